public import FoundationEssentials

/// A link by which whoever runs an entry can confirm it once, without a token. The secret in it is not part of this.
public struct ConfirmationLink: Hashable, Sendable, Identifiable {
    /// The part of the link that is no secret.
    public let id: String
    /// The entry that it confirms.
    public let intervention: UUID
    /// When it was made.
    public let createdAt: Date
    /// When it ends.
    public let expiresAt: Date
    /// When it was used; `nil` while it was not.
    public var usedAt: Date?

    /// For how many days a link is good.
    public static let days = 30

    /// Creates a link's description.
    public init(id: String, intervention: UUID, createdAt: Date, expiresAt: Date, usedAt: Date? = nil) {
        self.id = id
        self.intervention = intervention
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }

    /// Whether it can be used at a time.
    public func isValid(at now: Date) -> Bool { usedAt == nil && now < expiresAt }
}
