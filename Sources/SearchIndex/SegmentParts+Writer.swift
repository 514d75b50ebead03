extension SegmentParts {
    /// Makes the arrays of what a writer has collected: terms sorted, documents of each term packed.
    ///
    /// - Complexity: O(v log v + p) for v distinct terms and p postings.
    init(_ writer: SegmentWriter) {
        let sorted = writer.terms.sorted
        let postings = PostingSorter(writer, sorted)
        documentCount = writer.documentCount
        termOffsets = [0]
        termOffsets.reserveCapacity(sorted.count + 1)
        for term in sorted {
            termBytes += writer.terms.bytes(of: term)
            termOffsets.append(UInt32(termBytes.count))
        }
        documentFrequencies = postings.documentFrequencies
        postingStarts = postings.starts
        postingWords = postings.words
        payloadStrengths = postings.payloadStrengths
        payloadFields = postings.payloadFields
        let positions = PositionSorter(writer, sorted, frequencies: documentFrequencies)
        positionStarts = positions.starts
        positionWords = positions.words
        writer.facets.finish(into: &self)
        keys = writer.keys.flatMap { [$0.high, $0.low] }
        ranks = writer.ranks
        for (column, specification) in zip(writer.columns, writer.schema.columns) {
            columnStarts.append(specification.kind == .values ? column.starts : [])
            columnValues.append(specification.kind == .facet ? [] : column.values)
        }
    }
}
