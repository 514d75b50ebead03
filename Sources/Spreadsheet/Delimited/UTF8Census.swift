/// Counts what of some bytes is UTF-8 and what is not.
///
/// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
struct UTF8Census {
    /// Characters such as `å`, `–` and `🙂`, whose bytes in Windows-1252 would be `Ã¥`, `â€“` and `ðŸ™‚`, which nobody
    /// writes.
    private(set) var tellingCharacters = 0
    /// Bytes that belong to no character.
    private(set) var strayBytes = 0
    /// Where the first of them is; the end when there is none.
    private(set) var firstStray: Int

    /// - Complexity: O(n)
    init(_ bytes: ArraySlice<UInt8>) {
        firstStray = bytes.endIndex
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = Self.length(at: index, in: bytes)
            if length == 0 {
                if strayBytes == 0 { firstStray = index }
                strayBytes += 1
            } else if length == 4 || bytes[index] == 0xC3 || (bytes[index] == 0xE2 && bytes[index + 1] == 0x80) {
                tellingCharacters += 1
            }
            index += max(1, length)
        }
    }

    /// The bytes of the well-formed character at `index`; 0 when there is none.
    static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        let lead = bytes[index]
        guard lead >= 0x80 else { return 1 }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard length <= bytes.endIndex - index, second.contains(bytes[index + 1]) else { return 0 }
        return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}
