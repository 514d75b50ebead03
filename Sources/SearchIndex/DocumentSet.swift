/// A set of document numbers as one bit each.
public struct DocumentSet: Hashable, Sendable {
    private var words: [UInt64]
    /// The number of documents that could be in the set.
    public let capacity: Int

    /// Creates a set over documents `0..<capacity`, empty or full.
    public init(capacity: Int, full: Bool = false) {
        self.capacity = capacity
        words = Array(repeating: full ? ~0 : 0, count: (capacity + 63) / 64)
        if full, capacity % 64 != 0 { words[words.count - 1] = (1 << UInt64(capacity % 64)) - 1 }
    }

    /// Whether `document` is in the set.
    public func contains(_ document: Int) -> Bool {
        words[document >> 6] & (1 << UInt64(document & 63)) != 0
    }

    /// Puts `document` into the set.
    public mutating func insert(_ document: Int) {
        words[document >> 6] |= 1 << UInt64(document & 63)
    }

    /// The number of documents in the set.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
