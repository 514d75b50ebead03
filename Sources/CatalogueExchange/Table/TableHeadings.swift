import CatalogueModel
import Spreadsheet

/// Recognises the headings of tables, whatever their case, dots and wording.
struct TableHeadings {
    /// Folded headings and synonyms with the columns that they mean.
    private let meanings: [String: (column: TableColumn, isSynonym: Bool)]

    init() {
        var meanings: [String: (TableColumn, Bool)] = [:]
        for column in TableColumn.all {
            meanings[Self.folded(column.heading)] = (column, false)
            for name in column.synonyms + [column.path] where meanings[Self.folded(name)] == nil {
                meanings[Self.folded(name)] = (column, true)
            }
        }
        self.meanings = meanings
    }

    /// Without spaces: "t.o.m." and "t o m" are one, and so are "start datum" and "startdatum".
    private static func folded(_ text: String) -> String { NameWords.folded(text).joined() }

    /// What a heading means, and how it was recognised.
    ///
    /// - Complexity: O(n) in the headings there are for one that is unknown.
    func meaning(of heading: String) -> (column: TableColumn, recognition: TableMapping.Recognition)? {
        let folded = Self.folded(heading)
        guard !folded.isEmpty else { return nil }
        if let found = meanings[folded] { return (found.column, found.isSynonym ? .synonym : .exact) }
        guard folded.count > 4 else { return nil }
        let near = meanings.keys.filter { $0.count > 4 && EditDistance.isOne($0, folded) }.min()
        return near.flatMap { meanings[$0] }.map { ($0.column, .near) }
    }

    /// The columns of a row, if it is one of headings: it names the entries, and something else besides.
    func mapping(of row: Row, sheet: String?) -> TableMapping? {
        var columns: [TableMapping.Column] = []
        for (index, cell) in row.cells.enumerated() where !cell.text.trimmingSpaces.isEmpty {
            let found = meaning(of: cell.text)
            columns.append(
                TableMapping.Column(
                    index: index, letters: Cell.columnName(index), heading: cell.text.trimmingSpaces.oneLine,
                    meaning: found?.column.heading, path: found?.column.path, recognition: found?.recognition ?? .none))
        }
        let known = columns.filter { $0.path != nil }
        guard known.contains(where: { $0.path == "name" }), Set(known.map(\.path)).count > 1 else { return nil }
        return TableMapping(sheet: sheet, headingLine: row.line, columns: columns)
    }
}

extension String {
    /// The text with line breaks and tabs as single spaces.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
