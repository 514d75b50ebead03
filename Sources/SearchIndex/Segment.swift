/// An immutable, searchable index of numbered documents.
///
/// Stored as one contiguous buffer (``SegmentFile`` tells its layout) and opened into one array of
/// numbers a section: no object per term or posting, and nothing is decoded before it is asked for.
///
/// Useful for: many readers at once, saving and loading. Not useful for: changing.
public final class Segment: Sendable {
    /// Fields, columns and ranking parameters.
    public let schema: IndexSchema
    private let parts: SegmentParts
    private let keptFacets = KeptCommonFacets()

    /// Opens stored bytes.
    ///
    /// - Throws: ``IndexFileError`` when the bytes are not an index of this format and schema or are
    ///   damaged anywhere.
    /// - Complexity: O(n) in the bytes, most of it copying.
    public convenience init(bytes: ArraySlice<UInt8>, schema: IndexSchema) throws(IndexFileError) {
        let parts = try SegmentFile.read(bytes, schema)
        try SegmentCheck(parts: parts, schema: schema).run()
        self.init(parts, schema)
    }

    init(_ parts: SegmentParts, _ schema: IndexSchema) {
        self.parts = parts
        self.schema = schema
    }

    /// The segment as it is stored.
    ///
    /// - Complexity: O(n) in the bytes.
    public var savedBytes: [UInt8] { SegmentFile.bytes(of: parts, schema) }

    /// Number of documents; they are numbered from 0.
    public var documentCount: Int { parts.documentCount }
    /// Number of distinct terms.
    public var termCount: Int { parts.termCount }

    var termOffsets: [UInt32] { parts.termOffsets }
    var termBytes: [UInt8] { parts.termBytes }
    var documentFrequencies: [UInt32] { parts.documentFrequencies }
    var postingStarts: [UInt32] { parts.postingStarts }
    var postingWords: [UInt64] { parts.postingWords }
    var payloadStrengths: [UInt16] { parts.payloadStrengths }
    var payloadFields: [UInt8] { parts.payloadFields }
    var positionStarts: [UInt32] { parts.positionStarts }
    var positionWords: [UInt64] { parts.positionWords }
    var facetStarts: [UInt32] { parts.facetStarts }
    var facetIDs: [UInt16] { parts.facetIDs }
    var facetColumns: [UInt32] { parts.facetColumns }
    var facetValues: [UInt32] { parts.facetValues }
    var commonFacets: CommonFacets { keptFacets.values(of: self) }
    var keys: [UInt64] { parts.keys }
    var ranks: [UInt64] { parts.ranks }
    var columnStarts: [[UInt32]] { parts.columnStarts }
    var columnValues: [[UInt32]] { parts.columnValues }

    // MARK: Terms

    /// The bytes of term `index` in sorted order.
    func term(_ index: Int) -> ArraySlice<UInt8> { termBytes[termRange(index)] }

    private func termRange(_ index: Int) -> Range<Int> { Int(termOffsets[index])..<Int(termOffsets[index + 1]) }

    /// The position of the first term that is not below `key`.
    ///
    /// - Complexity: O(log v) comparisons for v terms.
    func lowerBound(_ key: [UInt8]) -> Int {
        var (low, high) = (0, termCount)
        let (termBytes, termOffsets) = (termBytes, termOffsets)
        let (bytes, offsets, key) = (termBytes.span, termOffsets.span, key.span)
        while low < high {
            let middle = low + (high - low) / 2
            let (start, end) = (Int(offsets[middle]), Int(offsets[middle + 1]))
            if Self.precedes(bytes, start, end, key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether `bytes[start..<end]` comes before `key`.
    @inline(__always)
    private static func precedes(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ key: Span<UInt8>) -> Bool {
        let common = min(end - start, key.count)
        var index = 0
        while index < common {
            let (byte, other) = (bytes[start + index], key[index])
            if byte != other { return byte < other }
            index += 1
        }
        return end - start < key.count
    }

    /// The position of exactly this term, if it occurs.
    func find(_ key: [UInt8]) -> Int? {
        let position = lowerBound(key)
        return position < termCount && term(position).elementsEqual(key) ? position : nil
    }

    /// The positions of all terms that begin with `prefix`.
    ///
    /// - Complexity: O(log v) comparisons for v terms.
    func termIndices(withPrefix prefix: [UInt8]) -> Range<Int> {
        let start = lowerBound(prefix)
        // The first key beyond all that begin so: the last byte that can be raised is.
        var beyond = prefix
        while beyond.last == 0xFF { beyond.removeLast() }
        guard let last = beyond.popLast() else { return start..<termCount }
        return start..<lowerBound(beyond + [last + 1])
    }

    // MARK: Documents

    /// What `document` is called outside the index.
    ///
    /// - Complexity: O(1).
    public func key(of document: Int) -> DocumentKey {
        DocumentKey(high: keys[2 * document], low: keys[2 * document + 1])
    }

    func order(of document: Int) -> DocumentOrder { DocumentOrder(rank: ranks[document], key: key(of: document)) }

    /// The values that `document` has in `column`, ascending.
    ///
    /// - Complexity: O(m) in the number of values of all facets of the document.
    public func values(column: Int, document: Int) -> [UInt32] {
        switch schema.columns[column].kind {
        case .facet:
            let ids = facetIDs[Int(facetStarts[document])..<Int(facetStarts[document + 1])]
            return ids.filter { facetColumns[Int($0)] == UInt32(column) }.map { facetValues[Int($0)] }.sorted()
        case .values:
            let starts = columnStarts[column]
            return Array(columnValues[column][Int(starts[document])..<Int(starts[document + 1])])
        case .number:
            let value = columnValues[column][document]
            return value == ColumnWriter.none ? [] : [value]
        }
    }
}
