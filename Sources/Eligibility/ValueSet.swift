/// Some values of a ``TruthCircuit``, one bit each, that can be counted up to any of them.
struct ValueSet {
    private var words: [UInt64]
    /// How many values of the set stand before each word, once ``countRanks()`` was called.
    private var ranks: [UInt32] = []

    /// A set of values below a number.
    init(_ values: [Int] = [], below valueCount: Int) {
        words = Array(repeating: 0, count: (valueCount + 63) / 64)
        for value in values { insert(value) }
    }

    mutating func insert(_ value: Int) { words[value >> 6] |= 1 << UInt64(value & 63) }

    mutating func remove(_ value: Int) { words[value >> 6] &= ~(1 << UInt64(value & 63)) }

    func contains(_ value: Int) -> Bool { words[value >> 6] >> UInt64(value & 63) & 1 != 0 }

    /// The values of the set in a range, ascending.
    ///
    /// - Complexity: O(n / 64) for a range of n, and O(1) for each value.
    func values(in range: Range<Int>) -> [Int] {
        guard !range.isEmpty else { return [] }
        var found: [Int] = []
        for place in range.lowerBound >> 6...(range.upperBound - 1) >> 6 {
            var word = words[place]
            if place == range.lowerBound >> 6 { word &= ~0 << UInt64(range.lowerBound & 63) }
            if place == range.upperBound >> 6 { word &= ~(~0 << UInt64(range.upperBound & 63)) }
            while word != 0 {
                found.append(place << 6 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return found
    }

    /// Prepares ``rank(of:)``; to be called when all values are in.
    mutating func countRanks() {
        var count: UInt32 = 0
        ranks = words.map { word in
            defer { count += UInt32(word.nonzeroBitCount) }
            return count
        }
    }

    /// How many values of the set are smaller.
    func rank(of value: Int) -> Int {
        Int(ranks[value >> 6]) + (words[value >> 6] & ~(~0 << UInt64(value & 63))).nonzeroBitCount
    }
}
