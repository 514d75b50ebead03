/// An immutable, searchable index of numbered documents in one buffer.
///
/// Everything is checked once when the segment is opened, so that later reads need not be able to
/// fail; see ``SegmentSerialiser`` for the layout.
///
/// Useful for: many readers at once, saving and loading as it is. Not useful for: changing.
public final class Segment: Sendable {
    /// Fields, columns and ranking parameters.
    public let schema: IndexSchema
    /// The whole segment as it is stored.
    public let bytes: [UInt8]
    /// Number of documents; they are numbered from 0.
    public let documentCount: Int
    /// Number of distinct terms.
    public let termCount: Int

    let averageFieldLengths: [Double]
    private let sections: [Range<Int>]
    /// Start of each column's value offsets and of its values, as byte positions.
    private let columnStarts: [(offsets: Int, values: Int)]

    /// Opens stored bytes.
    ///
    /// - Throws: ``IndexFileError`` when the bytes are not an index of this format and schema or are
    ///   damaged anywhere.
    /// - Complexity: O(n) in the bytes.
    public init(bytes: [UInt8], schema: IndexSchema) throws(IndexFileError) {
        let header = try SegmentHeader(bytes: bytes, schema: schema)
        self.bytes = bytes
        self.schema = schema
        self.documentCount = header.documentCount
        self.termCount = header.termCount
        self.sections = header.sections
        let check = SegmentCheck(bytes: bytes, schema: schema, header: header)
        self.columnStarts = try check.run()
        self.averageFieldLengths = check.averageFieldLengths()
    }

    // MARK: Terms

    /// The bytes of term `index` in sorted order.
    func term(_ index: Int) -> ArraySlice<UInt8> {
        let start = number(sections[0].lowerBound + 4 * index)
        let end = number(sections[0].lowerBound + 4 * (index + 1))
        return bytes[(sections[1].lowerBound + start)..<(sections[1].lowerBound + end)]
    }

    /// The position of the first term that is not below `key`.
    ///
    /// - Complexity: O(log v) comparisons for v terms.
    func lowerBound(_ key: [UInt8]) -> Int {
        var low = 0
        var high = termCount
        while low < high {
            let middle = low + (high - low) / 2
            if term(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The position of exactly this term, if it occurs.
    func find(_ key: [UInt8]) -> Int? {
        let position = lowerBound(key)
        return position < termCount && term(position).elementsEqual(key) ? position : nil
    }

    /// In how many documents a term occurs.
    public func documentFrequency(of key: [UInt8]) -> Int {
        find(key).map(documentFrequency(at:)) ?? 0
    }

    func documentFrequency(at termIndex: Int) -> Int {
        number(sections[2].lowerBound + 8 * termIndex)
    }

    /// All terms that begin with `prefix`, in byte order, at most `limit`.
    ///
    /// - Complexity: O(log v + m) for v terms and m returned.
    public func terms(withPrefix prefix: [UInt8], limit: Int) -> [[UInt8]] {
        termIndices(withPrefix: prefix, limit: limit).map { Array(term($0)) }
    }

    /// Every term whose first byte is at least `lowest`, in byte order, with its document frequency.
    ///
    /// - Complexity: O(log v) to begin, O(1) for each.
    public func terms(fromFirstByte lowest: UInt8) -> some Sequence<(word: ArraySlice<UInt8>, frequency: Int)> {
        (lowerBound([lowest])..<termCount).lazy.map { (word: self.term($0), frequency: self.documentFrequency(at: $0)) }
    }

    /// Whether any term begins with `prefix`.
    ///
    /// - Complexity: O(log v) for v terms; no allocation.
    public func hasTerm(withPrefix prefix: [UInt8]) -> Bool {
        let position = lowerBound(prefix)
        return position < termCount && term(position).starts(with: prefix)
    }

    func termIndices(withPrefix prefix: [UInt8], limit: Int) -> [Int] {
        let start = lowerBound(prefix)
        var end = start
        while end < termCount, end - start < limit, term(end).starts(with: prefix) { end += 1 }
        return Array(start..<end)
    }

    // MARK: Postings and columns

    /// A cursor over the documents of a term.
    func postings(at termIndex: Int) -> PostingCursor {
        let start = number(sections[2].lowerBound + 8 * termIndex + 4)
        return PostingCursor(
            bytes: bytes, position: sections[3].lowerBound + start, remaining: documentFrequency(at: termIndex))
    }

    func fieldLength(_ field: Int, of document: Int) -> Int {
        number(sections[4].lowerBound + 4 * (document * schema.fields.count + field))
    }

    /// The values that `document` has in `column`, ascending.
    ///
    /// - Complexity: O(m) in the number of values.
    public func values(column: Int, document: Int) -> [UInt32] {
        let (offsets, values) = columnStarts[column]
        let start = number(offsets + 4 * document)
        let end = number(offsets + 4 * (document + 1))
        return (start..<end).map { UInt32(number(values + 4 * $0)) }
    }

    /// What `document` is called outside the index.
    ///
    /// - Complexity: O(1).
    public func key(of document: Int) -> DocumentKey {
        let start = sections[6].lowerBound + 16 * document
        func half(_ position: Int) -> UInt64 {
            UInt64(number(position)) | UInt64(number(position + 4)) << 32
        }
        return DocumentKey(high: half(start), low: half(start + 8))
    }

    /// Numbers of the documents in which a term occurs, ascending.
    ///
    /// - Complexity: O(log v + p) for v terms and p postings.
    public func documents(withTerm key: [UInt8]) -> [Int] {
        guard let term = find(key) else { return [] }
        var documents: [Int] = []
        var cursor = postings(at: term)
        while cursor.advance() { documents.append(cursor.document) }
        return documents
    }

    private func number(_ position: Int) -> Int {
        Int(bytes[position]) | Int(bytes[position + 1]) << 8 | Int(bytes[position + 2]) << 16
            | Int(bytes[position + 3]) << 24
    }
}
