extension Segment {
    /// Runs a query: exact total, the best hits, and facet counts in the same pass.
    ///
    /// Facets are disjunctive within a group and conjunctive across groups: a value's count is the
    /// number of hits there would be after choosing it as well.
    ///
    /// - Complexity: O(N · w + p) for N documents, w words and p postings of the words' variants,
    ///   plus O(h log k) to keep the best k of h hits.
    public func search(_ query: IndexQuery) -> IndexResult {
        precondition(query.allowed.capacity == documentCount, "the allowed set belongs to another segment")
        let scorer = DocumentScorer(segment: self, query: query)
        var counter = FacetCounter(segment: self, requests: query.facets)
        var best = BestHits(limit: query.window.upperBound)
        var total = 0
        for document in 0..<documentCount where query.allowed.contains(document) {
            guard let score = scorer.score(document) else { continue }
            if counter.count(document) {
                total += 1
                best.offer(ScoredDocument(document: document, score: score))
            }
        }
        let ranked = best.ranked
        let window = query.window.clamped(to: 0..<ranked.count)
        return IndexResult(total: total, hits: Array(ranked[window]), facetCounts: counter.counts(total: total))
    }
}

extension Segment {
    /// A bound that no score reaches: every word that occurs, at full strength, without boosts.
    ///
    /// - Complexity: that of evaluating the words.
    public func highestScore(of query: IndexQuery) -> Double {
        DocumentScorer(segment: self, query: query).matches.filter { !$0.documents.isEmpty }
            .reduce(0) { $0 + $1.inverseDocumentFrequency }
    }
}

/// Scores documents for a query whose words have been evaluated once.
struct DocumentScorer {
    let query: IndexQuery
    let matches: [WordMatches]
    private let coverageNeeded: Double

    init(segment: Segment, query: IndexQuery) {
        self.query = query
        let evaluator = WordEvaluator(segment: segment)
        matches = query.words.map { evaluator.evaluate($0) }
        // A word that occurs nowhere can't be required: it would empty every answer.
        let known = zip(query.words, matches).filter { !$0.isOptional && !$1.documents.isEmpty }.map(\.1)
        let weight = known.reduce(0) { $0 + $1.inverseDocumentFrequency }
        // The margin keeps rounding from excluding a document that has every word.
        coverageNeeded = known.isEmpty && !query.words.isEmpty ? .infinity : weight * query.minimumCoverage - 1e-9
    }

    /// The document's score, or `nil` when it is no hit.
    ///
    /// - Complexity: O(w) for w words.
    func score(_ document: Int) -> Double? {
        var sum = matches.isEmpty ? 1.0 : 0.0
        var coverage = 0.0
        for (index, word) in matches.enumerated() where word.strengths[document] > 0 {
            sum += Double(word.strengths[document]) * word.inverseDocumentFrequency
            if !query.words[index].isOptional { coverage += word.inverseDocumentFrequency }
        }
        guard coverage >= coverageNeeded, coverage > 0 || matches.isEmpty else { return nil }
        return query.boosts.reduce(sum) { $1.documents.contains(document) ? $0 * $1.factor : $0 }
    }
}

/// Counts what each facet value would leave after it is chosen as well: disjunctively within a group,
/// conjunctively across groups.
///
/// Where a group has no choice yet, that is the number of hits with the value. Where it has, choosing
/// another value adds documents that fail only this group and have the value.
///
/// Invariant: after each document, `gains[g][v]` is the number of documents seen so far that choosing v
/// in g would leave (no choice in g yet) or add (g has a choice).
struct FacetCounter {
    private let segment: Segment
    private let requests: [FacetRequest]
    private var gains: [[UInt32: Int]]

    init(segment: Segment, requests: [FacetRequest]) {
        self.segment = segment
        self.requests = requests
        gains = Array(repeating: [:], count: requests.count)
    }

    /// Counts a document that the words match; true when it meets the choices of all groups.
    mutating func count(_ document: Int) -> Bool {
        let values = requests.map { segment.values(column: $0.column, document: document) }
        let failing = requests.indices.filter { group in
            !requests[group].selected.isEmpty && !values[group].contains { requests[group].selected.contains($0) }
        }
        guard failing.count <= 1 else { return false }
        for group in failing.isEmpty ? Array(requests.indices) : failing {
            // A hit is there already, whatever more is chosen in a group that has a choice.
            let gain = failing.isEmpty && !requests[group].selected.isEmpty ? 0 : 1
            for value in values[group] { gains[group][value, default: 0] += gain }
        }
        return failing.isEmpty
    }

    /// The counts, given the number of hits.
    func counts(total: Int) -> [[UInt32: Int]] {
        zip(requests, gains).map { request, gains in
            request.selected.isEmpty ? gains : gains.mapValues { $0 + total }
        }
    }
}

/// Keeps the best hits seen so far in a binary heap with the worst on top.
struct BestHits {
    private let limit: Int
    private var heap: [ScoredDocument] = []

    init(limit: Int) { self.limit = limit }

    /// The kept hits, best first; equal scores in document order.
    var ranked: [ScoredDocument] { heap.sorted(by: Self.precedes) }

    static func precedes(_ a: ScoredDocument, _ b: ScoredDocument) -> Bool {
        a.score != b.score ? a.score > b.score : a.document < b.document
    }

    /// - Complexity: O(log k) for k kept hits.
    mutating func offer(_ hit: ScoredDocument) {
        if heap.count < limit {
            heap.append(hit)
            siftUp()
        } else if limit > 0, Self.precedes(hit, heap[0]) {
            heap[0] = hit
            siftDown()
        }
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.precedes(heap[parent], heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while 2 * parent + 1 < heap.count {
            var worst = 2 * parent + 1
            if worst + 1 < heap.count, Self.precedes(heap[worst], heap[worst + 1]) { worst += 1 }
            guard Self.precedes(heap[parent], heap[worst]) else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
