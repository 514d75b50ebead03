/// Turns postings in the order of documents into packed blocks in the order of terms.
///
/// Postings are first dealt into some hundred runs of neighbouring terms and then sorted within each: writing
/// straight to each term's place would wait for memory at nearly every posting.
struct PostingSorter {
    /// Documents in which each term occurs.
    private(set) var documentFrequencies: [UInt32]
    /// Where each term's blocks begin.
    private(set) var starts: [UInt32] = []
    private(set) var words: [UInt64]
    /// The fields and the strength of each payload, the commonest first.
    private(set) var payloadFields: [UInt8]
    private(set) var payloadStrengths: [UInt16]

    /// The most runs, as a power of two; there are more when a run would have more terms than 16 bits tell.
    private static let runBits = 8
    /// Bits of a payload's number in a posting that is dealt; above them the term, and then the document, of
    /// which a segment has at most 2²⁸.
    fileprivate static let payloadBits = UInt64(64 - 16 - PostingBlock.widestGap)
    fileprivate static let payloadMask: UInt64 = 1 << payloadBits - 1
    fileprivate static let documentShift = payloadBits + 16

    init(_ writer: SegmentWriter, _ sorted: [Int]) {
        let order = writer.payloads.commonestFirst
        let ranks = Self.ranks(sorted)
        documentFrequencies = Self.frequencies(writer.postingTerms, ranks)
        let termBits = Int.bitWidth - max(0, sorted.count - 1).leadingZeroBitCount
        let shift = min(16, max(0, termBits - Self.runBits))
        let dealt = Self.deal(writer, ranks, Self.ranks(order), documentFrequencies, shift: shift)
        var packer = PostingPacker()
        starts.reserveCapacity(sorted.count)
        var run = PostingRun()
        var place = 0
        for first in stride(from: 0, to: documentFrequencies.count, by: 1 << shift) {
            let frequencies = documentFrequencies[first..<min(first + 1 << shift, documentFrequencies.count)]
            let count = frequencies.reduce(0) { $0 + Int($1) }
            run.sort(dealt.span.extracting(place..<place + count), frequencies)
            place += count
            var start = 0
            for frequency in frequencies {
                let range = start..<(start + Int(frequency))
                starts.append(
                    UInt32(packer.append(documents: run.documents[range], payloads: run.payloads[range])))
                start = range.upperBound
            }
        }
        words = packer.words + [UInt64](repeating: 0, count: PostingBlock.wordsBeyond)
        payloadFields = order.isEmpty ? [0] : order.map { writer.payloads.fields[$0] }
        payloadStrengths = order.isEmpty ? [0] : order.map { writer.payloads.strengths[$0] }
    }

    /// The place of each number in an order of all of them: terms or payloads.
    private static func ranks(_ sorted: [Int]) -> [UInt32] {
        var ranks = [UInt32](repeating: 0, count: sorted.count)
        for (rank, number) in sorted.enumerated() { ranks[number] = UInt32(rank) }
        return ranks
    }

    /// In how many documents each term occurs, in the order of terms.
    private static func frequencies(_ postingTerms: [UInt32], _ ranks: [UInt32]) -> [UInt32] {
        var frequencies = [UInt32](repeating: 0, count: ranks.count)
        var found = frequencies.mutableSpan
        let (occurrences, ranks) = (postingTerms.span, ranks.span)
        for posting in occurrences.indices { found[Int(ranks[Int(occurrences[posting])])] &+= 1 }
        return frequencies
    }

    /// The postings by runs of terms, within a run in the order of documents: the document in the highest bits,
    /// then the term within the run in 16, then the number of the payload in ``payloadBits``.
    private static func deal(
        _ writer: SegmentWriter, _ ranks: [UInt32], _ numbers: [UInt32], _ frequencies: [UInt32], shift: Int
    ) -> [UInt64] {
        var starts = [Int](repeating: 0, count: (ranks.count >> shift) + 2)
        for (rank, frequency) in frequencies.enumerated() { starts[(rank >> shift) + 1] += Int(frequency) }
        for run in 1..<starts.count { starts[run] += starts[run - 1] }
        let (storedTerms, storedPayloads) = (writer.postingTerms, writer.postingPayloads)
        var postings = [UInt64](repeating: 0, count: storedTerms.count)
        let (terms, payloads) = (storedTerms.span, storedPayloads.span)
        let (ranks, numbers) = (ranks.span, numbers.span)
        var next = starts.mutableSpan
        var found = postings.mutableSpan
        let mask = (1 << shift) - 1
        for document in 0..<writer.documentCount {
            let upper = UInt64(truncatingIfNeeded: document) << documentShift
            for posting in writer.postingStarts[document]..<writer.postingStarts[document + 1] {
                let rank = Int(ranks[Int(terms[posting])])
                let number = UInt64(numbers[Int(payloads[posting])])
                let place = next[rank &>> shift]
                found[place] = upper | UInt64(truncatingIfNeeded: rank & mask) << payloadBits | number
                next[rank &>> shift] = place &+ 1
            }
        }
        return postings
    }
}

/// The postings of a run of terms, in the order of terms; its room is used for one run after the other, which fits into
/// the processor's nearer memory.
private struct PostingRun {
    /// The documents of each term, one term after the other.
    private(set) var documents: [UInt32] = []
    /// For each the number of its payload.
    private(set) var payloads: [UInt32] = []

    /// Sorts the postings of a run, which are in the order of documents, by their terms.
    ///
    /// - Complexity: O(p + v) for p postings of v terms.
    mutating func sort(_ postings: Span<UInt64>, _ frequencies: ArraySlice<UInt32>) {
        if documents.count < postings.count {
            documents = Array(repeating: 0, count: postings.count)
            payloads = documents
        }
        var (starts, place) = ([Int](), 0)
        starts.reserveCapacity(frequencies.count)
        for frequency in frequencies {
            starts.append(place)
            place += Int(frequency)
        }
        Self.sort(postings, &starts, &documents, &payloads)
    }

    private static func sort(
        _ postings: Span<UInt64>, _ next: inout [Int], _ documents: inout [UInt32], _ payloads: inout [UInt32]
    ) {
        var next = next.mutableSpan
        var documents = documents.mutableSpan
        var payloads = payloads.mutableSpan
        for posting in postings.indices {
            let entry = postings[posting]
            let term = Int(entry &>> PostingSorter.payloadBits & 0xFFFF)
            let place = next[term]
            documents[place] = UInt32(truncatingIfNeeded: entry &>> PostingSorter.documentShift)
            payloads[place] = UInt32(truncatingIfNeeded: entry & PostingSorter.payloadMask)
            next[term] = place &+ 1
        }
    }
}
