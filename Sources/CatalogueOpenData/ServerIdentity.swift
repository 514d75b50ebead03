/// Who publishes the catalogue and where, as descriptions for others state it.
public struct ServerIdentity: Hashable, Sendable {
    /// The address the catalogue is reached at from outside, such as `https://insatser.example.se`; `nil` takes
    /// the host that a request names.
    public var publicURL: String?
    /// The organisation that publishes the catalogue.
    public var publisherName: String
    /// What kind of organisation that is.
    public var publisherType: PublisherType
    /// The unit that answers questions about the data; never a private person.
    public var contactName: String
    /// Its e-mail address.
    public var contactEmail: String
    /// Address of the licence that the entries are published under.
    public var licence: String

    /// The contact address that stands for one not yet given.
    ///
    /// Source: RFC 2606, section 3: `example.org` is nobody's.
    public static let defaultContactEmail = "kontakt@example.org"
    /// CC0 1.0: no rights are kept.
    public static let defaultLicence = "https://creativecommons.org/publicdomain/zero/1.0/"

    /// Creates an identity.
    public init(
        publicURL: String? = nil, publisherName: String = "Insatskatalogen",
        publisherType: PublisherType = .localAuthority, contactName: String = "Insatskatalogen",
        contactEmail: String = ServerIdentity.defaultContactEmail, licence: String = ServerIdentity.defaultLicence
    ) {
        self.publicURL = publicURL
        self.publisherName = publisherName
        self.publisherType = publisherType
        self.contactName = contactName
        self.contactEmail = contactEmail
        self.licence = licence
    }
}

/// Kinds of publishers that a coordination association or its members can be.
///
/// Source: ADMS publisher types, <http://purl.org/adms/publishertype/1.0>; demanded by DCAT-AP-SE 3.
public enum PublisherType: String, Hashable, Sendable, CaseIterable {
    /// A municipality, or an association of local bodies.
    case localAuthority = "LocalAuthority"
    /// A region.
    case regionalAuthority = "RegionalAuthority"
    /// A state authority.
    case nationalAuthority = "NationalAuthority"
    /// An association that makes no profit.
    case nonProfitOrganisation = "NonProfitOrganisation"

    /// The concept's address.
    var iri: String { "http://purl.org/adms/publishertype/" + rawValue }
}
