/// Reads delimited text (CSV): encoding, delimiter and rows.
struct DelimitedReader {
    let bytes: [UInt8]
    let limits: SpreadsheetLimits

    private static let rowsPerReport = 1_000

    func read(progress: (Int) -> Void) throws(SpreadsheetError) -> Workbook {
        let text = try DecodedText(bytes)
        let declared = DelimiterLine(text.utf8)
        let start = declared?.end ?? 0
        let delimiter = declared?.delimiter ?? DelimiterGuess.delimiter(of: text.utf8, from: start)
        var scanner = DelimitedScanner(text.utf8, delimiter: delimiter, from: start, line: declared == nil ? 1 : 2)
        var budget = TableBudget(limits: limits)
        var rows: [Row] = []
        var loose: (count: Int, first: SpreadsheetPlace)?
        while let record = try scanner.next(budget: &budget) {
            if let column = record.firstLooseText {
                let first = loose?.first ?? SpreadsheetPlace(line: record.line, column: column)
                loose = ((loose?.count ?? 0) + record.looseTexts, first)
            }
            guard !record.cells.isEmpty else { continue }
            try budget.takeRow(at: SpreadsheetPlace(line: record.line))
            rows.append(Row(line: record.line, cells: record.cells))
            if rows.count % Self.rowsPerReport == 0 { progress(rows.count) }
        }
        guard !rows.isEmpty else { throw .emptyFile }
        progress(rows.count)
        let looseTexts = loose.map { [SpreadsheetWarning.textAfterQuote(count: $0.count, first: $0.first)] } ?? []
        return Workbook(
            format: .csv(encoding: text.encoding, delimiter: Character(Unicode.Scalar(delimiter))),
            sheets: [Sheet(name: nil, rows: rows)], warnings: text.warnings + looseTexts)
    }
}
