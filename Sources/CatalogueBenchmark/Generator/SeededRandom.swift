/// Random numbers that a seed brings back, on every platform and with every version of the standard library.
///
/// Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators" (SplitMix64), OOPSLA 2014.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    /// Creates a generator; the same seed gives the same numbers.
    init(seed: UInt64) { state = seed }

    /// Creates a generator for one of many streams of a seed, so that each can be made without the others.
    init(seed: UInt64, stream: UInt64) {
        var mixer = SeededRandom(seed: seed)
        state = mixer.next() ^ (stream &* 0xD6E8_FEB8_6659_FD93)
        state = next()
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `bound`, which is at least 1.
    ///
    /// Not exactly uniform: off by less than `bound` / 2⁶⁴, which no catalogue shows.
    mutating func below(_ bound: Int) -> Int {
        Int(UInt64(bound).multipliedFullWidth(by: next()).high)
    }

    /// A number in a closed range.
    mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// A number from 0 up to, not including, 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True this often, in per cent.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of the values, which must not be empty.
    mutating func element<T>(of values: [T]) -> T { values[below(values.count)] }

    /// The values in another order.
    ///
    /// Source: Durstenfeld, "Algorithm 235: Random permutation", CACM 7(7), 1964.
    mutating func shuffled<T>(_ values: [T]) -> [T] {
        var values = values
        for last in values.indices.dropFirst().reversed() { values.swapAt(last, below(last + 1)) }
        return values
    }
}
