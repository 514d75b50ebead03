/// Sorts places in texts by what follows them, see ``SuggestionIndex``.
struct PlaceOrder {
    /// Texts one after the other, and where each begins.
    let folded: [UInt8]
    let starts: [UInt32]

    /// - Parameter places: text in the upper bits, offset in the lower eight.
    /// - Complexity: O(p log p) comparisons for p places; most compare eight bytes as one number.
    func sorted(_ places: [UInt32]) -> [UInt32] {
        var keyed = places.map { (key: beginning(at: $0), place: $0) }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : precedes($0.place, $1.place) }
        return keyed.map(\.place)
    }

    private func range(of place: UInt32) -> Range<Int> {
        let text = Int(place >> 8)
        return (Int(starts[text]) + Int(place & 0xFF))..<Int(starts[text + 1])
    }

    /// The first eight bytes, zeros behind the text; no text has zeros itself.
    private func beginning(at place: UInt32) -> UInt64 {
        let range = range(of: place)
        return (0..<8).reduce(0) { key, offset in
            key << 8 | UInt64(offset < range.count ? folded[range.lowerBound + offset] : 0)
        }
    }

    private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        let (one, other) = (range(of: a), range(of: b))
        let bytes = folded.span
        var offset = 0
        while offset < one.count, offset < other.count {
            let (byte, otherByte) = (bytes[one.lowerBound &+ offset], bytes[other.lowerBound &+ offset])
            if byte != otherByte { return byte < otherByte }
            offset &+= 1
        }
        return (one.count, a) < (other.count, b)
    }
}
