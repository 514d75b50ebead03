/// A search as a caller means it, whatever it came through: address, API or command line.
public struct SearchRequest: Hashable, Sendable {
    /// What was typed; empty lists everything.
    public var query: String
    /// Where the person lives.
    public var municipality: MunicipalityCode?
    /// The person's age in whole years.
    public var age: Int?
    /// Chosen concept ids in each facet group.
    public var selected: [ConceptGroup: Set<String>]
    /// Whether structural interventions are found as well.
    public var includeStructural: Bool
    /// Whether interventions whose last day has passed are found as well.
    public var includeEnded: Bool
    /// Page, from 1.
    public var page: Int
    /// Hits on a page, 1 to ``mostHitsPerPage``.
    public var limit: Int
    /// Whether each hit explains its score.
    public var explain: Bool

    /// Hits on a page unless asked otherwise.
    public static let defaultLimit = 20
    /// The most hits on a page.
    public static let mostHitsPerPage = 100
    /// The highest page number that is answered.
    public static let lastPage = 10_000
    /// The most bytes of a query that are read; the rest is left out.
    public static let longestQueryBytes = 2_000

    /// Creates a request for the first page.
    public init(
        query: String, municipality: MunicipalityCode? = nil, age: Int? = nil,
        selected: [ConceptGroup: Set<String>] = [:], includeStructural: Bool = false, includeEnded: Bool = false,
        page: Int = 1, limit: Int = SearchRequest.defaultLimit, explain: Bool = false
    ) {
        precondition((1...Self.mostHitsPerPage).contains(limit), "limit must be 1 to 100, got \(limit)")
        precondition((1...Self.lastPage).contains(page), "page must be 1 to 10 000, got \(page)")
        self.query = query
        self.municipality = municipality
        self.age = age
        self.selected = selected
        self.includeStructural = includeStructural
        self.includeEnded = includeEnded
        self.page = page
        self.limit = limit
        self.explain = explain
    }
}
