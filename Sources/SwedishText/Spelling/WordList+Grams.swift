extension WordList {
    /// Words that share runs of letters with `written`, the likest first.
    ///
    /// No linguistics: the runs of four letters of both words, with marks at the ends, are compared, dots
    /// left out. The last resort for a word that is neither known nor near to any.
    ///
    /// - Returns: words with a similarity (Dice's coefficient) of at least `atLeast`, 0...1.
    /// - Complexity: O(n) in the letters of the list.
    ///
    /// Source: McNamee & Mayfield, "Character n-gram tokenization for European language text retrieval", 2004.
    public func similar(_ written: [UInt8], atLeast: Double, limit: Int) -> [(word: [UInt8], similarity: Double)] {
        let own = Set(Self.grams(LetterCode.letters(of: written)[...]))
        guard own.count > 1 else { return [] }
        var found: [(number: Int, similarity: Double)] = []
        for number in 0..<count {
            let grams = Self.grams(letters[range(of: number)])
            let shared = grams.reduce(0) { $0 + (own.contains($1) ? 1 : 0) }
            let similarity = 2 * Double(shared) / Double(own.count + grams.count)
            if similarity >= atLeast { found.append((number, similarity)) }
        }
        let ranked = found.sorted { ($1.similarity, $0.number) < ($0.similarity, $1.number) }
        return ranked.prefix(limit).map { (word($0.number), $0.similarity) }
    }

    private static let gramLength = 4

    /// The runs of four letters, each in one number, with a mark before the first and after the last letter.
    private static func grams(_ letters: ArraySlice<UInt8>) -> [UInt32] {
        var grams: [UInt32] = []
        grams.reserveCapacity(letters.count)
        var gram: UInt32 = 1
        var filled = 1
        for letter in letters {
            gram = gram << 8 | UInt32(LetterCode.folded(letter))
            filled += 1
            if filled >= gramLength { grams.append(gram) }
        }
        gram = gram << 8 | 1
        if filled + 1 >= gramLength { grams.append(gram) }
        return grams
    }
}
