/// What the holder of an access token may do.
public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    /// Writes every entry.
    case administrator
    /// Writes the entries of one coordination association.
    case editor
    /// Reads drafts and archived entries; writes nothing.
    case reader

    /// The role in Swedish.
    public var swedishName: String {
        switch self {
        case .administrator: "administratör"
        case .editor: "redaktör"
        case .reader: "läsare"
        }
    }

    /// Whether it may write anything at all.
    public var writes: Bool { self != .reader }
}
