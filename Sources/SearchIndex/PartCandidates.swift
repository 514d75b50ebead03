/// The documents that have all parts of a conjunction so far in one field.
///
/// A further part is looked for in these documents alone: blocks without any of them are passed over, and of others
/// payloads are read only where there is a document in common.
struct PartCandidates {
    /// The documents, ascending.
    private(set) var documents: [UInt32]
    /// For each the sum of the parts' best strengths.
    private(set) var sums: [UInt32]
    /// For each the fields that have every part.
    private var fields: [UInt8]

    /// Begins with the matches of one part.
    init(_ part: (documents: [UInt32], strengths: [UInt16], fields: [UInt8])) {
        (documents, sums, fields) = (part.documents, part.strengths.map(UInt32.init), part.fields)
    }

    /// Keeps the documents in which one of some terms of each segment stands in a field that has the parts before.
    ///
    /// - Complexity: O(p) at most for p postings of the terms, and O(N / 64) for N documents.
    mutating func keep(having terms: [[WeightedTerm]], in index: SegmentSet) {
        let places = DocumentPlaces(of: documents, among: index.documentCount)
        var part = PartStrengths(count: documents.count)
        for (segment, (base, terms)) in zip(index.segments, zip(index.bases, terms)) {
            guard let first = places.first(notBelow: base) else { continue }
            var cursor = PostingCursor(segment)
            for found in terms {
                cursor.start(term: found.term)
                var next: Int? = first
                while let wanted = next, cursor.nextDocuments(reaching: wanted - base) != nil {
                    part.raise(&cursor, base: base, weight: found.weight, among: places)
                    next = places.first(notBelow: base + cursor.lastDocument + 1)
                }
            }
        }
        keep(part)
    }

    private mutating func keep(_ part: PartStrengths) {
        var kept = 0
        for place in documents.indices where fields[place] & part.fields[place] != 0 {
            documents[kept] = documents[place]
            sums[kept] = sums[place] + UInt32(part.strengths[place])
            fields[kept] = fields[place] & part.fields[place]
            kept += 1
        }
        documents.removeSubrange(kept...)
        sums.removeSubrange(kept...)
        fields.removeSubrange(kept...)
    }
}

/// The best strength of a part in each of some documents, with the fields that have it.
private struct PartStrengths {
    var strengths: [UInt16]
    var fields: [UInt8]

    init(count: Int) {
        strengths = Array(repeating: 0, count: count)
        fields = Array(repeating: 0, count: count)
    }

    /// Raises the strengths of those of the documents that the block has.
    mutating func raise(_ block: inout PostingCursor, base: Int, weight: UInt32, among places: DocumentPlaces) {
        var common = InlineArray<128, UInt8>(repeating: 0)
        let count = Self.common(block, base: base, places.words.span, &common)
        guard count > 0 else { return }
        block.readPayloads()
        for place in 0..<count {
            let place = Int(common[place])
            let document = base + Int(block.documents[place])
            let (group, bit) = (document >> 6, UInt64(document & 63))
            let own = Int(places.before[group]) + (places.words[group] & (1 << bit - 1)).nonzeroBitCount
            let payload = Int(block.payloads[place])
            strengths[own] = max(strengths[own], WordMatches.weighed(block.strengths[payload], by: weight))
            fields[own] |= block.fields[payload]
        }
    }

    /// The places in the block of documents whose bit is set; returns how many.
    private static func common(
        _ block: borrowing PostingCursor, base: Int, _ words: Span<UInt64>, _ common: inout InlineArray<128, UInt8>
    ) -> Int {
        let documents = block.documents.span
        var count = 0
        for place in 0..<block.count {
            let document = base &+ Int(documents[place])
            // Written always and counted where the bit is set, so that nothing need be foreseen.
            common[count] = UInt8(truncatingIfNeeded: place)
            count &+= Int(truncatingIfNeeded: words[document &>> 6] &>> UInt64(document & 63) & 1)
        }
        return count
    }
}
