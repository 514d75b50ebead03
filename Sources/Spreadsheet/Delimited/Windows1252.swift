/// Windows-1252, the encoding of Western Windows before Unicode.
///
/// Source: Microsoft's table of code page 1252, in which five bytes mean nothing.
enum Windows1252 {
    /// The characters of 0x80–0x9F; all other bytes are the Unicode scalar of the same number.
    private static let high: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

    /// Each byte as UTF-8.
    private static let table: [[UInt8]] = (UInt8.min...UInt8.max).map { byte in
        let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
        return Array(String(Character(scalar)).utf8)
    }

    static func isUndefined(_ byte: UInt8) -> Bool {
        (0x80...0x9F).contains(byte) && high[Int(byte) - 0x80] == "\u{FFFD}"
    }

    /// The text as UTF-8; undefined bytes become `�`.
    static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { append(byte, to: &result) }
        return result
    }

    /// UTF-8 in which the bytes that are not are read as Windows-1252.
    static func mendingUTF8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = UTF8Census.length(at: index, in: bytes)
            if length == 0 {
                append(bytes[index], to: &result)
            } else {
                result.append(contentsOf: bytes[index..<(index + length)])
            }
            index += max(1, length)
        }
        return result
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: table[Int(byte)]) }
    }
}
