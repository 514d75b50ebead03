/// Line breaks as editors count them: CRLF, LF and a lone CR are one each.
enum LineBreaks {
    /// How many there are.
    ///
    /// - Complexity: O(n)
    static func count(in utf8: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
            previous = byte
        }
        return count
    }

    /// Whether lines end with a lone CR, by the first and the last break, so that an LF is text within a line.
    ///
    /// - Complexity: O(n) only in text without breaks.
    static func areLoneCR(in utf8: ArraySlice<UInt8>) -> Bool {
        let isBreak = { (byte: UInt8) in byte == 0x0D || byte == 0x0A }
        guard let first = utf8.firstIndex(where: isBreak), let last = utf8.last(where: isBreak) else { return false }
        return last == 0x0D && !utf8[first...].starts(with: [0x0D, 0x0A]) && utf8[first] == 0x0D
    }

    /// The bytes with every break as LF.
    ///
    /// - Complexity: O(n)
    static func normalised(_ utf8: [UInt8]) -> [UInt8] {
        guard utf8.contains(0x0D) else { return utf8 }
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte == 0x0D { result.append(0x0A) } else if byte != 0x0A || previous != 0x0D { result.append(byte) }
            previous = byte
        }
        return result
    }
}
