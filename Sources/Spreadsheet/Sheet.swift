/// One table of a workbook.
public struct Sheet: Hashable, Sendable {
    /// The name on the sheet's tab; `nil` for delimited text.
    public let name: String?
    /// Whether the one who opens the file does not see the sheet.
    public let isHidden: Bool
    /// The rows that hold anything, in the order of the file.
    public let rows: [Row]
    /// Cells that are merged; only the first cell of each range keeps its text.
    public let merges: [CellRange]

    /// Creates a sheet.
    public init(name: String?, isHidden: Bool = false, rows: [Row], merges: [CellRange] = []) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merges = merges
    }
}
