/// Words that deny alike: "inget jobb", "utan jobb", "saknar jobb" and "inte jobb" are one lack.
///
/// Expressions are compared by these, so that a list of sayings need not hold each of them four times.
public enum DenyingWords {
    private static let words = ByteList(
        ["inget", "inga", "ingen", "utan", "sakna", "saknar", "saknas", "ej", "icke", "inte"].map { Array($0.utf8) })
    private static let denial = Array("inte".utf8)

    /// The word that stands for all that deny as a lemma does; the lemma itself where it denies nothing.
    ///
    /// - Complexity: O(n) in the bytes of the word.
    public static func common(for lemma: [UInt8]) -> [UInt8] {
        lemma.count < 7 && words.contains(lemma) ? denial : lemma
    }
}
