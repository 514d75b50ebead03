import CatalogueModel
public import FoundationEssentials

/// A service as HSDS has it. What is `nil` or missing is not known, and is left out of the JSON.
///
/// Source: Human Services Data Specification 3.1, "service"; see `docs/open-data.md` for what is mapped to what.
public struct HSDSService: Encodable, Hashable, Sendable {
    let id: String
    let organizationId: String?
    let name: String
    let alternateName: String?
    let description: String?
    let url: String?
    let email: String?
    let status: Status
    let interpretationServices: String?
    let applicationProcess: String?
    let feesDescription: String?
    let eligibilityDescription: String?
    let minimumAge: Int?
    let maximumAge: Int?
    let assuredDate: CalendarDate?
    let alert: String?
    let lastModified: String
    let organization: HSDSOrganization?
    // Only in the full form.
    var additionalUrls: [HSDSURL]?
    var phones: [HSDSPhone]?
    var contacts: [HSDSContact]?
    var serviceAreas: [HSDSServiceArea]?
    var serviceAtLocations: [HSDSServiceAtLocation]?
    var languages: [HSDSLanguage]?
    var funding: [HSDSFunding]?
    var requiredDocuments: [HSDSRequiredDocument]?
    var attributes: [HSDSAttribute]?

    /// Whether the service is given. The catalogue never knows that one is closed for a time.
    enum Status: String, Encodable, Hashable, Sendable {
        case active, inactive, defunct
    }
}

/// A service with nothing but what a mirror needs to see what has changed.
public struct HSDSServiceStamp: Encodable, Hashable, Sendable {
    private let id: String
    private let lastModified: String

    /// The stamp of an entry.
    ///
    /// - Parameters:
    ///   - id: the entry's id.
    ///   - lastModified: when it was last changed.
    public init(id: UUID, lastModified: Date) {
        self.id = id.text
        self.lastModified = lastModified.utcText
    }
}
