/// The criteria of many interventions, to be judged all at once, in up to 64 cases side by side.
///
/// What is alike is kept once: a condition on one concept or place, an *atom*, is looked up once however many share
/// it; a condition on several, which holds where one of its atoms does, is worked out once; and interventions with
/// the same tracks are judged once. Truth is held as two bits for each case, one that says "yes" and one that says
/// "no"; so and, or and not are each one or two operations for all 64 cases together.
///
/// Useful for: verdicts of a whole catalogue, and what an answer would change. Not useful for: reasons, which
/// ``Verdict`` gives for one intervention.
public struct EligibilityTable: Sendable {
    /// Each distinct condition of which something can be known, on one concept or place at most, once.
    let atoms: [Condition]
    /// The atoms of each distinct condition, one condition after the other.
    let conditionAtoms: [UInt32]
    /// Where the atoms of each condition begin, and the end of the last.
    let conditionStarts: [UInt32]
    /// The steps of all distinct lists of tracks, one list after the other.
    let steps: [UInt32]
    /// Where the steps of each distinct list begin, and the end of the last.
    let starts: [UInt32]
    /// Which list each intervention has.
    let lists: [UInt32]
    /// As many values as the steps of any list can put on the stack.
    let greatestHeight: Int

    /// Number of interventions.
    public var count: Int { lists.count }
    /// Number of distinct conditions.
    var conditionCount: Int { conditionStarts.count - 1 }
    /// Number of distinct lists of tracks.
    var listCount: Int { starts.count - 1 }

    /// The most cases that can be judged side by side.
    public static let mostCases = 64

    init(
        atoms: [Condition], conditionAtoms: [UInt32], conditionStarts: [UInt32], steps: [UInt32], starts: [UInt32],
        lists: [UInt32]
    ) {
        (self.atoms, self.conditionAtoms, self.conditionStarts) = (atoms, conditionAtoms, conditionStarts)
        (self.steps, self.starts, self.lists) = (steps, starts, lists)
        greatestHeight = zip(starts, starts.dropFirst()).reduce(1) { Swift.max($0, Int($1.1) - Int($1.0)) }
    }
}

/// The steps of a list, for a machine with a stack of truth values: a kind in the three highest bits, a number in the
/// rest. A run is followed by so many operands.
enum EligibilityStep {
    static let numberBits: UInt32 = 29
    static let numberMask: UInt32 = 1 << numberBits - 1

    /// Pushes whether all of the conditions that follow hold; of none that is "yes".
    static let allOf: UInt32 = 0
    /// Pushes whether any of the conditions that follow holds; of none that is "no".
    static let anyOf: UInt32 = 1
    /// Replaces so many values at the top by whether all hold.
    static let all: UInt32 = 2
    /// Replaces so many values at the top by whether any holds.
    static let any: UInt32 = 3
    /// Turns the value at the top round.
    static let not: UInt32 = 4

    /// An operand is the number of a condition; this bit turns its truth round.
    static let negated: UInt32 = 1 << 31
    /// The operand that is never known.
    static let unknown: UInt32 = negated - 1

    static func step(_ kind: UInt32, _ number: Int = 0) -> UInt32 { kind << numberBits | UInt32(number) }
}

extension Condition {
    /// The conditions on one concept or place each, in a fixed order, of which one must hold; itself when it has none.
    var atoms: [Condition] {
        let parts = parts
        return parts.isEmpty ? [self] : parts
    }

    private var parts: [Condition] {
        switch self {
        case .area(let codes): codes.sorted().map { .area(codes: [$0]) }
        case .incomeSupport(let wanted): wanted.sorted().map { .incomeSupport(anyOf: [$0]) }
        case .need(let wanted): wanted.sorted().map { .need(anyOf: [$0]) }
        case .background(let wanted): wanted.sorted().map { .background(anyOf: [$0]) }
        default: [self]
        }
    }
}
