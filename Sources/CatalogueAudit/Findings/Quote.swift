/// Words of an entry that a finding rests on, and where they stand.
public struct Quote: Hashable, Sendable {
    /// The field's JSON name, with position where it is a list: `access.steps[1]`.
    public let field: String
    /// Where the words stand in the field's text, in UTF-8 bytes; both ends lie on scalar boundaries.
    public let byteRange: Range<Int>
    /// The sentence around the words, at most ``longestSentence`` characters; `…` stands for what was cut.
    public let sentence: String

    /// The most characters of a sentence that is shown.
    public static let longestSentence = 240

    /// Creates a quote.
    public init(field: String, byteRange: Range<Int>, sentence: String) {
        (self.field, self.byteRange, self.sentence) = (field, byteRange, sentence)
    }
}
