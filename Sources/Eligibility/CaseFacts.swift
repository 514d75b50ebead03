/// What is known of the person a search is for. What is not known is `nil` or left out, never "no".
public struct CaseFacts: Hashable, Sendable {
    /// Age in whole years; a range where only that is known ("i tjugoårsåldern").
    public var age: ClosedRange<Int>?
    /// Four-digit code of the municipality of residence.
    public var municipality: String?
    /// Two-digit code of the county of residence; a municipality decides it.
    public var county: String?
    /// Municipalities and counties where the person is known not to live.
    public var places = ConceptFacts()
    /// What the person is known to live on and not to live on, as concept ids.
    public var incomeSupport = ConceptFacts()
    /// Needs, as concept ids.
    public var needs = ConceptFacts()
    /// Groups the person belongs to, as concept ids.
    public var backgrounds = ConceptFacts()
    /// Whether registered at Arbetsförmedlingen.
    public var registered: Bool?
    /// For how many whole months registered at Arbetsförmedlingen.
    public var registeredMonths: Int?
    /// Whether on sick leave.
    public var sickLeave: Bool?
    /// Whether the person has work.
    public var working: Bool?
    /// Whether the person studies.
    public var studying: Bool?
    /// Gender.
    public var gender: Gender?
    /// Whether the person has a diagnosis.
    public var hasDiagnosis: Bool?
    /// Level of Swedish.
    public var swedish: LanguageLevel?
    /// Highest education finished.
    public var education: EducationLevel?
    /// From how many authorities the person needs support.
    public var authorities: Int?
    /// Who refers the person.
    public var referrers: Set<String>?

    /// Creates facts of which nothing is known.
    public init() {}

    /// Whether nothing at all is known.
    public var isEmpty: Bool { self == CaseFacts() }
}

/// Which concepts are known to hold for a person, and which are known not to.
///
/// Concepts that imply each other are for the caller to add: this module does not know the vocabulary.
public struct ConceptFacts: Hashable, Sendable {
    /// Known to hold.
    public var has: Set<String>
    /// Known not to hold.
    public var lacks: Set<String>

    /// Creates what is known; nothing unless given.
    public init(has: Set<String> = [], lacks: Set<String> = []) {
        self.has = has
        self.lacks = lacks
    }

    /// Whether at least one of some concepts holds.
    ///
    /// - Complexity: O(n) in the concepts asked for.
    func holds(anyOf wanted: Set<String>) -> Kleene {
        if !has.isEmpty, !has.isDisjoint(with: wanted) { return .yes }
        return lacks.isEmpty || !wanted.isSubset(of: lacks) ? .unknown : .no
    }
}
