/// Words that deny alike: "inget jobb", "utan jobb" and "saknar jobb" are one lack, "ej" and "inte" one denial.
///
/// Expressions are compared by these, so that a list of sayings need not hold each of them four times.
public enum DenyingWords {
    private static let lacks = ByteList(
        ["inget", "inga", "ingen", "utan", "sakna", "saknar", "saknas"].map { Array($0.utf8) })
    private static let denials = ByteList(["ej", "icke", "inte"].map { Array($0.utf8) })
    private static let lack = Array("ingen".utf8)
    private static let denial = Array("inte".utf8)

    /// The word that stands for all that deny as a lemma does; the lemma itself where it denies nothing.
    ///
    /// - Complexity: O(n) in the bytes of the word.
    public static func common(for lemma: [UInt8]) -> [UInt8] {
        guard lemma.count < 7 else { return lemma }
        return lacks.contains(lemma) ? lack : denials.contains(lemma) ? denial : lemma
    }
}
