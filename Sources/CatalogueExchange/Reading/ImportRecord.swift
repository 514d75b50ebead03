public import CatalogueModel
public import FoundationEssentials

/// One entry read from a file, with what the file says of its identity.
public struct ImportRecord: Hashable, Sendable {
    /// Line in the file, from 1.
    public let line: Int
    /// What the entry says.
    public var content: InterventionContent
    /// The public id, when the file gives one (an export does).
    public var id: UUID?
    /// The readable address, when the file gives one.
    public var slug: String?
    /// The import source that the key belongs to, when the file gives one (an export does).
    public var importSource: String?
    /// The status, when the file gives one.
    public var status: PublicationStatus?
    /// Which fields the file has columns for; what it has none for stays as it is. `nil` when it states all.
    var stated: Set<String>?
    /// Whether it must be a new entry: a text tells too little of an entry to replace one.
    var isOnlyNew = false

    /// Creates a record.
    public init(
        line: Int, content: InterventionContent, id: UUID? = nil, slug: String? = nil, status: PublicationStatus? = nil
    ) {
        self.line = line
        self.content = content
        self.id = id
        self.slug = slug
        self.status = status
    }
}

/// A file read as far as it could be, with every problem found on the way.
public struct ImportDocument: Sendable {
    /// Name of the file as the caller gave it.
    public let file: String
    /// Entries that could be read; those with problems as well, as far as they go.
    public var records: [ImportRecord]
    /// Everything that is wrong.
    public var problems: [ImportProblem]
    /// How the headings of a table were understood; `nil` for what is no table.
    public internal(set) var mapping: TableMapping?
    /// Whether it could not be taken apart at all: broken JSON, or not text.
    public var isUnreadable = false

    /// Creates a document.
    public init(file: String, records: [ImportRecord], problems: [ImportProblem]) {
        self.file = file
        self.records = records
        self.problems = problems
    }

    /// Whether anything forbids the import.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
