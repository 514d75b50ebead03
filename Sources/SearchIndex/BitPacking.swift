/// Numbers of a fixed width in bits, packed one after the other into 64-bit words, lowest bits first.
enum BitPacking {
    /// The words that `bits` bits take.
    @inline(__always)
    static func words(forBits bits: Int) -> Int { (bits + 63) >> 6 }

    /// The fewest bits that hold `value`.
    static func width(of value: UInt32) -> Int { UInt32.bitWidth - value.leadingZeroBitCount }

    /// Writes the lowest `width` bits of `value` at bit `bit` of `words`, which must be 0 there.
    static func write(_ value: UInt32, width: Int, at bit: Int, in words: inout [UInt64]) {
        guard width > 0 else { return }
        let (index, shift) = (bit >> 6, UInt64(bit & 63))
        words[index] |= UInt64(value) &<< shift
        if bit & 63 + width > 64 { words[index + 1] |= UInt64(value) &>> (64 - shift) }
    }

    /// The number of `width` bits at bit `bit`; one word beyond the last bit is read.
    @inline(__always)
    static func read(_ words: Span<UInt64>, width: Int, at bit: Int) -> UInt32 {
        let (index, shift) = (bit &>> 6, UInt64(truncatingIfNeeded: bit & 63))
        // Shifted twice, so that nothing comes of the next word when the shift is 0.
        let value = words[index] &>> shift | (words[index &+ 1] &<< 1) &<< (63 &- shift)
        return UInt32(truncatingIfNeeded: value & ((1 &<< UInt64(truncatingIfNeeded: width)) &- 1))
    }
}
