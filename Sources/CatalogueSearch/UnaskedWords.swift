import SwedishText

/// Words of a query that are not looked for where others are left.
///
/// Besides words that carry grammar those are the words of degree and manner of speaking that labels are recognised
/// without: "jag orkar inte jobba *längre*" asks for nothing long, though "längre" stands in fewer entries than "jobba".
enum UnaskedWords {
    /// Whether a normalised word is one of them.
    ///
    /// - Complexity: O(n) in the bytes of the word.
    static func contains(_ word: [UInt8]) -> Bool { FunctionWords.contains(word) || FillerWords.contains(word) }
}
