/// Which texts share their rarest runs of words.
struct RarePlaces {
    /// A rare run of a text.
    private struct Item {
        let hash: UInt64
        let text: Int32
    }

    /// In the order of the hashes, then of the texts.
    private let items: [Item]
    /// For each text where its items begin in ``places``.
    private let starts: [Int]
    /// Places among ``items``, text by text.
    private let places: [Int32]

    /// How often runs occur, counted in slots that some of them share: enough to tell rare from frequent.
    private static let slots = 1 << 20

    /// Finds the rarest runs of each text: one more than a fifth of them.
    ///
    /// - Complexity: O(n log n) in the runs.
    init(_ sets: [Shingles]) {
        var counts: [UInt32] = Array(repeating: 0, count: Self.slots)
        for set in sets { for hash in set.hashes { counts[Self.slot(hash)] &+= 1 } }
        var items: [Item] = []
        for (number, set) in sets.enumerated() where !set.isEmpty {
            // Any fixed order of all runs will do; rare ones first makes the fewest comparisons.
            let ranked = set.hashes.sorted { (counts[Self.slot($0)], $0) < (counts[Self.slot($1)], $1) }
            let most = ranked.count - (4 * ranked.count + 4) / 5 + 1
            items += ranked.prefix(most).map { Item(hash: $0, text: Int32(clamping: number)) }
        }
        items.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
        (self.items, (starts, places)) = (items, Self.places(of: items, textCount: sets.count))
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 44) & (slots - 1) }

    /// The places of each text's items, text by text.
    private static func places(of items: [Item], textCount: Int) -> (starts: [Int], places: [Int32]) {
        var starts = Array(repeating: 0, count: textCount + 1)
        for item in items { starts[Int(item.text) + 1] += 1 }
        for text in 0..<textCount { starts[text + 1] += starts[text] }
        var next = starts
        var places: [Int32] = Array(repeating: 0, count: items.count)
        for (place, item) in items.enumerated() {
            places[next[Int(item.text)]] = Int32(clamping: place)
            next[Int(item.text)] += 1
        }
        return (starts, places)
    }

    /// The first earlier text with a rare run in common that passes a check.
    func firstEarlier(than text: Int, where isWanted: (Int) -> Bool) -> Int? {
        for place in places[starts[text]..<starts[text + 1]] {
            var other = Int(place) - 1
            let end = max(0, Int(place) - SimilarTexts.mostCompared)
            while other >= end, items[other].hash == items[Int(place)].hash {
                if isWanted(Int(items[other].text)) { return Int(items[other].text) }
                other -= 1
            }
        }
        return nil
    }
}
