/// What the facade's root tells of itself.
///
/// Source: Human Services Data Specification 3.1, API reference, "/".
public struct HSDSRoot: Encodable, Hashable, Sendable {
    private let version = Self.version
    private let profile = Self.profile
    private let openapiUrl: String
    private let description = "Insatskatalogens publicerade insatser enligt Human Services Data Specification."
    private let publisher: Publisher

    private struct Publisher: Encodable, Hashable, Sendable {
        let name, email, website: String
    }

    /// The version of HSDS that the answers follow.
    static let version = "3.1"
    /// HSDS itself: nothing is added to it and nothing it demands is left out.
    static let profile = "https://docs.openreferral.org/en/3.1/"

    /// The root of the facade at an address.
    public init(_ identity: ServerIdentity, base: BaseAddress) {
        openapiUrl = base.hsdsDescription
        publisher = Publisher(name: identity.publisherName, email: identity.contactEmail, website: base.home)
    }
}
