/// Counts what has been read against the limits.
struct TableBudget {
    let limits: SpreadsheetLimits
    /// Rows so far, in all sheets.
    private(set) var rows = 0
    private var cells = 0
    private var textBytes = 0

    init(limits: SpreadsheetLimits) {
        self.limits = limits
    }

    /// Takes one row more.
    mutating func takeRow(at place: SpreadsheetPlace) throws(SpreadsheetError) {
        guard rows < limits.rows else { throw .tooLarge(.rows, limit: limits.rows, at: place) }
        rows += 1
    }

    /// Takes a cell in a column, and as many empty ones before it.
    ///
    /// - Precondition: `column` and `empty` are not negative.
    mutating func takeCell(_ text: String, emptyBefore: Int, at place: SpreadsheetPlace) throws(SpreadsheetError) {
        guard place.column ?? 0 < limits.columns else { throw .tooLarge(.columns, limit: limits.columns, at: place) }
        let length = text.utf8.count
        guard length <= limits.cellBytes else { throw .tooLarge(.cellBytes, limit: limits.cellBytes, at: place) }
        cells += emptyBefore + 1
        guard cells <= limits.cells else { throw .tooLarge(.cells, limit: limits.cells, at: place) }
        textBytes += length
        guard textBytes <= limits.textBytes else { throw .tooLarge(.textBytes, limit: limits.textBytes, at: place) }
    }
}
