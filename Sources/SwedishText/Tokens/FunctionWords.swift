/// Words that carry grammar rather than meaning, so common that they say nothing of what is looked for.
///
/// They are indexed like all words and count inside recognised expressions ("orkar inte jobba"); a search
/// leaves them out only where other words are left.
public enum FunctionWords {
    private static let words = ByteList(
        """
        alla allt än är år att av både bara bli blir blivit bor borde då där därför de dem den denna dess det \
        detta dig din dina ditt dock du efter ej eller en er era ert ett få får finns för från ha hade han har hej \
        henne hennes här hjälp hon honom hos hur i in inga ingen inte ja jag kan kanske kunna man måste med men \
        mer mig min mina mitt mot mycket någon något några när ni nu och också om oss på så sig sin sina sitt ska skall \
        skulle som till under upp ut utan vad vara var vår vårt vem vi vid vill vilka vilken åt
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Whether a normalised word is one of them, or a number without more.
    ///
    /// - Complexity: O(n) in the bytes of the word.
    public static func contains(_ word: [UInt8]) -> Bool {
        words.contains(word) || word.allSatisfy { (48...57).contains($0) }
    }
}
