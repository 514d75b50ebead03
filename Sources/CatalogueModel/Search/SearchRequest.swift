/// A search as a caller means it, whatever it came through: address, API or command line.
public struct SearchRequest: Hashable, Sendable {
    /// What was typed; empty lists everything.
    public var query: String
    /// What is stated of the person, beside what the text says.
    public var facts: [KnownFact]
    /// Whether facts are read out of the text as well.
    public var understandsText: Bool
    /// Facts that the text seems to state, and that are not to be taken from it.
    public var ignoredFacts: Set<KnownFact>
    /// Which verdicts are shown, where something is known of the person.
    public var shownVerdicts: ShownVerdicts
    /// Chosen concept ids in each facet group.
    public var selected: [ConceptGroup: Set<String>]
    /// Whether structural interventions are found as well.
    public var includeStructural: Bool
    /// Whether interventions whose last day has passed are found as well.
    public var includeEnded: Bool
    /// Whether entries are found that nobody has confirmed for so long that searches leave them out; no part of the
    /// address of a search.
    public var includeUnconfirmed = false
    /// Page, from 1.
    public var page: Int
    /// Hits on a page, 1 to ``mostHitsPerPage``.
    public var limit: Int
    /// What hits are ordered by.
    public var order: SearchOrder
    /// Whether each hit explains its score.
    public var explain: Bool
    /// Ids of questions that are not to be asked, see `FactQuestion.id`; no part of the address of a search.
    public var skippedQuestions: Set<String> = []

    /// Hits on a page unless asked otherwise.
    public static let defaultLimit = 20
    /// The most hits on a page.
    public static let mostHitsPerPage = 100
    /// The highest page number that is answered.
    public static let lastPage = 10_000
    /// The most characters of a query.
    public static let longestQuery = 2_000
    /// The most bytes of a query that are read, two for each character, as å, ä and ö need; the rest is left out.
    public static let longestQueryBytes = 2 * longestQuery

    /// Creates a request for the first page.
    public init(
        query: String, municipality: MunicipalityCode? = nil, age: Int? = nil, facts: [KnownFact] = [],
        selected: [ConceptGroup: Set<String>] = [:], includeStructural: Bool = false, includeEnded: Bool = false,
        page: Int = 1, limit: Int = SearchRequest.defaultLimit, explain: Bool = false
    ) {
        precondition((1...Self.mostHitsPerPage).contains(limit), "limit must be 1 to 100, got \(limit)")
        precondition((1...Self.lastPage).contains(page), "page must be 1 to 10 000, got \(page)")
        self.query = query
        self.facts = facts
        understandsText = true
        ignoredFacts = []
        shownVerdicts = .fitsAndPossible
        self.selected = selected
        self.includeStructural = includeStructural
        self.includeEnded = includeEnded
        self.page = page
        self.limit = limit
        order = .relevance
        self.explain = explain
        if let municipality { self.municipality = municipality }
        if let age { self.age = age }
    }
}

/// Which verdicts a search shows.
public enum ShownVerdicts: String, Hashable, Sendable, CaseIterable {
    /// Only what is known to fit.
    case fits
    /// What fits and what may.
    case fitsAndPossible = "possible"
    /// Also what is ruled out, which then comes last.
    case all
}

extension SearchRequest {
    /// What to do about a query that is too long, in Swedish; `nil` for one that is read whole.
    public static func lengthProblem(_ query: String) -> String? {
        if query.count > longestQuery { return "Söktexten är för lång. Skriv högst \(longestQuery) tecken." }
        // Few characters of many bytes: no Swedish text.
        return query.utf8.count > longestQueryBytes ? "Söktexten är för lång. Korta av den." : nil
    }

    /// Where the person is stated to live.
    public var municipality: MunicipalityCode? {
        get {
            facts.lazy.compactMap { fact -> MunicipalityCode? in
                guard fact.kind == .municipality, !fact.isNegated, case .text(let code) = fact.value else { return nil }
                return try? MunicipalityCode(code)
            }.first
        }
        set {
            facts.removeAll { $0.kind == .municipality && !$0.isNegated }
            if let newValue { facts.insert(KnownFact(.municipality, .text(newValue.rawValue)), at: 0) }
        }
    }

    /// The person's stated age in whole years.
    public var age: Int? {
        get {
            facts.lazy.compactMap { fact -> Int? in
                guard case .number(let age) = fact.value, fact.kind == .age else { return nil }
                return age
            }.first
        }
        set {
            facts.removeAll { $0.kind == .age }
            if let newValue { facts.append(KnownFact(.age, .number(newValue))) }
        }
    }

    /// The same search with a fact more, from its first page.
    public func adding(_ fact: KnownFact) -> SearchRequest {
        var request = self
        request.page = 1
        if !fact.kind.isRepeatable { request.facts.removeAll { $0.kind == fact.kind } }
        // An age says all that a range of ages does.
        if fact.kind == .age { request.facts.removeAll { $0.kind == .ageRange } }
        request.facts.append(fact)
        return request
    }
}
