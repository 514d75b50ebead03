/// Who changes the catalogue.
public enum Actor: Hashable, Sendable {
    /// Somebody with access to the machine and the database file.
    case commandLine
    /// The holder of a token.
    case token(AccessToken)

    /// How the audit log names it: "kommandoraden", "token k3x9…".
    public var auditName: String {
        switch self {
        case .commandLine: "kommandoraden"
        case .token(let token): "token \(token.id)"
        }
    }

    /// Whether it may change an entry from one content to another; `nil` stands for an entry that is not there.
    ///
    /// An editor's association must be that of the entry both before and after, or an editor could take or give
    /// away entries.
    public func mayChange(_ old: InterventionContent?, to new: InterventionContent?) -> Bool {
        guard case .token(let token) = self else { return true }
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
