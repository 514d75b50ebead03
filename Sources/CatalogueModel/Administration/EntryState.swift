import FoundationEssentials

/// An entry at one time, as the audit log keeps it.
public struct EntryState: Hashable, Sendable, Codable {
    /// Where it stood in its life.
    public let status: PublicationStatus
    /// Which of its revisions it was.
    public let revision: Int
    /// What it said.
    public let content: InterventionContent

    /// Creates a state.
    public init(status: PublicationStatus, revision: Int, content: InterventionContent) {
        self.status = status
        self.revision = revision
        self.content = content
    }

    /// The state of an entry now.
    public init(_ entry: Intervention) {
        self.init(status: entry.status, revision: entry.revision, content: entry.content)
    }

    /// Reads a state that the audit log has; `nil` for what is none.
    ///
    /// - Complexity: O(n) in the characters.
    public init?(json: String?) {
        guard let json, let state = try? JSONDecoder().decode(EntryState.self, from: Data(json.utf8)) else {
            return nil
        }
        self = state
    }
}
