/// How the documents of a term are stored: in blocks of up to 128.
///
/// A block is one word, then the packed gaps between its documents, then its packed payloads: in lanes
/// (``LanePacking``) where it is full, else one after the other without a break (``BitPacking``).
///
/// ```
/// bits  0–31  last document of the block
///      32–37  width of a gap less one
///      38–42  width of a payload
///      43–63  the payload, in a block of one document, which has nothing more
/// ```
///
/// The first gap counts from the last document of the block before (or −1). A payload is a number in the
/// segment's table of payloads, the commonest first.
///
/// Source: frame-of-reference coding; Zukowski et al., "Super-scalar RAM-CPU cache compression", ICDE 2006.
struct PostingBlock {
    static let size = 128
    /// Words after the last block, so that reading a number may look one word further, even one of no bits.
    static let wordsBeyond = 2
    /// Bits of the widest gap that can be stored.
    static let widestGap = 28

    let lastDocument: UInt32
    let gapWidth: Int
    let payloadWidth: Int
    /// The payload of a block of one.
    let onlyPayload: UInt32

    init(header: UInt64) {
        lastDocument = UInt32(truncatingIfNeeded: header)
        gapWidth = Int(header >> 32 & 63)
        payloadWidth = Int(header >> 38 & 31)
        onlyPayload = UInt32(header >> 43)
    }

    init(lastDocument: UInt32, gapWidth: Int, payloadWidth: Int, onlyPayload: UInt32 = 0) {
        self.lastDocument = lastDocument
        self.gapWidth = gapWidth
        self.payloadWidth = payloadWidth
        self.onlyPayload = onlyPayload
    }

    var header: UInt64 {
        UInt64(lastDocument) | UInt64(gapWidth) << 32 | UInt64(payloadWidth) << 38 | UInt64(onlyPayload) << 43
    }

    /// Words after the header for `count` documents.
    func wordCount(_ count: Int) -> Int {
        switch count {
        case 1: 0
        case Self.size: LanePacking.words(forWidth: gapWidth) + LanePacking.words(forWidth: payloadWidth)
        default: BitPacking.words(forBits: count * (gapWidth + payloadWidth))
        }
    }
}

/// Packs the documents of terms, one term after the other. Terms with the same documents and payloads, as a
/// word and its lemma often are, share their blocks.
struct PostingPacker {
    /// Everything packed so far, without the words beyond that readers need.
    private(set) var words: [UInt64] = []
    /// Where the blocks of terms begin, by a checksum of them.
    private var starts: [UInt64: Range<Int>] = [:]

    /// Appends a term's documents, ascending, with their payload numbers; returns where its blocks begin.
    mutating func append(documents: ArraySlice<UInt32>, payloads: ArraySlice<UInt32>) -> Int {
        let first = words.count
        var previous = -1
        var start = documents.startIndex
        let shift = payloads.startIndex - documents.startIndex
        while start < documents.endIndex {
            let end = min(start + PostingBlock.size, documents.endIndex)
            appendBlock(documents[start..<end], payloads[(start + shift)..<(end + shift)], after: previous)
            previous = Int(documents[end - 1])
            start = end
        }
        return shared(first)
    }

    /// Where blocks like those from `first` on stand already; else they stay.
    ///
    /// Blocks of other documents may look alike; how many to read of them is told by each term.
    private mutating func shared(_ first: Int) -> Int {
        let range = first..<words.count
        var sum = UInt64(range.count)
        for word in words[range] {
            sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
            sum ^= sum &>> 29
        }
        guard let other = starts[sum], words[other].elementsEqual(words[range]) else {
            starts[sum] = range
            return first
        }
        words.removeSubrange(first...)
        return other.lowerBound
    }

    private mutating func appendBlock(_ documents: ArraySlice<UInt32>, _ payloads: ArraySlice<UInt32>, after: Int) {
        guard let last = documents.last, let most = payloads.max() else { return }
        if documents.count == 1 {
            let block = PostingBlock(lastDocument: last, gapWidth: 0, payloadWidth: 0, onlyPayload: most)
            return words.append(block.header)
        }
        var gaps: [UInt32] = []
        gaps.reserveCapacity(documents.count)
        var previous = after
        for document in documents {
            gaps.append(UInt32(Int(document) - previous - 1))
            previous = Int(document)
        }
        let block = PostingBlock(
            lastDocument: last, gapWidth: BitPacking.width(of: gaps.max() ?? 0),
            payloadWidth: BitPacking.width(of: most))
        words.append(block.header)
        if documents.count == PostingBlock.size {
            LanePacking.append(gaps, width: block.gapWidth, to: &words)
            LanePacking.append(Array(payloads), width: block.payloadWidth, to: &words)
        } else {
            appendInSequence(gaps, payloads, block)
        }
    }

    private mutating func appendInSequence(_ gaps: [UInt32], _ payloads: ArraySlice<UInt32>, _ block: PostingBlock) {
        var bit = words.count * 64
        words.append(contentsOf: repeatElement(0, count: block.wordCount(gaps.count)))
        for gap in gaps {
            BitPacking.write(gap, width: block.gapWidth, at: bit, in: &words)
            bit += block.gapWidth
        }
        for payload in payloads {
            BitPacking.write(payload, width: block.payloadWidth, at: bit, in: &words)
            bit += block.payloadWidth
        }
    }
}
