/// The rule that three equal consonants are written as two: *glass + skål* is *glasskål*, *tull + lag*
/// is *tullag*.
///
/// So where a first part ends in a doubled consonant, the next part may begin with its second letter.
///
/// Source: Svenska Akademiens ordlista, on compounds with three equal consonants.
enum TripleConsonant {
    /// Whether a part that ends at `end` may share its last letter with the next.
    static func isShared(_ word: [UInt8], end: Int) -> Bool {
        guard end >= 2, end < word.count, word[end - 1] == word[end - 2] else { return false }
        return isDoublable(word[end - 1])
    }

    private static func isDoublable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "j"),
            UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"),
            UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "v"):
            true
        default: false
        }
    }
}
