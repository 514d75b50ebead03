/// Pronouns, words of degree and manner of speaking that people put into an expression without changing it:
/// "sitter *bara* hemma", "orkar *verkligen* inte".
///
/// Passed over where expressions are recognised. No word that negates is among them.
public enum FillerWords {
    private static let words = ByteList(
        """
        bara så mycket väldigt jätte helt ju typ alltid ofta nu också lite mest verkligen längre alls nog väl redan \
        rätt ganska faktiskt egentligen hela tiden igen jag mig \
        min mitt mina man han hon hen honom henne hans hennes vi oss vår vårt våra du dig din ditt dina
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Whether a normalised word is one of them.
    ///
    /// - Complexity: O(n) in the bytes of the word.
    public static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }
}
