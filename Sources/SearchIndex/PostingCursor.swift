/// Walks the documents of one term block by block in ascending order.
///
/// A damaged index can't lead it astray: a block that leaves the words or names a document beyond the last
/// ends the walk.
struct PostingCursor {
    private let segment: Segment
    private var position: Int
    private var remaining: Int
    private var previous = -1
    /// The documents of the block, in the first ``count`` places.
    private(set) var documents = [UInt32](repeating: 0, count: PostingBlock.size)
    /// For each its payload: fields in the high byte, strength in the low.
    private(set) var payloads = [UInt16](repeating: 0, count: PostingBlock.size)
    /// Number of documents in the block.
    private(set) var count = 0

    /// Stands before the first block of term `index`.
    init(_ segment: Segment, term index: Int) {
        self.segment = segment
        position = Int(segment.postingStarts[index])
        remaining = Int(segment.documentFrequencies[index])
    }

    /// Goes on with another term, keeping the buffers.
    mutating func start(term index: Int) {
        position = Int(segment.postingStarts[index])
        remaining = Int(segment.documentFrequencies[index])
        previous = -1
    }

    /// Decodes the next block; false when there is none left.
    ///
    /// - Complexity: O(1), at most 128 documents.
    mutating func nextBlock() -> Bool {
        count = min(remaining, PostingBlock.size)
        let (stored, payloadTable) = (segment.postingWords, segment.payloads)
        let words = stored.span
        guard count > 0, position < words.count else { return false }
        let block = PostingBlock(header: words[position])
        let end = position + 1 + block.wordCount(count)
        guard block.lastDocument < segment.documentCount, end + PostingBlock.wordsBeyond <= words.count else {
            return false
        }
        let table = payloadTable.span
        if count == 1 {
            documents[0] = block.lastDocument
            payloads[0] = table[min(Int(block.onlyPayload), table.count - 1)]
        } else {
            guard decode(block, words, table) else { return false }
        }
        position = end
        remaining -= count
        previous = Int(block.lastDocument)
        return true
    }

    private mutating func decode(_ block: PostingBlock, _ words: Span<UInt64>, _ table: Span<UInt16>) -> Bool {
        var bit = (position + 1) * 64
        var document = UInt32(truncatingIfNeeded: previous)
        for index in 0..<count {
            document &+= BitPacking.read(words, width: block.gapWidth, at: bit) &+ 1
            documents[index] = document
            bit &+= block.gapWidth
        }
        // Wrapped around or ran past the end: the bytes were forged.
        guard document == block.lastDocument, documents[0] <= document else { return false }
        let highest = table.count - 1
        for index in 0..<count {
            let number = BitPacking.read(words, width: block.payloadWidth, at: bit)
            payloads[index] = table[min(Int(number), highest)]
            bit &+= block.payloadWidth
        }
        return true
    }
}
