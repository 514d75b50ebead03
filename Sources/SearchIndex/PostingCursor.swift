/// Walks the documents of one term in ascending order.
struct PostingCursor {
    private let bytes: [UInt8]
    private var position: Int
    private var remaining: Int
    private(set) var document = 0
    /// Occurrences in each field of the current document; 0 where the term does not occur.
    private(set) var frequencies = InlineFrequencies()

    init(bytes: [UInt8], position: Int, remaining: Int) {
        self.bytes = bytes
        self.position = position
        self.remaining = remaining
    }

    /// Moves to the next document; false when there is none left.
    mutating func advance() -> Bool {
        guard remaining > 0 else { return false }
        remaining -= 1
        document += variable()
        var mask = variable()
        frequencies = InlineFrequencies()
        while mask != 0 {
            let field = mask.trailingZeroBitCount
            frequencies[field] = Float(variable())
            mask &= mask - 1
        }
        return true
    }

    // The segment was checked when it was opened, so the number ends within the section.
    private mutating func variable() -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }
}

/// Frequencies of up to ``IndexSchema/mostFields`` fields without an allocation.
struct InlineFrequencies {
    private var storage = SIMD8<Float>(repeating: 0)

    /// The fields with any occurrence.
    var fields: UInt8 {
        var mask: UInt8 = 0
        for field in 0..<8 where storage[field] > 0 { mask |= 1 << UInt8(field) }
        return mask
    }

    subscript(field: Int) -> Float {
        get { storage[field] }
        set { storage[field] = newValue }
    }
}
