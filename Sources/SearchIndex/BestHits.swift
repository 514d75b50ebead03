/// Keeps the best hits seen so far in a binary heap with the worst on top.
///
/// Equal scores are in the order of the documents, see ``DocumentOrder``.
struct BestHits {
    private let limit: Int
    private let index: SegmentSet
    private var heap: [ScoredDocument] = []
    /// The rank of the worst kept hit, when as many are kept as are wanted.
    private var worstRank: UInt64 = .max

    init(limit: Int, index: SegmentSet) {
        self.limit = limit
        self.index = index
    }

    /// The kept hits, best first.
    var ranked: [ScoredDocument] { heap.sorted(by: precedes) }

    /// A hit of a lower score is not kept.
    var leastScore: Double {
        if heap.count < limit { return -.infinity }
        return heap.first?.score ?? .infinity
    }

    private func precedes(_ a: ScoredDocument, _ b: ScoredDocument) -> Bool {
        a.score != b.score ? a.score > b.score : precedesInOrder(a, b)
    }

    /// Kept out of the loops above: most scores differ.
    @inline(never)
    private func precedesInOrder(_ a: ScoredDocument, _ b: ScoredDocument) -> Bool {
        order(a.document) < order(b.document)
    }

    private func order(_ document: Int) -> DocumentOrder {
        let (segment, local) = index.place(of: document)
        return segment.order(of: local)
    }

    /// - Complexity: O(log k) for k kept hits; O(1) for one that is not kept.
    mutating func offer(_ hit: ScoredDocument) {
        if heap.count < limit {
            heap.append(hit)
            siftUp()
        } else {
            guard limit > 0, hit.score >= heap[0].score else { return }
            // Where nothing is searched for, most scores are equal, and most documents told apart by their rank.
            if hit.score == heap[0].score {
                let rank = index.rank(of: hit.document)
                guard rank <= worstRank, rank < worstRank || precedes(hit, heap[0]) else { return }
            }
            heap[0] = hit
            siftDown()
        }
        if heap.count == limit { worstRank = index.rank(of: heap[0].document) }
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard precedes(heap[parent], heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while 2 * parent + 1 < heap.count {
            var worst = 2 * parent + 1
            if worst + 1 < heap.count, precedes(heap[worst], heap[worst + 1]) { worst += 1 }
            guard precedes(heap[parent], heap[worst]) else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
