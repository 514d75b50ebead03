public import FoundationEssentials

/// Something to search for, offered while somebody types.
public struct Suggestion: Hashable, Sendable {
    /// What is suggested.
    public enum Target: Hashable, Sendable {
        /// A published entry, by id.
        case intervention(UUID)
        /// A concept of the vocabulary, by id, with the number of entries that have it.
        case concept(String, count: Int)
    }

    /// The name or label, as it is written.
    public let text: String
    /// What it names.
    public let target: Target

    /// Creates a suggestion.
    public init(text: String, target: Target) {
        self.text = text
        self.target = target
    }

    /// How many are given unless another number is asked for.
    public static let defaultLimit = 10
    /// The most that are given.
    public static let mostSuggestions = 50
}
