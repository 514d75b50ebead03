/// Takes a common inflectional ending off a word that was not found as it stands.
///
/// A rough last resort, not a stemmer: it is asked only when a word occurs nowhere, and its result is
/// looked for as the beginning of words, ranked below everything exact.
public enum InflectionalEnding {
    /// Endings, longest first, so that "-arna" goes before "-a".
    private static let endings: [[UInt8]] = [
        "arnas", "ernas", "ornas", "arna", "erna", "orna", "ades", "ande", "ade", "are", "ens", "ets", "ast", "är",
        "ar",
        "er", "or", "en", "et", "na", "ts", "a", "e", "n", "t", "s",
    ].map { Array($0.utf8) }

    /// The shortest stem that is returned, in bytes.
    private static let shortestStem = 4

    /// Words that differ from `word` only in their ending: its stem, and the stem with every other ending.
    ///
    /// Generous: many of them are no words. A caller keeps those that occur.
    ///
    /// - Complexity: O(1), a fixed number of endings.
    public static func relatives(of word: [UInt8]) -> [[UInt8]] {
        let stems = [word, stripped(word)].compactMap { $0 }.filter { $0.count >= shortestStem }
        let forms = stems.flatMap { stem in [stem] + endings.map { stem + $0 } }
        var seen: Set<[UInt8]> = [word]
        return forms.filter { seen.insert($0).inserted }
    }

    /// The word without its longest ending, or `nil` when it has none or would become too short.
    ///
    /// - Complexity: O(1), a fixed number of endings.
    public static func stripped(_ word: [UInt8]) -> [UInt8]? {
        for ending in endings where word.count - ending.count >= shortestStem && word.ends(with: ending) {
            return Array(word.dropLast(ending.count))
        }
        return nil
    }
}

extension [UInt8] {
    fileprivate func ends(with ending: [UInt8]) -> Bool {
        count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
    }
}
