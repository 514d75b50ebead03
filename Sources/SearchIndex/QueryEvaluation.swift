/// The words of a query evaluated once over an index: totals, hits and explanations come of it as often as
/// they are wanted, for other filters or another coverage too.
///
/// Useful for: one request. Not useful for: keeping, it holds a number for every document, and one more for each common word.
public struct QueryEvaluation: Sendable {
    /// The index that was searched.
    public let index: SegmentSet
    /// The words.
    public let words: [QueryWord]
    let matches: [WordMatches]
    private let scores: MatchScores

    /// Evaluates the words.
    ///
    /// - Complexity: O(p + w · N) for p postings of the words' variants, w words and N documents, of which several are
    ///   added up at a time and those that have no word passed over 64 at a time.
    public init(_ words: [QueryWord], in index: SegmentSet) {
        self.index = index
        self.words = words
        var scratch = MatchScratch(index)
        var conjunctions = ConjunctionMemo()
        matches = words.map { WordMatches($0, in: index, &scratch, &conjunctions) }
        scores = MatchScores(matches, groupCount: index.live.words.count)
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
    /// - Complexity: O(N / 64) at most for N documents, and O(m) for m matches of more than six words.
    public func hasHits(_ count: Int, minimumCoverage: Double, allowed: DocumentSet) -> Bool {
        guard !words.isEmpty else { return allowed.count >= count }
        guard let coverage = WordCoverage(words, matches, minimum: minimumCoverage) else { return false }
        var found = 0
        for (group, allowed) in allowed.words.enumerated() where allowed != 0 {
            found += (coverage.documents(inGroup: group) & allowed).nonzeroBitCount
            if found >= count { return true }
        }
        return found >= count
    }

    /// The best of the hits, the exact total and facet counts.
    ///
    /// Facets are disjunctive within a group and conjunctive across groups: a value's count is the
    /// number of hits there would be after choosing it as well.
    ///
    /// - Complexity: O(N / 64 + f) for N documents and f facet values of hits, plus O(h log k) to keep the best k of h
    ///   hits, most of which are passed over 64 at a time; and O(m) for m matches of more than six words.
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
    /// - Complexity: O(N / 64 + h log k) to keep the best k of h hits among N documents, and O(m) for m matches of
    ///   more than six words.
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
        forEach(
            of: hits, reaching: { least / most },
            { document, sum in
                if boosted(sum, document, query.boosts) >= least { contenders.insert(document) }
            })
        return contenders
    }

    /// The documents among `allowed` that have enough of the words.
    private func hits(minimumCoverage: Double, allowed: DocumentSet) -> DocumentSet {
        precondition(allowed.capacity == index.documentCount, "the allowed set belongs to another index")
        guard !words.isEmpty else { return allowed.intersection(index.live) }
        guard let coverage = WordCoverage(words, matches, minimum: minimumCoverage) else {
            return DocumentSet(capacity: allowed.capacity)
        }
        var hits = allowed
        hits.keep { coverage.documents(inGroup: $0) }
        return hits
    }

    private func best(_ hits: DocumentSet, _ query: IndexQuery) -> [ScoredDocument] {
        var best = BestHits(limit: query.window.upperBound, index: index)
        let most = query.boosts.reduce(1) { $0 * max($1.factor, 1) }
        guard !words.isEmpty else {
            offer(hits, query.boosts, to: &best)
            return best.ranked
        }
        // A little less, for rounding.
        forEach(
            of: hits, reaching: { best.leastScore / most * (1 - 1e-12) },
            { document, sum in
                best.offer(ScoredDocument(document: document, score: boosted(sum, document, query.boosts)))
            })
        return best.ranked
    }

    /// Offers hits whose score is that of the boosts alone.
    private func offer(_ hits: DocumentSet, _ boosts: [Boost], to best: inout BestHits) {
        var factors = BoostFactors(boosts)
        let words = hits.words.span
        for group in words.indices where words[group] != 0 {
            factors.take(group: group)
            forEachBit(of: words[group], from: 0) { place in
                best.offer(ScoredDocument(document: group &<< 6 &+ place, score: factors.factor(at: place)))
            }
        }
    }

    /// Calls `body` with each of some documents, ascending, whose score before boosts is at least what `least` tells
    /// at the time.
    @inline(__always)
    private func forEach(of hits: DocumentSet, reaching least: () -> Double, _ body: (Int, Double) -> Void) {
        let (sums, highest, words) = (scores.scores.span, scores.highest.span, hits.words.span)
        for group in words.indices where words[group] != 0 {
            guard Double(highest[group]) >= least() else { continue }
            forEachBit(of: words[group], from: group &<< 6) { document in
                let sum = Double(sums[document])
                if sum >= least() { body(document, sum) }
            }
        }
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
