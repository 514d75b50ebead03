/// Reads sheet after sheet within one budget.
struct SheetCollector {
    private let parts: WorkbookParts
    private let context: CellReader.Context
    private(set) var budget: TableBudget
    private(set) var sheets: [Sheet] = []
    private(set) var warnings: [SpreadsheetWarning] = []

    init(parts: WorkbookParts, context: CellReader.Context, budget: TableBudget) {
        self.parts = parts
        self.context = context
        self.budget = budget
    }

    /// A sheet that is a chart or a dialogue.
    mutating func addWithoutCells(_ sheet: WorkbookHandler.ListedSheet) {
        sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, rows: []))
    }

    /// - Parameter progress: Called with the rows read so far, of all sheets.
    mutating func read(
        _ sheet: WorkbookHandler.ListedSheet, path: String, progress: (Int) -> Void
    ) throws(SpreadsheetError) {
        let handler = SheetHandler(name: sheet.name, part: path, context: context, budget: budget)
        try parts.parse(path, with: handler) { progress(handler.budget.rows) }
        budget = handler.budget
        guard let rows = MergedCells.clearing(handler.merges, in: handler.rows) else {
            throw .damaged(part: path, detail: "sammanfogade celler överlappar varandra")
        }
        if let formulas = handler.emptyFormulas {
            warnings.append(.formulasWithoutValue(count: formulas.count, first: formulas.first))
        }
        sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, rows: rows, merges: handler.merges))
    }
}
