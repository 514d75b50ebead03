/// The words of a query evaluated once over an index: totals, hits and explanations come of it as often as
/// they are wanted, for other filters or another coverage too.
///
/// Useful for: one request. Not useful for: keeping, it holds numbers for each document with any word.
public struct QueryEvaluation: Sendable {
    /// The index that was searched.
    public let index: SegmentSet
    /// The words.
    public let words: [QueryWord]
    let matches: [WordMatches]
    private let sums: MatchSums

    /// Evaluates the words.
    ///
    /// - Complexity: O(p + w · N / 64) for N documents, w words and p postings of the words' variants, and
    ///   clearing two bytes for each document.
    public init(_ words: [QueryWord], in index: SegmentSet) {
        self.index = index
        self.words = words
        var scratch = MatchScratch(index)
        var conjunctions = ConjunctionMemo()
        matches = words.map { WordMatches($0, in: index, &scratch, &conjunctions) }
        sums = MatchSums(words, matches, documentCount: index.documentCount)
    }

    /// A bound that no score reaches: every word that occurs, at full strength, without boosts.
    public var highestScore: Double {
        matches.filter { $0.documentCount > 0 }.reduce(0) { $0 + $1.inverseDocumentFrequency }
    }

    // MARK: Hits

    /// Whether at least `count` documents among `allowed` have enough of the words.
    ///
    /// - Parameter minimumCoverage: share, 0...1, of the summed inverse document frequency of the words that
    ///   occur at all. 1 requires every word; 0 any word.
    /// - Complexity: O(m) at most for m documents with any word.
    public func hasHits(_ count: Int, minimumCoverage: Double, allowed: DocumentSet) -> Bool {
        guard !words.isEmpty else { return allowed.count >= count }
        guard let needed = neededCoverage(minimumCoverage) else { return false }
        var found = 0
        for (document, coverage) in zip(sums.documents, sums.coverages)
        where coverage >= needed && allowed.contains(Int(document)) {
            found += 1
            if found >= count { return true }
        }
        return found >= count
    }

    /// The best of the hits, the exact total and facet counts.
    ///
    /// Facets are disjunctive within a group and conjunctive across groups: a value's count is the
    /// number of hits there would be after choosing it as well.
    ///
    /// - Complexity: O(m + N / 64 + f) for N documents, m of them with any word, and f facet values of hits,
    ///   plus O(h log k) to keep the best k of h hits.
    public func search(_ query: IndexQuery) -> IndexResult {
        let candidates = hits(minimumCoverage: query.minimumCoverage, allowed: query.allowed)
        let (hits, facetCounts) = FacetCounter(index: index, requests: query.facets).count(candidates)
        let ranked = best(hits, query)
        return IndexResult(
            total: hits.count, hits: Array(ranked[query.window.clamped(to: 0..<ranked.count)]), documents: hits,
            facetCounts: facetCounts)
    }

    /// The hits of a query that may come to stand in its window or before once some hits are raised by `factor`,
    /// which is above 1: an adjustment that costs much need be found for no others.
    ///
    /// - Complexity: O(m + h log k) to keep the best k of h hits among m documents with any word.
    public func contenders(_ query: IndexQuery, raisedBy factor: Double) -> DocumentSet {
        var hits = hits(minimumCoverage: query.minimumCoverage, allowed: query.allowed)
        let chosen = query.facets.filter { !$0.selected.isEmpty }
        if !chosen.isEmpty { hits = FacetCounter(index: index, requests: chosen).count(hits).hits }
        let ranked = best(hits, query)
        guard !words.isEmpty, ranked.count == query.window.upperBound, let last = ranked.last else { return hits }
        // A little less, for rounding.
        let least = last.score / factor * (1 - 1e-9)
        let most = query.boosts.reduce(1) { $0 * max($1.factor, 1) }
        var contenders = DocumentSet(capacity: hits.capacity)
        let (documents, scores) = (sums.documents.span, sums.scores.span)
        for place in documents.indices {
            let (document, sum) = (Int(documents[place]), Double(scores[place]))
            guard sum * most >= least, hits.contains(document) else { continue }
            if boosted(sum, document, query.boosts) >= least { contenders.insert(document) }
        }
        return contenders
    }

    /// What a document must reach to be a hit; `nil` when no word occurs.
    private func neededCoverage(_ minimum: Double) -> Float? {
        guard sums.fullCoverage > 0 else { return nil }
        // The margin keeps rounding from excluding a document that has every word.
        return max(sums.fullCoverage * Float(minimum) - sums.fullCoverage * 1e-5, .leastNonzeroMagnitude)
    }

    /// The documents among `allowed` that have enough of the words.
    private func hits(minimumCoverage: Double, allowed: DocumentSet) -> DocumentSet {
        precondition(allowed.capacity == index.documentCount, "the allowed set belongs to another index")
        guard !words.isEmpty else { return allowed.intersection(index.live) }
        var hits = DocumentSet(capacity: allowed.capacity)
        guard let needed = neededCoverage(minimumCoverage) else { return hits }
        hits.insert(sums.documents, where: sums.coverages, reach: needed)
        hits.formIntersection(allowed)
        return hits
    }

    private func best(_ hits: DocumentSet, _ query: IndexQuery) -> [ScoredDocument] {
        var best = BestHits(limit: query.window.upperBound, index: index)
        let most = query.boosts.reduce(1) { $0 * max($1.factor, 1) }
        guard !words.isEmpty else {
            hits.forEach { best.offer(ScoredDocument(document: $0, score: boosted(1, $0, query.boosts))) }
            return best.ranked
        }
        let (documents, scores, hitWords) = (sums.documents.span, sums.scores.span, hits.words.span)
        var least = best.leastScore / most
        for place in documents.indices {
            let (document, sum) = (Int(documents[place]), Double(scores[place]))
            guard sum >= least, hitWords[document &>> 6] &>> UInt64(document & 63) & 1 != 0 else { continue }
            best.offer(ScoredDocument(document: document, score: boosted(sum, document, query.boosts)))
            // A little less, for rounding.
            least = best.leastScore / most * (1 - 1e-12)
        }
        return best.ranked
    }

    private func boosted(_ sum: Double, _ document: Int, _ boosts: [Boost]) -> Double {
        boosts.reduce(sum) { $1.documents.contains(document) ? $0 * $1.factor : $0 }
    }
}

extension SegmentSet {
    /// Evaluates the words of a query and searches with them.
    public func search(_ query: IndexQuery) -> IndexResult { QueryEvaluation(query.words, in: self).search(query) }
}

extension DocumentSet {
    /// Calls `body` with each document, ascending.
    public func forEach(_ body: (Int) -> Void) {
        for index in words.indices { forEachBit(of: words[index], from: index << 6, body) }
    }
}
