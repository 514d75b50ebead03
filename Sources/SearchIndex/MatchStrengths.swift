/// How strongly a word matches each document, in ``WordMatches/unit``s.
struct MatchStrengths {
    /// The documents with a match, a bit each.
    let words: [UInt64]
    /// Number of documents with a match.
    let count: Int
    /// Where matches are few: the documents, ascending, and the strength in each.
    private let documents: [UInt32]
    /// Else the strength in every document, 0 where there is none, for a multiple of 64 documents.
    private let strengths: [UInt16]
    private let isOfAll: Bool

    /// Few matches: the documents, ascending, with their strengths.
    init(words: [UInt64], count: Int, listed documents: [UInt32], _ strengths: [UInt16]) {
        (self.words, self.count, self.documents, self.strengths) = (words, count, documents, strengths)
        isOfAll = false
    }

    /// Many matches: the strength in every document.
    init(words: [UInt64], count: Int, ofAll strengths: [UInt16]) {
        (self.words, self.count, self.strengths) = (words, count, strengths)
        (documents, isOfAll) = ([], true)
    }

    /// What the matches are worth together, counted in the best of them: 1 to the number of documents.
    var worth: Double {
        var (sum, best) = (0, 0 as UInt16)
        let strengths = strengths.span
        for start in stride(from: 0, to: strengths.count, by: Self.block) {
            let (part, most) = Self.worth(strengths.extracting(start..<min(start + Self.block, strengths.count)))
            sum += Int(part)
            best = max(best, most)
        }
        return best == 0 ? 0 : Double(sum) / Double(best)
    }

    /// So many strengths have a sum of 32 bits, several of which are added by one instruction.
    private static let block = 1 << 16

    private static func worth(_ strengths: Span<UInt16>) -> (sum: UInt32, best: UInt16) {
        var (sum, best) = (0 as UInt32, 0 as UInt16)
        for place in strengths.indices {
            let strength = strengths[place]
            sum &+= UInt32(strength)
            best = best > strength ? best : strength
        }
        return (sum, best)
    }

    /// The strength in a document; 0 where the word does not occur.
    ///
    /// - Complexity: O(log d) for d documents.
    func strength(in document: Int) -> Int {
        if isOfAll { return Int(strengths[document]) }
        let place = documents.firstPlace(notBelow: document)
        return place < documents.count && Int(documents[place]) == document ? Int(strengths[place]) : 0
    }

    /// Adds the strengths of the documents of some groups of 64, times a factor, to the scores of all documents.
    ///
    /// - Parameter next: where the list goes on; groups ascend from call to call.
    /// - Complexity: O(n) for n documents of groups that have a match.
    func add(times factor: Float, in groups: Range<Int>, from next: inout Int, to scores: inout [Float]) {
        if isOfAll {
            Self.add(strengths.span, words.span, times: factor, in: groups, &scores)
        } else {
            next = Self.add(documents.span, strengths.span, times: factor, before: groups.upperBound, next, &scores)
        }
    }

    private static func add(
        _ strengths: Span<UInt16>, _ words: Span<UInt64>, times factor: Float, in groups: Range<Int>,
        _ scores: inout [Float]
    ) {
        var scores = scores.mutableSpan
        for group in groups where words[group] != 0 {
            // As many as are known beforehand, so that several are added by one instruction; the part of a mutable
            // span has no name without an underscore yet.
            let start = group &<< 6
            let own = strengths.extracting(start..<start &+ 64)
            var sums = scores._mutatingExtracting(start..<start &+ 64)
            for place in 0..<64 { sums[place] += Float(own[place]) * factor }
        }
    }

    private static func add(
        _ documents: Span<UInt32>, _ strengths: Span<UInt16>, times factor: Float, before end: Int, _ next: Int,
        _ scores: inout [Float]
    ) -> Int {
        var scores = scores.mutableSpan
        var place = next
        while place < documents.count, Int(documents[place] &>> 6) < end {
            scores[Int(documents[place])] += Float(strengths[place]) * factor
            place &+= 1
        }
        return place
    }
}
