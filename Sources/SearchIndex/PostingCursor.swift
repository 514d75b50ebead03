/// Walks the documents of one term block by block in ascending order.
///
/// A damaged index can't lead it astray: a block that leaves the words or names a document beyond the last
/// ends the walk. Has room for a block, so it is never copied.
struct PostingCursor: ~Copyable {
    private let postingWords: [UInt64]
    private let documentCount: Int
    private let starts: [UInt32]
    private let frequencies: [UInt32]
    private var position = 0
    private var remaining = 0
    private var previous = -1
    /// The block at hand, and where its packed numbers begin.
    private var block = PostingBlock(header: 0)
    private var packedStart = 0
    /// The documents of the block, in the first ``count`` places; ascending and within the segment.
    private(set) var documents = InlineArray<128, UInt32>(repeating: 0)
    /// For each the number of its payload, for ``strengths`` and ``fields``.
    private(set) var payloads = InlineArray<128, UInt32>(repeating: 0)
    /// The strength of each payload.
    let strengths: [UInt16]
    /// The fields of each payload, one bit each.
    let fields: [UInt8]
    /// Number of documents in the block.
    private(set) var count = 0

    /// Stands before the first block of term `index`.
    init(_ segment: Segment, term index: Int) {
        self.init(segment)
        start(term: index)
    }

    /// Stands before nothing until a term is started.
    init(_ segment: Segment) {
        starts = segment.postingStarts
        frequencies = segment.documentFrequencies
        postingWords = segment.postingWords
        strengths = segment.payloadStrengths
        fields = segment.payloadFields
        documentCount = segment.documentCount
    }

    /// Goes on with another term, keeping the room for a block.
    mutating func start(term index: Int) {
        position = Int(starts[index])
        remaining = Int(frequencies[index])
        previous = -1
    }

    /// The last document of the block.
    var lastDocument: Int { previous }

    /// The highest number of a payload: what a forged one is read as.
    private var highestPayload: UInt32 { UInt32(truncatingIfNeeded: strengths.count - 1) }

    /// Decodes the next block; false when there is none left.
    ///
    /// - Complexity: O(1), at most 128 documents.
    mutating func nextBlock() -> Bool {
        guard nextDocuments() else { return false }
        readPayloads()
        return true
    }

    /// Decodes the documents of the next block, but not yet their payloads, which ``readPayloads()`` does; false
    /// when there is none left.
    mutating func nextDocuments() -> Bool {
        count = min(remaining, PostingBlock.size)
        let stored = postingWords
        let words = stored.span
        guard count > 0, position < words.count else { return false }
        block = PostingBlock(header: words[position])
        let start = position + 1
        let end = start + block.wordCount(count)
        guard block.lastDocument < documentCount, end + PostingBlock.wordsBeyond <= words.count else { return false }
        switch count {
        case 1: documents[0] = block.lastDocument
        case PostingBlock.size: guard decodeLanes(words, at: start) else { return false }
        default: guard decodeDocuments(words, at: start) else { return false }
        }
        packedStart = start
        position = end
        remaining -= count
        previous = Int(block.lastDocument)
        return true
    }

    /// Decodes the payloads of the block at hand.
    mutating func readPayloads() {
        let stored = postingWords
        switch count {
        case 1: payloads[0] = min(block.onlyPayload, highestPayload)
        case PostingBlock.size: decodePayloadLanes(stored.span)
        default: decodePayloads(stored.span)
        }
    }

    /// Decodes the documents of the next block that does not end before `document`; returns how many blocks, all of
    /// them full, were passed over, or `nil` when there is none left.
    ///
    /// - Complexity: O(b) for b blocks passed over.
    mutating func nextDocuments(reaching document: Int) -> Int? {
        var passed = 0
        while passBlock(before: document) { passed += 1 }
        return nextDocuments() ? passed : nil
    }

