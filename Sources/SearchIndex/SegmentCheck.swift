/// Checks the numbers that later reads rely on, once, when a segment is opened, so that a damaged or forged
/// file throws there. Blocks of documents and places are checked when they are
/// decoded, see ``PostingCursor`` and ``PositionCursor``.
struct SegmentCheck {
    let parts: SegmentParts
    let schema: IndexSchema

    /// - Throws: ``IndexFileError/inconsistent(_:)``.
    /// - Complexity: O(v + n) for v terms and n documents and their values.
    func run() throws(IndexFileError) {
        try checkOffsets(parts.termOffsets, end: parts.termBytes.count, strictly: true, "terms")
        try checkOffsets(parts.facetStarts, end: parts.facetIDs.count, "facets")
        let words = UInt32(clamping: parts.postingWords.count)
        guard parts.postingStarts.allSatisfy({ $0 < words }) else { throw .inconsistent("postings begin too late") }
        let positions = UInt32(clamping: parts.positionWords.count)
        guard parts.positionStarts.allSatisfy({ $0 < positions || $0 == PositionBlock.none }) else {
            throw .inconsistent("places begin too late")
        }
        let documents = UInt32(parts.documentCount)
        guard parts.documentFrequencies.allSatisfy({ $0 <= documents }) else {
            throw .inconsistent("a term has more documents than there are")
        }
        guard !parts.payloadStrengths.isEmpty, !parts.postingWords.isEmpty else { throw .inconsistent("no payloads") }
        let values = parts.facetColumns.count
        guard parts.facetIDs.allSatisfy({ Int($0) < values }) else { throw .inconsistent("an unknown facet value") }
        for (start, end) in zip(parts.facetStarts, parts.facetStarts.dropFirst()) {
            guard Self.isAscending(parts.facetIDs.span.extracting(Int(start)..<Int(end))) else {
                throw .inconsistent("facet values of a document do not ascend")
            }
        }
        for column in parts.facetColumns {
            guard Int(column) < schema.columns.count, schema.columns[Int(column)].kind == .facet else {
                throw .inconsistent("facet values of column \(column)")
            }
        }
        for (column, starts) in parts.columnStarts.enumerated() where !starts.isEmpty {
            try checkOffsets(starts, end: parts.columnValues[column].count, "column \(column)")
        }
    }

    private static func isAscending(_ numbers: Span<UInt16>) -> Bool {
        var place = 1
        while place < numbers.count, numbers[place - 1] < numbers[place] { place += 1 }
        return place >= numbers.count
    }

    /// Offsets begin at 0, never fall and end where the section does.
    private func checkOffsets(
        _ offsets: [UInt32], end: Int, strictly: Bool = false, _ what: String
    ) throws(IndexFileError) {
        guard offsets.first == 0, offsets.last.map(Int.init) == end else {
            throw .inconsistent("offsets of \(what) end at \(offsets.last ?? 0), expected \(end)")
        }
        let isAscending = zip(offsets, offsets.dropFirst()).allSatisfy { strictly ? $0 < $1 : $0 <= $1 }
        guard isAscending else { throw .inconsistent("offsets of \(what) fall") }
    }
}
