/// What a document is called outside the index: 128 bits, such as a UUID.
public struct DocumentKey: Hashable, Sendable {
    /// The first eight bytes, big-endian.
    public let high: UInt64
    /// The last eight bytes, big-endian.
    public let low: UInt64

    /// Creates a key.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// Collects documents and makes an immutable ``Segment`` of them.
///
/// Useful for building an index aside while another one serves. Not useful for changing one:
/// segments never change.
public struct SegmentWriter {
    private let schema: IndexSchema
    /// Postings by term: flat triples, see ``Posting``.
    private var postings: [[UInt8]: [Posting]] = [:]
    private var fieldLengths: [UInt32] = []
    private var columnValues: [[[UInt32]]]
    private var keys: [DocumentKey] = []
    private var documentCount: UInt32 = 0

    /// One term's occurrences in one field of one document.
    struct Posting {
        let document: UInt32
        let field: UInt8
        var frequency: UInt32
    }

    /// Creates a writer for an empty segment.
    public init(schema: IndexSchema) {
        self.schema = schema
        self.columnValues = Array(repeating: [], count: schema.columns.count)
    }

    /// Adds one document and returns its number, counted from 0 in the order of addition.
    ///
    /// - Parameters:
    ///   - key: what the document is called outside the index.
    ///   - terms: for each field of the schema, in order, the terms as they occur (repeats count).
    ///   - lengths: for each field its length in words, which may be less than its number of terms
    ///     when a word is indexed under several terms.
    ///   - columns: for each column of the schema, in order, the values of the document.
    /// - Complexity: O(t) for t terms, amortised.
    @discardableResult
    public mutating func add(
        key: DocumentKey, terms: [[[UInt8]]], lengths: [Int], columns: [[UInt32]]
    ) -> UInt32 {
        precondition(terms.count == schema.fields.count, "one term list for each field of the schema")
        precondition(lengths.count == schema.fields.count, "one length for each field of the schema")
        precondition(columns.count == schema.columns.count, "one value list for each column of the schema")
        let document = documentCount
        documentCount += 1
        keys.append(key)
        for (field, occurrences) in terms.enumerated() {
            for term in occurrences { count(term, document: document, field: UInt8(field)) }
        }
        fieldLengths.append(contentsOf: lengths.map { UInt32(clamping: $0) })
        for (column, values) in columns.enumerated() {
            columnValues[column].append(Set(values).sorted())
        }
        return document
    }

    private mutating func count(_ term: [UInt8], document: UInt32, field: UInt8) {
        precondition(!term.isEmpty, "a term has at least one byte")
        var list = postings[term] ?? []
        postings[term] = nil
        // Fields come in order, so an earlier posting of the same field can only be the last one.
        if let last = list.indices.last, list[last].document == document, list[last].field == field {
            list[last].frequency += 1
        } else {
            list.append(Posting(document: document, field: field, frequency: 1))
        }
        postings[term] = list
    }

    /// The finished segment.
    ///
    /// - Complexity: O(v log v + p) for v distinct terms and p postings.
    public func finish() -> Segment {
        let bytes = SegmentSerialiser(
            schema: schema, postings: postings, fieldLengths: fieldLengths, columnValues: columnValues,
            keys: keys
        ).bytes()
        do {
            return try Segment(bytes: bytes, schema: schema)
        } catch {
            preconditionFailure("a segment just written could not be read: \(error)")
        }
    }
}
