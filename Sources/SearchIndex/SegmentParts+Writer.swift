extension SegmentParts {
    /// Makes the arrays of what a writer has collected: terms sorted, documents of each term packed.
    ///
    /// - Complexity: O(v log v + p) for v distinct terms and p postings.
    init(_ writer: SegmentWriter) {
        let sorted = writer.terms.indices.sorted { writer.terms[$0].lexicographicallyPrecedes(writer.terms[$1]) }
        let postings = PostingSorter(writer, sorted)
        documentCount = writer.documentCount
        termOffsets = [0]
        for term in sorted {
            termBytes += writer.terms[term]
            termOffsets.append(UInt32(termBytes.count))
        }
        documentFrequencies = sorted.map { writer.documentFrequencies[$0] }
        postingStarts = postings.starts
        postingWords = postings.words
        payloads = postings.payloadTable
        facetStarts = writer.facets.starts
        facetIDs = writer.facets.ids
        facetColumns = writer.facets.columns
        facetValues = writer.facets.values
        keys = writer.keys.flatMap { [$0.high, $0.low] }
        ranks = writer.ranks
        for (column, specification) in zip(writer.columns, writer.schema.columns) {
            columnStarts.append(specification.kind == .values ? column.starts : [])
            columnValues.append(specification.kind == .facet ? [] : column.values)
        }
    }
}

/// Turns postings in the order of documents into packed blocks in the order of terms.
struct PostingSorter {
    /// Where each term's blocks begin.
    private(set) var starts: [UInt32] = []
    private(set) var words: [UInt64]
    /// The payloads by number.
    private(set) var payloadTable: [UInt16]

    init(_ writer: SegmentWriter, _ sorted: [Int]) {
        let table = Self.payloadTable(writer.postingPayloads)
        var numbers = [UInt16](repeating: 0, count: 1 << 16)
        for (number, payload) in table.enumerated() { numbers[Int(payload)] = UInt16(number) }
        var places = [Int](repeating: 0, count: sorted.count)
        var place = 0
        for term in sorted {
            places[term] = place
            place += Int(writer.documentFrequencies[term])
        }
        var documents = [UInt32](repeating: 0, count: place)
        var payloads = [UInt16](repeating: 0, count: place)
        for document in 0..<writer.documentCount {
            for posting in writer.postingStarts[document]..<writer.postingStarts[document + 1] {
                let term = Int(writer.postingTerms[posting])
                documents[places[term]] = UInt32(document)
                payloads[places[term]] = numbers[Int(writer.postingPayloads[posting])]
                places[term] += 1
            }
        }
        var packer = PostingPacker()
        for term in sorted {
            let range = (places[term] - Int(writer.documentFrequencies[term]))..<places[term]
            starts.append(UInt32(packer.append(documents: documents[range], payloads: payloads[range])))
        }
        words = packer.words + [UInt64](repeating: 0, count: PostingBlock.wordsBeyond)
        payloadTable = table.isEmpty ? [0] : table
    }

    /// The payloads that occur, the commonest first.
    private static func payloadTable(_ payloads: [UInt16]) -> [UInt16] {
        var counts = [Int](repeating: 0, count: 1 << 16)
        for payload in payloads { counts[Int(payload)] += 1 }
        return counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }.map(UInt16.init)
    }
}
