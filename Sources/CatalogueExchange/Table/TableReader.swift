public import CatalogueModel
import JSONTree
public import Spreadsheet

/// Reads a table of interventions, one on each row under Swedish headings, from any spreadsheet.
///
/// What a row states goes through the same rules as a line of JSON. A table states only what it has columns for:
/// all else is kept as it is in the catalogue.
public struct TableReader: Sendable {
    private let vocabulary: Vocabulary
    private let gazetteer: Gazetteer

    /// How far down the headings may stand.
    private static let headingRows = 20

    /// Creates a reader that reports labels which `vocabulary` does not know.
    public init(vocabulary: Vocabulary, gazetteer: Gazetteer = .sweden) {
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
    }

    /// Reads one sheet of a workbook.
    ///
    /// - Parameters:
    ///   - name: the file's name, for problems.
    ///   - sheet: the sheet's name; without one it is the only one that has the headings.
    ///   - progress: told now and then how many rows are read.
    /// - Complexity: O(n) in the characters of the sheet.
    public func read(
        _ workbook: Workbook, name: String, sheet: String? = nil, progress: (Int) -> Void = { _ in }
    ) -> ImportDocument {
        var document = ImportDocument(file: name, records: [], problems: [])
        document.problems = workbook.warnings.map { ImportProblem($0, file: name) }
        guard let (sheet, mapping) = chosenSheet(of: workbook, named: sheet, &document) else { return document }
        document.mapping = mapping
        checkColumns(of: mapping, &document)
        var rows = TableRows(mapping: mapping, file: name, vocabulary: vocabulary, gazetteer: gazetteer)
        for (index, row) in sheet.rows.drop(while: { $0.line <= mapping.headingLine }).enumerated() {
            rows.read(row)
            if ProgressPace.tells(after: index + 1) { progress(index + 1) }
        }
        document.records = rows.records
        document.problems += rows.problems
        if document.records.isEmpty, !document.hasErrors {
            document.problems.append(
                ImportProblem(
                    file: name, sheet: mapping.sheet, message: "Tabellen har inga insatser under rubrikerna",
                    remedy: "Skriv en insats på varje rad."))
        }
        return document
    }

    // MARK: The sheet

    private func chosenSheet(
        of workbook: Workbook, named asked: String?, _ document: inout ImportDocument
    ) -> (Sheet, TableMapping)? {
        let candidates = workbook.sheets.filter { sheet in
            asked.map { sheet.name?.lowercased() == $0.lowercased() } ?? !sheet.isHidden
        }
        let found = candidates.compactMap { sheet in mapping(of: sheet).map { (sheet, $0) } }
        if found.count == 1 { return found[0] }
        document.problems.append(
            noSheet(document.file, workbook, asked: asked, candidates: candidates, found: found.map(\.0)))
        return nil
    }

    /// The row with the most headings that mean something; the first of equals.
    private func mapping(of sheet: Sheet) -> TableMapping? {
        let headings = TableHeadings()
        let candidates = sheet.rows.prefix(Self.headingRows).compactMap { headings.mapping(of: $0, sheet: sheet.name) }
        func known(_ mapping: TableMapping) -> Int { mapping.columns.count { $0.path != nil } }
        return candidates.reduce(nil) { best, next in
            guard let best else { return next }
            return known(next) > known(best) ? next : best
        }
    }

    private func noSheet(
        _ file: String, _ workbook: Workbook, asked: String?, candidates: [Sheet], found: [Sheet]
    ) -> ImportProblem {
        func names(_ sheets: [Sheet]) -> String {
            sheets.compactMap(\.name).map { "\"\($0)\"" }.joined(separator: ", ")
        }
        if let asked, candidates.isEmpty {
            return ImportProblem(
                file: file, message: "Bladet \"\(asked)\" finns inte",
                remedy: workbook.sheets.compactMap(\.name).isEmpty
                    ? "Filen har inga blad. Utelämna valet av blad." : "Välj bland: \(names(workbook.sheets)).")
        }
        if found.count > 1 {
            return ImportProblem(
                file: file, message: "Flera blad har insatser: \(names(found))",
                remedy: "Ange vilket blad som ska läsas in.")
        }
        return ImportProblem(
            file: file, sheet: asked, message: "Ingen rad har rubriker som känns igen, med namn bland dem",
            remedy: "Skriv rubrikerna i en rad överst, till exempel: nyckel, namn, sammanfattning, kommuner.")
    }

    // MARK: The columns

    private func checkColumns(of mapping: TableMapping, _ document: inout ImportDocument) {
        func note(
            _ severity: ImportProblem.Severity, _ column: TableMapping.Column?, _ message: String, _ remedy: String
        ) {
            document.problems.append(
                ImportProblem(
                    severity, file: document.file, line: mapping.headingLine, sheet: mapping.sheet,
                    column: column?.name, message: message, remedy: remedy))
        }
        var first: [String: TableMapping.Column] = [:]
        for column in mapping.columns {
            guard let path = column.path, let meaning = column.meaning else {
                note(.warning, column, "Rubriken är okänd: kolumnen läses inte in", "Byt rubrik om den ska med.")
                continue
            }
            if let earlier = first[path] {
                note(
                    .error, column, "betyder \(meaning), som redan står i kolumn \(earlier.name)", "Ta bort en av dem.")
            }
            first[path] = first[path] ?? column
            if column.recognition == .near {
                note(.warning, column, "Rubriken lästes som \(meaning)", "Rätta stavningen, eller byt rubrik.")
            }
        }
        if first["key"] == nil {
            note(
                .warning, nil, "Kolumnen nyckel saknas, så nycklar görs av namnen",
                "Lägg till egna nycklar, annars blir en insats som byter namn en ny insats.")
        }
    }
}

extension ImportProblem {
    /// What a reader of spreadsheets warns of: its last sentence says what to do.
    fileprivate init(_ warning: SpreadsheetWarning, file: String) {
        let sentences = warning.message.split(separator: ". ").map(String.init)
        let isOne = sentences.count < 2
        self.init(
            .warning, file: file, message: isOne ? warning.message : sentences.dropLast().joined(separator: ". "),
            remedy: isOne ? "Kontrollera filen." : sentences[sentences.count - 1])
    }
}
