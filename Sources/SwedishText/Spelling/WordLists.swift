/// Several lists searched as one, each with words that the others do not have: those that an index began with,
/// and those that changes brought since.
public struct WordLists: Sendable {
    /// The lists, the largest first.
    public let lists: [WordList]

    /// Makes one of `lists`, which have no word in common.
    public init(_ lists: [WordList]) { self.lists = lists }

    /// The same with the words of another list.
    public func appending(_ list: WordList) -> WordLists { WordLists(lists + [list]) }

    /// Whether a normalised word occurs.
    ///
    /// - Complexity: O(log n) for each list, as the others are what they are of one list for each.
    public func contains(_ word: [UInt8]) -> Bool { lists.contains { $0.contains(word) } }

    /// See ``WordList/dotted(like:)``.
    public func dotted(like undotted: [UInt8]) -> [SpellingCandidate] { lists.flatMap { $0.dotted(like: undotted) } }

    /// See ``WordList/near(_:limit:)``; the first letter is freed when no list has anything with it fixed.
    public func near(_ written: [UInt8], limit: Int) -> [SpellingCandidate] {
        let fixed = lists.flatMap { $0.near(written, limit: limit, freesFirst: false) }
        let found = fixed.isEmpty ? lists.flatMap { $0.near(written, limit: limit, freesFirst: true) } : fixed
        guard lists.count > 1 else { return found }
        return Array(
            found.sorted { a, b in
                if a.cost != b.cost { return a.cost < b.cost }
                if a.frequency != b.frequency { return a.frequency > b.frequency }
                return a.word.lexicographicallyPrecedes(b.word)
            }.prefix(limit))
    }

    /// See ``WordList/similar(_:atLeast:limit:)``.
    public func similar(_ written: [UInt8], atLeast: Double, limit: Int) -> [(word: [UInt8], similarity: Double)] {
        let found = lists.flatMap { $0.similar(written, atLeast: atLeast, limit: limit) }
        guard lists.count > 1 else { return found }
        return Array(
            found.sorted { a, b in
                a.similarity != b.similarity ? a.similarity > b.similarity : a.word.lexicographicallyPrecedes(b.word)
            }.prefix(limit))
    }

    /// See ``WordList/filling(gapsBetween:)``; the first list that knows an answer gives it.
    public func filling(gapsBetween pieces: [[UInt8]]) -> [UInt8]? {
        lists.lazy.compactMap { $0.filling(gapsBetween: pieces) }.first
    }
}
