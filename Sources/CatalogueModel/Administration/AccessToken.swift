public import FoundationEssentials

/// A right to use the catalogue, held by whoever knows the token's secret. The secret itself is not part of it.
public struct AccessToken: Hashable, Sendable, Identifiable {
    /// The part of the token that is no secret; names it in lists and in the audit log.
    public let id: String
    /// What its holder may do.
    public let role: Role
    /// The coordination association whose entries an editor writes; `nil` for other roles.
    public let association: String?
    /// What it is for, in the words of whoever made it: "Journalsystemet".
    public let name: String
    /// When it was made.
    public let createdAt: Date
    /// When it ends; `nil` for never.
    public let expiresAt: Date?
    /// When it was revoked; `nil` while it was not.
    public var revokedAt: Date?

    /// Creates a token's description.
    public init(
        id: String, role: Role, association: String?, name: String, createdAt: Date, expiresAt: Date? = nil,
        revokedAt: Date? = nil
    ) {
        self.id = id
        self.role = role
        self.association = association
        self.name = name
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    /// Whether it is good at a time.
    public func isValid(at now: Date) -> Bool {
        revokedAt == nil && expiresAt.map { now < $0 } ?? true
    }
}
