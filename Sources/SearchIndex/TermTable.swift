/// The terms of a writer, numbered in the order in which they are met: open addressing over one blob.
///
/// Useful for: millions of short byte strings that are only added. Not useful for: removing.
struct TermTable {
    private var blob: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Number in the lowest bits, as many as tell the slots apart, and bits of the hash above, so that a slot
    /// tells mostly without a look at the bytes.
    private var slots = [UInt32](repeating: empty, count: 1_024)

    private static let empty = UInt32.max
    /// Terms that have a slot.
    private var slotted = 0

    /// Number of terms.
    var count: Int { starts.count - 1 }

    /// The bytes of a term.
    func bytes(of number: Int) -> ArraySlice<UInt8> { blob[Int(starts[number])..<Int(starts[number + 1])] }

    /// The number of a term, given it now if it is new.
    ///
    /// - Complexity: O(n) in its bytes, amortised.
    mutating func insert(_ term: [UInt8]) -> Int {
        // Numbers must stay below the one that an empty slot seems to hold.
        if slotted * 2 >= slots.count || count + 1 >= slots.count { grow() }
        let hash = Self.hash(term.span)
        let mask = UInt32(truncatingIfNeeded: slots.count - 1)
        var slot = Self.slot(hash, slots.count)
        while slots[slot] != Self.empty {
            let number = Int(slots[slot] & mask)
            if (slots[slot] ^ hash) & ~mask == 0, equals(number, term) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = append(term)
        slots[slot] = hash & ~mask | UInt32(number)
        slotted += 1
        return number
    }

    /// The number given to a term that is never asked for again: it has no slot.
    mutating func append(_ term: [UInt8]) -> Int {
        blob.append(contentsOf: term)
        starts.append(UInt32(blob.count))
        return count - 1
    }

    private func equals(_ number: Int, _ term: [UInt8]) -> Bool {
        let (start, length) = (Int(starts[number]), term.count)
        guard Int(starts[number + 1]) - start == length else { return false }
        let (blob, term) = (blob.span, term.span)
        var offset = 0
        while offset < length {
            if blob[start &+ offset] != term[offset] { return false }
            offset &+= 1
        }
        return true
    }

    private mutating func grow() {
        let old = slots
        let oldMask = UInt32(truncatingIfNeeded: old.count - 1)
        var size = old.count * 2
        while size <= count + 1 { size *= 2 }
        slots = Array(repeating: Self.empty, count: size)
        let mask = UInt32(truncatingIfNeeded: size - 1)
        let stored = blob
        let bytes = stored.span
        for entry in old where entry != Self.empty {
            let number = Int(entry & oldMask)
            let hash = Self.hash(bytes.extracting(Int(starts[number])..<Int(starts[number + 1])))
            var slot = Self.slot(hash, size)
            while slots[slot] != Self.empty { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash & ~mask | UInt32(number)
        }
    }

    /// FNV-1a, 32 bits, spread: its low bits alone are poor for short strings.
    private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
        return (hash ^ (hash >> 15)) &* 0x9E37_79B1
    }

    /// Of the middle bits, those above being the tag's.
    @inline(__always)
    private static func slot(_ hash: UInt32, _ size: Int) -> Int { Int(hash &>> 7) & (size - 1) }

    // MARK: Sorting

    /// The numbers of all terms in the byte order of the terms.
    ///
    /// The first eight bytes are compared as one number; the rest only where those are equal.
    ///
    /// - Complexity: O(v log v) comparisons for v terms.
    var sorted: [Int] {
        let (blob, starts) = (blob, starts)
        var keyed = [(key: UInt64, number: UInt32)]()
        keyed.reserveCapacity(count)
        for number in 0..<count {
            keyed.append((Self.beginning(of: blob, Int(starts[number])..<Int(starts[number + 1])), UInt32(number)))
        }
        keyed.sort { a, b in
            if a.key != b.key { return a.key < b.key }
            return Self.rest(of: blob, starts, a.number, precedes: b.number)
        }
        return keyed.map { Int($0.number) }
    }

    private static func beginning(of blob: [UInt8], _ range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        for offset in 0..<8 {
            let byte = range.lowerBound + offset < range.upperBound ? blob[range.lowerBound + offset] : 0
            key = key << 8 | UInt64(byte)
        }
        return key
    }

    /// Whether one term comes before another with the same beginning.
    private static func rest(of blob: [UInt8], _ starts: [UInt32], _ a: UInt32, precedes b: UInt32) -> Bool {
        let bytes = blob.span
        let (end, otherEnd) = (Int(starts[Int(a) + 1]), Int(starts[Int(b) + 1]))
        var (place, other) = (min(Int(starts[Int(a)]) + 8, end), min(Int(starts[Int(b)]) + 8, otherEnd))
        while place < end, other < otherEnd {
            let (byte, otherByte) = (bytes[place], bytes[other])
            if byte != otherByte { return byte < otherByte }
            place &+= 1
            other &+= 1
        }
        // Equal as far as the shorter goes; zero bytes in the beginning may hide which one that is.
        return end - Int(starts[Int(a)]) < otherEnd - Int(starts[Int(b)])
    }
}
