/// Collects where the words of documents stand.
struct PositionWriter {
    /// The terms of all places, one document after the other, in the order of the text.
    private(set) var terms: [UInt32] = []
    private(set) var positions: [UInt16] = []
    /// Where each document's places begin, and where the last one's end.
    private(set) var starts: [Int] = [0]

    /// Adds a place of the document at hand, which must lie after those before; too high ones are left out.
    mutating func add(_ term: UInt32, at position: Int) {
        guard position <= PositionBlock.highest else { return }
        terms.append(term)
        positions.append(UInt16(position))
    }

    mutating func reserveCapacity(_ count: Int) {
        terms.reserveCapacity(count)
        positions.reserveCapacity(count)
    }

    mutating func endDocument() { starts.append(terms.count) }
}

/// Turns places in the order of documents into packed blocks in the order of terms.
struct PositionSorter {
    /// Where each term's blocks begin, or ``PositionBlock/none``.
    private(set) var starts: [UInt32] = []
    private(set) var words: [UInt64] = []

    /// - Parameter frequencies: the documents of each term, in sorted order.
    /// - Complexity: O(p + t) for p postings and t places.
    init(_ writer: SegmentWriter, _ sorted: [Int], frequencies: [UInt32]) {
        var totals = [UInt32](repeating: 0, count: sorted.count)
        for term in writer.positions.terms { totals[Int(term)] += 1 }
        var places = Self.places(sorted, sorted.map { totals[$0] })
        var postingPlaces = Self.places(sorted, frequencies)
        var counts = [UInt16](repeating: 0, count: writer.postingTerms.count)
        var positions = [UInt16](repeating: 0, count: writer.positions.terms.count)
        for document in 0..<writer.documentCount {
            for place in writer.positions.starts[document]..<writer.positions.starts[document + 1] {
                let term = Int(writer.positions.terms[place])
                positions[places[term]] = writer.positions.positions[place]
                places[term] += 1
                counts[postingPlaces[term]] += 1
            }
            for posting in writer.postingStarts[document]..<writer.postingStarts[document + 1] {
                postingPlaces[Int(writer.postingTerms[posting])] += 1
            }
        }
        var packer = PositionPacker()
        for (term, frequency) in zip(sorted, frequencies) {
            guard totals[term] > 0 else {
                starts.append(PositionBlock.none)
                continue
            }
            starts.append(UInt32(packer.words.count))
            let postings = (postingPlaces[term] - Int(frequency))..<postingPlaces[term]
            packer.append(
                counts: counts[postings], positions: positions[(places[term] - Int(totals[term]))..<places[term]])
        }
        words = packer.words + [UInt64](repeating: 0, count: PostingBlock.wordsBeyond)
    }

    /// Where the numbers of each term begin, by its number, when those of all terms stand in sorted order.
    private static func places(_ sorted: [Int], _ counts: [UInt32]) -> [Int] {
        var places = [Int](repeating: 0, count: counts.count)
        var place = 0
        for (term, count) in zip(sorted, counts) {
            places[term] = place
            place += Int(count)
        }
        return places
    }
}
