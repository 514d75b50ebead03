/// A term whose blocks are read for a word, with the best weight of the ways that lead to it.
struct WeightedTerm {
    /// Its number in the segment.
    let term: Int
    /// A fixed weight, see ``WordMatches/fixed(_:)``.
    private(set) var weight: UInt32

    /// The terms of some variants; of those that share their blocks, as a word and its lemma often do, only one,
    /// with the best weight of all.
    ///
    /// - Complexity: O(v² + v · log t) for v variants among t terms, and O(1) for each further term that a
    ///   beginning stands for.
    static func best(of variants: [TermVariant], in segment: Segment) -> [WeightedTerm] {
        var exact: [WeightedTerm] = []
        var beginnings: [WeightedTerm] = []
        for variant in variants {
            let weight = WordMatches.fixed(variant.weight)
            switch variant.matching {
            case .exact:
                guard let term = segment.find(variant.term) else { continue }
                if let known = exact.firstIndex(where: { segment.shareBlocks($0.term, term) }) {
                    exact[known].weight = max(exact[known].weight, weight)
                } else {
                    exact.append(WeightedTerm(term: term, weight: weight))
                }
            case .prefix:
                beginnings += segment.termIndices(withPrefix: variant.term).map {
                    WeightedTerm(term: $0, weight: weight)
                }
            }
        }
        return exact + beginnings
    }
}

extension Segment {
    /// Whether two terms have the same documents with the same payloads, see ``PostingPacker``.
    fileprivate func shareBlocks(_ term: Int, _ other: Int) -> Bool {
        postingStarts[term] == postingStarts[other] && documentFrequencies[term] == documentFrequencies[other]
    }
}
