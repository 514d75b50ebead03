import CatalogueModel
import CatalogueOpenData
import EmbeddedData

/// The concepts as JSON: those of `seed/vocabulary.json`, as administrators have made them.
struct VocabularyReply: Encodable {
    private let concepts: [Concept]
    private let meta: Meta

    private enum CodingKeys: String, CodingKey {
        case concepts
        case meta = "_meta"
    }

    private struct Meta: Encodable {
        let count, revision: Int
    }

    init(concepts: [Concept], revision: Int) {
        self.concepts = concepts
        meta = Meta(count: concepts.count, revision: revision)
    }
}

/// Counties and municipalities with SCB's codes, as JSON.
struct PlacesReply: Encodable {
    private let counties: [County]
    private let municipalities: [Municipality]

    private struct County: Encodable {
        let code, name: String
    }

    private struct Municipality: Encodable {
        let code, name, county: String
    }

    init(_ gazetteer: Gazetteer) {
        counties = gazetteer.counties.map { County(code: $0.code.rawValue, name: $0.name) }
        municipalities = gazetteer.municipalities.map {
            Municipality(code: $0.code.rawValue, name: $0.name, county: $0.code.county.rawValue)
        }
    }
}

/// What an API says of itself.
///
/// Source: Digg's REST API-profil VER.06 and VER.07.
struct InformationReply: Encodable {
    private let apiName = "Insatskatalogen"
    private let apiVersion = InformationReply.version
    private let apiReleased = "2026-11-21"
    private let apiDocumentation = "/api"
    private let apiStatus = "active"

    /// The version of the API, the same as in its description.
    static let version = "1.0.0"
}

/// The API's description in OpenAPI, compiled into the program.
enum OpenAPIDocument {
    private struct Contact: Encodable {
        let name, url, email: String
    }

    private static let writtenContact =
        #"{"name": "Insatskatalogen", "url": "/api", "email": "kontakt@example.org"}"#
    private static let writtenServer = "\"url\": \"\(APIPath.root)\""

    /// The document as it is served: with the contact and the address of this server's publisher.
    static func text(_ identity: ServerIdentity) throws -> String {
        let file = embedded_openapi()
        let text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
        let base = identity.publicURL ?? ""
        let contact = Contact(name: identity.contactName, url: base + "/api", email: identity.contactEmail)
        return text.replacing(writtenContact, with: try jsonText(contact))
            .replacing(writtenServer, with: "\"url\": \"\(base)\(APIPath.root)\"")
    }
}
