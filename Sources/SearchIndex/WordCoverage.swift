/// Which documents have enough of a query's words: those whose summed weights reach what is needed.
///
/// Worked out 64 documents at a time: a document has enough where it has all words of one of the least choices of words
/// that are enough together, and of few words there are few such choices.
struct WordCoverage {
    private struct Share {
        /// The documents that have the word, a bit each.
        let words: [UInt64]
        /// What the word adds.
        let weight: Float
    }

    private let shares: [Share]
    private let needed: Float
    /// The least choices of words that are enough, a bit for each word; `nil` where there are too many.
    private let choices: [UInt64]?

    /// The most words whose choices are looked through.
    private static let mostWords = 6

    /// - Parameters:
    ///   - matches: the words' matches, one for each.
    ///   - minimum: the share, 0...1, of the weights of all words that occur, optional ones left out. 1 requires every
    ///     word; 0 any word.
    /// - Returns: `nil` when no word occurs that counts.
    init?(_ words: [QueryWord], _ matches: [WordMatches], minimum: Double) {
        shares = zip(words, matches).filter { !$0.isOptional && $1.documentCount > 0 }.map {
            Share(words: $1.strengths.words, weight: Float($1.inverseDocumentFrequency))
        }
        let full = shares.reduce(0) { $0 + $1.weight }
        guard full > 0 else { return nil }
        // The margin keeps rounding from excluding a document that has every word.
        needed = max(full * Float(minimum) - full * 1e-5, .leastNonzeroMagnitude)
        choices = Self.choices(of: shares.map(\.weight), reaching: needed)
    }

    /// The least choices of some weights that reach what is needed; `nil` where they are too many to look through.
    private static func choices(of weights: [Float], reaching needed: Float) -> [UInt64]? {
        // Any word at all: as many choices as there are words, each of which is told by a bit.
        if weights.count <= UInt64.bitWidth, weights.allSatisfy({ $0 >= needed }) {
            return weights.indices.map { 1 << UInt64($0) }
        }
        guard weights.count <= mostWords else { return nil }
        var least: [UInt64] = []
        let all = (1 as UInt64)..<(1 << UInt64(weights.count))
        // Smaller choices first, so that none contains one that comes later.
        for choice in all.sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) })
        where !least.contains(where: { $0 & choice == $0 }) {
            let sum = weights.indices.reduce(Float(0)) { choice >> UInt64($1) & 1 != 0 ? $0 + weights[$1] : $0 }
            if sum >= needed { least.append(choice) }
        }
        return least
    }

    /// Those of 64 documents that have enough, a bit each.
    ///
    /// - Complexity: O(1) for few words, O(m) for m matches among the documents else.
    func documents(inGroup group: Int) -> UInt64 {
        guard let choices else { return summed(inGroup: group) }
        var enough: UInt64 = 0
        for choice in choices {
            var (having, rest) = (~0 as UInt64, choice)
            while rest != 0, having != 0 {
                having &= shares[rest.trailingZeroBitCount].words[group]
                rest &= rest &- 1
            }
            enough |= having
        }
        return enough
    }

    private func summed(inGroup group: Int) -> UInt64 {
        var sums = InlineArray<64, Float>(repeating: 0)
        for share in shares { forEachBit(of: share.words[group], from: 0) { sums[$0] += share.weight } }
        var enough: UInt64 = 0
        for place in 0..<64 where sums[place] >= needed { enough |= 1 << UInt64(place) }
        return enough
    }
}
