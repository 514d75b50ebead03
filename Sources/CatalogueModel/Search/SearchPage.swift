/// The answer to a search: the one value that JSON, HTML and terminal are made from.
public struct SearchPage: Hashable, Sendable {
    /// The request that was answered.
    public var request: SearchRequest
    /// Number of hits over all pages.
    public var total: Int
    /// What is known of the person: what was stated, then what was read out of the text.
    public var understood: [UnderstoodFact]
    /// What could not be taken as it was said, in Swedish: facts that contradict each other.
    public var notes: [String]
    /// Of the entries with the words and choices asked for, how many fit, may fit and do not; `nil` when nothing
    /// is known of the person.
    public var verdictCounts: VerdictCounts?
    /// The first of those that do not fit, when they are not among the hits.
    public var excluded: [SearchHit]
    /// What to ask to learn most.
    public var question: QuestionSummary?
    /// The catalogue's revision that answered.
    public var revision: Int
    /// The hits of this page, best first.
    public var hits: [SearchHit]
    /// Facet groups with the number of hits each value would leave.
    public var facets: [Facet]
    /// Ways on from an empty answer, at most three, each with hits.
    public var relaxations: [Relaxation]
    /// Words that were taken for others that are written nearly so.
    public var corrections: [Correction] = []
    /// Ids of the concepts that the words of the query name.
    public var concepts: [String] = []
    /// What else may help where there are no hits; `nil` where there are.
    public var help: NoHitsHelp?

    /// Creates a page.
    public init(
        request: SearchRequest, total: Int, understood: [UnderstoodFact], hits: [SearchHit], facets: [Facet],
        relaxations: [Relaxation] = [], notes: [String] = [], verdictCounts: VerdictCounts? = nil,
        excluded: [SearchHit] = [], question: QuestionSummary? = nil, revision: Int = 0
    ) {
        self.notes = notes
        self.verdictCounts = verdictCounts
        self.excluded = excluded
        self.question = question
        self.revision = revision
        self.relaxations = relaxations
        self.request = request
        self.total = total
        self.understood = understood
        self.hits = hits
        self.facets = facets
    }

    /// Number of pages that can be asked for, at least 1.
    public var pages: Int {
        min(max(1, (total + request.limit - 1) / request.limit), SearchRequest.lastPage)
    }
}

/// A wider search that has hits where the one asked for has none.
public struct Relaxation: Hashable, Sendable {
    /// What is given up, in Swedish: "Sök i hela landet".
    public let label: String
    /// The wider search.
    public let request: SearchRequest
    /// Its exact number of hits, at least 1.
    public let count: Int

    /// Creates a relaxation.
    public init(label: String, request: SearchRequest, count: Int) {
        self.label = label
        self.request = request
        self.count = count
    }
}

extension SearchPage {
    /// Whom the answer is for, in words, to follow a number of hits: " i Haninge för 19 år"; else nothing.
    public var scopeText: String {
        // What contradicts itself is not used.
        guard notes.isEmpty else { return "" }
        func labels(_ kinds: Set<FactKind>) -> [String] {
            understood.filter { kinds.contains($0.known.kind) && !$0.known.isNegated }.map(\.label)
        }
        let places = labels(understood.contains { $0.known.kind == .municipality } ? [.municipality] : [.county])
            .map { " i " + $0 }
        let ages = labels([.age, .ageRange]).map { " för " + $0 }
        return (places + ages).joined()
    }
}

/// How many entries got each verdict.
public struct VerdictCounts: Hashable, Sendable {
    /// Known to fit.
    public let fits: Int
    /// Neither known to fit nor ruled out.
    public let possible: Int
    /// Ruled out.
    public let excluded: Int

    /// Creates counts.
    public init(fits: Int, possible: Int, excluded: Int) {
        self.fits = fits
        self.possible = possible
        self.excluded = excluded
    }
}

/// One entry found.
public struct SearchHit: Hashable, Sendable {
    /// The entry.
    public let intervention: Intervention
    /// Relevance; comparable within one answer only.
    public let score: Double
    /// Passages with what was found, in the order of the fields.
    public let highlights: [Highlight]
    /// Whether it fits the person searched for.
    public let verdict: VerdictSummary
    /// Why it scores as it does, when asked for.
    public let explanation: [ExplanationLine]?
    /// Whether its last day has passed.
    public let hasEnded: Bool
    /// Whether there are places, as far as it can be believed today; `nil` when not stated.
    public let capacityText: String?
    /// Whether somebody confirmed it lately.
    public let freshness: Freshness

    /// Creates a hit, as it is on a day.
    public init(
        intervention: Intervention, score: Double, highlights: [Highlight], verdict: VerdictSummary,
        explanation: [ExplanationLine]?, today: CalendarDate, policy: ReviewPolicy = .standard
    ) {
        self.intervention = intervention
        self.score = score
        self.highlights = highlights
        self.verdict = verdict
        self.explanation = explanation
        hasEnded = intervention.hasEnded(on: today)
        capacityText = intervention.content.capacity.map { $0.text(on: today) }
        freshness = Freshness(intervention.content, on: today, policy)
    }
}

/// A passage of a field, cut into parts that matched and parts that did not.
public struct Highlight: Hashable, Sendable {
    /// A run of text.
    public struct Part: Hashable, Sendable {
        /// The text as it stands in the entry, not escaped.
        public let text: String
        /// Whether it matched the query.
        public let isMatch: Bool

        /// Creates a part.
        public init(text: String, isMatch: Bool) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    /// The field's JSON name.
    public let field: String
    /// The parts, in order; together they are the passage.
    public let parts: [Part]

    /// Creates a highlight.
    public init(field: String, parts: [Part]) {
        self.field = field
        self.parts = parts
    }
}

/// One term of a score.
public struct ExplanationLine: Hashable, Sendable {
    /// What it is.
    public let label: String
    /// How it enters the score.
    public enum Operation: String, Hashable, Sendable {
        /// Added to the sum.
        case add
        /// The sum is multiplied by it.
        case multiply
    }
    /// How it enters the score.
    public let operation: Operation
    /// Its value: the product of its factors, where it has any.
    public let value: Double
    /// What the value is made of; empty for what is not taken apart.
    public let factors: [ExplanationLine]

    /// Creates a line.
    public init(label: String, operation: Operation, value: Double, factors: [ExplanationLine] = []) {
        self.label = label
        self.operation = operation
        self.value = value
        self.factors = factors
    }
}

/// A facet group with its values.
public struct Facet: Hashable, Sendable {
    /// One value and how many hits choosing it would leave.
    public struct Value: Hashable, Sendable {
        /// Concept id.
        public let value: String
        /// Preferred label.
        public let label: String
        /// Exact number of hits after a click.
        public let count: Int
        /// Whether it is chosen.
        public let isSelected: Bool

        /// Creates a value.
        public init(value: String, label: String, count: Int, isSelected: Bool) {
            self.value = value
            self.label = label
            self.count = count
            self.isSelected = isSelected
        }
    }

    /// The group.
    public let group: ConceptGroup
    /// Its values, commonest first.
    public let values: [Value]

    /// Creates a facet.
    public init(group: ConceptGroup, values: [Value]) {
        self.group = group
        self.values = values
    }
}
