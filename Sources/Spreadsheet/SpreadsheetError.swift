/// Why a file could not be read at all.
public enum SpreadsheetError: Error, Hashable, Sendable {
    /// There are no rows in the file.
    case emptyFile
    /// A format that is recognised but not read.
    case unsupported(UnsupportedFile)
    /// A quoted cell that never ends.
    case unterminatedQuote(openedAt: SpreadsheetPlace)
    /// More of something than ``SpreadsheetLimits`` allow.
    case tooLarge(Measure, limit: Int, at: SpreadsheetPlace?)
    /// A part of the file unpacks to suspiciously much.
    case unpacksTooMuch(part: String)
    /// A part declares entities or a document type, which no spreadsheet program writes.
    case forbiddenXML(part: String)
    /// Something in the file contradicts the format.
    case damaged(part: String?, detail: String, at: SpreadsheetPlace? = nil)

    /// What a limit is about.
    public enum Measure: Hashable, Sendable {
        /// Bytes of the file, or of an XLSX file unpacked.
        case bytes
        /// Files within the XLSX file.
        case archiveEntries
        /// Sheets of the workbook.
        case sheets
        /// Rows that hold anything.
        case rows
        /// Columns up to the last that holds anything.
        case columns
        /// Cells of all rows together.
        case cells
        /// UTF-8 bytes of one cell.
        case cellBytes
        /// UTF-8 bytes of all cells.
        case textBytes
    }

    /// Where in the file, when that is known.
    public var place: SpreadsheetPlace? {
        switch self {
        case .unterminatedQuote(let place): place
        case .tooLarge(_, _, let place), .damaged(_, _, let place): place
        case .emptyFile, .unsupported, .unpacksTooMuch, .forbiddenXML: nil
        }
    }
}
