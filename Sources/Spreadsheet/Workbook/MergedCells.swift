/// Empties the cells that a merge hides.
enum MergedCells {
    /// The rows with only the first cell of each merge left, or `nil` when the merges overlap so much that they
    /// can't be meant.
    ///
    /// - Complexity: O(m log n + k) for m merges of n rows in which k rows are touched; k is bounded.
    static func clearing(_ merges: [CellRange], in rows: [Row]) -> [Row]? {
        guard !merges.isEmpty else { return rows }
        var cells = rows.map(\.cells)
        let isAscending = zip(rows, rows.dropFirst()).allSatisfy { $0.line < $1.line }
        // Merges that don't overlap touch a cell once; looking at rows costs too.
        var left = leastWork + cells.reduce(0) { $0 + $1.count }
        for merge in merges {
            let first = isAscending ? firstIndex(of: merge.lines.lowerBound, in: rows) : rows.startIndex
            for index in first..<rows.count {
                if isAscending, rows[index].line > merge.lines.upperBound { break }
                left -= 1
                if merge.lines.contains(rows[index].line) {
                    left -= clear(merge, in: &cells[index], isFirst: rows[index].line == merge.lines.lowerBound)
                }
                guard left >= 0 else { return nil }
            }
        }
        return zip(rows, cells).compactMap { row, cells in
            let used = cells.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? 0
            return used == 0 ? nil : Row(line: row.line, cells: Array(cells.prefix(used)))
        }
    }

    private static let leastWork = 1_000_000

    /// Empties the cells of one row that the merge hides, and tells how many it looked at.
    private static func clear(_ merge: CellRange, in cells: inout [Cell], isFirst: Bool) -> Int {
        let start = min(merge.columns.lowerBound, cells.count)
        let end = min(merge.columns.upperBound, cells.count - 1) + 1
        guard start < end else { return 0 }
        for column in (isFirst ? start + 1 : start)..<end { cells[column] = .empty }
        return end - start
    }

    /// The index of the first row at or after `line`.
    private static func firstIndex(of line: Int, in rows: [Row]) -> Int {
        var range = 0..<rows.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = rows[middle].line < line ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
