/// Walks the places of one term block by block, in step with a ``PostingCursor`` over its documents.
///
/// A damaged index can't lead it astray: a block that leaves the words ends the walk.
struct PositionCursor {
    private let positionWords: [UInt64]
    private var position: Int
    private var block = PositionBlock(total: 0, countWidth: 0, gapWidth: 0)
    /// The bit at which the gaps of the block's next document begin.
    private var bit = 0
    /// The bit at which the count of the block's next document stands.
    private var countBit = 0
    /// Places of the block that are not yet read or passed over.
    private var left = 0

    /// Stands before the first block of term `index`; `nil` for a term without places.
    init?(_ segment: Segment, term index: Int) {
        guard segment.positionStarts[index] != PositionBlock.none else { return nil }
        positionWords = segment.positionWords
        position = Int(segment.positionStarts[index])
    }

    /// Goes to the next block, which has `count` documents; false when there is none.
    mutating func nextBlock(_ count: Int) -> Bool {
        guard position < positionWords.count else { return false }
        block = PositionBlock(header: positionWords[position])
        let end = position + 1 + block.wordCount(count)
        guard block.gapWidth <= 16, block.countWidth <= 16,
            end + PostingBlock.wordsBeyond <= positionWords.count
        else { return false }
        countBit = (position + 1) * 64
        bit = countBit + count * block.countWidth
        left = block.total
        position = end
        return true
    }

    /// Passes full blocks over; false when they are not there.
    mutating func passBlocks(_ count: Int) -> Bool {
        for _ in 0..<count { guard nextBlock(PostingBlock.size) else { return false } }
        return true
    }

    /// The number of places of the block's next document, whose places are then read or passed over.
    private mutating func nextCount() -> Int {
        if block.countWidth == 0 { return min(left, 1) }
        let count = Int(BitPacking.read(positionWords.span, width: block.countWidth, at: countBit))
        countBit += block.countWidth
        return min(count, left)
    }

    /// Passes the block's next document over.
    mutating func skip() {
        let count = nextCount()
        bit += count * block.gapWidth
        left -= count
    }

    /// Calls `body` with the places of the block's next document, ascending.
    mutating func read(_ body: (Int) -> Void) {
        let count = nextCount()
        left -= count
        if block.countWidth == 0, count == 1 { return body(Int(block.onlyPosition)) }
        var place = -1
        for _ in 0..<count {
            place += Int(BitPacking.read(positionWords.span, width: block.gapWidth, at: bit)) + 1
            bit += block.gapWidth
            body(min(place, PositionBlock.highest))
        }
    }
}
