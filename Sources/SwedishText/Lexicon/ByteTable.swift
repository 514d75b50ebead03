/// A table from byte strings to consecutive numbers: open addressing over one blob.
///
/// Useful for: tens of thousands of short words, looked up by parts of a longer one without copying.
/// Not useful for: removing.
public struct ByteTable: Sendable {
    private var blob: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Number in the lowest bits, as many as tell the slots apart, and bits of the hash above, so that a slot
    /// tells mostly without a look at the bytes. Half the size of a slot with a whole hash: most of a lookup is
    /// waiting for memory.
    private var slots: [UInt32]

    private static let empty = UInt32.max

    /// Number of strings.
    public var count: Int { starts.count - 1 }

    /// Creates a table with room for about `capacity` strings before it grows.
    public init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Self.empty, count: size)
    }

    /// The start value of ``extend(_:by:)``.
    static let emptyHash: UInt32 = 0x811C_9DC5

    /// The hash of a string with one byte more.
    ///
    /// Source: FNV-1a, 32 bits.
    @inline(__always)
    static func extend(_ hash: UInt32, by byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    /// The hash of part of a string.
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        let bytes = bytes.span
        var hash = emptyHash
        for index in range { hash = extend(hash, by: bytes[index]) }
        return hash
    }

    /// The bytes of string `number`.
    public func bytes(of number: Int) -> ArraySlice<UInt8> { blob[Int(starts[number])..<Int(starts[number + 1])] }

    /// The number of a whole string; `nil` when it is not in the table.
    public func find(_ bytes: [UInt8]) -> Int? { find(bytes, 0..<bytes.count, hash: Self.hash(bytes, 0..<bytes.count)) }

    /// The number of `bytes[range]`, whose hash is given.
    ///
    /// - Complexity: O(n) in the length of the range, on average.
    func find(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int? {
        let slots = slots.span
        let mask = UInt32(truncatingIfNeeded: slots.count &- 1)
        let tag = Self.mixed(hash) & ~mask
        var slot = Self.slot(hash, slots.count)
        while slots[slot] != Self.empty {
            let number = Int(slots[slot] & mask)
            if slots[slot] & ~mask == tag, equals(number, bytes, range) { return number }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// The number of a string, given it now if it is new.
    ///
    /// - Complexity: O(n) in its bytes, amortised.
    public mutating func insert(_ bytes: [UInt8]) -> Int {
        let hash = Self.hash(bytes, 0..<bytes.count)
        return insert(bytes, hash: hash)
    }

    /// The number of `bytes[range]`, given it now if it is new.
    ///
    /// - Complexity: O(n) in the length of the range, amortised.
    public mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        insert(bytes, range, hash: Self.hash(bytes, range))
    }

    /// The number of a string whose hash is known, given it now if it is new.
    mutating func insert(_ bytes: [UInt8], hash: UInt32) -> Int { insert(bytes, 0..<bytes.count, hash: hash) }

    /// The number of `bytes[range]`, whose hash is known, given it now if it is new.
    mutating func insert(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int {
        find(bytes, range, hash: hash) ?? append(bytes, range, hash: hash)
    }

    /// The number given to `bytes[range]`, whose hash is known and which is not in the table.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int {
        if count * 2 >= slots.count { grow() }
        place(count, hash)
        blob.append(contentsOf: bytes[range])
        starts.append(UInt32(blob.count))
        return count - 1
    }

    private func equals(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == range.count else { return false }
        let (own, other) = (blob.span, bytes.span)
        var offset = 0
        while offset < range.count {
            if own[start &+ offset] != other[range.lowerBound &+ offset] { return false }
            offset &+= 1
        }
        return true
    }

    private mutating func place(_ number: Int, _ hash: UInt32) {
        var slot = Self.slot(hash, slots.count)
        while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
        let mask = UInt32(truncatingIfNeeded: slots.count - 1)
        slots[slot] = Self.mixed(hash) & ~mask | UInt32(number)
    }

    private mutating func grow() {
        slots = Array(repeating: Self.empty, count: slots.count * 2)
        for number in 0..<count {
            place(number, Self.hash(blob, Int(starts[number])..<Int(starts[number + 1])))
        }
    }

    /// Spreads the hash: FNV's low bits alone are poor for short strings.
    @inline(__always)
    private static func mixed(_ hash: UInt32) -> UInt32 { (hash ^ (hash >> 15)) &* 0x9E37_79B1 }

    /// Of the middle bits, those above being the tag's.
    @inline(__always)
    private static func slot(_ hash: UInt32, _ size: Int) -> Int {
        Int(truncatingIfNeeded: mixed(hash) &>> 7) & (size &- 1)
    }
}
