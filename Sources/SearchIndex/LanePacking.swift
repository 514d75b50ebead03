/// 128 numbers of a fixed width in bits, packed in four lanes of 32-bit words beside each other.
///
/// Number i stands in lane i mod 4, so that four are unpacked by the same few instructions. Lane words lie
/// in two 64-bit words: lanes 0 and 1, then 2 and 3.
///
/// Source: the vertical layout of Lemire & Boytsov, "Decoding billions of integers per second through
/// vectorization", Software: Practice and Experience 45 (2015).
enum LanePacking {
    /// Numbers in a block.
    static let count = 128

    /// The 64-bit words that 128 numbers of `width` bits take.
    static func words(forWidth width: Int) -> Int { 2 * width }

    /// Appends 128 numbers below `1 << width`.
    static func append(_ numbers: [UInt32], width: Int, to words: inout [UInt64]) {
        precondition(numbers.count == count && width <= 32, "128 numbers of at most 32 bits")
        var lanes = [SIMD4<UInt32>](repeating: SIMD4(), count: width)
        for (index, number) in numbers.enumerated() where width > 0 {
            let (lane, bit) = (index & 3, (index >> 2) * width)
            let (group, shift) = (bit >> 5, UInt32(bit & 31))
            lanes[group][lane] |= number &<< shift
            if Int(shift) + width > 32 { lanes[group + 1][lane] |= number &>> (32 - shift) }
        }
        for group in lanes {
            words.append(UInt64(group[0]) | UInt64(group[1]) << 32)
            words.append(UInt64(group[2]) | UInt64(group[3]) << 32)
        }
    }

    /// Calls `body` with each four numbers and their place, 0...31; two words beyond the last are read.
    @inline(__always)
    static func unpack(_ words: Span<UInt64>, at start: Int, width: Int, _ body: (Int, SIMD4<UInt32>) -> Void) {
        let mask = SIMD4(repeating: UInt32(truncatingIfNeeded: (1 as UInt64) &<< UInt64(width) &- 1))
        var position = start
        var current = group(words, position)
        var shift = 0
        for place in 0..<32 {
            var four = current &>> SIMD4(repeating: UInt32(truncatingIfNeeded: shift))
            shift &+= width
            if shift >= 32 {
                shift &-= 32
                position &+= 2
                current = group(words, position)
                if shift > 0 {
                    four |= current &<< SIMD4(repeating: UInt32(truncatingIfNeeded: width &- shift))
                }
            }
            body(place, four & mask)
        }
    }

    @inline(__always)
    private static func group(_ words: Span<UInt64>, _ position: Int) -> SIMD4<UInt32> {
        let (low, high) = (words[position], words[position &+ 1])
        return SIMD4(
            UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low &>> 32),
            UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high &>> 32))
    }
}
