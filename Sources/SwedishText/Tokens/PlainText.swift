/// The fast path of scanning: words of the letters a–z, å, ä, ö and digits before a space or another sign that
/// says nothing of words.
enum PlainText {
    /// Reads the word that begins at `start`: where it ends, and the number and the hash of its normalised
    /// bytes, which are put into `letters`. `nil` when it is no such word, or too long.
    ///
    /// - Complexity: O(n) in its bytes.
    static func word(
        in bytes: [UInt8], from start: Int, into letters: inout [UInt8]
    ) -> (end: Int, count: Int, hash: UInt32)? {
        let text = bytes.span
        var found = letters.mutableSpan
        var (place, count, hash) = (start, 0, ByteTable.emptyHash)
        while place < text.count, count < Tokeniser.longestWordBytes - 1 {
            let byte = text[place]
            if let letter = ASCIILetters.lowered(byte) {
                found[count] = letter
            } else if byte == 0xC3, place + 1 < text.count, isSwedish(text[place + 1]) {
                found[count] = byte
                hash = ByteTable.extend(hash, by: byte)
                (place, count) = (place &+ 1, count &+ 1)
                found[count] = text[place] | 0x20
            } else {
                break
            }
            hash = ByteTable.extend(hash, by: found[count])
            (place, count) = (place &+ 1, count &+ 1)
        }
        let isWhole = count > 0 && count < Tokeniser.longestWordBytes - 1 && endsWord(text, at: place)
        return isWhole ? (place, count, hash) : nil
    }

    /// Whether a byte after C3 makes it å, ä or ö, small or large; with bit 0x20 it is the small one's.
    @inline(__always)
    private static func isSwedish(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0xA4, 0xA5, 0xB6: true
        default: false
        }
    }

    /// Whether the text ends at a place, or goes on there with a sign that ends a word and says nothing more
    /// of it. Signs that may say more are those of ``ColonEnding``, ``HyphenLink`` and ``DottedAbbreviation``.
    @inline(__always)
    private static func endsWord(_ text: Span<UInt8>, at place: Int) -> Bool {
        guard place < text.count else { return true }
        switch text[place] {
        case 0x20: return true
        case UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "-"), 0x80...: return false
        case UInt8(ascii: "."): return place + 1 == text.count || !ASCIILetters.isLetter(text[place + 1])
        case let byte: return ASCIILetters.lowered(byte) == nil
        }
    }
}
