/// Something wrong in the content of an entry, told to the person who can mend it.
public struct ContentProblem: Hashable, Sendable {
    /// Whether the content can be kept as it is.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The entry can't be taken in until this is mended.
        case error
        /// Worth a look; the entry is taken in.
        case warning
    }

    /// How bad it is.
    public let severity: Severity
    /// The field's JSON name, with position where it is a list: `municipalities[1]`.
    public let field: String
    /// What is wrong, in Swedish.
    public let message: String
    /// What to do about it, in Swedish.
    public let remedy: String

    /// Creates a problem.
    public init(_ severity: Severity = .error, field: String, message: String, remedy: String) {
        self.severity = severity
        self.field = field
        self.message = message
        self.remedy = remedy
    }
}

extension ContentProblem {
    /// Whether a text has something that looks like a personal identity number, for texts outside of entries.
    ///
    /// - Complexity: O(n).
    public static func hasIdentityNumber(_ text: String) -> Bool { PersonalIdentityNumber.occurs(in: text) }
}
