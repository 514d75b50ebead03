/// How much one file may cost, so that a small malicious one can't fill the memory.
public struct SpreadsheetLimits: Hashable, Sendable {
    /// Bytes of a file, and of all parts of an XLSX file together when unpacked.
    public var bytes: Int
    /// How many times larger than packed a part may be; looked at beyond the first megabyte.
    public var ratio: Int
    /// Files in the ZIP archive that an XLSX file is.
    public var archiveEntries: Int
    /// Sheets of a workbook.
    public var sheets: Int
    /// Rows that hold anything, in all sheets together.
    public var rows: Int
    /// Columns up to the last that holds anything.
    public var columns: Int
    /// Cells in all rows together, the empty ones before the last of a row too; also texts that cells share.
    public var cells: Int
    /// UTF-8 bytes of one cell. A spreadsheet itself allows 32,767 characters.
    public var cellBytes: Int
    /// UTF-8 bytes of all cells together, texts that cells share counted for each.
    public var textBytes: Int

    /// Creates limits.
    public init(
        bytes: Int = 256 << 20, ratio: Int = 250, archiveEntries: Int = 10_000, sheets: Int = 200, rows: Int = 200_000,
        columns: Int = 1_000, cells: Int = 5_000_000, cellBytes: Int = 128 << 10, textBytes: Int = 256 << 20
    ) {
        self.bytes = bytes
        self.ratio = ratio
        self.archiveEntries = archiveEntries
        self.sheets = sheets
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.cellBytes = cellBytes
        self.textBytes = textBytes
    }

    /// Limits for a catalogue far larger than any yet: 200,000 rows.
    public static let standard = SpreadsheetLimits()
}
