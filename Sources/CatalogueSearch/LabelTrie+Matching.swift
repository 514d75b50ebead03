import SearchIndex
import SwedishText

extension LabelTrie {
    /// A label found in a text.
    struct Found {
        /// The first word that it covers, and one past the last.
        let start: Int
        let end: Int
        /// Its node, which knows its concepts.
        let node: Int
    }

    /// How far the words of a text lead from one of them.
    private struct Walk {
        /// One past the last word of the longest label, in the text; the start when there is none.
        var end: Int
        var node = 0
        /// Words of that label, without those passed over.
        var length = 0
        /// The last word that was looked at.
        var last: Int

        init(from start: Int) { (end, last) = (start, start) }
    }

    /// Puts the labels in a text into `found`, the longest first where they overlap, in the order of the text.
    ///
    /// - Parameter statingOnly: whether only labels count that state a fact.
    /// - Complexity: O(n · l) lookups for n words and labels of at most l words; O(1) for a word that begins no
    ///   label.
    func find(in words: [PhraseWord], statingOnly: Bool = false, into found: inout [Found]) {
        found.removeAll(keepingCapacity: true)
        let isUndotted = !words.contains { $0.isDotted }
        let hasFiller = words.contains { $0.isFiller }
        var nextFiller = -1
        for start in words.indices {
            let word = words[start]
            guard word.begins else { continue }
            let written = longest(in: words, from: start, passingFillers: false, statingOnly)
            var best = written
            if isUndotted {
                let undotted = walk(words, from: start, .undotted, passingFillers: false, statingOnly)
                if undotted.end > best.end { best = undotted }
            }
            if best.length > 0 { found.append(Found(start: start, end: best.end, node: best.node)) }
            guard hasFiller, !word.isFiller else { continue }
            if nextFiller <= start { nextFiller = words[start...].firstIndex { $0.isFiller } ?? words.count }
            // Without a filler between, passing over them finds what was found already.
            let core =
                written.last < nextFiller
                ? written : longest(in: words, from: start, passingFillers: true, statingOnly)
            let isNew = written.last >= nextFiller || best.end > written.end
            if isNew, core.length > 1 { found.append(Found(start: start, end: core.end, node: core.node)) }
        }
        if !Self.isInOrder(found) { found = Self.withoutOverlaps(found) }
    }

    /// The longest label as written or in other inflections; of two as long the one as written.
    private func longest(
        in words: [PhraseWord], from start: Int, passingFillers: Bool, _ statingOnly: Bool
    ) -> Walk {
        var best = walk(words, from: start, .exact, passingFillers: passingFillers, statingOnly)
        let inflected = walk(words, from: start, .lemmas, passingFillers: passingFillers, statingOnly)
        let last = max(best.last, inflected.last)
        if inflected.end > best.end { best = inflected }
        best.last = last
        return best
    }

    /// Follows the words from one that is no filler, or passes none.
    private func walk(
        _ words: [PhraseWord], from start: Int, _ way: Way, passingFillers: Bool, _ statingOnly: Bool
    ) -> Walk {
        var walk = Walk(from: start)
        var (node, index, length) = (words[start].firstNode(way), start, 0)
        while node > 0 {
            index += 1
            length += 1
            if statingOnly ? statesFact(node) : hasConcepts(node) {
                (walk.end, walk.node, walk.length) = (index, node, length)
            }
            guard hasChildren(node) else { break }
            while passingFillers, index < words.count, words[index].isFiller { index += 1 }
            guard index < words.count else { break }
            walk.last = index
            node = child(of: node, way == .lemmas ? words[index].lemma : words[index].surface)
        }
        return walk
    }

    private static func isInOrder(_ found: [Found]) -> Bool {
        found.indices.dropFirst().allSatisfy { found[$0 - 1].end <= found[$0].start }
    }

    private static func withoutOverlaps(_ found: [Found]) -> [Found] {
        let byLength = found.sorted { ($1.end - $1.start, $0.start) < ($0.end - $0.start, $1.start) }
        var chosen: [Found] = []
        for label in byLength where !chosen.contains(where: { $0.start < label.end && label.start < $0.end }) {
            chosen.append(label)
        }
        return chosen.sorted { $0.start < $1.start }
    }
}
