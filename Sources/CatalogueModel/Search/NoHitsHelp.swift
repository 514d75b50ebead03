/// A word of a query that was taken for another.
public struct Correction: Hashable, Sendable {
    /// The word as it was typed.
    public let typed: String
    /// The word that was looked for.
    public let read: String

    /// Creates a correction.
    public init(typed: String, read: String) {
        self.typed = typed
        self.read = read
    }
}

/// Ways on from a search that found nothing, beside asking for less.
public struct NoHitsHelp: Hashable, Sendable {
    /// Another search that does find something.
    public struct Way: Hashable, Sendable {
        /// What it is called, in Swedish.
        public let label: String
        /// The search.
        public let request: SearchRequest
        /// Its exact number of hits, at least 1.
        public let count: Int

        /// Creates a way.
        public init(label: String, request: SearchRequest, count: Int) {
            self.label = label
            self.request = request
            self.count = count
        }
    }

    /// Words and names that may have been meant.
    public let spellings: [Way]
    /// Needs that are near the ones asked for.
    public let needs: [Way]
    /// Coordination associations whose interventions serve the municipality asked for.
    public let associations: [String]

    /// The most ways of each kind.
    public static let mostWays = 4

    /// Creates help.
    public init(spellings: [Way], needs: [Way], associations: [String]) {
        self.spellings = spellings
        self.needs = needs
        self.associations = associations
    }
}
