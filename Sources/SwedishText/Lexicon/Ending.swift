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

    /// Endings by their bytes packed into one number: open addressing, with the number in the lowest byte.
    private static let table: [UInt64] = {
        var table = [UInt64](repeating: .max, count: tableSize)
        for (number, ending) in all.enumerated() {
            let packed = pack(ending[...])
            var slot = slot(of: packed)
            while table[slot] != .max { slot = (slot + 1) & (tableSize - 1) }
            table[slot] = packed << 8 | UInt64(number)
        }
        return table
    }()
    private static let tableSize = 256

    @inline(__always)
    private static func slot(of packed: UInt64) -> Int {
        Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The endings that the last bytes of `word[..<end]` are, by their length; −1 where there is none.
    ///
    /// - Complexity: O(1).
    static func numbers(in word: [UInt8], end: Int, longest: Int) -> SIMD8<Int16> {
        var found = SIMD8<Int16>(repeating: -1)
        let table = table.span
        var (packed, shift): (UInt64, UInt64) = (0, 0)
        for length in 0...longest {
            if length > 0 {
                packed |= UInt64(word[end - length]) << shift
                shift += 8
            }
            var slot = slot(of: packed)
            while table[slot] != .max {
                if table[slot] >> 8 == packed {
                    found[length] = Int16(truncatingIfNeeded: table[slot] & 0xFF)
                    break
                }
                slot = (slot + 1) & (tableSize - 1)
            }
        }
        return found
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
