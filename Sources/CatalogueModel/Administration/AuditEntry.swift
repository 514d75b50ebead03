public import FoundationEssentials

/// One line of the audit log: what was changed, when and by whom. Lines are added, never changed or taken away.
public struct AuditEntry: Hashable, Sendable, Identifiable {
    /// What was done.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case create, change, archive, remove
        case confirm, restore, undoImport
        case propose, approve, decline
        case changeReviewPolicy
        case replaceVocabulary, replaceCompounds
        case createToken, revokeToken
        case closeReport

        /// What was done, in Swedish.
        public var swedishName: String {
            switch self {
            case .create: "skapad"
            case .change: "ändrad"
            case .archive: "arkiverad"
            case .remove: "borttagen"
            case .confirm: "bekräftad"
            case .restore: "återställd"
            case .undoImport: "inläsning ångrad"
            case .propose: "förslag lämnat"
            case .approve: "förslag godkänt"
            case .decline: "förslag avslaget"
            case .changeReviewPolicy: "gränser för bekräftelse ändrade"
            case .replaceVocabulary: "begreppslistan utbytt"
            case .replaceCompounds: "listan över sammansättningar utbytt"
            case .createToken: "nyckel skapad"
            case .revokeToken: "nyckel återkallad"
            case .closeReport: "rapport stängd"
            }
        }
    }

    /// Running number.
    public let id: Int
    /// Shared by all that was done at once, as by one import.
    public let operation: UUID
    /// When, to the second.
    public let at: Date
    /// Who; see ``Actor/auditName``.
    public let actor: String
    /// What was done.
    public let action: Action
    /// What it was done to: an entry's, a token's or a report's id; `nil` for the vocabulary and the compounds.
    public let subject: String?
    /// The catalogue's revision that it led to.
    public let revision: Int
    /// The entry before, as JSON; `nil` when there was none.
    public let before: String?
    /// The entry after, as JSON.
    public let after: String?

    /// Creates a line.
    public init(
        id: Int, operation: UUID, at: Date, actor: String, action: Action, subject: String?, revision: Int,
        before: String?, after: String?
    ) {
        self.id = id
        self.operation = operation
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.revision = revision
        self.before = before
        self.after = after
    }
}
