/// The words of a query evaluated once over an index: totals, hits and explanations come of it as often as
/// they are wanted, for other filters or another coverage too.
///
/// Useful for: one request. Not useful for: keeping, it holds a number for each document and word.
public struct QueryEvaluation: Sendable {
    /// The index that was searched.
    public let index: SegmentSet
    /// The words.
    public let words: [QueryWord]
    let matches: [WordMatches]
    /// Each document's score before boosts.
    private let sums: [Float]
    /// The summed inverse document frequencies of the words, optional ones left out, that a document has.
    private let coverages: [Float]
    /// What a document with all words that occur at all would have.
    private let fullCoverage: Float

    /// Evaluates the words.
    ///
    /// - Complexity: O(N · w + p) for N documents, w words and p postings of the words' variants.
    public init(_ words: [QueryWord], in index: SegmentSet) {
        self.index = index
        self.words = words
        matches = words.map { WordMatches($0, in: index) }
        var sums = [Float](repeating: words.isEmpty ? 1 : 0, count: index.documentCount)
        var coverages = [Float](repeating: 0, count: index.documentCount)
        var full: Float = 0
        for (word, match) in zip(words, matches) where match.documentCount > 0 {
            let weight = Float(match.inverseDocumentFrequency)
            Self.add(match.strengths, times: weight / Float(WordMatches.unit), to: &sums)
            guard !word.isOptional else { continue }
            Self.add(weight, where: match.strengths, to: &coverages)
            full += weight
        }
        self.sums = sums
        self.coverages = coverages
        fullCoverage = full
    }

    private static func add(_ strengths: [UInt16], times factor: Float, to sums: inout [Float]) {
        let strengths = strengths.span
        var sums = sums.mutableSpan
        for index in strengths.indices { sums[index] += Float(strengths[index]) * factor }
    }

    private static func add(_ weight: Float, where strengths: [UInt16], to coverages: inout [Float]) {
        let strengths = strengths.span
        var coverages = coverages.mutableSpan
        for index in strengths.indices { coverages[index] += strengths[index] == 0 ? 0 : weight }
    }

    /// A bound that no score reaches: every word that occurs, at full strength, without boosts.
    public var highestScore: Double {
        matches.filter { $0.documentCount > 0 }.reduce(0) { $0 + $1.inverseDocumentFrequency }
    }

    // MARK: Hits

    /// The documents among `allowed` that have enough of the words.
    ///
    /// - Parameter minimumCoverage: share, 0...1, of the summed inverse document frequency of the words that
    ///   occur at all. 1 requires every word; 0 any word.
    /// - Complexity: O(N) for N documents.
    public func hits(minimumCoverage: Double, allowed: DocumentSet) -> DocumentSet {
        precondition(allowed.capacity == index.documentCount, "the allowed set belongs to another index")
        var hits = allowed
        hits.formIntersection(index.live)
        guard !words.isEmpty else { return hits }
        guard fullCoverage > 0 else { return DocumentSet(capacity: allowed.capacity) }
        // The margin keeps rounding from excluding a document that has every word.
        let needed = max(fullCoverage * Float(minimumCoverage) - fullCoverage * 1e-5, .leastNonzeroMagnitude)
        hits.keep { coverages[$0] >= needed }
        return hits
    }

    /// The best of the hits, the exact total and facet counts.
    ///
    /// Facets are disjunctive within a group and conjunctive across groups: a value's count is the
    /// number of hits there would be after choosing it as well.
    ///
    /// - Complexity: O(N + f) for N documents and f facet values of hits, plus O(h log k) to keep the best k
    ///   of h hits.
    public func search(_ query: IndexQuery) -> IndexResult {
        let candidates = hits(minimumCoverage: query.minimumCoverage, allowed: query.allowed)
        let (hits, facetCounts) = FacetCounter(index: index, requests: query.facets).count(candidates)
        var best = BestHits(limit: query.window.upperBound, index: index)
        let most = query.boosts.reduce(1) { $0 * max($1.factor, 1) }
        hits.forEach { document in
            let sum = Double(sums[document])
            guard best.wouldKeep(sum * most) else { return }
            best.offer(ScoredDocument(document: document, score: boosted(sum, document, query.boosts)))
        }
        let ranked = best.ranked
        return IndexResult(
            total: hits.count, hits: Array(ranked[query.window.clamped(to: 0..<ranked.count)]), facetCounts: facetCounts
        )
    }

    private func boosted(_ sum: Double, _ document: Int, _ boosts: [Boost]) -> Double {
        boosts.reduce(sum) { $1.documents.contains(document) ? $0 * $1.factor : $0 }
    }

    // MARK: Explanation

    /// Explains the scores of documents, in the order given.
    ///
    /// - Complexity: O(w) for each document and w words.
    public func explain(documents: [Int], boosts: [Boost]) -> [ScoreExplanation] {
        documents.map { document in
            let found = zip(words, matches).filter { $0.1.strengths[document] > 0 && $0.1.documentCount > 0 }
            return ScoreExplanation(
                base: words.isEmpty ? 1 : 0,
                words: found.map { word, match in
                    ScoreExplanation.WordShare(
                        label: word.label, strength: Double(match.strengths[document]) / Double(WordMatches.unit),
                        inverseDocumentFrequency: match.inverseDocumentFrequency)
                },
                boosts: boosts.filter { $0.documents.contains(document) }.map {
                    ScoreExplanation.AppliedBoost(label: $0.label, factor: $0.factor)
                })
        }
    }
}

extension SegmentSet {
    /// Evaluates the words of a query and searches with them.
    public func search(_ query: IndexQuery) -> IndexResult { QueryEvaluation(query.words, in: self).search(query) }
}

extension DocumentSet {
    /// Keeps only the documents for which `condition` holds.
    mutating func keep(where condition: (Int) -> Bool) {
        for index in words.indices where words[index] != 0 {
            var (rest, kept) = (words[index], words[index])
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                if !condition(index << 6 + bit) { kept &= ~(1 << UInt64(bit)) }
                rest &= rest - 1
            }
            replaceWord(at: index, with: kept)
        }
    }

    /// Calls `body` with each document, ascending.
    func forEach(_ body: (Int) -> Void) {
        for index in words.indices {
            var rest = words[index]
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
