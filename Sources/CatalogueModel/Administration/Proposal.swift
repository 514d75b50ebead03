public import FoundationEssentials

/// A change of an entry that somebody proposes and an administrator approves or declines.
public struct Proposal: Hashable, Sendable, Identifiable {
    /// What became of it.
    public enum Decision: String, Hashable, Sendable, Codable {
        case approved, declined

        /// The decision in Swedish.
        public var swedishName: String { self == .approved ? "godkänt" : "avslaget" }
    }

    /// Names it in lists and addresses.
    public let id: String
    /// The entry that it would change.
    public let intervention: UUID
    /// The entry's revision that it was made from.
    public let baseRevision: Int
    /// What the entry would say.
    public let content: InterventionContent
    /// Why, in the proposer's words.
    public let comment: String?
    /// When it was made.
    public let createdAt: Date
    /// Who made it; see ``Actor/auditName``.
    public let createdBy: String
    /// What became of it; `nil` while it is open.
    public var decision: Decision?
    /// Why; always said when it was declined.
    public var reason: String?
    /// When it was decided on.
    public var decidedAt: Date?
    /// Who decided.
    public var decidedBy: String?

    /// The most characters of a comment or a reason.
    public static let longestText = 1_000

    /// Creates a proposal that is open.
    public init(
        id: String, intervention: UUID, baseRevision: Int, content: InterventionContent, comment: String?,
        createdAt: Date, createdBy: String
    ) {
        self.id = id
        self.intervention = intervention
        self.baseRevision = baseRevision
        self.content = content
        self.comment = comment
        self.createdAt = createdAt
        self.createdBy = createdBy
    }
}
