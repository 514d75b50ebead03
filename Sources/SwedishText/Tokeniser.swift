/// Splits UTF-8 text into words, each with its byte range in the original.
///
/// A word is a run of letters and digits. Inside a word, combining marks and soft hyphens vanish,
/// and a ring or diaeresis written as a combining mark joins its letter (`a` + U+030A is *å*). A
/// colon genitive is left out of the word ("AF:s" gives *af*), and hyphens, dashes and all other
/// signs separate words.
///
/// Arbitrary bytes are accepted: ill-formed UTF-8 separates words.
public enum Tokeniser {
    /// Longest word kept, in bytes; what follows in the same run is skipped, not indexed.
    public static let longestWordBytes = 120

    /// All words of `text`, in order.
    ///
    /// - Complexity: O(n) in the bytes of the text.
    public static func tokens(in text: String) -> [Token] {
        tokens(in: Array(text.utf8))
    }

    /// All words of UTF-8 bytes, in order.
    ///
    /// - Complexity: O(n) in the number of bytes.
    public static func tokens(in bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        let reader = UTF8Scalars(bytes: bytes)
        var word = WordUnderConstruction()
        var index = 0
        while index < bytes.count {
            let (value, length) = reader.scalar(at: index)
            if Self.isWordScalar(value, continuing: !word.isEmpty) {
                word.append(value, at: index..<(index + length))
            } else {
                if let token = word.finish() {
                    tokens.append(token)
                    if value == 0x3A { index += Self.colonEnding(reader, after: index + length) }
                }
                word = WordUnderConstruction()
            }
            index += length
        }
        if let token = word.finish() { tokens.append(token) }
        return tokens
    }

    /// Length in bytes of the ending after a colon ("s" in "AF:s", "are" in "SFI:are"), else 0.
    private static func colonEnding(_ reader: UTF8Scalars, after start: Int) -> Int {
        for ending in ["s", "n", "en", "et", "ar", "er", "are"] {
            let end = start + ending.utf8.count
            guard end <= reader.bytes.count, reader.bytes[start..<end].elementsEqual(ending.utf8) else { continue }
            if end == reader.bytes.count { return ending.utf8.count }
            if !isWordScalar(reader.scalar(at: end).value, continuing: true) { return ending.utf8.count }
        }
        return 0
    }

    private static func isWordScalar(_ value: UInt32, continuing: Bool) -> Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case 0x00...0x7F: return false
        case 0xD7, 0xF7, 0xFFFD: return false
        case 0xC0...0x17F: return true
        case 0xAD, 0x200B...0x200D, 0x2060, 0x300...0x36F: return continuing
        default:
            guard let properties = Unicode.Scalar(value)?.properties else { return false }
            return properties.isAlphabetic || properties.numericType == .decimal
        }
    }
}

/// The word being read: its normalised letters and the bytes it covers.
private struct WordUnderConstruction {
    private var surface: [UInt8] = []
    private var start = 0
    private var end = 0
    /// The last base letter, while a combining mark may still join it.
    private var pending: UInt32?
    private var started = false

    var isEmpty: Bool { !started }

    mutating func append(_ value: UInt32, at range: Range<Int>) {
        if !started {
            started = true
            start = range.lowerBound
        }
        end = range.upperBound
        if let joined = composed(value) {
            pending = joined
            return
        }
        guard let letter = LetterNormaliser.normalise(value) else { return }
        flush()
        pending = letter
    }

    /// The token, or `nil` when the run held nothing but vanishing signs.
    mutating func finish() -> Token? {
        flush()
        guard started, !surface.isEmpty else { return nil }
        return Token(byteRange: start..<end, surface: surface)
    }

    /// A ring or diaeresis on the letter just read makes it å, ä or ö.
    private func composed(_ mark: UInt32) -> UInt32? {
        switch (pending, mark) {
        case (0x61, 0x30A): LetterNormaliser.aRing
        case (0x61, 0x308): LetterNormaliser.aUmlaut
        case (0x6F, 0x308): LetterNormaliser.oUmlaut
        default: nil
        }
    }

    private mutating func flush() {
        if let pending, surface.count < Tokeniser.longestWordBytes { surface.appendUTF8(pending) }
        pending = nil
    }
}
