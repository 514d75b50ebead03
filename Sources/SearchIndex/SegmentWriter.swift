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
    private var numbers: [[UInt8]: UInt32] = [:]
    private var counter = OccurrenceCounter()
    private(set) var terms: [[UInt8]] = []
    /// Documents in which each term occurs.
    private(set) var documentFrequencies: [UInt32] = []
    /// The terms of all documents, one document after the other, with their payloads.
    private(set) var postingTerms: [UInt32] = []
    private(set) var postingPayloads: [UInt16] = []
    /// Where each document's terms begin, and where the last one's end.
    private(set) var postingStarts: [Int] = [0]
    private(set) var columns: [ColumnWriter]
    private(set) var facets = FacetWriter()
    private(set) var keys: [DocumentKey] = []
    private(set) var ranks: [UInt64] = []

    /// Creates a writer for an empty segment.
    public init(schema: IndexSchema) {
        self.schema = schema
        columns = schema.columns.map { _ in ColumnWriter() }
    }

    /// Number of documents added.
    public var documentCount: Int { keys.count }

    /// The number of a term, given it now if it is new; a term has at least one byte.
    ///
    /// - Complexity: O(n) in its bytes.
    public mutating func number(of term: [UInt8]) -> TermNumber {
        if let number = numbers[term] { return TermNumber(value: number) }
        precondition(!term.isEmpty, "a term has at least one byte")
        let number = UInt32(terms.count)
        numbers[term] = number
        terms.append(term)
        documentFrequencies.append(0)
        counter.addTerm()
        return TermNumber(value: number)
    }

    /// Counts an occurrence in the document at hand, which ``endDocument(key:rank:lengths:columns:)`` ends.
    ///
    /// - Complexity: O(1).
    public mutating func add(_ term: TermNumber, field: Int) { counter.add(term.value, field: field) }

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
        let strength = TermStrength(schema: schema, lengths: lengths)
        for (term, frequencies) in counter.finish() {
            documentFrequencies[Int(term)] += 1
            postingTerms.append(term)
            postingPayloads.append(UInt16(frequencies.fields) << 8 | UInt16(strength.strength(frequencies.counts)))
        }
        postingStarts.append(postingTerms.count)
        for (number, column) in schema.columns.enumerated() {
            switch column.kind {
            case .facet: facets.add(Set(values[number]).sorted(), column: number)
            case .values: columns[number].add(Set(values[number]).sorted())
            case .number: columns[number].add(number: values[number].first)
            }
        }
        facets.endDocument()
        keys.append(key)
        ranks.append(rank)
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
/// Invariant: `slots[t]` is the place of term t in `touched` if `stamps[t] == document`.
private struct OccurrenceCounter {
    struct Frequencies {
        var counts = SIMD8<UInt8>()
        var fields: UInt8 = 0
    }

    private var stamps: [UInt32] = []
    private var slots: [UInt32] = []
    private var document: UInt32 = 1
    private var touched: [(term: UInt32, frequencies: Frequencies)] = []

    mutating func addTerm() {
        stamps.append(0)
        slots.append(0)
    }

    mutating func add(_ term: UInt32, field: Int) {
        let index = Int(term)
        if stamps[index] != document {
            stamps[index] = document
            slots[index] = UInt32(touched.count)
            touched.append((term, Frequencies()))
        }
        let slot = Int(slots[index])
        if touched[slot].frequencies.counts[field] < .max { touched[slot].frequencies.counts[field] += 1 }
        touched[slot].frequencies.fields |= 1 << UInt8(field)
    }

    /// The terms of the document with their frequencies; then the next document begins.
    mutating func finish() -> [(term: UInt32, frequencies: Frequencies)] {
        defer {
            document += 1
            touched.removeAll(keepingCapacity: true)
        }
        return touched
    }
}
