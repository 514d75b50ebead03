/// Words with one byte a letter, so that edits count letters and not bytes.
///
/// ASCII stays; ä, å and ö become 0x7B, 0x7C and 0x7D, which keeps the order of UTF-8. Bytes of other
/// letters stay as they are and count one each.
enum LetterCode {
    static let aUmlaut: UInt8 = 0x7B
    static let aRing: UInt8 = 0x7C
    static let oUmlaut: UInt8 = 0x7D

    /// The letters that text recognition loses, the most usual first.
    static let dottedLetters = [oUmlaut, aUmlaut, aRing]

    /// The first byte of the UTF-8 of ä, å and ö, and of some letters that stay two bytes.
    private static let lead: UInt8 = 0xC3

    /// Writes the letters of a normalised word to `letters` from `start`, where there is room for as many as
    /// the word has bytes; gives the place after the last.
    @inline(__always)
    static func write(_ word: Span<UInt8>, to letters: inout MutableSpan<UInt8>, from start: Int) -> Int {
        var (place, isAfterLead) = (start, false)
        for index in word.indices {
            let byte = word[index]
            if isAfterLead {
                let letter = dotted(byte)
                if letter == nil {
                    letters[place] = lead
                    place &+= 1
                }
                letters[place] = letter ?? byte
                place &+= 1
                isAfterLead = false
            } else if byte == lead {
                isAfterLead = true
            } else {
                letters[place] = byte
                place &+= 1
            }
        }
        return place
    }

    /// The letter whose UTF-8 ends in `byte`, for ä, å and ö.
    @inline(__always)
    private static func dotted(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0xA4: aUmlaut
        case 0xA5: aRing
        case 0xB6: oUmlaut
        default: nil
        }
    }

    static func letters(of word: [UInt8]) -> [UInt8] {
        guard word.contains(lead) else { return word }
        var letters = Array(repeating: UInt8(0), count: word.count)
        var space = letters.mutableSpan
        let count = write(word.span, to: &space, from: 0)
        letters.removeLast(letters.count - count)
        return letters
    }

    /// Calls `body` with the letters of a word, without an allocation for words of usual length.
    @inline(__always)
    static func withLetters<Result>(of word: [UInt8], _ body: (Span<UInt8>) -> Result) -> Result {
        guard word.contains(lead) else { return body(word.span) }
        guard word.count <= 64 else { return body(letters(of: word).span) }
        var letters = InlineArray<64, UInt8>(repeating: 0)
        var space = letters.mutableSpan
        let count = write(word.span, to: &space, from: 0)
        return body(letters.span.extracting(0..<count))
    }

    /// The UTF-8 of letters.
    static func word(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var word: [UInt8] = []
        word.reserveCapacity(letters.underestimatedCount + 4)
        for letter in letters {
            switch letter {
            case aUmlaut: word += [lead, 0xA4]
            case aRing: word += [lead, 0xA5]
            case oUmlaut: word += [lead, 0xB6]
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

    /// Numbers of letters are below this.
    static let numberCount = 32

    /// The place of a letter in the alphabet, from 0; one number for all that are not Swedish letters.
    @inline(__always)
    static func number(_ letter: UInt8) -> Int {
        let place = Int(letter &- UInt8(ascii: "a"))
        return place <= 28 ? place : numberCount - 1
    }

    /// The bit of a letter's number in a set of letters.
    @inline(__always)
    static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(truncatingIfNeeded: number(letter)) }

    /// The bits of ä, å and ö.
    static let dottedBits: UInt32 = 0b111 << 26
}
