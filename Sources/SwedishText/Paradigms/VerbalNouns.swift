/// Nouns made of a known verb with *-ning*, *-ande*, *-ende* or *-are*: *avstämning* of *avstämma*.
///
/// Every verb can make them, so no list has them all. They are inflected as the suffix is.
enum VerbalNouns {
    private static let suffixes = Lexicon(
        words: Array("ning u-ar\nande t-n\nende t-n\nare u-0\n".utf8), families: [])
    private static let ning = Array("ning".utf8)

    /// Whether a stretch is the stem of a verb; a double m or n is single before -ning (*avstämma, avstämning*).
    private static func isVerbStem(_ word: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        if lexicon.isVerbStem(word, range) { return true }
        guard let last = word[range].last, last == UInt8(ascii: "m") || last == UInt8(ascii: "n") else { return false }
        let doubled = Array(word[range]) + [last]
        return lexicon.isVerbStem(doubled, 0..<doubled.count)
    }

    /// The lemma of `word[range]` when that is such a noun in its basic form in -ning, before the -s of a
    /// compound's first part.
    static func lemma(of word: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> [UInt8]? {
        guard range.count >= ning.count + 3 else { return nil }
        let stem = range.lowerBound..<(range.upperBound - ning.count)
        guard word[stem.upperBound..<range.upperBound].elementsEqual(ning),
            isVerbStem(word, stem, lexicon)
        else { return nil }
        return Array(word[range])
    }

    /// The lemma of `word[start...]` when that is any form of such a noun.
    ///
    /// - Complexity: O(1): a fixed number of places is tried.
    static func lemma(ofFormFrom start: Int, in word: [UInt8], _ lexicon: Lexicon) -> [UInt8]? {
        let first = max(start + 3, word.count - 9)
        guard first < word.count else { return nil }
        for place in first..<word.count where isVerbStem(word, start..<place, lexicon) {
            if let suffix = suffixes.readings(of: word, from: place).first {
                return Array(word[start..<place]) + suffixes.spelling(of: suffix.lemma)
            }
        }
        return nil
    }
}
