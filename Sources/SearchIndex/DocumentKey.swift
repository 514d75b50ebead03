/// What a document is called outside the index: 128 bits, such as a UUID.
public struct DocumentKey: Hashable, Sendable {
    /// The first eight bytes, big-endian.
    public let high: UInt64
    /// The last eight bytes, big-endian.
    public let low: UInt64

    /// Creates a key.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// Where a document stands among others of the same score: by `rank`, then by its key.
public struct DocumentOrder: Hashable, Comparable, Sendable {
    /// The first thing compared, such as the beginning of a name.
    public let rank: UInt64
    /// What decides between equal ranks.
    public let key: DocumentKey

    /// Lower comes first.
    public static func < (a: DocumentOrder, b: DocumentOrder) -> Bool {
        (a.rank, a.key.high, a.key.low) < (b.rank, b.key.high, b.key.low)
    }
}
