public import Eligibility

/// What an author says of an intervention (*insats*): everything but its identity and history.
///
/// Unknown is a value of its own: `nil` and an empty list mean "not stated", never "no".
public struct InterventionContent: Hashable, Sendable {
    /// The importer's own stable key, unique within one import source.
    public var key: String
    /// What the intervention is called.
    public var name: String
    /// Other names and abbreviations.
    public var aliases: [String] = []
    /// One or two sentences, at most ``longestSummary`` characters.
    public var summary: String?
    /// Prose.
    public var description: String?
    /// A version in plain, easy Swedish (*lättläst*).
    public var easyRead: String?
    /// Aimed at persons or at structures; not stated counts as individual when shown.
    public var kind: InterventionKind?

    /// Who it is for: concepts by id or any label; an unknown label is kept.
    public var targetGroups: [String] = []
    /// What it helps with: concepts by id or any label.
    public var needs: [String] = []
    /// Named ways of working: concepts by id or any label.
    public var methods: [String] = []
    /// What participants live on: concepts by id or any label.
    public var incomeSupport: [String] = []
    /// What one does: concepts by id or any label.
    public var activities: [String] = []

    /// Organisations that run it and answer for it (*huvudmän*).
    public var responsibleAuthorities: [String] = []
    /// Organisations that take part.
    public var cooperatingParties: [String] = []
    /// The coordination association (*samordningsförbund*) that finances it; it never runs it.
    public var coordinationAssociation: String?
    /// Who carries it out, when not a responsible authority.
    public var provider: String?

    /// Where those served live.
    public var area = ServiceArea()
    /// Where it physically is, apart from whom it serves.
    public var places: [Place] = []

    /// Lowest age in whole years, inclusive.
    public var ageMin: Int?
    /// Highest age in whole years, inclusive.
    public var ageMax: Int?
    /// Ways in with criteria of their own.
    public var tracks: [Track] = []

    /// How one gets in.
    public var access = Access()
    /// Whether there are places.
    public var capacity: Capacity?
    /// How long and how much.
    public var extent: Extent?
    /// Languages spoken there.
    public var languages: Languages?
    /// What it costs the participant.
    public var cost: Cost?
    /// First day, when stated.
    public var startDate: CalendarDate?
    /// Last day, when stated; after it the entry is hidden unless asked for.
    public var endDate: CalendarDate?
    /// How to reach the organisation.
    public var contact: Contact?
    /// Documents or addresses the facts come from.
    public var sources: [String] = []
    /// When the content was last confirmed.
    public var reviewedAt: CalendarDate?
    /// The role that confirmed it.
    public var reviewedBy: String?

    /// The most characters of a summary.
    public static let longestSummary = 200

    /// Creates content with the two fields that must be there.
    public init(key: String, name: String) {
        self.key = key
        self.name = name
    }
}

/// Whom an intervention is aimed at, after SUS.
///
/// Source: the national follow-up system SUS, "inriktning".
public enum InterventionKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// At persons (*individinriktad*).
    case individual
    /// At organisations and staff (*strukturövergripande*).
    case structural
}

/// The area whose residents an intervention serves.
public struct ServiceArea: Hashable, Sendable {
    /// Whether the whole country is served.
    public var national: Bool?
    /// Counties served in full.
    public var counties: [CountyCode] = []
    /// Municipalities served.
    public var municipalities: [MunicipalityCode] = []
    /// Whether it is given digitally.
    public var digital: Bool?

    /// Creates an area that is not stated.
    public init(
        national: Bool? = nil, counties: [CountyCode] = [], municipalities: [MunicipalityCode] = [],
        digital: Bool? = nil
    ) {
        self.national = national
        self.counties = counties
        self.municipalities = municipalities
        self.digital = digital
    }

    /// Whether nothing at all is stated of where it is given; then it is excluded from no search.
    public var isUnstated: Bool {
        national != true && counties.isEmpty && municipalities.isEmpty
    }
}

/// A place where an intervention is given.
public struct Place: Hashable, Sendable, Codable {
    /// Name, such as "Torekällberget, Södertälje".
    public var name: String
    /// Visiting address of the organisation.
    public var address: String?
    /// Municipality where it lies.
    public var municipality: MunicipalityCode?

    /// Creates a place.
    public init(name: String, address: String? = nil, municipality: MunicipalityCode? = nil) {
        self.name = name
        self.address = address
        self.municipality = municipality
    }
}
