/// Small numbers, eight in a word, so that eight at a time are passed over.
struct PackedBytes: Sendable {
    private var words: [UInt64]
    private let count: Int

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    init(zeros count: Int) {
        self.count = count
        words = Array(repeating: 0, count: (count + 7) / 8)
    }

    /// Gives a number that was 0 its value.
    @inline(__always)
    mutating func fill(_ index: Int, with byte: UInt8) { words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8) }

    @inline(__always)
    subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: words[index / 8] >> UInt64(index % 8 * 8)) }

    /// The place of the first number below `limit`, from `start` on, or the count; `limit` is at most 128.
    ///
    /// - Complexity: O(n), eight in about a nanosecond.
    ///
    /// Source: Warren, *Hacker's Delight*, 2nd edition, 2012, 6-1: the lowest byte found is exact, those
    /// above may not be.
    @inline(__always)
    func first(below limit: UInt8, from start: Int) -> Int {
        let words = words.span
        let limits = Self.ones &* UInt64(min(limit, 128))
        var index = start / 8
        guard index < words.count else { return count }
        // Numbers before the start count as the highest.
        var word = words[index] | ((1 << UInt64(start % 8 * 8)) - 1)
        while true {
            let below = (word &- limits) & ~word & (Self.ones << 7)
            if below != 0 { return min(index * 8 + below.trailingZeroBitCount / 8, count) }
            index += 1
            guard index < words.count else { return count }
            word = words[index]
        }
    }
}
