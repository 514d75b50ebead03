/// Why a document scores as it does: a tree whose numbers add up.
public struct ScoreExplanation: Sendable {
    /// One word's share of the score.
    public struct WordShare: Sendable {
        /// The word as the searcher wrote it.
        public let label: String
        /// Saturated frequency of the best variant times its weight, at most 1.
        public let strength: Double
        /// Inverse document frequency of the word.
        public let inverseDocumentFrequency: Double
        /// Number of documents with the word in any way, and of all documents.
        public let documentCounts: (matching: Int, all: Int)
        /// What those are worth together, counted in the best match: what the inverse document frequency is of.
        public let worth: Double
        /// The way in which it is matched best; `nil` when that is several terms together.
        public let way: Way?
        /// `strength × inverseDocumentFrequency`.
        public var value: Double { strength * inverseDocumentFrequency }
    }

    /// The term by which a word is matched.
    public struct Way: Hashable, Sendable {
        /// The term of the index.
        public let term: [UInt8]
        /// What a match by it is worth beside an exact one, 0...1.
        public let weight: Double
        /// The saturated, weighted frequency of the term, 0...1.
        public let strength: Double
        /// Positions in the schema of the fields it occurs in.
        public let fields: [Int]
    }

    /// One adjustment that applied.
    public struct AppliedBoost: Hashable, Sendable {
        /// Name of the adjustment.
        public let label: String
        /// What the sum was multiplied by.
        public let factor: Double
    }

    /// What every document starts from: 1 for a query without words, else 0.
    public let base: Double
    /// Shares of the words that matched, in query order.
    public let words: [WordShare]
    /// Adjustments, in order of application.
    public let boosts: [AppliedBoost]

    /// The score that the parts make: the base and the words added up, times every boost.
    public var score: Double {
        boosts.reduce(base + words.reduce(0) { $0 + $1.value }) { $0 * $1.factor }
    }
}
