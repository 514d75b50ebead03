/// The number of a term in a ``SegmentWriter``.
public struct TermNumber: Hashable, Sendable {
    let value: UInt32
}

/// Collects documents and makes an immutable ``Segment`` of them.
///
/// Terms are numbered once and then counted by number, so that nothing is hashed or allocated for each
/// occurrence.
///
/// Useful for building an index aside while another one serves. Not useful for changing one:
/// segments never change.
public struct SegmentWriter {
    let schema: IndexSchema
    private(set) var terms = TermTable()
    private var counter = OccurrenceCounter()
    /// The terms of all documents, one document after the other, with the numbers of their payloads.
    private(set) var postingTerms: [UInt32] = []
    private(set) var postingPayloads: [UInt32] = []
    private(set) var payloads = PayloadTable()
    /// Where each document's terms begin, and where the last one's end.
    private(set) var postingStarts: [Int] = [0]
    private(set) var columns: [ColumnWriter]
    private(set) var facets = FacetWriter()
    private(set) var positions = PositionWriter()
    private(set) var keys: [DocumentKey] = []
    private(set) var ranks: [UInt64] = []

    /// Creates a writer for an empty segment.
    public init(schema: IndexSchema) {
        self.schema = schema
        columns = schema.columns.map { _ in ColumnWriter() }
    }

    /// Number of documents added.
    public var documentCount: Int { keys.count }

    /// Makes room for so many documents in all that are like those added so far, with something over: what grows by
    /// the hundred megabytes is else copied again and again.
    public mutating func reserveCapacity(documents: Int) {
        guard documentCount > 0 else { return }
        let factor = Double(documents) / Double(documentCount) * 1.05
        let postings = Int(Double(postingTerms.count) * factor)
        postingTerms.reserveCapacity(postings)
        postingPayloads.reserveCapacity(postings)
        positions.reserveCapacity(Int(Double(positions.terms.count) * factor))
    }

    /// The number of a term, given it now if it is new; a term has at least one byte.
    ///
    /// - Complexity: O(n) in its bytes.
    public mutating func number(of term: [UInt8]) -> TermNumber {
        precondition(!term.isEmpty, "a term has at least one byte")
        let count = terms.count
        let number = terms.insert(term)
        if number == count { counter.addTerm() }
        return TermNumber(value: UInt32(number))
    }

    /// The number given to a term that is met for the first and the last time, for callers that number words
    /// themselves: a term that had a number, or is given another, would stand twice in the index.
    ///
    /// - Complexity: O(n) in its bytes, without a lookup.
    public mutating func number(ofNew term: [UInt8]) -> TermNumber {
        precondition(!term.isEmpty, "a term has at least one byte")
        counter.addTerm()
        return TermNumber(value: UInt32(terms.append(term)))
    }

    /// Counts an occurrence in the document at hand, which ``endDocument(key:rank:lengths:columns:)`` ends.
    ///
    /// - Complexity: O(1).
    public mutating func add(_ term: TermNumber, field: Int) { counter.add(term.value, field: field) }

    /// Counts an occurrence at a place of the document at hand, for phrases and for words that stand together.
    ///
    /// Places ascend; between texts that no phrase runs through at least ``SegmentSet/farthestApart`` are left
    /// out. A place beyond 65,000 is counted but in no phrase.
    ///
    /// - Complexity: O(1).
    public mutating func add(_ term: TermNumber, field: Int, at position: Int) {
        counter.add(term.value, field: field)
        positions.add(term.value, at: position)
    }

    /// Counts an occurrence of each of `terms[range]`.
    ///
    /// - Complexity: O(n) for n terms.
    public mutating func add(_ terms: [TermNumber], _ range: Range<Int>, field: Int) {
        for place in range { counter.add(terms[place].value, field: field) }
    }

    /// Ends the document at hand.
    ///
    /// - Parameters:
    ///   - key: what the document is called outside the index.
    ///   - rank: decides between equal scores; lower comes first.
    ///   - lengths: for each field its length in words, which may be less than its number of terms
    ///     when a word is indexed under several terms.
    ///   - columns: for each column of the schema, in order, the values of the document; at most one in a
    ///     column of numbers.
    /// - Complexity: O(t) for t distinct terms.
    public mutating func endDocument(key: DocumentKey, rank: UInt64, lengths: [Int], columns values: [[UInt32]]) {
        precondition(documentCount < 1 << PostingBlock.widestGap, "a segment is full")
        precondition(lengths.count == schema.fields.count, "one length for each field of the schema")
        precondition(values.count == schema.columns.count, "one value list for each column of the schema")
        appendPostings(TermStrength(schema: schema, lengths: lengths))
        for (number, column) in schema.columns.enumerated() {
            let own = Self.distinct(values[number])
            switch column.kind {
            case .facet: facets.add(own, column: number)
            case .values: columns[number].add(own)
            case .number: columns[number].add(number: values[number].first)
            }
        }
        facets.endDocument()
        positions.endDocument()
        keys.append(key)
        ranks.append(rank)
    }

    /// Few values, ascending, each once.
    private static func distinct(_ values: [UInt32]) -> [UInt32] {
        guard values.count > 1 else { return values }
        var distinct: [UInt32] = []
        distinct.reserveCapacity(values.count)
        for value in values.sorted() where value != distinct.last { distinct.append(value) }
        return distinct
    }

    private mutating func appendPostings(_ strength: TermStrength) {
        // Most terms occur once in one field: what that makes is worked out once a document.
        let single = (0..<IndexSchema.mostFields).map { field in
            var counts = SIMD8<UInt8>()
            counts[field] = 1
            return strength.strength(counts)
        }
        for place in counter.touched.indices {
            let found = counter.touched[place]
            let field = found.fields.trailingZeroBitCount
            let isSingle = found.fields.nonzeroBitCount == 1 && found.counts[field] == 1
            let strength = isSingle ? single[field] : strength.strength(found.counts)
            postingTerms.append(found.term)
            postingPayloads.append(payloads.number(fields: found.fields, strength: strength))
        }
        counter.clear()
        postingStarts.append(postingTerms.count)
    }

    /// The finished segment.
    ///
    /// - Complexity: O(v log v + p) for v distinct terms and p postings.
    public consuming func finish() -> Segment {
        let schema = schema
        return Segment(SegmentParts(self), schema)
    }
}

/// Counts the terms of one document by field.
///
/// Invariant: a term t occurs in the document just if `touched[slots[t]]` is of t; nothing need be reset.
///
/// Source: Briggs & Torczon, "An efficient representation for sparse sets", 1993.
private struct OccurrenceCounter {
    struct Occurrences {
        let term: UInt32
        var fields: UInt8 = 0
        var counts = SIMD8<UInt8>()
    }

    private var slots: [UInt32] = []
    /// The terms of the document so far.
    private(set) var touched: [Occurrences] = []

    mutating func addTerm() { slots.append(0) }

    @inline(__always)
    mutating func add(_ term: UInt32, field: Int) {
        let place = Int(slots[Int(term)])
        if place < touched.count, touched[place].term == term {
            if touched[place].counts[field] < .max { touched[place].counts[field] += 1 }
            touched[place].fields |= 1 << UInt8(field)
        } else {
            slots[Int(term)] = UInt32(touched.count)
            var found = Occurrences(term: term, fields: 1 << UInt8(field))
            found.counts[field] = 1
            touched.append(found)
        }
    }

    /// Begins the next document.
    mutating func clear() { touched.removeAll(keepingCapacity: true) }
}
