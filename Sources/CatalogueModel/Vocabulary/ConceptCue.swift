/// Words that together tell of a concept, in any order: what is said in more ways than a list of expressions holds.
///
/// Written `sover|sovit & timmar|tim ! dagen`: one word of each group stands in the same part of a sentence, near the
/// others, and none of the words after the exclamation mark does. Words are compared as they are written.
public struct ConceptCue: Hashable, Sendable {
    /// Words of which one must be there, and what such words may end with.
    public struct Group: Hashable, Sendable {
        /// The words, in lower case.
        public let words: [String]
        /// What words may end with: of `-skulder` what follows the dash.
        public let endings: [String]
    }

    /// One word of each must be there; the first group has no endings.
    public let groups: [Group]
    /// None of these may be there.
    public let exceptions: Set<String>
    /// `$` after the first group: its word must end its part of the sentence.
    public let isLast: Bool
    /// `~` before all: a denial denies the concept even where the cue has a denying word of its own.
    public let canBeDenied: Bool
    /// `^` before all: the words may stand in different parts of a sentence.
    public let isOfSentence: Bool

    /// Reads a line; `nil` when a group is empty or the first one has endings.
    ///
    /// Where "inte" may stand, "ej" may too.
    public init?(_ line: String) {
        var line = line[...]
        canBeDenied = line.first == "~"
        isOfSentence = line.first == "^"
        if canBeDenied || isOfSentence { line.removeFirst() }
        let parts = line.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
        let isLast = parts[0].contains("$")
        self.isLast = isLast
        let written = parts[0].split(separator: "&", omittingEmptySubsequences: false).map { part in
            Self.words(isLast ? part.prefix { $0 != "$" } : part)
        }
        groups = written.map { words in
            Group(
                words: words.filter { !$0.hasPrefix("-") },
                endings: words.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) })
        }
        exceptions = parts.count > 1 ? Set(Self.words(parts[1])) : []
        guard groups.allSatisfy({ !$0.words.isEmpty || !$0.endings.isEmpty }), groups[0].endings.isEmpty else {
            return nil
        }
    }

    private static func words(_ part: Substring) -> [String] {
        let words = part.split { $0 == "|" || $0 == " " }.map(String.init)
        return words + (words.contains("inte") && !words.contains("ej") ? ["ej"] : [])
    }
}
