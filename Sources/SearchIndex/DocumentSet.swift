/// A set of document numbers as one bit each.
public struct DocumentSet: Hashable, Sendable {
    /// 64 documents each, the lowest number in the lowest bit; bits beyond the capacity are 0.
    private(set) var words: [UInt64]
    /// The number of documents that could be in the set.
    public let capacity: Int

    /// Creates a set over documents `0..<capacity`, empty or full.
    public init(capacity: Int, full: Bool = false) {
        self.capacity = capacity
        words = Array(repeating: full ? ~0 : 0, count: (capacity + 63) / 64)
        if full { clearBeyondCapacity() }
    }

    /// Whether `document` is in the set.
    public func contains(_ document: Int) -> Bool {
        words[document >> 6] & (1 << UInt64(document & 63)) != 0
    }

    /// Puts `document` into the set.
    public mutating func insert(_ document: Int) {
        words[document >> 6] |= 1 << UInt64(document & 63)
    }

    /// Keeps only those of each 64 documents, of the groups that have any, whose bits `bits` gives.
    mutating func keep(_ bits: (_ group: Int) -> UInt64) {
        for group in words.indices where words[group] != 0 { words[group] &= bits(group) }
    }

    /// Puts in the documents from `base` on whose bits are set, the first in the lowest bit of the first word.
    ///
    /// - Precondition: the set has room for all of them; bits beyond the last are 0.
    public mutating func insert(bits: [UInt64], from base: Int) {
        let (first, shift) = (base >> 6, UInt64(base & 63))
        for (place, word) in bits.enumerated() where word != 0 {
            words[first + place] |= word << shift
            let carried = shift == 0 ? 0 : word >> (64 - shift)
            if carried != 0 { words[first + place + 1] |= carried }
        }
    }

    /// Takes `document` out of the set.
    public mutating func remove(_ document: Int) {
        words[document >> 6] &= ~(1 << UInt64(document & 63))
    }

    /// The number of documents in the set.
    ///
    /// - Complexity: O(n / 64) for a capacity of n, as are the operations below.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    /// Whether no document is in the set.
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The documents, ascending.
    var numbers: [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        forEach { numbers.append(UInt32($0)) }
        return numbers
    }

    /// The documents in a range, a bit each, the first in the lowest bit of the first word.
    public func bits(in range: Range<Int>) -> [UInt64] {
        let (first, shift) = (range.lowerBound >> 6, UInt64(range.lowerBound & 63))
        var bits = (0..<(range.count + 63) / 64).map { place in
            let next = shift != 0 && first + place + 1 < words.count ? words[first + place + 1] << (64 - shift) : 0
            return words[first + place] >> shift | next
        }
        if range.count % 64 != 0 { bits[bits.count - 1] &= (1 << UInt64(range.count % 64)) - 1 }
        return bits
    }

    /// Adds the documents of `other`, which must have the same capacity.
    public mutating func formUnion(_ other: DocumentSet) {
        precondition(other.capacity == capacity, "sets over \(capacity) and \(other.capacity) documents")
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Keeps only the documents of `other` too, which must have the same capacity.
    public mutating func formIntersection(_ other: DocumentSet) {
        precondition(other.capacity == capacity, "sets over \(capacity) and \(other.capacity) documents")
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Keeps only documents that `other`, which has a smaller or the same capacity, has too or could not have.
    mutating func formIntersection(_ other: DocumentSet, orBeyond capacity: Int) {
        precondition(other.capacity == capacity && capacity <= self.capacity, "the other set is larger")
        for index in other.words.indices {
            let beyond: UInt64 = index == capacity >> 6 ? ~0 << UInt64(capacity & 63) : 0
            words[index] &= other.words[index] | beyond
        }
    }

    /// Takes out the documents of `other`, which must have the same capacity.
    public mutating func subtract(_ other: DocumentSet) {
        precondition(other.capacity == capacity, "sets over \(capacity) and \(other.capacity) documents")
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// The documents that both sets have, which must have the same capacity.
    public func intersection(_ other: DocumentSet) -> DocumentSet {
        var both = self
        both.formIntersection(other)
        return both
    }

    /// The documents that are not in the set.
    public var complement: DocumentSet {
        var other = self
        for index in other.words.indices { other.words[index] = ~other.words[index] }
        other.clearBeyondCapacity()
        return other
    }

    private mutating func clearBeyondCapacity() {
        if capacity % 64 != 0 { words[words.count - 1] &= (1 << UInt64(capacity % 64)) - 1 }
    }
}
