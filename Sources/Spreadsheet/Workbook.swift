/// What a file of rows holds: one table for delimited text, one or more sheets for XLSX.
public struct Workbook: Hashable, Sendable {
    /// How the file was written.
    public let format: SpreadsheetFormat
    /// The sheets in the order of the file, hidden ones too; a sheet that is a chart has no rows.
    public let sheets: [Sheet]
    /// What a person should know of the reading, though it succeeded.
    public let warnings: [SpreadsheetWarning]

    /// Creates a workbook.
    public init(format: SpreadsheetFormat, sheets: [Sheet], warnings: [SpreadsheetWarning] = []) {
        self.format = format
        self.sheets = sheets
        self.warnings = warnings
    }
}
