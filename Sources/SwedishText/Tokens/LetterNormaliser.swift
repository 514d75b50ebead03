/// Lossless-enough normalisation of one letter: lower case, and marks that Swedish does not
/// distinguish removed, while *å ä ö* are kept.
///
/// `É → é → e`, `ü → u`, `ñ → n`, but `Å → å`; `æ → ä` and `ø → ö`, because the Danish and
/// Norwegian letters are the same letters in another spelling.
///
/// Source: the letter values of the Swedish alphabet, Unicode 15.1 decompositions of the Latin-1
/// Supplement and Latin Extended-A blocks.
enum LetterNormaliser {
    static let aRing: UInt32 = 0xE5
    static let aUmlaut: UInt32 = 0xE4
    static let oUmlaut: UInt32 = 0xF6

    /// The normalised scalar, or `nil` for a scalar that vanishes inside a word (combining mark,
    /// soft hyphen, zero-width joiner).
    ///
    /// - Complexity: O(1).
    static func normalise(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: scalar
        case 0x41...0x5A: scalar + 0x20
        case 0xC0...0xFF: latin1[Int(scalar - 0xC0)]
        case 0x100...0x17F: latinExtendedA(scalar)
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: nil
        case 0x300...0x36F: nil
        default: lowercasedOther(scalar)
        }
    }

    /// Base letters of U+00C0–U+00FF, with å ä ö kept.
    private static let latin1: [UInt32] = Array(
        "aaaaäåäceeeeiiiidnooooö×öuuuuyþßaaaaäåäceeeeiiiidnooooö÷öuuuuyþy".unicodeScalars
    ).map(\.value)

    /// Base letters of U+0100–U+017F (ł → l, š → s, ž → z …).
    private static func latinExtendedA(_ scalar: UInt32) -> UInt32 {
        extendedA[Int(scalar - 0x100)]
    }

    private static let extendedA: [UInt32] = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnooooooöörrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars
    ).map(\.value)

    private static func lowercasedOther(_ scalar: UInt32) -> UInt32 {
        guard let value = Unicode.Scalar(scalar) else { return scalar }
        let lower = value.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? scalar : scalar
    }
}
