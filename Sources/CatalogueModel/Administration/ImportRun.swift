public import FoundationEssentials

/// An import that was carried out.
public struct ImportRun: Hashable, Sendable, Identifiable {
    /// What joins its rows in the audit log.
    public let id: UUID
    /// When.
    public let at: Date
    /// Who; see ``Actor/auditName``.
    public let actor: String
    /// Names of the files, without folders.
    public let files: [String]
    /// How many entries were new, changed and as they should be.
    public let addedCount, changedCount, unchangedCount: Int
    /// How many changes of published entries an editor's file proposed.
    public let proposedCount: Int
    /// When it was undone; `nil` while it was not.
    public var undoneAt: Date?
    /// Who undid it.
    public var undoneBy: String?

    /// What it did: "3 nya, 2 ändrade, 1 förslag".
    public var swedishOutcome: String {
        "\(addedCount) nya, \(changedCount) ändrade" + (proposedCount > 0 ? ", \(proposedCount) förslag" : "")
    }

    /// Creates a run.
    public init(
        id: UUID, at: Date, actor: String, files: [String], addedCount: Int, changedCount: Int, unchangedCount: Int,
        proposedCount: Int = 0, undoneAt: Date? = nil, undoneBy: String? = nil
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.files = files
        (self.addedCount, self.changedCount) = (addedCount, changedCount)
        self.unchangedCount = unchangedCount
        self.proposedCount = proposedCount
        self.undoneAt = undoneAt
        self.undoneBy = undoneBy
    }
}
