/// Reads Unicode scalars out of bytes that need not be valid UTF-8.
///
/// Every ill-formed byte is returned as U+FFFD with length 1, so a reader always moves forward and
/// never traps, whatever the bytes are.
///
/// Source: Unicode 15.1, table 3-7, "Well-Formed UTF-8 Byte Sequences".
struct UTF8Scalars {
    let bytes: [UInt8]

    /// The scalar that starts at `index` and its length in bytes (1–4).
    ///
    /// - Precondition: `index < bytes.count`.
    /// - Complexity: O(1).
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let (length, lowest): (Int, UInt32)
        switch first {
        case 0xC2...0xDF: (length, lowest) = (2, 0x80)
        case 0xE0...0xEF: (length, lowest) = (3, 0x800)
        case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
        default: return (0xFFFD, 1)
        }
        guard index + length <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let isScalar = value >= lowest && value <= 0x10FFFF && !(0xD800...0xDFFF).contains(value)
        return isScalar ? (value, length) : (0xFFFD, 1)
    }
}
