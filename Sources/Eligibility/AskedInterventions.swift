/// The interventions of a table that a question is to settle, with their verdicts for the case.
public struct AskedInterventions: Sendable {
    let verdicts: CaseVerdicts
    /// Those that matter most, from which it is taken what may be asked.
    private let first: [Int]
    /// All of them, a bit each, the first in the lowest bit of the first word.
    private let members: [UInt64]

    /// - Precondition: all are interventions of the table.
    public init(_ verdicts: CaseVerdicts, first: [Int] = [], members: [UInt64]) {
        (self.verdicts, self.first, self.members) = (verdicts, first, members)
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
