/// Nouns made of a known verb with *-ning*, *-ande*, *-ende* or *-are*: *avstämning* of *avstämma*.
///
/// Every verb can make them, so no list has them all. They are inflected as the suffix is.
enum VerbalNouns {
    private static let suffixes = Lexicon(
        words: Array("ning u-ar\nande t-n\nende t-n\nare u-0\n".utf8), families: [])
    private static let ning = Array("ning".utf8)

    /// The most letters that such a noun has behind the beginning of a known word: *-nings*.
    static let longestUnlisted = 5

    /// Whether a stretch is the stem of a verb; a double m or n is single before -ning (*avstämma, avstämning*).
    private static func isVerbStem(_ word: [UInt8], _ range: Range<Int>, hash: UInt32, _ lexicon: Lexicon) -> Bool {
        if lexicon.isVerbStem(word, range, hash: hash) { return true }
        guard let last = word[range].last, last == UInt8(ascii: "m") || last == UInt8(ascii: "n"),
            lexicon.beginnings.mayContain(hash: ByteTable.extend(hash, by: last))
        else { return false }
        let doubled = Array(word[range]) + [last]
        return lexicon.isVerbStem(doubled, 0..<doubled.count)
    }

    /// Whether `word[range]` is such a noun in its basic form in -ning, before the -s of a compound's first part.
    static func isLemma(_ word: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        guard range.count >= ning.count + 3 else { return false }
        let stem = range.lowerBound..<(range.upperBound - ning.count)
        return word[stem.upperBound..<range.upperBound].elementsEqual(ning)
            && isVerbStem(word, stem, hash: ByteTable.hash(word, stem), lexicon)
    }

    /// The lemma of `word[start...]` when that is any form of such a noun.
    ///
    /// - Complexity: O(1): a fixed number of places is tried.
    static func lemma(ofFormFrom start: Int, in word: [UInt8], _ lexicon: Lexicon) -> [UInt8]? {
        let first = max(start + 3, word.count - 9)
        guard first < word.count else { return nil }
        var hash = ByteTable.hash(word, start..<first)
        for place in first..<word.count {
            if place > first { hash = ByteTable.extend(hash, by: word[place - 1]) }
            // No stem begins so, nor do longer ones.
            guard lexicon.beginnings.mayContain(hash: hash) else { return nil }
            guard suffixes.mayBeginReading(word[place]), isVerbStem(word, start..<place, hash: hash, lexicon),
                let suffix = suffixes.readings(of: word, from: place).first
            else { continue }
            return Array(word[start..<place]) + suffixes.spelling(of: suffix.lemma)
        }
        return nil
    }
}
