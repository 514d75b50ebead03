public import CatalogueModel
public import FoundationEssentials
import Spreadsheet

/// Reads a file of interventions in any form that is taken: JSON Lines, JSON, XLSX, delimited text or the text template.
///
/// What it is shows in its content; the name's ending decides only where the content leaves it open.
public struct ImportFileReader: Sendable {
    private let vocabulary: Vocabulary
    private let today: CalendarDate
    private let limits: SpreadsheetLimits

    /// Creates a reader that reports labels which `vocabulary` does not know.
    ///
    /// - Parameter today: tells the year of dates without one in texts.
    public init(vocabulary: Vocabulary, today: CalendarDate) {
        self.vocabulary = vocabulary
        self.today = today
        limits = .standard
    }

    /// The forms of files.
    public enum Form: Hashable, Sendable {
        case jsonLines, json, table, textTemplate
    }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - name: the file's name, for problems; its ending may decide the form.
    ///   - sheet: the sheet of a workbook; without one it is the only one that has the headings.
    ///   - progress: told now and then how many lines are read.
    /// - Complexity: O(n) in the bytes.
    public func read(
        _ data: Data, name: String, sheet: String? = nil, progress: (Int) -> Void = { _ in }
    ) -> ImportDocument {
        switch Self.form(of: data, name: name) {
        case .jsonLines: JSONLinesReader(vocabulary: vocabulary).read(data, name: name, progress: progress)
        case .json: JSONDocumentReader(vocabulary: vocabulary).read(data, name: name, isList: true)
        case .textTemplate:
            TextTemplateReader(vocabulary: vocabulary, today: today).read(data, name: name).document
        case .table: table(data, name: name, sheet: sheet, progress: progress)
        }
    }

    private func table(_ data: Data, name: String, sheet: String?, progress: (Int) -> Void) -> ImportDocument {
        do {
            let workbook = try SpreadsheetReader(limits: limits).read(data, progress: progress)
            return TableReader(vocabulary: vocabulary).read(workbook, name: name, sheet: sheet)
        } catch {
            var document = ImportDocument(file: name, records: [], problems: [])
            document.problems = [
                ImportProblem(file: name, message: String(error.message.dropLast()), remedy: error.remedy)
            ]
            document.isUnreadable = true
            return document
        }
    }

    // MARK: What it is

    /// The form of a file.
    ///
    /// - Complexity: O(1): only its beginning is looked at.
    public static func form(of data: Data, name: String) -> Form {
        if SpreadsheetReader.looksLikeXLSX(data) { return .table }
        let start = String(decoding: data.prefix(4_096).filter { $0 != 0 }, as: UTF8.self)
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
        let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
        if ending == "jsonl" || ending == "ndjson" { return .jsonLines }
        if start.hasPrefix("{") { return ending == "json" ? .json : .jsonLines }
        if start.hasPrefix("[") { return .json }
        if ending == "json" { return .json }
        let firstLine = start.prefix { !$0.isNewline }
        let hasColumns = firstLine.contains { $0 == ";" || $0 == "\t" || $0 == "," } && !firstLine.contains(":")
        return ending == "txt" && !hasColumns ? .textTemplate : .table
    }
}
