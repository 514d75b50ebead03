/// One way in which a query word may be matched.
public struct TermVariant: Hashable, Sendable {
    /// How a variant's bytes are compared with the terms of the index.
    public enum Matching: Hashable, Sendable {
        /// The term itself.
        case exact
        /// Every term that begins with the bytes.
        case prefix
    }

    /// The bytes looked for, as the analyser made them when indexing.
    public let term: [UInt8]
    /// How much a match is worth beside an exact one, above 0 and at most 1.
    public let weight: Double
    /// Whole terms or beginnings of terms.
    public let matching: Matching

    /// Creates a variant; `weight` must lie above 0 and at most at 1.
    public init(term: [UInt8], weight: Double, matching: Matching = .exact) {
        precondition(weight > 0 && weight <= 1, "variant weight must be above 0 and at most 1, got \(weight)")
        self.term = term
        self.weight = weight
        self.matching = matching
    }
}

/// A way to match a word by several terms that are required together, in the same field: the parts of
/// a compound.
///
/// Each part is matched by the best of its variants; the strengths of the parts are averaged.
public struct TermConjunction: Hashable, Sendable {
    /// The parts, each with the ways to match it.
    public let parts: [[TermVariant]]
    /// How much a match is worth beside an exact one, above 0 and at most 1.
    public let weight: Double

    /// Creates a conjunction; `weight` must lie above 0 and at most at 1.
    public init(parts: [[TermVariant]], weight: Double) {
        precondition(weight > 0 && weight <= 1, "conjunction weight must be above 0 and at most 1, got \(weight)")
        self.parts = parts
        self.weight = weight
    }
}

/// One word of a query with all its ways to match; they score as *one* term: the best, never the sum.
public struct QueryWord: Hashable, Sendable {
    /// What the searcher wrote, for explanations.
    public let label: String
    /// Ways to match it by one term, in any order.
    public let variants: [TermVariant]
    /// Ways to match it by several terms together, in any order.
    public let conjunctions: [TermConjunction]
    /// Whether it only adds to the score of documents that are hits without it.
    public let isOptional: Bool

    /// Creates a word.
    public init(
        label: String, variants: [TermVariant], conjunctions: [TermConjunction] = [], isOptional: Bool = false
    ) {
        self.label = label
        self.variants = variants
        self.conjunctions = conjunctions
        self.isOptional = isOptional
    }
}

/// A facet group: a column whose values are counted, and those the searcher has chosen.
public struct FacetRequest: Hashable, Sendable {
    /// Position of the column in the schema.
    public let column: Int
    /// Values of which a hit must have at least one; empty for no restriction.
    public let selected: Set<UInt32>

    /// Creates a request to count `column`, restricted to `selected` unless that is empty.
    public init(column: Int, selected: Set<UInt32> = []) {
        self.column = column
        self.selected = selected
    }
}

/// An explicit adjustment of the score of some documents.
public struct Boost: Sendable {
    /// Name shown in explanations.
    public let label: String
    /// What the score of a document in the set is multiplied by.
    public let factor: Double
    /// The documents concerned.
    public let documents: DocumentSet

    /// Creates an adjustment; `factor` must be positive.
    public init(label: String, factor: Double, documents: DocumentSet) {
        precondition(factor > 0, "boost factor must be positive, got \(factor)")
        self.label = label
        self.factor = factor
        self.documents = documents
    }
}

/// What to look for in an index.
public struct IndexQuery: Sendable {
    /// The words; with none, every allowed document is a hit with score 1 before boosts.
    public var words: [QueryWord]
    /// Share, 0...1, of the summed inverse document frequency of the words that occur at all which a
    /// document must reach to be a hit. 1 requires every word; 0 any word.
    public var minimumCoverage: Double
    /// Documents that may be hits.
    public var allowed: DocumentSet
    /// Facet groups to count.
    public var facets: [FacetRequest]
    /// Score adjustments.
    public var boosts: [Boost]
    /// How many hits to skip and how many to return.
    public var window: Range<Int>

    /// Creates a query without facets and boosts that returns the first 20 hits.
    public init(words: [QueryWord], allowed: DocumentSet) {
        self.words = words
        self.allowed = allowed
        minimumCoverage = 1
        facets = []
        boosts = []
        window = 0..<20
    }
}

/// A document with its score.
public struct ScoredDocument: Hashable, Sendable {
    /// Number of the document in the index.
    public let document: Int
    /// Relevance; higher is better.
    public let score: Double
}

/// How many hits there would be after choosing a facet value as well.
public struct FacetCount: Hashable, Sendable {
    /// The value.
    public let value: UInt32
    /// Number of hits.
    public let count: Int
}

/// What a search found.
public struct IndexResult: Sendable {
    /// Exact number of hits.
    public let total: Int
    /// The hits of the window, best first; equal scores by ``DocumentOrder``.
    public let hits: [ScoredDocument]
    /// All hits, of whatever window.
    public let documents: DocumentSet
    /// For each facet group of the query, how many hits each value would have after a click, in no order.
    public let facetCounts: [[FacetCount]]
}
