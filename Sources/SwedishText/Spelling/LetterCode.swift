/// Words with one byte a letter, so that edits count letters and not bytes.
///
/// ASCII stays; ä, å and ö become 0x7B, 0x7C and 0x7D, which keeps the order of UTF-8. Bytes of other
/// letters stay as they are and count one each.
enum LetterCode {
    static let aUmlaut: UInt8 = 0x7B
    static let aRing: UInt8 = 0x7C
    static let oUmlaut: UInt8 = 0x7D

    /// Appends the letters of a normalised word.
    static func append(_ word: some Sequence<UInt8>, to letters: inout [UInt8]) {
        var isAfterC3 = false
        for byte in word {
            switch (isAfterC3, byte) {
            case (true, 0xA4): letters.append(aUmlaut)
            case (true, 0xA5): letters.append(aRing)
            case (true, 0xB6): letters.append(oUmlaut)
            case (true, _):
                letters.append(0xC3)
                letters.append(byte)
            case (false, 0xC3):
                isAfterC3 = true
                continue
            case (false, _): letters.append(byte)
            }
            isAfterC3 = false
        }
    }

    static func letters(of word: some Sequence<UInt8>) -> [UInt8] {
        var letters: [UInt8] = []
        append(word, to: &letters)
        return letters
    }

    /// The UTF-8 of letters.
    static func word(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var word: [UInt8] = []
        for letter in letters {
            switch letter {
            case aUmlaut: word += [0xC3, 0xA4]
            case aRing: word += [0xC3, 0xA5]
            case oUmlaut: word += [0xC3, 0xB6]
            default: word.append(letter)
            }
        }
        return word
    }

    /// The letter without its dots or ring.
    @inline(__always)
    static func folded(_ letter: UInt8) -> UInt8 {
        switch letter {
        case aUmlaut, aRing: UInt8(ascii: "a")
        case oUmlaut: UInt8(ascii: "o")
        default: letter
        }
    }
}
