/// A conjunction over all documents: where every part occurs in one and the same field.
struct PartMatches {
    /// The documents, ascending.
    private(set) var documents: [UInt32] = []
    /// The parts' best strengths, averaged and weighed, in ``WordMatches/unit``s.
    private(set) var strengths: [UInt16] = []

    /// Begins with the part that has the fewest postings; of the others only blocks are read in which a document has
    /// all parts before.
    ///
    /// - Complexity: O(N / 64) for each part, and O(p) at most for p postings of the parts.
    init(_ conjunction: TermConjunction, _ scratch: inout MatchScratch) {
        let parts = conjunction.parts.map { scratch.terms(of: $0) }
        let counts = parts.map(scratch.postingCount)
        let order = parts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        guard let rarest = order.first else { return }
        scratch.raise(parts[rarest], withFields: true)
        var common = PartCandidates(scratch.takeFields())
        for part in order.dropFirst() where !common.documents.isEmpty {
            common.keep(having: parts[part], in: scratch.index)
        }
        let weight = WordMatches.fixed(conjunction.weight)
        let count = UInt32(conjunction.parts.count)
        documents = common.documents
        strengths = common.sums.map { WordMatches.averaged($0, of: count, by: weight) }
    }
}

/// Finds each conjunction of a query once: words that stand for the parts of one compound share it.
struct ConjunctionMemo {
    private var known: [(conjunction: TermConjunction, matches: PartMatches)] = []

    /// The matches of a conjunction, found now if they are not known.
    ///
    /// - Complexity: O(c) comparisons, most of which end early, for c conjunctions known.
    mutating func matches(of conjunction: TermConjunction, _ scratch: inout MatchScratch) -> PartMatches {
        if let found = known.first(where: { $0.conjunction == conjunction }) { return found.matches }
        let matches = PartMatches(conjunction, &scratch)
        known.append((conjunction, matches))
        return matches
    }
}
