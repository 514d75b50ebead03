import SwedishText

/// The words of a name in plain letters.
public enum NameWords {
    /// Lower-case words of a–z and 0–9 only, dots removed: "Rätt stöd för mig!" gives ratt, stod, for, mig.
    ///
    /// - Complexity: O(n) in the characters.
    public static func folded(_ name: String) -> [String] {
        Tokeniser.tokens(in: name).map { token in
            String(decoding: token.folded.filter { (97...122).contains($0) || (48...57).contains($0) }, as: UTF8.self)
        }.filter { !$0.isEmpty }
    }
}
