/// Interventions read from a filled-in text, to be looked through before they are taken in.
public struct TextTemplateDraft: Sendable {
    /// The entries and all problems, as other readers give them; every entry is a draft.
    public let document: ImportDocument
    /// Every field that was filled, by entries, and in each in the order of the text.
    public let fields: [TemplateField]
    /// The text that byte ranges refer to: as given, in Unicode's composed letters, without a byte order mark.
    public let text: String

    /// The fields of one entry.
    ///
    /// - Complexity: O(n) in the fields of all entries.
    public func fields(ofRecord record: Int) -> [TemplateField] { fields.filter { $0.record == record } }
}
