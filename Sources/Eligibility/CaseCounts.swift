/// Counts how often each of 64 bits was set, for all bits together.
///
/// Each plane holds one binary digit of all 64 counts, so that adding is a carry that soon dies out.
struct CaseCounts {
    private var planes: [UInt64] = []

    /// Counts the bits that are set, so many times.
    ///
    /// - Complexity: amortised O(1) for each binary digit of `times`.
    mutating func add(_ bits: UInt64, times: Int) {
        for digit in 0..<(Int.bitWidth - times.leadingZeroBitCount) where times >> digit & 1 != 0 {
            var (carry, place) = (bits, digit)
            while carry != 0 {
                while place >= planes.count { planes.append(0) }
                (planes[place], carry) = (planes[place] ^ carry, planes[place] & carry)
                place += 1
            }
        }
    }

    /// How often a bit was set.
    func count(of bit: Int) -> Int {
        planes.enumerated().reduce(0) { $0 + Int($1.element >> UInt64(bit) & 1) << $1.offset }
    }
}
