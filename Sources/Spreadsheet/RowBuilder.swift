/// Puts the cells of one row together; empty ones are only counted until something follows.
struct RowBuilder {
    private var cells: [Cell] = []

    /// Puts a cell into a column; of two in the same column the latter counts.
    mutating func put(
        _ cell: Cell, column: Int, at place: @autoclosure () -> SpreadsheetPlace, budget: inout TableBudget
    ) throws(SpreadsheetError) {
        guard !cell.text.isEmpty else { return }
        let gap = max(0, column - cells.count)
        try budget.takeCell(cell.text, emptyBefore: gap, at: place())
        if column < cells.count {
            cells[column] = cell
        } else {
            for _ in 0..<gap { cells.append(.empty) }
            cells.append(cell)
        }
    }

    /// The cells so far, without room for more; ready for the next row after.
    mutating func take() -> [Cell] {
        defer { cells.removeAll(keepingCapacity: true) }
        return cells.map { $0 }
    }

    /// The row, or nothing when it is wholly empty; ready for the next one after.
    mutating func finish(line: Int, sheet: String? = nil, budget: inout TableBudget) throws(SpreadsheetError) -> Row? {
        guard !cells.isEmpty else { return nil }
        try budget.takeRow(at: SpreadsheetPlace(sheet: sheet, line: line))
        return Row(line: line, cells: take())
    }
}
