/// Where in a file something is.
public struct SpreadsheetPlace: Hashable, Sendable, CustomStringConvertible {
    /// The sheet's name, where there are sheets.
    public let sheet: String?
    /// The line as in ``Row/line``, from 1.
    public let line: Int?
    /// The column, from 0.
    public let column: Int?

    /// Creates a place.
    public init(sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.sheet = sheet
        self.line = line
        self.column = column
    }

    /// The place in Swedish: `bladet "Insatser", rad 4, kolumn C`.
    public var description: String {
        var parts: [String] = []
        if let sheet { parts.append("bladet \"\(sheet)\"") }
        if let line { parts.append("rad \(line)") }
        if let column { parts.append("kolumn \(Cell.columnName(max(0, column)))") }
        return parts.joined(separator: ", ")
    }
}
