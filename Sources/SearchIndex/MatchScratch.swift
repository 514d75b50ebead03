/// Room to find each document's best match in: as many numbers as there are documents, used for one word or
/// part after the other.
///
/// Invariant: between uses everything is 0.
struct MatchScratch {
    let index: SegmentSet
    /// The best strength in each document, in ``WordMatches/unit``s; empty until there is one.
    private var strengths: [UInt16] = []
    /// The fields of each document, where they are asked for.
    private var fields: [UInt8] = []
    /// The documents with a strength, one bit each.
    private var touched: [UInt64]

    init(_ index: SegmentSet) {
        self.index = index
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
        makeRoom()
        for (segment, (base, terms)) in zip(index.segments, zip(index.bases, terms)) where !terms.isEmpty {
            // One for all terms: a beginning may expand to thousands.
            var cursor = PostingCursor(segment)
            for found in terms {
                cursor.start(term: found.term)
                while cursor.nextBlock() { raise(cursor, base: base, weight: found.weight, withFields: withFields) }
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
        if !documents.isEmpty { makeRoom() }
        for (document, strength) in zip(documents, raised) {
            let document = Int(document)
            if strength > strengths[document] { strengths[document] = strength }
            touched[document >> 6] |= 1 << UInt64(document & 63)
        }
    }

    private mutating func makeRoom() {
        if strengths.isEmpty { strengths = Array(repeating: 0, count: touched.count * 64) }
    }

    // MARK: Taking

    /// Where fewer than one document in so many has a match, a list of them is shorter and sooner made.
    private static let sparse = 32

    /// Takes the matches out that are not deleted; then all is 0 again.
    ///
    /// - Complexity: O(N / 64 + d) for N documents and d taken, and O(N) where many are.
    mutating func takeMatches() -> MatchStrengths {
        let count = forgetDeleted()
        guard count * Self.sparse >= index.documentCount, count > 0 else {
            let words = touched
            let (documents, strengths) = takeList(count)
            return MatchStrengths(words: words, count: count, listed: documents, strengths)
        }
        var (words, taken): ([UInt64], [UInt16]) = (Array(repeating: 0, count: touched.count), [])
        swap(&words, &touched)
        swap(&taken, &strengths)
        return MatchStrengths(words: words, count: count, ofAll: taken)
    }

    /// Takes the documents out that are not deleted, ascending, with their strengths and fields; then all is 0 again.
    /// To be used after ``raise(_:withFields:)`` with them.
    ///
    /// - Complexity: O(N / 64 + d) for N documents and d taken.
    mutating func takeFields() -> (documents: [UInt32], strengths: [UInt16], fields: [UInt8]) {
        let (documents, strengths) = takeList(forgetDeleted())
        var taken: [UInt8] = []
        taken.reserveCapacity(documents.count)
        for document in documents {
            taken.append(fields[Int(document)])
            fields[Int(document)] = 0
        }
        return (documents, strengths, taken)
    }

    /// Takes all documents out, of which there are `count`.
    private mutating func takeList(_ count: Int) -> (documents: [UInt32], strengths: [UInt16]) {
        var documents = [UInt32](repeating: 0, count: count)
        Self.take(&touched, &documents)
        var taken = [UInt16](repeating: 0, count: count)
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

    /// Forgets what is deleted; returns how many documents are left.
    private mutating func forgetDeleted() -> Int {
        let stored = index.live.words
        let live = stored.span
        var count = 0
        for index in touched.indices {
            let word = touched[index]
            if word & ~live[index] != 0 { forgetDeleted(word & ~live[index], in: index) }
            count &+= (word & live[index]).nonzeroBitCount
        }
        return count
    }

    private mutating func forgetDeleted(_ deleted: UInt64, in index: Int) {
        touched[index] &= ~deleted
        var rest = deleted
        while rest != 0 {
            let document = index << 6 + rest.trailingZeroBitCount
            strengths[document] = 0
            if !fields.isEmpty { fields[document] = 0 }
            rest &= rest &- 1
        }
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
