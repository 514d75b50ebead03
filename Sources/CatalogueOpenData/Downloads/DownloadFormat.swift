import CatalogueExchange
public import CatalogueModel
import Spreadsheet

/// A file with all published entries, written a chunk at a time: no more of it need be in memory.
public enum DownloadFormat: String, Hashable, Sendable, CaseIterable {
    /// One entry on each line in the import format, with id and address: what `export --format jsonl` writes, so
    /// that it can be read back.
    case jsonLines = "jsonl"
    /// A table for spreadsheets and statistics.
    ///
    /// Source: RFC 4180.
    case table = "csv"

    /// Entries that are read and written at once.
    public static let chunkSize = 500

    /// The content type of the file.
    public var contentType: String {
        switch self {
        case .jsonLines: "application/x-ndjson; charset=utf-8"
        case .table: "text/csv; charset=utf-8; header=present"
        }
    }

    /// The name under which the file is saved.
    public var fileName: String { "insatser." + rawValue }

    /// What stands before the first entry.
    public var heading: String {
        switch self {
        case .jsonLines: ""
        case .table: CSVWriter(dialect: .standard).file(rows: [Self.ownHeadings + TableWriter.headings])
        }
    }

    /// The lines of some entries.
    ///
    /// - Parameter base: the address that those of the entries' pages begin with.
    /// - Throws: `EncodingError`, which no entry the catalogue holds causes.
    /// - Complexity: O(n) in the characters.
    public func chunk(_ entries: [Intervention], base: BaseAddress) throws -> String {
        switch self {
        case .jsonLines:
            let writer = JSONLinesWriter()
            return try entries.map { try writer.line($0) + "\n" }.joined()
        case .table:
            let writer = TableWriter(dialect: .standard)
            return CSVWriter(dialect: .standard).file(
                rows: entries.map { entry in
                    [entry.id.text, base.page(slug: entry.slug), entry.updatedAt.utcText]
                        + writer.cells(entry.content)
                })
        }
    }

    /// What the table tells besides the columns of the import format.
    private static let ownHeadings = ["id", "adress", "uppdaterad"]
}
