// What hangs on a service. Each has an id of its own, made from what it is (see `NamedID`).
//
// Source: Human Services Data Specification 3.1.

/// The organisation that is responsible for a service.
struct HSDSOrganization: Encodable, Hashable, Sendable {
    let id: String
    let name: String
    let description: String

    /// HSDS demands a description; this is all that the catalogue knows of every organisation.
    private static let knownOfAll = "Organisation som ansvarar för eller utför insatser i Insatskatalogen."

    init(name: String) {
        id = NamedID.text("organization", name)
        self.name = name
        description = Self.knownOfAll
    }
}

/// A web address with a label.
struct HSDSURL: Encodable, Hashable, Sendable {
    let id: String
    let label: String
    let url: String
}

/// A telephone number of an organisation.
struct HSDSPhone: Encodable, Hashable, Sendable {
    let id: String
    let number: String
    let type: String
}

/// A unit to turn to; never a private person.
struct HSDSContact: Encodable, Hashable, Sendable {
    let id: String
    let name: String
    let email: String?
}

/// Where those served live.
struct HSDSServiceArea: Encodable, Hashable, Sendable {
    let id: String
    let name: String
    let description: String?
}

/// That a service is given at a location.
struct HSDSServiceAtLocation: Encodable, Hashable, Sendable {
    let id: String
    let location: HSDSLocation
}

/// A place, or that there is none because the service is given digitally.
///
/// A visiting address is part of the description: an HSDS address demands postal code and state, which the
/// catalogue does not have.
struct HSDSLocation: Encodable, Hashable, Sendable {
    let id: String
    let locationType: Kind
    let name: String
    let description: String?

    enum Kind: String, Encodable, Hashable, Sendable {
        case physical, virtual
    }
}

/// A language spoken there.
struct HSDSLanguage: Encodable, Hashable, Sendable {
    let id: String
    let name: String
    let code: String?
}

/// Who pays.
struct HSDSFunding: Encodable, Hashable, Sendable {
    let id: String
    let source: String
}

/// A paper to bring.
struct HSDSRequiredDocument: Encodable, Hashable, Sendable {
    let id: String
    let document: String
}
