public import CatalogueModel
public import Eligibility

/// What a search knows of the person: what was stated, and what its text says.
public struct CaseReading: Sendable {
    /// What is known and where it was read, what was stated first.
    public let understood: [UnderstoodFact]
    /// Facts that contradict each other, or can't be, and are not used, in Swedish.
    public let notes: [String]
    /// What is known, taken together.
    public let facts: CaseFacts

    /// Reads the facts of a request.
    ///
    /// What was stated outweighs what the text says of the same.
    ///
    /// - Complexity: that of ``FactReader``.
    public init(_ request: SearchRequest, snapshot: IndexSnapshot, today: CalendarDate) {
        let vocabulary = snapshot.vocabulary
        let stated = request.facts.map { UnderstoodFact($0, label: $0.label(vocabulary)) }
        let subjects = Set(request.facts.map(Self.subject))
        let reader = FactReader(snapshot: snapshot, today: today)
        let read =
            request.understandsText
            ? reader.facts(in: request.query).filter { found in
                !request.ignoredFacts.contains(found.known) && !subjects.contains(Self.subject(found.known))
            } : []
        understood = stated + read
        let known = understood.map(\.known)
        let impossible = request.understandsText ? reader.impossibleAges(in: request.query) : []
        notes =
            KnownFact.contradictions(among: known, vocabulary).map { $0.message + " Ingen av dem har använts." }
            + impossible.map { "\($0) år är ingen möjlig ålder. Den har inte använts." }
        facts = CaseFacts(known, vocabulary)
    }

    /// What only one thing can be said of: of a place, an age, or one concept.
    private static func subject(_ fact: KnownFact) -> String {
        switch fact.kind {
        case .age, .ageRange: "age"
        case .municipality, .county: "place"
        case .registered, .registeredMonths: "registered"
        case .incomeSupport, .need, .background, .referral:
            if case .text(let text) = fact.value { fact.kind.rawValue + ":" + text } else { fact.kind.rawValue }
        default: fact.kind.rawValue
        }
    }
}
