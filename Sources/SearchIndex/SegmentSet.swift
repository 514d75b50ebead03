/// Several segments searched as one index, without the documents that were deleted since.
///
/// Documents are numbered through: those of the second segment follow on those of the first. Nothing in an
/// answer depends on how the documents are spread over segments.
public struct SegmentSet: Sendable {
    /// The segments.
    public let segments: [Segment]
    /// The number of the first document of each.
    let bases: [Int]
    /// The documents that are not deleted.
    public let live: DocumentSet
    /// Number of documents that are not deleted.
    public let liveCount: Int

    /// Makes a set of segments of the same schema; `deleted` numbers documents over all of them.
    public init(_ segments: [Segment], deleted: Set<Int> = []) {
        var bases: [Int] = []
        var count = 0
        for segment in segments {
            bases.append(count)
            count += segment.documentCount
        }
        var live = DocumentSet(capacity: count, full: true)
        for document in deleted { live.remove(document) }
        self.init(segments, bases, live: live)
    }

    private init(_ segments: [Segment], _ bases: [Int], live: DocumentSet) {
        self.segments = segments
        self.bases = bases
        self.live = live
        liveCount = live.count
    }

    /// The same with a segment more, its documents numbered after the others, and without some documents.
    ///
    /// - Complexity: O(N / 64) for N documents.
    public func appending(_ segment: Segment, deleting deleted: [Int]) -> SegmentSet {
        var live = DocumentSet(capacity: documentCount + segment.documentCount, full: true)
        live.formIntersection(self.live, orBeyond: documentCount)
        for document in deleted { live.remove(document) }
        return SegmentSet(segments + [segment], bases + [documentCount], live: live)
    }

    /// The documents, deleted ones left out, that have one of some keys.
    ///
    /// - Complexity: O(N) for N documents, one comparison for most.
    public func documents(withKeys keys: Set<DocumentKey>) -> [Int] {
        // A bit for the lowest six bits of each key, so that few others are looked up.
        let mayBe = keys.reduce(into: UInt64(0)) { $0 |= 1 << ($1.low & 63) }
        var documents: [Int] = []
        for (segment, base) in zip(segments, bases) {
            let stored = segment.keys
            let numbers = stored.span
            for local in 0..<segment.documentCount where mayBe >> (numbers[2 * local + 1] & 63) & 1 != 0 {
                guard live.contains(base + local), keys.contains(segment.key(of: local)) else { continue }
                documents.append(base + local)
            }
        }
        return documents
    }

    /// Number of documents, the deleted ones included: what sets of documents are made for.
    public var documentCount: Int { live.capacity }
    /// The segment that holds a document, and its number there.
    func place(of document: Int) -> (segment: Segment, local: Int) {
        var index = bases.count - 1
        while bases[index] > document { index -= 1 }
        return (segments[index], document - bases[index])
    }

    /// What decides first between equal scores.
    func rank(of document: Int) -> UInt64 {
        if segments.count == 1 { return segments[0].ranks[document] }
        let (segment, local) = place(of: document)
        return segment.ranks[local]
    }

    /// What `document` is called outside the index.
    public func key(of document: Int) -> DocumentKey {
        let (segment, local) = place(of: document)
        return segment.key(of: local)
    }

    /// The values that `document` has in `column`, ascending.
    public func values(column: Int, document: Int) -> [UInt32] {
        let (segment, local) = place(of: document)
        return segment.values(column: column, document: local)
    }

    // MARK: Terms

    /// In how many documents a term occurs, deleted ones included.
    ///
    /// - Complexity: O(log v) for v terms.
    public func documentFrequency(of term: [UInt8]) -> Int {
        segments.reduce(0) { sum, segment in
            sum + (segment.find(term).map { Int(segment.documentFrequencies[$0]) } ?? 0)
        }
    }

    /// Whether a term occurs in a document that is not deleted.
    ///
    /// - Complexity: O(log v) for v terms, and O(p) at most for p postings when documents are deleted.
    public func occurs(_ term: [UInt8]) -> Bool {
        for (segment, base) in zip(segments, bases) {
            guard let index = segment.find(term) else { continue }
            guard liveCount < documentCount else { return true }
            var cursor = PostingCursor(segment, term: index)
            while cursor.nextDocuments() {
                for place in 0..<cursor.count where live.contains(base + Int(cursor.documents[place])) { return true }
            }
        }
        return false
    }

    /// Whether any term begins with `prefix`.
    public func hasTerm(withPrefix prefix: [UInt8]) -> Bool {
        segments.contains { !$0.termIndices(withPrefix: prefix).isEmpty }
    }

    /// The documents in which a term occurs, deleted ones included.
    ///
    /// - Complexity: O(log v + p) for v terms and p postings.
    public func documents(withTerm term: [UInt8]) -> DocumentSet {
        var documents = DocumentSet(capacity: documentCount)
        for (number, segment) in segments.enumerated() {
            if let index = segment.find(term) { insertDocuments(ofTerm: index, inSegment: number, to: &documents) }
        }
        return documents
    }

    /// Puts the documents of a term of a segment into a set.
    func insertDocuments(ofTerm index: Int, inSegment number: Int, to documents: inout DocumentSet) {
        var cursor = PostingCursor(segments[number], term: index)
        while cursor.nextDocuments() {
            let (found, base) = (cursor.documents.span, bases[number])
            for place in 0..<cursor.count { documents.insert(base + Int(found[place])) }
        }
    }
}

extension Segment {
    /// All terms that begin with `prefix`, in byte order.
    ///
    /// - Complexity: O(log v + m) for v terms and m returned.
    public func terms(withPrefix prefix: [UInt8]) -> [[UInt8]] {
        termIndices(withPrefix: prefix).map { Array(term($0)) }
    }

    /// Every term whose first byte is at least `lowest`, in byte order, with its document frequency.
    ///
    /// - Complexity: O(log v) to begin, O(1) for each.
    public func terms(fromFirstByte lowest: UInt8) -> some Sequence<(word: ArraySlice<UInt8>, frequency: Int)> {
        (lowerBound([lowest])..<termCount).lazy.map {
            (word: self.term($0), frequency: Int(self.documentFrequencies[$0]))
        }
    }
}
