/// Room to find each document's best match in: as many numbers as there are documents, used for one word or
/// part after the other.
///
/// Invariant: between uses everything is 0.
struct MatchScratch {
    private let index: SegmentSet
    /// The best strength in each document, in ``WordMatches/unit``s.
    private var strengths: [UInt16]
    /// The fields of each document, where they are asked for.
    private var fields: [UInt8] = []
    /// The documents with a strength, one bit each.
    private var touched: [UInt64]

    init(_ index: SegmentSet) {
        self.index = index
        strengths = Array(repeating: 0, count: index.documentCount)
        touched = Array(repeating: 0, count: (index.documentCount + 63) / 64)
    }

    /// The terms of some variants in each segment.
    func terms(of variants: [TermVariant]) -> [[WeightedTerm]] {
        index.segments.map { WeightedTerm.best(of: variants, in: $0) }
    }

    /// How many postings some terms have in all segments.
    func postingCount(_ terms: [[WeightedTerm]]) -> Int {
        zip(index.segments, terms).reduce(0) { sum, found in
            found.1.reduce(sum) { $0 + Int(found.0.documentFrequencies[$1.term]) }
        }
    }

    /// Raises each document's strength to that of the best term.
    ///
    /// - Complexity: O(p) for p postings of the terms, those that terms share counted once.
    mutating func raise(_ terms: [[WeightedTerm]], withFields: Bool = false) {
        for (segment, (base, terms)) in zip(index.segments, zip(index.bases, terms)) {
            // One for all terms: a beginning may expand to thousands.
            var cursor = PostingCursor(segment)
            for found in terms {
                cursor.start(term: found.term)
                while cursor.nextBlock() { raise(cursor, base: base, weight: found.weight, withFields: withFields) }
            }
        }
    }

    /// The same with fields, at least for some documents, ascending: blocks that have none of them are passed over.
    mutating func raise(_ terms: [[WeightedTerm]], in documents: [UInt32]) {
        for (segment, (base, terms)) in zip(index.segments, zip(index.bases, terms)) {
            var cursor = PostingCursor(segment)
            let first = documents.firstPlace(notBelow: base)
            for found in terms {
                cursor.start(term: found.term)
                var next = first
                while next < documents.count, cursor.nextBlock(reaching: Int(documents[next]) - base) != nil {
                    raise(cursor, base: base, weight: found.weight, withFields: true)
                    while next < documents.count, Int(documents[next]) - base <= cursor.lastDocument { next += 1 }
                }
            }
        }
    }

    private mutating func raise(_ block: borrowing PostingCursor, base: Int, weight: UInt32, withFields: Bool) {
        Self.raise(block, base: base, weight: weight, &strengths, &touched)
        if withFields { addFields(block, base: base) }
    }

    private static func raise(
        _ block: borrowing PostingCursor, base: Int, weight: UInt32, _ strengths: inout [UInt16],
        _ touched: inout [UInt64]
    ) {
        let (documents, payloads, count) = (block.documents.span, block.payloads.span, block.count)
        let own = block.strengths.span
        var strengths = strengths.mutableSpan
        var touched = touched.mutableSpan
        // Bits are gathered before they are stored, so that near documents need not wait for each other.
        var (group, bits) = (0, 0 as UInt64)
        for place in 0..<count {
            let document = base &+ Int(documents[place])
            let strength = WordMatches.weighed(own[Int(payloads[place])], by: weight)
            strengths[document] = max(strengths[document], strength)
            if document &>> 6 != group {
                touched[group] |= bits
                (group, bits) = (document &>> 6, 0)
            }
            bits |= 1 &<< UInt64(truncatingIfNeeded: document & 63)
        }
        touched[group] |= bits
    }

    private mutating func addFields(_ block: borrowing PostingCursor, base: Int) {
        if fields.isEmpty { fields = Array(repeating: 0, count: strengths.count) }
        let (documents, payloads, count) = (block.documents.span, block.payloads.span, block.count)
        let own = block.fields.span
        var fields = fields.mutableSpan
        for place in 0..<count { fields[base &+ Int(documents[place])] |= own[Int(payloads[place])] }
    }

    /// Raises the strengths of some documents.
    mutating func raise(_ documents: [UInt32], to raised: [UInt16]) {
        for (document, strength) in zip(documents, raised) {
            let document = Int(document)
            if strength > strengths[document] { strengths[document] = strength }
            touched[document >> 6] |= 1 << UInt64(document & 63)
        }
    }

    /// Takes the documents out that are not deleted, ascending with their strengths; then all is 0 again.
    ///
    /// - Complexity: O(N / 64 + d) for N documents and d taken.
    mutating func takeStrengths() -> (documents: [UInt32], strengths: [UInt16]) {
        let documents = takeDocuments()
        var taken = [UInt16](repeating: 0, count: documents.count)
        var found = taken.mutableSpan
        let numbers = documents.span
        var strengths = strengths.mutableSpan
        for place in numbers.indices {
            let document = Int(numbers[place])
            found[place] = strengths[document]
            strengths[document] = 0
        }
        return (documents, taken)
    }

    /// The same with fields; to be used after ``raise(_:withFields:)`` with them.
    mutating func takeFields() -> (documents: [UInt32], strengths: [UInt16], fields: [UInt8]) {
        let (documents, strengths) = takeStrengths()
        var taken: [UInt8] = []
        taken.reserveCapacity(documents.count)
        for document in documents {
            taken.append(fields[Int(document)])
            fields[Int(document)] = 0
        }
        return (documents, strengths, taken)
    }

    private mutating func takeDocuments() -> [UInt32] {
        // Out of self for the while, so that what is deleted can be forgotten on the way.
        var words: [UInt64] = []
        swap(&words, &touched)
        defer { swap(&words, &touched) }
        let stored = index.live.words
        let live = stored.span
        for index in words.indices where words[index] & ~live[index] != 0 {
            forEachBit(of: words[index] & ~live[index], from: index << 6) { forget($0) }
            words[index] &= live[index]
        }
        var documents = [UInt32](repeating: 0, count: words.reduce(0) { $0 + $1.nonzeroBitCount })
        Self.take(&words, &documents)
        return documents
    }

    private static func take(_ touched: inout [UInt64], _ documents: inout [UInt32]) {
        var words = touched.mutableSpan
        var taken = documents.mutableSpan
        var place = 0
        for index in words.indices where words[index] != 0 {
            var rest = words[index]
            while rest != 0 {
                taken[place] = UInt32(truncatingIfNeeded: index &<< 6 &+ rest.trailingZeroBitCount)
                place &+= 1
                rest &= rest &- 1
            }
            words[index] = 0
        }
    }

    private mutating func forget(_ document: Int) {
        strengths[document] = 0
        if !fields.isEmpty { fields[document] = 0 }
    }
}

/// Calls `body` with the number of each bit of a word whose lowest is number `first`, ascending.
@inline(__always)
func forEachBit(of word: UInt64, from first: Int, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
        body(first &+ rest.trailingZeroBitCount)
        rest &= rest &- 1
    }
}
