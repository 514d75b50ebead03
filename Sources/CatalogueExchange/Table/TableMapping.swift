/// How a table's headings were understood, for whoever imports it to check.
public struct TableMapping: Hashable, Sendable {
    /// How a heading was recognised.
    public enum Recognition: Hashable, Sendable {
        /// It is the import format's own, but for case and dots.
        case exact
        /// It is another word for it.
        case synonym
        /// It is one slip of the pen from it.
        case near
        /// It is unknown: the column is not read.
        case none
    }

    /// One column of the table.
    public struct Column: Hashable, Sendable {
        /// Position, from 0.
        public let index: Int
        /// Its letters in a spreadsheet, with the heading: `C (Målgrupp)`.
        public var name: String { "\(letters) (\(heading))" }
        /// Its letters in a spreadsheet.
        public let letters: String
        /// The heading as written.
        public let heading: String
        /// The import format's heading; `nil` for a column that is not read.
        public let meaning: String?
        /// The field in the import format.
        public let path: String?
        /// How it was recognised.
        public let recognition: Recognition
    }

    /// The sheet; `nil` for a file without sheets.
    public let sheet: String?
    /// The row that has the headings.
    public let headingLine: Int
    /// The columns that have a heading, in order.
    public let columns: [Column]

    /// The column that states a field, such as `municipalities[2]`.
    func column(of field: String) -> Column? {
        columns.first { column in column.path.flatMap(TableColumn.stating)?.states(field) ?? false }
    }
}
