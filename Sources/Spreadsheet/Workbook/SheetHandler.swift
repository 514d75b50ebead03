/// Reads the rows of one sheet.
///
/// Rows and cells that don't say where they are follow upon the ones before.
///
/// Source: ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.55 (mergeCells), 18.3.1.73 (row), 18.3.1.80 (sheetData).
final class SheetHandler: XMLHandler {
    private let name: String
    private let part: String
    private(set) var budget: TableBudget
    private(set) var rows: [Row] = []
    private(set) var merges: [CellRange] = []
    /// Formulas without value, and the first of them.
    private(set) var emptyFormulas: (count: Int, first: SpreadsheetPlace)?

    private var isInData = false
    private var line = 0
    private var column = -1
    private var row = RowBuilder()
    private var cell: CellReader
    private static let mostMerges = 100_000

    init(name: String, part: String, context: CellReader.Context, budget: TableBudget) {
        self.name = name
        self.part = part
        cell = CellReader(context: context)
        self.budget = budget
    }

    func startElement(_ element: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard !cell.isOpen else { return cell.start(element) }
        switch element {
        case "sheetData": isInData = true
        case "row" where isInData: try startRow(attributes)
        case "c" where isInData: try startCell(attributes)
        case "mergeCell": try merge(attributes)
        default: break
        }
    }

    func endElement(_ element: String) throws(SpreadsheetError) {
        switch element {
        case "c" where cell.isOpen: try endCell()
        case "row" where isInData:
            if let row = try row.finish(line: line, sheet: name, budget: &budget) { rows.append(row) }
        case "sheetData": isInData = false
        default: if cell.isOpen { cell.end(element) }
        }
    }

    func characters(_ text: XMLText) throws(SpreadsheetError) {
        if cell.isOpen { try cell.append(text, limit: budget.limits.cellBytes, at: place) }
    }
}

extension SheetHandler {
    private func startRow(_ attributes: XMLAttributes) throws(SpreadsheetError) {
        column = -1
        guard let text = attributes.value("r") else {
            line += 1
            return
        }
        guard let number = WholeNumber(text)?.value, number > 0 else { throw damaged("ett felaktigt radnummer") }
        line = number
    }

    private func startCell(_ attributes: XMLAttributes) throws(SpreadsheetError) {
        if let text = attributes.value("r") {
            guard let reference = CellReference(text) else { throw damaged("en felaktig cellreferens") }
            column = reference.column
        } else {
            column += 1
        }
        cell.open(attributes)
    }

    private func endCell() throws(SpreadsheetError) {
        if cell.lacksValue { emptyFormulas = ((emptyFormulas?.count ?? 0) + 1, emptyFormulas?.first ?? place) }
        try row.put(try cell.close(at: place), column: column, at: place, budget: &budget)
    }

    private var place: SpreadsheetPlace { SpreadsheetPlace(sheet: name, line: line, column: column) }

    private func merge(_ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard let text = attributes.value("ref"), let range = CellRange(text) else {
            throw damaged("en felaktig sammanfogning av celler")
        }
        guard merges.count < Self.mostMerges else { throw damaged("orimligt många sammanfogade celler") }
        merges.append(range)
    }

    private func damaged(_ detail: String) -> SpreadsheetError {
        .damaged(part: part, detail: detail, at: SpreadsheetPlace(sheet: name, line: max(1, line)))
    }
}
