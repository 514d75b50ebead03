extension [UInt8] {
    /// The number of `width` bytes at `offset`, low byte first; `nil` when it is not all there or is above 2⁶².
    ///
    /// - Precondition: `width` is at most 8.
    func littleEndian(at offset: Int, width: Int) -> Int? {
        guard offset >= 0, width <= count, offset <= count - width else { return nil }
        var value: UInt64 = 0
        for index in (0..<width).reversed() { value = value << 8 | UInt64(self[offset + index]) }
        return value < 1 << 62 ? Int(value) : nil
    }
}
