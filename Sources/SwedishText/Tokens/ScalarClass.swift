/// What a scalar is to the word scanner.
enum ScalarClass {
    /// Part of a word.
    case word
    /// Vanishes inside a word: combining marks, soft hyphen, zero-width signs.
    case vanishing
    /// "§", a word of its own.
    case section
    /// A hyphen, also the unbreakable one.
    case hyphen
    /// Everything else: spaces (NBSP too), quotes, dashes, ill-formed bytes.
    case separator

    /// - Complexity: O(1).
    init(_ value: UInt32) {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
        case 0x2D, 0x2010, 0x2011: self = .hyphen
        case 0x00...0x7F: self = .separator
        case 0xA7: self = .section
        case 0xAD, 0x200B...0x200D, 0x2060, 0x300...0x36F, 0xFEFF: self = .vanishing
        case 0xD7, 0xF7, 0xFFFD: self = .separator
        case 0xC0...0x17F: self = .word
        default: self = Self.other(value)
        }
    }

    private static func other(_ value: UInt32) -> ScalarClass {
        guard let properties = Unicode.Scalar(value)?.properties else { return .separator }
        return properties.isAlphabetic || properties.numericType == .decimal ? .word : .separator
    }
}
