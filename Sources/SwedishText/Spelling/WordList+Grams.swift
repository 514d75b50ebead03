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
        // One bit for each gram, so that most grams of other words are passed over without a lookup.
        let mayShare = own.reduce(into: UInt64(0)) { $0 |= Self.bit(of: $1) }
        var found: [(number: Int, similarity: Double)] = []
        for number in 0..<count {
            var (shared, total) = (0, 0)
            Self.forEachGram(of: letters, range(of: number)) { gram in
                total += 1
                if mayShare & Self.bit(of: gram) != 0, own.contains(gram) { shared += 1 }
            }
            let similarity = 2 * Double(shared) / Double(own.count + total)
            if shared > 0, similarity >= atLeast { found.append((number, similarity)) }
        }
        let ranked = found.sorted { ($1.similarity, $0.number) < ($0.similarity, $1.number) }
        return ranked.prefix(limit).map { (word($0.number), $0.similarity) }
    }

    private static func bit(of gram: UInt32) -> UInt64 { 1 << UInt64((gram &* 0x9E37_79B1) >> 26) }

    private static let gramLength = 4

    private static func grams(_ letters: ArraySlice<UInt8>) -> [UInt32] {
        var grams: [UInt32] = []
        forEachGram(of: Array(letters), 0..<letters.count) { grams.append($0) }
        return grams
    }

    /// The runs of four letters, each in one number, with a mark before the first and after the last letter.
    @inline(__always)
    private static func forEachGram(of letters: [UInt8], _ range: Range<Int>, _ body: (UInt32) -> Void) {
        var gram: UInt32 = 1
        var filled = 1
        for index in range {
            gram = gram << 8 | UInt32(LetterCode.folded(letters[index]))
            filled += 1
            if filled >= gramLength { body(gram) }
        }
        gram = gram << 8 | 1
        if filled + 1 >= gramLength { body(gram) }
    }
}
