/// Who changes the catalogue.
public enum Actor: Hashable, Sendable {
    /// Somebody with access to the machine and the database file.
    case commandLine
    /// The holder of a token.
    case token(AccessToken)
    /// Whoever was sent a link by which one entry can be confirmed, and nothing else be done.
    case confirmationLink(String)

    /// How the audit log names it: "kommandoraden", "token k3x9…", "länk b7q2…".
    public var auditName: String {
        switch self {
        case .commandLine: "kommandoraden"
        case .token(let token): "token \(token.id)"
        case .confirmationLink(let id): "länk \(id)"
        }
    }

    /// Whether it may change an entry from one content to another; `nil` stands for an entry that is not there.
    ///
    /// An editor's association must be that of the entry both before and after, or an editor could take or give
    /// away entries.
    public func mayChange(_ old: InterventionContent?, to new: InterventionContent?) -> Bool {
        let token: AccessToken
        switch self {
        case .commandLine: return true
        case .confirmationLink: return false
        case .token(let held): token = held
        }
        switch token.role {
        case .administrator: return true
        case .editor:
            return [old, new].compactMap(\.self).allSatisfy { content in
                token.association != nil && content.coordinationAssociation == token.association
            }
        case .reader: return false
        }
    }
}
