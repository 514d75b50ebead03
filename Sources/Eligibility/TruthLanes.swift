/// A truth value of Kleene's logic in one case or in several side by side, in two bits a case.
///
/// The first bit says that something is known to hold, the second that it may hold. "No" has neither, "unknown" the
/// second, "yes" both; so the least of some values is their bitwise and, and the greatest their bitwise or.
protocol TruthLanes: Sendable {
    /// The same in every case.
    init(_ truth: Kleene)
    /// Whether both hold.
    static func & (a: Self, b: Self) -> Self
    /// Whether either holds.
    static func | (a: Self, b: Self) -> Self
    /// Whether it does not hold.
    static prefix func ~ (a: Self) -> Self
}

/// The truth of something in one case.
struct CaseTruth: TruthLanes, Hashable {
    /// Bit 0: known to hold. Bit 1: may hold.
    private let bits: UInt8

    private init(bits: UInt8) { self.bits = bits }

    init(_ truth: Kleene) {
        bits =
            switch truth {
            case .no: 0b00
            case .unknown: 0b10
            case .yes: 0b11
            }
    }

    /// 1 where it is known to hold, else 0.
    var holds: UInt64 { UInt64(bits & 1) }
    /// 1 where it is known not to hold, else 0.
    var fails: UInt64 { UInt64(bits >> 1 ^ 1) }
    /// Whether it is neither known to hold nor known not to.
    var isOpen: Bool { bits == 0b10 }

    @inline(__always)
    static func & (a: CaseTruth, b: CaseTruth) -> CaseTruth { CaseTruth(bits: a.bits & b.bits) }
    @inline(__always)
    static func | (a: CaseTruth, b: CaseTruth) -> CaseTruth { CaseTruth(bits: a.bits | b.bits) }
    static prefix func ~ (a: CaseTruth) -> CaseTruth { CaseTruth(bits: (a.bits >> 1 | a.bits << 1) & 0b11 ^ 0b11) }
}

/// The truth of something in 64 cases, a bit each in either word.
struct ManyCaseTruth: TruthLanes, Hashable {
    /// The cases in which it is known to hold.
    private(set) var holds: UInt64
    /// The cases in which it may hold.
    private var mayHold: UInt64

    /// The most cases side by side.
    static let mostCases = 64

    private init(holds: UInt64, mayHold: UInt64) { (self.holds, self.mayHold) = (holds, mayHold) }

    init(_ truth: Kleene) {
        self.init(holds: truth == .yes ? .max : 0, mayHold: truth == .no ? 0 : .max)
    }

    /// The cases in which it is known to hold, or known not to.
    var isKnown: UInt64 { holds | ~mayHold }

    /// Sets the truth in one case.
    mutating func set(_ truth: Kleene, in place: Int) {
        let bit: UInt64 = 1 << UInt64(place)
        holds = truth == .yes ? holds | bit : holds & ~bit
        mayHold = truth == .no ? mayHold & ~bit : mayHold | bit
    }

    @inline(__always)
    static func & (a: Self, b: Self) -> Self { Self(holds: a.holds & b.holds, mayHold: a.mayHold & b.mayHold) }
    @inline(__always)
    static func | (a: Self, b: Self) -> Self { Self(holds: a.holds | b.holds, mayHold: a.mayHold | b.mayHold) }
    static prefix func ~ (a: Self) -> Self { Self(holds: ~a.mayHold, mayHold: ~a.holds) }
}
