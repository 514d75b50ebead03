/// A rectangle of cells.
public struct CellRange: Hashable, Sendable {
    /// The rows, from 1.
    public let lines: ClosedRange<Int>
    /// The columns, from 0.
    public let columns: ClosedRange<Int>

    /// Creates a rectangle.
    public init(lines: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.lines = lines
        self.columns = columns
    }

    /// Reads a range such as `A1:C3` or `B2`; the corners may be any two opposite ones.
    init?(_ reference: String) {
        let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
        guard corners.count <= 2, let first = CellReference(corners[0]),
            let last = CellReference(corners[corners.count - 1])
        else { return nil }
        lines = min(first.line, last.line)...max(first.line, last.line)
        columns = min(first.column, last.column)...max(first.column, last.column)
    }
}
