/// Something that is known of the person a search is for.
public struct KnownFact: Hashable, Sendable {
    /// What it is about.
    public let kind: FactKind
    /// What is known.
    public let value: FactValue
    /// Whether it was said that it is not so; a yes-or-no fact then also has the value `false`.
    public let isNegated: Bool

    /// Creates a fact.
    public init(_ kind: FactKind, _ value: FactValue, isNegated: Bool = false) {
        self.kind = kind
        self.value = value
        self.isNegated = isNegated || value == .flag(false)
    }
}

/// What a fact is about; its raw value is its name in JSON and in addresses.
public enum FactKind: String, Hashable, Sendable, CaseIterable {
    /// Age in whole years.
    case age
    /// Lowest and highest age, where only that is known.
    case ageRange
    /// Municipality of residence, as a code.
    case municipality
    /// County of residence, as a code.
    case county
    /// What the person lives on, as a concept.
    case incomeSupport
    /// A need, as a concept.
    case need
    /// A group the person belongs to, as a concept.
    case background
    /// Whether registered at Arbetsförmedlingen.
    case registered
    /// For how many whole months registered there.
    case registeredMonths
    /// Whether on sick leave.
    case sickLeave
    /// Whether the person has work.
    case working
    /// Whether the person studies.
    case studying
    /// Gender.
    case gender
    /// Whether there is a diagnosis.
    case diagnosis
    /// Level of Swedish.
    case swedish
    /// Highest education finished.
    case education
    /// From how many authorities support is needed.
    case authorities
    /// Who refers the person.
    case referral

    /// The group of the vocabulary whose concepts are its values.
    public var conceptGroup: ConceptGroup? {
        switch self {
        case .incomeSupport: .incomeSupport
        case .need: .need
        case .background: .targetGroup
        default: nil
        }
    }

    /// Whether a person can have several at once.
    public var isRepeatable: Bool { conceptGroup != nil || self == .referral }

    /// Its name as a parameter of a search. `need` there chooses among tags.
    public var parameterName: String { self == .need ? "hasNeed" : rawValue }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable {
    /// A whole number: years, months, authorities.
    case number(Int)
    /// Lowest and highest age.
    case range(ClosedRange<Int>)
    /// A code, an id, a level or a name.
    case text(String)
    /// Yes or no.
    case flag(Bool)
}

/// A fact as it was read, to be shown and taken back.
public struct UnderstoodFact: Hashable, Sendable {
    /// The fact.
    public let known: KnownFact
    /// The value as a person reads it: "19 år", "Haninge".
    public let label: String
    /// The exact words it was read from; `nil` for what was given as a parameter.
    public let text: String?
    /// Where those words stand in the query, in UTF-8 bytes.
    public let byteRange: Range<Int>?

    /// Creates a fact that was read; `byteRange` is `nil` for what was given as a parameter.
    public init(_ known: KnownFact, label: String, text: String? = nil, byteRange: Range<Int>? = nil) {
        self.known = known
        self.label = label
        self.text = text
        self.byteRange = byteRange
    }
}
