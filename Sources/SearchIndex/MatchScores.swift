/// The shares of a query's words added up, for each document.
struct MatchScores {
    /// Each document's score before boosts, 0 where no word occurs; empty when no word does in any.
    let scores: [Float]
    /// The highest score of each 64 documents: most need not be looked at to find the best.
    let highest: [Float]

    /// Groups of 64 documents that are added up at a time: what fits into the processor's nearest memory.
    private static let window = 64

    /// Adds up the matches of words.
    ///
    /// - Complexity: O(w · N) at most for w words and N documents, several at a time.
    init(_ matches: [WordMatches], groupCount: Int) {
        let shares = matches.filter { $0.documentCount > 0 }
        let groupCount = shares.isEmpty ? 0 : groupCount
        var scores = [Float](repeating: 0, count: groupCount * 64)
        var highest = [Float](repeating: 0, count: groupCount)
        let factors = shares.map { Float($0.inverseDocumentFrequency) / Float(WordMatches.unit) }
        var next = [Int](repeating: 0, count: shares.count)
        for start in stride(from: 0, to: groupCount, by: Self.window) {
            let groups = start..<min(start + Self.window, groupCount)
            for number in shares.indices {
                shares[number].strengths.add(times: factors[number], in: groups, from: &next[number], to: &scores)
            }
            Self.findHighest(of: scores.span, in: groups, &highest)
        }
        (self.scores, self.highest) = (scores, highest)
    }

    private static func findHighest(of scores: Span<Float>, in groups: Range<Int>, _ highest: inout [Float]) {
        var highest = highest.mutableSpan
        for group in groups {
            let start = group &<< 6
            let own = scores.extracting(start..<start &+ 64)
            var most: Float = 0
            for place in 0..<64 { most = own[place] > most ? own[place] : most }
            highest[group] = most
        }
    }
}
