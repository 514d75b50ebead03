/// Verdicts of the interventions of a table for one person.
public struct CaseVerdicts: Sendable {
    let table: EligibilityTable
    /// The truth of each leaf and node of the table's circuit.
    let truths: [CaseTruth]

    /// Judges by the facts of a case.
    ///
    /// - Complexity: O(n) in the parts of the distinct trees that what is known may change, a nanosecond each; O(1) where
    ///   nothing is known.
    public init(_ table: EligibilityTable, _ facts: CaseFacts) {
        self.table = table
        let subjects = facts.subjects(differingFrom: CaseFacts())
        guard !subjects.isEmpty else {
            truths = table.truthsOfNothing
            return
        }
        var leaves = Array(table.truthsOfNothing.prefix(table.circuit.leafCount))
        for subject in subjects {
            table.forEachKnownAtom(about: subject, facts) { atom, truth in
                let truth = CaseTruth(truth)
                leaves[EligibilityTable.leaf(atom: atom, isDenied: false)] = truth
                leaves[EligibilityTable.leaf(atom: atom, isDenied: true)] = ~truth
            }
        }
        truths = table.truths(leaves)
    }

    /// The verdict of an intervention.
    ///
    /// - Complexity: O(1).
    public func kind(of intervention: Int) -> Verdict.Kind {
        let truth = truths[Int(table.roots[intervention])]
        if truth.isOpen { return .possible }
        return truth.holds == 1 ? .fits : .excluded
    }

    /// The interventions that are known to fit and those that are ruled out, a bit each, the first in the lowest bit
    /// of the first word.
    ///
    /// - Complexity: O(n) in the interventions.
    public var sets: (fits: [UInt64], excluded: [UInt64]) {
        let (roots, truths) = (table.roots.span, truths.span)
        var (fits, excluded): ([UInt64], [UInt64]) = ([], [])
        for start in stride(from: 0, to: roots.count, by: 64) {
            var (fitting, failing): (UInt64, UInt64) = (0, 0)
            for place in start..<min(start + 64, roots.count) {
                let truth = truths[Int(roots[place])]
                fitting |= truth.holds &<< UInt64(place &- start)
                failing |= truth.fails &<< UInt64(place &- start)
            }
            fits.append(fitting)
            excluded.append(failing)
        }
        return (fits, excluded)
    }
}
