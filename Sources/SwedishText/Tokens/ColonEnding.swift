/// Endings after a colon or an apostrophe, which abbreviations take in Swedish: "AF:s", "SFI:are", "FK's".
///
/// They are no part of the word: *af* is found by "AF" and by "AF:s" alike.
///
/// Source: Språkrådet, "Svenska skrivregler", on endings of abbreviations.
enum ColonEnding {
    private static let endings: [[UInt8]] = [
        "s", "n", "t", "en", "et", "ar", "er", "are", "arna", "erna", "aren", "arens", "ens", "ets", "ns", "ts",
    ].map { Array($0.utf8) }

    /// Whether an ending may follow the sign.
    static func isMark(_ value: UInt32) -> Bool { [0x3A, 0x27, 0x2019, 0xB4, 0x60].contains(value) }

    /// Length in bytes of the sign and its ending, or 0 when none follows.
    ///
    /// After an apostrophe only "s" counts: "Vi'n" is no ending.
    static func length(in reader: UTF8Scalars, mark: UInt32, after start: Int) -> Int {
        for ending in endings where mark == 0x3A || ending.count == 1 && ending[0] == UInt8(ascii: "s") {
            let end = start + ending.count
            guard end <= reader.bytes.count, reader.bytes[start..<end].elementsEqual(ending, by: { $0 | 0x20 == $1 })
            else { continue }
            let isWhole = end == reader.bytes.count || !continues(reader.scalar(at: end).value)
            if isWhole { return ending.count + (mark < 0x80 ? 1 : mark < 0x800 ? 2 : 3) }
        }
        return 0
    }

    private static func continues(_ value: UInt32) -> Bool {
        switch ScalarClass(value) {
        case .word, .vanishing: true
        case .section, .hyphen, .separator: false
        }
    }
}
