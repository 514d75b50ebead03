/// The groups into which the vocabulary is divided; each is a facet.
public enum ConceptGroup: String, Hashable, Sendable, Codable, CaseIterable {
    /// Who somebody is (*målgrupp*).
    case targetGroup
    /// What somebody needs help with (*behov*).
    case need
    /// A named way of working (*metod*).
    case method
    /// What somebody lives on (*försörjning*).
    case incomeSupport
    /// What one does (*aktivitet*).
    case activity

    /// The parameter of a search that chooses among entries with a tag of the group. `incomeSupport` says what
    /// the person lives on.
    public var parameterName: String { self == .incomeSupport ? "incomeSupportTag" : rawValue }

    /// What a visitor reads.
    public var swedishName: String {
        switch self {
        case .targetGroup: "Målgrupp"
        case .need: "Behov"
        case .method: "Metod"
        case .incomeSupport: "Försörjning"
        case .activity: "Aktivitet"
        }
    }
}

/// One concept of the vocabulary: used for tagging, facets and query expansion alike.
public struct Concept: Hashable, Sendable, Identifiable {
    /// Stable id in ASCII, such as `need-utmattning`.
    public let id: String
    /// Its group.
    public let group: ConceptGroup
    /// The preferred Swedish label.
    public var label: String
    /// Formal and standard terms that mean (nearly) the same.
    public var synonyms: [String]
    /// Abbreviations.
    public var abbreviations: [String]
    /// What citizens type, single words and phrases.
    public var everyday: [String]
    /// Id of the broader concept, in the same group.
    public var broader: String?
    /// Ids of related concepts, in any group.
    public var related: [String]
    /// One plain sentence.
    public var definition: String?
    /// Labels in other languages by language code (BCP 47).
    public var labels: [String: [String]]
    /// Of income support: whether it is had beside other kinds, so that having it rules none of them out.
    public var isSupplement: Bool
    /// Whether a text that has one of its labels says it of the person; else the labels only find and tag.
    public var statesFact: Bool
    /// How it is read out of texts, beyond its labels.
    public var reading: ConceptReading
    /// Yes-or-no facts that follow from it, by name: `working` is false of who neither works nor studies.
    public var implies: [String: Bool]
    /// The ages, in whole years, of a group that ages define: who is older or younger does not belong to it.
    public var ages: ClosedRange<Int>?

    /// Every Swedish label, the preferred one first.
    public var swedishLabels: [String] { [label] + synonyms + abbreviations + everyday }

    /// Creates a concept.
    public init(
        id: String, group: ConceptGroup, label: String, synonyms: [String] = [], abbreviations: [String] = [],
        everyday: [String] = [], broader: String? = nil, related: [String] = [], definition: String? = nil,
        labels: [String: [String]] = [:], isSupplement: Bool = false, statesFact: Bool = true,
        reading: ConceptReading = ConceptReading(), implies: [String: Bool] = [:], ages: ClosedRange<Int>? = nil
    ) {
        self.id = id
        self.group = group
        self.label = label
        self.synonyms = synonyms
        self.abbreviations = abbreviations
        self.everyday = everyday
        self.broader = broader
        self.related = related
        self.definition = definition
        self.labels = labels
        self.isSupplement = isSupplement
        self.statesFact = statesFact
        self.reading = reading
        self.implies = implies
        self.ages = ages
    }
}

extension Concept: Codable {
    private enum Name: String, CodingKey {
        case id, group, label, synonyms, abbreviations, everyday, broader, related, definition, labels
        case isSupplement = "supplement"
        case statesFact, reading, implies, ages
    }

    /// `{"min": 13, "max": 19}`; a missing end is open.
    private struct Ages: Codable {
        let min, max: Int?

        init(_ range: ClosedRange<Int>) {
            min = range.lowerBound == 0 ? nil : range.lowerBound
            max = range.upperBound >= KnownFact.highestAge ? nil : range.upperBound
        }

        var range: ClosedRange<Int>? {
            let (low, high) = (min ?? 0, max ?? KnownFact.highestAge)
            return low <= high ? low...high : nil
        }
    }

    /// Reads a concept; lists that are left out are empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        self.init(
            id: try fields.decode(String.self, forKey: .id),
            group: try fields.decode(ConceptGroup.self, forKey: .group),
            label: try fields.decode(String.self, forKey: .label),
            synonyms: try fields.decodeIfPresent([String].self, forKey: .synonyms) ?? [],
            abbreviations: try fields.decodeIfPresent([String].self, forKey: .abbreviations) ?? [],
            everyday: try fields.decodeIfPresent([String].self, forKey: .everyday) ?? [],
            broader: try fields.decodeIfPresent(String.self, forKey: .broader),
            related: try fields.decodeIfPresent([String].self, forKey: .related) ?? [],
            definition: try fields.decodeIfPresent(String.self, forKey: .definition),
            labels: try fields.decodeIfPresent([String: [String]].self, forKey: .labels) ?? [:],
            isSupplement: try fields.decodeIfPresent(Bool.self, forKey: .isSupplement) ?? false,
            statesFact: try fields.decodeIfPresent(Bool.self, forKey: .statesFact) ?? true,
            reading: try fields.decodeIfPresent(ConceptReading.self, forKey: .reading) ?? ConceptReading(),
            implies: try fields.decodeIfPresent([String: Bool].self, forKey: .implies) ?? [:],
            ages: try fields.decodeIfPresent(Ages.self, forKey: .ages)?.range)
    }

    /// Writes what the concept has.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(group, forKey: .group)
        try fields.encode(label, forKey: .label)
        if !synonyms.isEmpty { try fields.encode(synonyms, forKey: .synonyms) }
        if !abbreviations.isEmpty { try fields.encode(abbreviations, forKey: .abbreviations) }
        if !everyday.isEmpty { try fields.encode(everyday, forKey: .everyday) }
        try fields.encodeIfPresent(broader, forKey: .broader)
        if !related.isEmpty { try fields.encode(related, forKey: .related) }
        try fields.encodeIfPresent(definition, forKey: .definition)
        if !labels.isEmpty { try fields.encode(labels, forKey: .labels) }
        if isSupplement { try fields.encode(true, forKey: .isSupplement) }
        if !statesFact { try fields.encode(false, forKey: .statesFact) }
        if !reading.isPlain { try fields.encode(reading, forKey: .reading) }
        if !implies.isEmpty { try fields.encode(implies, forKey: .implies) }
        try fields.encodeIfPresent(ages.map(Ages.init), forKey: .ages)
    }
}
