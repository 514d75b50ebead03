/// The interventions of a table that a question is to settle, with their verdicts for the case.
public struct AskedInterventions: Sendable {
    let verdicts: CaseVerdicts
    /// Those that matter most, from which it is taken what may be asked.
    private let first: [Int]
    /// All of them, a bit each, the first in the lowest bit of the first word.
    private let members: [UInt64]
    /// What each answer settles for whom nothing is known of, if that is kept.
    let firstAnswers: FirstAnswers?

    /// - Parameter firstAnswers: of the same table; not needed, but then what is the same for all of whom nothing is
    ///   known is worked out each time.
    /// - Precondition: all are interventions of the table.
    public init(
        _ verdicts: CaseVerdicts, first: [Int] = [], members: [UInt64], firstAnswers: FirstAnswers? = nil
    ) {
        (self.verdicts, self.first, self.members) = (verdicts, first, members)
        self.firstAnswers = firstAnswers
    }

    /// How many of them are in each of some sets of the table's interventions, a bit each.
    ///
    /// - Complexity: O(n / 64) in the interventions for each set.
    func counts(in sets: [[UInt64]]) -> [Int] { sets.map { Self.count(members.span, $0.span) } }

    private static func count(_ members: Span<UInt64>, _ set: Span<UInt64>) -> Int {
        precondition(members.count == set.count, "sets over other interventions")
        var count = 0
        for place in members.indices { count &+= (members[place] & set[place]).nonzeroBitCount }
        return count
    }

    /// Calls `body` with the root of each.
    @inline(__always)
    func forEachRoot(_ body: (Int) -> Void) {
        let (roots, members) = (verdicts.table.roots.span, members.span)
        for word in members.indices {
            var rest = members[word]
            while rest != 0 {
                body(Int(roots[word &<< 6 &+ rest.trailingZeroBitCount]))
                rest &= rest &- 1
            }
        }
    }

    /// Every so many-th of them, so that at most `most` are left, and how many each of these stands for.
    ///
    /// - Complexity: O(n / 64) in the interventions, and O(most).
    func thinned(to most: Int) -> (asked: AskedInterventions, step: Int) {
        let total = members.reduce(0) { $0 + $1.nonzeroBitCount }
        guard total > most else { return (self, 1) }
        let step = (total + most - 1) / most
        var (kept, skipped) = (members, 0)
        for place in members.indices {
            var (rest, left): (UInt64, UInt64) = (members[place], 0)
            // Invariant: so many of the rest are passed over before the next one is kept.
            while rest.nonzeroBitCount > skipped {
                for _ in 0..<skipped { rest &= rest &- 1 }
                left |= rest & ~(rest &- 1)
                rest &= rest &- 1
                skipped = step - 1
            }
            skipped -= rest.nonzeroBitCount
            kept[place] = left
        }
        return (AskedInterventions(verdicts, first: first, members: kept), step)
    }

    /// The first ones whose verdict is open, those that matter most before others.
    ///
    /// - Complexity: O(n) in those that are looked at until there are enough.
    func firstOpen(_ limit: Int) -> [Int] {
        var found = Array(first.lazy.filter { verdicts.kind(of: $0) == .possible }.prefix(limit))
        for word in members.indices {
            var rest = members[word]
            while rest != 0 {
                guard found.count < limit else { return found }
                let intervention = word << 6 + rest.trailingZeroBitCount
                rest &= rest - 1
                if verdicts.kind(of: intervention) == .possible, !first.contains(intervention) {
                    found.append(intervention)
                }
            }
        }
        return found
    }
}
