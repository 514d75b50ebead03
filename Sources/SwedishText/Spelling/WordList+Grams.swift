extension WordList {
    /// Words that share runs of letters with `written`, the likest first.
    ///
    /// No linguistics: the runs of four letters of both words, with marks at the ends, are compared, dots
    /// left out. The last resort for a word that is neither known nor near to any.
    ///
    /// - Returns: words with a similarity (Dice's coefficient) of at least `atLeast`, 0...1.
    /// - Complexity: O(n) in the words of the list, most of which a look at their signatures rules out.
    ///
    /// Source: McNamee & Mayfield, "Character n-gram tokenization for European language text retrieval", 2004.
    public func similar(_ written: [UInt8], atLeast: Double, limit: Int) -> [(word: [UInt8], similarity: Double)] {
        let own = WordGrams(LetterCode.letters(of: written))
        guard own.count > 1 else { return [] }
        var likest = LikestWords(ownCount: own.count, atLeast: atLeast, limit: limit)
        let (storedLetters, storedStarts, storedSignatures) = (letters, starts, gramSignatures)
        let (letters, starts, signatures) = (storedLetters.span, storedStarts.span, storedSignatures.span)
        var candidates = Array(repeating: 0, count: Self.wordsAtATime)
        for first in stride(from: 0, to: count, by: Self.wordsAtATime) {
            let words = first..<min(first + Self.wordsAtATime, count)
            let found = Self.sift(words, signatures, starts, own.signature, likest, &candidates)
            for number in candidates[..<found] {
                let word = letters.extracting(Int(starts[number])..<Int(starts[number + 1]))
                let total = WordGrams.count(letters: word.count)
                guard let shared = own.sharedCount(word, withoutAtMost: likest.mostMissing(of: total)) else { continue }
                likest.offer(number, shared: shared, of: total)
            }
        }
        return likest.ranked.map { (word($0.number), $0.similarity) }
    }

    private static let wordsAtATime = 512

    /// Collects the words of which the signature doesn't tell that they are too unlike; gives their number.
    private static func sift(
        _ words: Range<Int>, _ signatures: Span<UInt64>, _ starts: Span<UInt32>, _ own: UInt64,
        _ likest: LikestWords, _ candidates: inout [Int]
    ) -> Int {
        var space = candidates.mutableSpan
        var (found, start) = (0, Int(starts[words.lowerBound]))
        for number in words {
            let end = Int(starts[number + 1])
            let most = likest.mostMissing(of: WordGrams.count(letters: end &- start))
            // Each bit that the other has not stands for a run at least.
            let missing = (signatures[number] & ~own).nonzeroBitCount
            // Written always and kept at times: no branch to be guessed wrong.
            space[found] = number
            found &+= missing <= most ? 1 : 0
            start = end
        }
        return found
    }
}
