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
    private static let payloadBits = UInt64(64 - 16 - PostingBlock.widestGap)
    private static let payloadMask: UInt64 = 1 << payloadBits - 1
    private static let documentShift = payloadBits + 16

    init(_ writer: SegmentWriter, _ sorted: [Int]) {
        let order = writer.payloads.commonestFirst
        let ranks = Self.ranks(sorted)
        documentFrequencies = Self.frequencies(writer.postingTerms, ranks)
        let termBits = Int.bitWidth - max(0, sorted.count - 1).leadingZeroBitCount
        let shift = min(16, max(0, termBits - Self.runBits))
        let dealt = Self.deal(writer, ranks, Self.ranks(order), documentFrequencies, shift: shift)
        let (documents, payloads) = Self.sort(dealt, documentFrequencies, shift: shift)
        var packer = PostingPacker()
        var place = 0
        starts.reserveCapacity(sorted.count)
        for frequency in documentFrequencies {
            let range = place..<(place + Int(frequency))
            starts.append(UInt32(packer.append(documents: documents[range], payloads: payloads[range])))
            place = range.upperBound
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

    /// The documents of each term, in the order of terms, with the numbers of their payloads.
    private static func sort(
        _ dealt: [UInt64], _ frequencies: [UInt32], shift: Int
    ) -> (documents: [UInt32], payloads: [UInt32]) {
        var (documents, payloads) = (
            [UInt32](repeating: 0, count: dealt.count), [UInt32](repeating: 0, count: dealt.count)
        )
        var places = starts(frequencies)
        var next = places.mutableSpan
        var foundDocuments = documents.mutableSpan
        var foundPayloads = payloads.mutableSpan
        let postings = dealt.span
        var (run, runEnd) = (-1, 0)
        for posting in postings.indices {
            // The first place of the run after this one tells where this run ends.
            while posting >= runEnd {
                run += 1
                let after = (run + 1) << shift
                runEnd = after < next.count ? next[after] : dealt.count
            }
            let entry = postings[posting]
            let rank = run << shift | Int(entry >> payloadBits & 0xFFFF)
            let place = next[rank]
            foundDocuments[place] = UInt32(truncatingIfNeeded: entry >> documentShift)
            foundPayloads[place] = UInt32(truncatingIfNeeded: entry & payloadMask)
            next[rank] = place &+ 1
        }
        return (documents, payloads)
    }

    /// Where the postings of each term begin, in the order of terms.
    private static func starts(_ frequencies: [UInt32]) -> [Int] {
        var (starts, place) = ([Int](), 0)
        starts.reserveCapacity(frequencies.count)
        for frequency in frequencies {
            starts.append(place)
            place += Int(frequency)
        }
        return starts
    }
}
