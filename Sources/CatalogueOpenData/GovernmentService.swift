public import CatalogueModel
import FoundationEssentials

/// An entry as linked data for search engines and others who read pages.
///
/// Source: schema.org, `GovernmentService`; JSON-LD 1.1.
public struct GovernmentService: Sendable {
    private let document: Document

    /// Describes an entry.
    public init(_ page: InterventionPage, base: BaseAddress) { document = Document(page, base) }

    /// The description as JSON-LD that may stand inside `<script type="application/ld+json">` as it is: no `<`
    /// can end the element, and no line separator a line.
    ///
    /// Source: HTML, "Restrictions for contents of script elements"; JSON, RFC 8259, section 7.
    ///
    /// - Complexity: O(n) in the characters.
    public var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and numbers only: nothing that can't be encoded.
        let json = (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        var safe = ""
        for scalar in json.unicodeScalars {
            switch scalar {
            case "<": safe += "\\u003c"
            case ">": safe += "\\u003e"
            case "&": safe += "\\u0026"
            case "\u{2028}": safe += "\\u2028"
            case "\u{2029}": safe += "\\u2029"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}

/// The members of the description; what is not known is left out.
private struct Document: Encodable, Sendable {
    let context = "https://schema.org"
    let type = "GovernmentService"
    let address: String
    let identifier: String
    let name: String
    let alternateName: [String]?
    let description: String?
    let url: String
    let sameAs: String?
    let category: [String]?
    let serviceType: [String]?
    let provider: [Organization]?
    let serviceOperator: Organization?
    let areaServed: [Area]?
    let audience: Audience?
    let availableChannel: [Channel]?
    let offers: Offer?

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case address = "@id"
        case identifier, name, alternateName, description, url, sameAs, category, serviceType, provider
        case serviceOperator, areaServed, audience, availableChannel, offers
    }

    init(_ page: InterventionPage, _ base: BaseAddress) {
        let (entry, content) = (page.intervention, page.intervention.content)
        func labels(_ group: ConceptGroup) -> [String] { (page.tags[group] ?? []).map(\.label) }
        address = base.page(slug: entry.slug)
        identifier = entry.id.text
        name = content.name
        alternateName = content.aliases.stated
        description = content.summary ?? content.description
        url = address
        sameAs = content.contact?.url.map(URIText.escaped)
        category = labels(.need).stated
        serviceType = (labels(.method) + labels(.activity)).stated
        provider = content.responsibleAuthorities.map { Organization(type: "GovernmentOrganization", name: $0) }.stated
        serviceOperator = content.provider.map { Organization(type: "Organization", name: $0) }
        areaServed = Area.all(of: content.area).stated
        audience = Audience(labels(.targetGroup), content)
        availableChannel = Channel.all(of: content).stated
        offers = content.cost?.free == true ? Offer() : nil
    }
}

private struct Organization: Encodable, Sendable {
    let type: String
    let name: String

    private enum CodingKeys: String, CodingKey {
        case type = "@type"
        case name
    }
}

private struct Area: Encodable, Sendable {
    let type: String
    let name: String
    let identifier: String

    private enum CodingKeys: String, CodingKey {
        case type = "@type"
        case name, identifier
    }

    /// Municipalities and counties by their SCB codes; the whole country by its code (ISO 3166-1).
    static func all(of area: ServiceArea) -> [Area] {
        let gazetteer = Gazetteer.sweden
        let national = area.national == true ? [Area(type: "Country", name: "Sverige", identifier: "SE")] : []
        let counties = area.counties.compactMap { gazetteer.county($0) }.map {
            Area(type: "AdministrativeArea", name: $0.name, identifier: $0.code.rawValue)
        }
        let municipalities = area.municipalities.compactMap { gazetteer.municipality($0) }.map {
            Area(type: "AdministrativeArea", name: $0.name + " kommun", identifier: $0.code.rawValue)
        }
        return national + counties + municipalities
    }
}

private struct Audience: Encodable, Sendable {
    let type = "PeopleAudience"
    let audienceType: String?
    let suggestedMinAge: Int?
    let suggestedMaxAge: Int?

    private enum CodingKeys: String, CodingKey {
        case type = "@type"
        case audienceType, suggestedMinAge, suggestedMaxAge
    }

    init?(_ groups: [String], _ content: InterventionContent) {
        guard !groups.isEmpty || content.ageMin != nil || content.ageMax != nil else { return nil }
        audienceType = groups.isEmpty ? nil : groups.joined(separator: ", ")
        (suggestedMinAge, suggestedMaxAge) = (content.ageMin, content.ageMax)
    }
}

private struct Channel: Encodable, Sendable {
    let type = "ServiceChannel"
    let name: String?
    let serviceUrl: String?
    let servicePhone: Telephone?
    let serviceLocation: Location?
    let availableLanguage: [String]?

    private enum CodingKeys: String, CodingKey {
        case type = "@type"
        case name, serviceUrl, servicePhone, serviceLocation, availableLanguage
    }

    struct Telephone: Encodable, Sendable {
        let type = "ContactPoint"
        let telephone: String

        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case telephone
        }
    }

    struct Location: Encodable, Sendable {
        let type = "Place"
        let name: String
        let address: String?

        private enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name, address
        }
    }

    /// The contact, and each place.
    static func all(of content: InterventionContent) -> [Channel] {
        let languages = (content.languages?.spoken ?? []).map { text in
            let (name, code) = LanguageCode.reading(text)
            return code ?? name
        }.stated
        let contact = content.contact
        let office = Channel(
            name: contact?.unit, serviceUrl: contact?.url.map(URIText.escaped),
            servicePhone: contact?.phone.map { Telephone(telephone: $0) }, serviceLocation: nil,
            availableLanguage: languages)
        let places = content.places.map { place in
            Channel(
                name: nil, serviceUrl: nil, servicePhone: nil,
                serviceLocation: Location(name: place.name, address: place.address), availableLanguage: languages)
        }
        return (contact != nil || (languages != nil && places.isEmpty) ? [office] : []) + places
    }
}

/// Free of charge.
private struct Offer: Encodable, Sendable {
    let type = "Offer"
    let price = "0"
    let priceCurrency = "SEK"

    private enum CodingKeys: String, CodingKey {
        case type = "@type"
        case price, priceCurrency
    }
}

extension Array {
    /// The list, or nothing when it is empty.
    fileprivate var stated: Self? { isEmpty ? nil : self }
}
