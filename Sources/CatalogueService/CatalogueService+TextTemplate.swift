public import CatalogueExchange
import CatalogueModel

extension CatalogueService {
    /// Reads an entry, or several, out of a form that somebody filled in as text. Nothing is written.
    ///
    /// - Parameter name: what problems call the text.
    /// - Complexity: O(n) in the bytes; the vocabulary's labels are analysed once a day.
    public func readText(_ text: String, name: String) -> TextTemplateDraft {
        let vocabulary = vocabulary
        let key = TextReaderKey(concepts: vocabulary.concepts, today: today)
        return templateReader.value(for: key) { TextTemplateReader(vocabulary: vocabulary, today: key.today) }
            .read(text, name: name)
    }
}

/// What reading of texts depends on.
struct TextReaderKey: Equatable, Sendable {
    // Compared at once while it is the same list.
    let concepts: [Concept]
    let today: CalendarDate
}
