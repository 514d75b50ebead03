/// The inflectional endings of Swedish, numbered so that a set of them is one machine word.
///
/// A lemma is stored as one to three stems, each with the set of endings it takes; a form is looked up
/// by trying its last letters as an ending and the rest as a stem. So nothing is generated.
enum Ending {
    /// All endings, the empty one first.
    static let all: [[UInt8]] = [
        "", "a", "ad", "ade", "ades", "an", "ande", "andes", "ar", "are", "arna", "as", "ast", "aste", "at", "ats",
        "d", "da", "dare", "dast", "daste", "dd", "dda", "dde", "ddes", "de", "des", "e", "en", "ena", "ende", "er",
        "erna",
        "es", "et", "n", "na", "nare", "nast", "naste", "or", "orna", "r", "re", "rna", "s", "t", "ta", "te", "tes",
        "ts",
        "tt", "tts", "um", "umet",
    ].reduce(into: []) { list, text in
        let bytes = Array(text.utf8)
        if !list.contains(bytes) { list.append(bytes) }
    }

    /// The longest ending in bytes.
    static let longest = 5

    /// Numbers of endings by length, each with its bytes packed into one number.
    private static let byLength: [[(packed: UInt64, number: Int)]] = (0...longest).map { length in
        all.enumerated().filter { $0.element.count == length }.map { (pack($0.element[...]), $0.offset) }
    }

    /// The number of the ending that the last `length` bytes of `word[..<end]` are.
    ///
    /// - Complexity: O(1).
    static func number(in word: [UInt8], end: Int, length: Int) -> Int? {
        var packed: UInt64 = 0
        for index in (end - length)..<end { packed = packed << 8 | UInt64(word[index]) }
        for candidate in byLength[length] where candidate.packed == packed { return candidate.number }
        return nil
    }

    private static func pack(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}

/// A set of endings.
struct EndingSet: Hashable, Sendable {
    let bits: UInt64

    /// The endings of a list in words; "-" is the empty ending.
    init(_ list: String) {
        bits = list.split(separator: " ").reduce(0) { bits, text in
            let bytes = text == "-" ? [] : Array(text.utf8)
            guard let number = Ending.all.firstIndex(of: bytes) else {
                preconditionFailure("unknown ending \"\(text)\"")
            }
            return bits | 1 << UInt64(number)
        }
    }

    /// The endings as bytes, for showing all forms of a word.
    var endings: [[UInt8]] { Ending.all.enumerated().filter { contains($0.offset) }.map(\.element) }

    func contains(_ number: Int) -> Bool { bits >> UInt64(number) & 1 == 1 }
}
