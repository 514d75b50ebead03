/// How the places of a word within documents are stored: a block for each block of its documents.
///
/// A block is one word, then how often the word stands in each document, then the gaps between its places,
/// document after document, each counted from −1, all packed without a break:
///
/// ```
/// bits  0–31  number of places
///      32–36  width of a number of places
///      37–41  width of a gap
///      42–57  the place, in a block of one document and one place, which has nothing more
/// ```
///
/// A document's texts follow on each other with a gap between, so that no phrase runs from one into the next.
struct PositionBlock {
    /// The highest place that is stored; what stands beyond in a very long text is in no phrase.
    static let highest = 65_000
    /// Stands for a term that has no places.
    static let none = UInt32.max

    let total: Int
    let countWidth: Int
    let gapWidth: Int
    /// The place in a block of one.
    let onlyPosition: UInt32

    init(header: UInt64) {
        total = Int(header & 0xFFFF_FFFF)
        countWidth = Int(header >> 32 & 31)
        gapWidth = Int(header >> 37 & 31)
        onlyPosition = UInt32(header >> 42 & 0xFFFF)
    }

    init(total: Int, countWidth: Int, gapWidth: Int, onlyPosition: UInt32 = 0) {
        self.total = total
        self.countWidth = countWidth
        self.gapWidth = gapWidth
        self.onlyPosition = onlyPosition
    }

    var header: UInt64 {
        UInt64(total) | UInt64(countWidth) << 32 | UInt64(gapWidth) << 37 | UInt64(onlyPosition) << 42
    }

    /// Words after the header for `count` documents.
    func wordCount(_ count: Int) -> Int {
        count == 1 && total == 1 ? 0 : BitPacking.words(forBits: count * countWidth + total * gapWidth)
    }
}

/// Packs the places of terms, one term after the other.
struct PositionPacker {
    /// Everything packed so far, without the words beyond that readers need.
    private(set) var words: [UInt64] = []

    /// Appends a term's places: how many in each of its documents, and all of them in order.
    mutating func append(counts: ArraySlice<UInt16>, positions: ArraySlice<UInt16>) {
        var next = positions.startIndex
        for start in stride(from: counts.startIndex, to: counts.endIndex, by: PostingBlock.size) {
            let block = counts[start..<min(start + PostingBlock.size, counts.endIndex)]
            let end = block.reduce(next) { $0 + Int($1) }
            appendBlock(block, positions[next..<end])
            next = end
        }
    }

    private mutating func appendBlock(_ counts: ArraySlice<UInt16>, _ positions: ArraySlice<UInt16>) {
        if counts.count == 1, positions.count == 1, let only = positions.first {
            words.append(PositionBlock(total: 1, countWidth: 0, gapWidth: 0, onlyPosition: UInt32(only)).header)
            return
        }
        let gaps = Self.gaps(counts, positions)
        let block = PositionBlock(
            total: gaps.count, countWidth: BitPacking.width(of: UInt32(counts.max() ?? 0)),
            gapWidth: BitPacking.width(of: gaps.max() ?? 0))
        words.append(block.header)
        var bit = words.count * 64
        words.append(contentsOf: repeatElement(0, count: block.wordCount(counts.count)))
        for count in counts {
            BitPacking.write(UInt32(count), width: block.countWidth, at: bit, in: &words)
            bit += block.countWidth
        }
        for gap in gaps {
            BitPacking.write(gap, width: block.gapWidth, at: bit, in: &words)
            bit += block.gapWidth
        }
    }

    private static func gaps(_ counts: ArraySlice<UInt16>, _ positions: ArraySlice<UInt16>) -> [UInt32] {
        var gaps: [UInt32] = []
        gaps.reserveCapacity(positions.count)
        var next = positions.startIndex
        for count in counts {
            var previous = -1
            for position in positions[next..<(next + Int(count))] {
                gaps.append(UInt32(Int(position) - previous - 1))
                previous = Int(position)
            }
            next += Int(count)
        }
        return gaps
    }
}
