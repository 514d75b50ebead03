import SwedishText

/// A word of a text with what stands around it.
struct Word {
    /// Normalised: lower case, endings after a colon left out.
    let text: String
    /// Where it stands, in UTF-8 bytes.
    let byteRange: Range<Int>
    /// What stands between the word before and this one.
    let gap: Gap
    /// Whether it hangs together with the next by a hyphen.
    let isJoined: Bool
    /// The number of its sentence, from 0.
    let sentence: Int
    /// How it is written.
    let casing: Casing

    /// Its letters, å, ä and ö one each.
    var letterCount: Int { text.utf8.count { $0 & 0xC0 != 0x80 } }

    /// The whole number it is, when it has at most three digits.
    var number: Int? {
        let digits = text.utf8
        return digits.count <= 3 && digits.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    var isCapitalised: Bool { casing != .lower }

    /// How the letters of a word are written.
    enum Casing: Hashable { case lower, capitalised, upper }
}

/// Signs between two words.
struct Gap: OptionSet, Hashable {
    let rawValue: UInt8
    static let comma = Gap(rawValue: 1)
    static let dash = Gap(rawValue: 2)
    static let opens = Gap(rawValue: 4)
    static let closes = Gap(rawValue: 8)
    static let mark = Gap(rawValue: 16)
    static let space = Gap(rawValue: 32)
    static let line = Gap(rawValue: 64)
    /// A sign with no meaning of its own here: a slash, a colon, a quotation mark.
    static let other = Gap(rawValue: 128)

    /// Reads the bytes between two words.
    init(_ bytes: ArraySlice<UInt8>) {
        self = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let (gap, length) = Self.sign(bytes, at: place)
            formUnion(gap)
            place += length
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The sign at a place and its length in bytes.
    private static func sign(_ bytes: ArraySlice<UInt8>, at place: Int) -> (Gap, Int) {
        switch bytes[place] {
        case 0x20, 0x09: (.space, 1)
        case 0x0A, 0x0D: (.line, 1)
        case UInt8(ascii: ","), UInt8(ascii: ";"): (.comma, 1)
        case UInt8(ascii: "-"): (.dash, 1)
        case UInt8(ascii: "("), UInt8(ascii: "["): (.opens, 1)
        case UInt8(ascii: ")"), UInt8(ascii: "]"): (.closes, 1)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): (.mark, 1)
        case 0xC2 where place + 1 < bytes.endIndex && bytes[place + 1] == 0xA0: (.space, 2)
        case 0xE2 where place + 2 < bytes.endIndex && bytes[place + 1] == 0x80:
            switch bytes[place + 2] {
            case 0x90...0x95: (.dash, 3)
            case 0xA6: (.mark, 3)
            default: (.other, 3)
            }
        default: (.other, 1)
        }
    }

    /// Whether the words stand beside each other with only space between.
    var isPlain: Bool { isSubset(of: [.space, .line]) }
    /// Whether nothing ends between the words: no comma, no bracket, no other sign.
    var isTogether: Bool { isSubset(of: [.space, .line, .dash]) }
}
