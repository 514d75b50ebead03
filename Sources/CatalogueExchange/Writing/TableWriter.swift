public import CatalogueModel
public import Spreadsheet

/// Writes entries as a table under the Swedish headings of the import format.
public struct TableWriter: Sendable {
    /// The headings, in order.
    public static let headings = TableColumn.standard.map(\.heading)

    private let csv: CSVWriter
    private let gazetteer: Gazetteer

    /// Creates a writer for a dialect.
    public init(dialect: CSVWriter.Dialect, gazetteer: Gazetteer = .sweden) {
        csv = CSVWriter(dialect: dialect)
        self.gazetteer = gazetteer
    }

    /// The whole file.
    public func file(_ entries: [Intervention]) -> String {
        csv.file(rows: [Self.headings] + entries.map { cells($0.content) })
    }

    /// The cells of one entry, in the order of ``headings``.
    public func cells(_ content: InterventionContent) -> [String] {
        TableColumn.standard.map { column in
            let values = column.values(of: content, gazetteer: gazetteer)
            return column.isList ? ListCell.text(values) : values.first ?? ""
        }
    }
}
