/// What was read into one field of an entry, with the words that it came from.
///
/// A field that was read out of several sentences, such as a list of target groups, has one value of this type for each.
public struct TemplateField: Hashable, Sendable {
    /// How far what was read can be trusted.
    public enum Confidence: String, Hashable, Sendable, Codable {
        /// The author wrote it under that heading.
        case stated
        /// It was understood from words; somebody has to look at it.
        case unsure
    }

    /// The number of the entry among the document's records, from 0.
    public let record: Int
    /// The field's JSON name, such as `ageMin` or `contact.email`.
    public let field: String
    /// What a person calls the field.
    public let swedishName: String
    /// The values as a person reads them; empty when words were found and no value.
    public let values: [String]
    /// Line of the sentence in the text, from 1.
    public let line: Int
    /// The very words that the values came from.
    public let sentence: String
    /// Where the sentence stands in the UTF-8 of ``TextTemplateDraft/text``.
    public let byteRange: Range<Int>
    /// How far it can be trusted.
    public let confidence: Confidence
    /// Why it is unsure, in Swedish.
    public let why: String?
}
