/// The documents that have any word of a query, with the words' shares added up.
struct MatchSums {
    /// The documents, ascending.
    private(set) var documents: [UInt32] = []
    /// Each document's score before boosts.
    private(set) var scores: [Float] = []
    /// The summed inverse document frequencies of the words, optional ones left out, that each has.
    private(set) var coverages: [Float] = []
    /// What a document with all words that occur at all would have.
    private(set) var fullCoverage: Float = 0

    /// Documents that are added up at a time: what fits into the processor's nearest memory.
    private static let window = 4_096

    /// Adds up the matches of words, one for each, in an index of `documentCount` documents.
    ///
    /// - Complexity: O(m + N / 64) for m matches and N documents.
    init(_ words: [QueryWord], _ matches: [WordMatches], documentCount: Int) {
        var shares: [Share] = []
        for (word, match) in zip(words, matches) where match.documentCount > 0 {
            let share = Share(match, isOptional: word.isOptional)
            shares.append(share)
            fullCoverage += share.coverage
        }
        guard shares.count != 1 else {
            take(shares[0])
            return
        }
        let most = min(shares.reduce(0) { $0 + $1.documents.count }, documentCount)
        documents = Array(repeating: 0, count: most)
        scores = Array(repeating: 0, count: most)
        coverages = Array(repeating: 0, count: most)
        var (window, count) = (WindowSums(size: Self.window), 0)
        for start in stride(from: 0, to: shares.isEmpty ? 0 : documentCount, by: Self.window) {
            for index in shares.indices { shares[index].add(from: start, to: &window) }
            count = window.take(from: start, &documents, &scores, &coverages, at: count)
        }
        documents.removeLast(most - count)
        scores.removeLast(most - count)
        coverages.removeLast(most - count)
    }

    private mutating func take(_ share: Share) {
        documents = share.documents
        scores = share.strengths.map { Float($0) * share.factor }
        coverages = Array(repeating: share.coverage, count: documents.count)
    }
}

/// What one word adds to its documents, and how far it has been added.
private struct Share {
    let documents: [UInt32]
    let strengths: [UInt16]
    /// What a strength of 1 adds to a score.
    let factor: Float
    /// What the word adds to a coverage.
    let coverage: Float
    var next = 0

    init(_ match: WordMatches, isOptional: Bool) {
        documents = match.documents
        strengths = match.strengths
        let weight = Float(match.inverseDocumentFrequency)
        factor = weight / Float(WordMatches.unit)
        coverage = isOptional ? 0 : weight
    }

    /// Adds the share of the documents of the window that begins at `start`.
    mutating func add(from start: Int, to sums: inout WindowSums) {
        next = Self.add(self, from: start, sums.size, &sums.scores, &sums.coverages, &sums.touched)
    }

    private static func add(
        _ share: borrowing Share, from start: Int, _ size: Int, _ scores: inout [Float], _ coverages: inout [Float],
        _ touched: inout [UInt64]
    ) -> Int {
        let (factor, weight) = (share.factor, share.coverage)
        let (documents, strengths) = (share.documents.span, share.strengths.span)
        var scores = scores.mutableSpan
        var coverages = coverages.mutableSpan
        var touched = touched.mutableSpan
        var place = share.next
        while place < documents.count {
            let local = Int(documents[place]) &- start
            guard local < size else { break }
            scores[local] += Float(strengths[place]) * factor
            coverages[local] += weight
            touched[local &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: local & 63)
            place &+= 1
        }
        return place
    }
}

/// The sums of the documents of one window.
private struct WindowSums {
    let size: Int
    fileprivate var scores: [Float]
    fileprivate var coverages: [Float]
    fileprivate var touched: [UInt64]

    init(size: Int) {
        self.size = size
        scores = Array(repeating: 0, count: size)
        coverages = Array(repeating: 0, count: size)
        touched = Array(repeating: 0, count: size / 64)
    }

    /// Writes the documents of the window with their sums from `place` on; then all is 0 again. Returns one
    /// past the last place.
    mutating func take(
        from start: Int, _ documents: inout [UInt32], _ sums: inout [Float], _ weights: inout [Float], at place: Int
    ) -> Int {
        let end = Self.takeDocuments(&touched, from: start, to: &documents, at: place)
        let range = place..<end
        Self.take(&scores, documents, range, from: start, to: &sums)
        Self.take(&coverages, documents, range, from: start, to: &weights)
        return end
    }

    private static func takeDocuments(
        _ touched: inout [UInt64], from start: Int, to documents: inout [UInt32], at place: Int
    ) -> Int {
        var words = touched.mutableSpan
        var taken = documents.mutableSpan
        var place = place
        for index in words.indices where words[index] != 0 {
            var rest = words[index]
            while rest != 0 {
                taken[place] = UInt32(truncatingIfNeeded: start &+ index &<< 6 &+ rest.trailingZeroBitCount)
                place &+= 1
                rest &= rest &- 1
            }
            words[index] = 0
        }
        return place
    }

    /// Moves the sums of documents to the same places of `taken`.
    private static func take(
        _ sums: inout [Float], _ documents: [UInt32], _ places: Range<Int>, from start: Int, to taken: inout [Float]
    ) {
        let numbers = documents.span
        var sums = sums.mutableSpan
        var taken = taken.mutableSpan
        for place in places {
            let local = Int(numbers[place]) &- start
            taken[place] = sums[local]
            sums[local] = 0
        }
    }
}
