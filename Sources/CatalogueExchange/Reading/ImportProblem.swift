/// A problem in a file to be imported, placed so that it can be found.
public struct ImportProblem: Hashable, Sendable {
    /// Whether the import can go on.
    public enum Severity: String, Hashable, Sendable {
        /// Nothing is imported until this is mended.
        case error
        /// Worth a look; the import goes on.
        case warning
    }

    /// How bad it is.
    public let severity: Severity
    /// The file as the caller named it.
    public let file: String
    /// Line in the file, from 1; `nil` when it concerns the file as a whole.
    public let line: Int?
    /// The field's JSON name, when it concerns one.
    public let field: String?
    /// The sheet of a workbook.
    public internal(set) var sheet: String?
    /// The column of a table: its letters and heading, `I (ålder från)`.
    public internal(set) var column: String?
    /// The cell as it was read, cut when it is long.
    public let value: String?
    /// What is wrong, in Swedish.
    public let message: String
    /// What to do about it, in Swedish.
    public let remedy: String

    /// Creates a problem.
    public init(
        _ severity: Severity = .error, file: String, line: Int? = nil, field: String? = nil, sheet: String? = nil,
        column: String? = nil, value: String? = nil, message: String, remedy: String
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.field = field
        self.sheet = sheet
        self.column = column
        self.value = value
        self.message = message
        self.remedy = remedy
    }

    /// One line for a person: place, field, what is wrong, what to do.
    public var text: String { "\(place): \(subject)\(message). \(remedy)" }

    /// Where it is: file, sheet, row and column.
    public var place: String {
        [file, sheet.map { "blad \($0)" }, line.map { "rad \($0)" }, column.map { "kolumn \($0)" }]
            .compactMap(\.self).joined(separator: ", ")
    }

    /// The field, where no column tells which it is.
    private var subject: String { column == nil ? field.map { "\($0) " } ?? "" : "" }
}
