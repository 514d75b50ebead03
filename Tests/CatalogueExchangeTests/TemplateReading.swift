import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import Testing

/// Reads forms for tests, with one reader for all: its labels take a while to analyse.
enum TemplateReading {
    static let reader = TextTemplateReader(vocabulary: .builtIn, today: Fixture.today)

    static func read(_ text: String) -> TextTemplateDraft { reader.read(text, name: "text") }

    /// What a draft says, a line for each field: name, values, mark, words.
    static func lines(_ draft: TextTemplateDraft, record: Int = 0) -> [String] {
        draft.fields(ofRecord: record).map { field in
            let mark = field.confidence == .unsure ? " ?" : ""
            return "\(field.field)=\(field.values.joined(separator: "|"))\(mark) <\(field.sentence)>"
        }
    }

    /// Fields whose range does not give exactly their sentence, or whose line is not that of the range.
    static func misplaced(_ draft: TextTemplateDraft) -> [TemplateField] {
        let bytes = Array(draft.text.utf8)
        return draft.fields.filter { field in
            let range = field.byteRange
            guard 0 <= range.lowerBound, !range.isEmpty, range.upperBound <= bytes.count else { return true }
            let line = draft.text.utf8.prefix(range.lowerBound).count { $0 == 10 } + 1
            return String(validating: bytes[range], as: UTF8.self) != field.sentence
                || !draft.document.records.indices.contains(field.record)
                || field.line != line && !draft.text.contains { $0.isNewline && $0 != "\n" }
        }
    }
}
