/// One row that holds anything.
public struct Row: Hashable, Sendable {
    /// Where the row is, from 1: in delimited text the line of the file on which it starts, as an editor counts
    /// lines; in XLSX the number of the row.
    public let line: Int
    /// The cells from the first column on; empty ones at the end are left out.
    public let cells: [Cell]

    /// Creates a row.
    public init(line: Int, cells: [Cell]) {
        self.line = line
        self.cells = cells
    }
}