    /// Passes the next block over when it ends before `document`.
    private mutating func passBlock(before document: Int) -> Bool {
        let count = min(remaining, PostingBlock.size)
        guard count > 0, position < postingWords.count else { return false }
        let block = PostingBlock(header: postingWords[position])
        guard Int(block.lastDocument) < document else { return false }
        // Where a forged one leads astray, decoding ends the walk.
        position += 1 + block.wordCount(count)
        remaining -= count
        previous = Int(block.lastDocument)
        return true
    }

    /// Decodes the documents of a full block.
    private mutating func decodeLanes(_ words: Span<UInt64>, at start: Int) -> Bool {
        // No wider in any index that was written; so four gaps never overflow.
        guard block.gapWidth <= PostingBlock.widestGap, block.payloadWidth <= PayloadTable.numberBits else {
            return false
        }
        guard documents.unpack(words, at: start, width: block.gapWidth, after: previous) else { return false }
        // Within the segment, for they ascend to the last.
        return documents[PostingBlock.size - 1] == block.lastDocument
    }

    private mutating func decodePayloadLanes(_ words: Span<UInt64>) {
        let highest = SIMD4(repeating: highestPayload)
        var decoded = payloads.mutableSpan
        let start = packedStart + LanePacking.words(forWidth: block.gapWidth)
        LanePacking.unpack(words, at: start, width: block.payloadWidth) { place, numbers in
            let first = place &<< 2
            let four = pointwiseMin(numbers, highest)
            decoded[first] = four[0]
            decoded[first &+ 1] = four[1]
            decoded[first &+ 2] = four[2]
            decoded[first &+ 3] = four[3]
        }
    }

    private mutating func decodeDocuments(_ words: Span<UInt64>, at start: Int) -> Bool {
        var bit = start * 64
        var document = UInt32(truncatingIfNeeded: previous)
        var isAscending = true
        let (count, width) = (count, block.gapWidth)
        var decoded = documents.mutableSpan
        for index in 0..<count {
            let next = document &+ BitPacking.read(words, width: width, at: bit) &+ 1
            // Only what is forged wraps around; the very first follows on −1.
            isAscending = isAscending && (next > document || index == 0)
            document = next
            decoded[index] = next
            bit &+= width
        }
        return isAscending && document == block.lastDocument
    }

    private mutating func decodePayloads(_ words: Span<UInt64>) {
        var bit = packedStart * 64 + count * block.gapWidth
        let (count, width, highest) = (count, block.payloadWidth, highestPayload)
        var decoded = payloads.mutableSpan
        for index in 0..<count {
            decoded[index] = min(BitPacking.read(words, width: width, at: bit), highest)
            bit &+= width
        }
    }
}

extension InlineArray<128, UInt32> {
    /// Unpacks documents from the gaps between them; false when they do not ascend, as only forged ones.
    @inline(__always)
    fileprivate mutating func unpack(_ words: Span<UInt64>, at start: Int, width: Int, after previous: Int) -> Bool {
        var last = UInt32(truncatingIfNeeded: previous)
        var sum: UInt64 = 0
        var decoded = mutableSpan
        LanePacking.unpack(words, at: start, width: width) { place, gaps in
            var four = gaps &+ 1
            four &+= SIMD4(0, four[0], four[1], four[2])
            four &+= SIMD4(0, 0, four[0], four[1])
            sum &+= UInt64(four[3])
            four &+= SIMD4(repeating: last)
            last = four[3]
            let first = place &<< 2
            decoded[first] = four[0]
            decoded[first &+ 1] = four[1]
            decoded[first &+ 2] = four[2]
            decoded[first &+ 3] = four[3]
        }
        // Had any sum wrapped around, the last document would not be where all gaps together lead.
        return UInt64(last) == UInt64(bitPattern: Int64(previous)) &+ sum
    }
}

extension [UInt32] {
    /// The first place of ascending numbers that is not below one of them.
    ///
    /// - Complexity: O(log n).
    func firstPlace(notBelow number: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if Int(self[middle]) >= number { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
