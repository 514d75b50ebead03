/// Word endings that make new words and tell their inflection: whatever stands before *-ning*, the word is
/// inflected as *utbildning*.
///
/// They license forms of words that no list has: *gejmifieringen* belongs to *gejmifiering*.
enum DerivationalSuffixes {
    /// The suffixes as a small lexicon of their own.
    private static let lexicon = Lexicon(
        words: Array(
            """
            ning u-ar
            ing u-ar
            het u-er
            are u-0
            else u-r
            skap u-er
            tion u-er
            sion u-er
            itet u-er
            ism u-er
            ist u-er
            log u-er
            logi u-er
            eri t-er
            ant u-er
            ent u-er
            ans u-er
            ens u-er
            ör u-er
            tör u-er
            dom u-ar
            ment t-0
            age t-0
            iv t-0
            isk a
            lig a
            lös a
            bar a
            sam a*
            erad a
            ande a0
            ende a0
            """.utf8), families: [])

    /// Whether `word[start...]` is nothing but a form of a suffix: *liga* is no last part, *allvarliga* no compound.
    static func isForm(_ word: [UInt8], from start: Int) -> Bool {
        word.count - start <= 9 && lexicon.hasReading(of: word, from: start) && !isOwnWord(word[start...])
    }

    /// Suffixes that are words too, with a meaning of their own: *natt|logi*.
    private static func isOwnWord(_ word: ArraySlice<UInt8>) -> Bool { word.starts(with: logi) }
    private static let logi = Array("logi".utf8)

    /// The shortest beginning before a suffix, in bytes.
    private static let shortestBeginning = 3

    /// The lemma of a word that ends in a form of such a suffix, the longest suffix first.
    ///
    /// - Complexity: O(1): a fixed number of places is tried.
    static func lemma(of word: [UInt8]) -> [UInt8]? {
        let first = max(shortestBeginning, word.count - 11)
        guard first < word.count else { return nil }
        for place in first..<word.count where word[place] & 0xC0 != 0x80 {
            if let reading = lexicon.readings(of: word, from: place).first {
                return Array(word[..<place]) + lexicon.spelling(of: reading.lemma)
            }
        }
        return nil
    }
}
