import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import Hummingbird

/// What callers need to know before they ask: concepts, places, and the API itself.
struct ReferenceRoutes {
    let service: CatalogueService
    /// Made once: neither changes while the program runs.
    private let places, description, information: ByteBuffer
    private let identity: ServerIdentity
    private let vocabularies = VocabularyReplies()

    init(service: CatalogueService, identity: ServerIdentity) {
        self.service = service
        self.identity = identity
        places = Self.buffer { try jsonText(PlacesReply(.sweden)) }
        description = Self.buffer { try OpenAPIDocument.text(identity) }
        information = Self.buffer { try jsonText(InformationReply()) }
    }

    private static func buffer(_ text: () throws -> String) -> ByteBuffer {
        do { return ByteBuffer(string: try text()) } catch { preconditionFailure("\(error)") }
    }

    var endpoints: [Endpoint] {
        [
            .get(APIPath.vocabulary, vocabulary), .get(APIPath.municipalities, fixed(places)),
            .get(APIPath.information, fixed(information)), .get(APIPath.description, fixed(description)),
            .get("/api", page),
        ]
    }

    private func fixed(_ buffer: ByteBuffer) -> Endpoint.Handler {
        let tag = EntityTag(value: Fingerprint.text(of: buffer.readableBytesView), isWeak: false)
        return { request, _ in
            try PlainParameters(QueryItems(request.uri.query), names: []).check()
            return .conditional(request, tag, caching: .aMinute) {
                .json(buffer)
            }
        }
    }

    @Sendable private func vocabulary(_ request: Request, _ context: CatalogueContext) throws -> Response {
        var parameters = PlainParameters(QueryItems(request.uri.query), names: ["group"])
        let groups = ConceptGroup.allCases.map(\.rawValue).joined(separator: ", ")
        let group = parameters.value("group", expected: "något av \(groups)") { ConceptGroup(rawValue: $0) }
        try parameters.check()
        let (vocabulary, revision) = service.vocabularyInForce
        return try .conditional(request, EntityTag(value: "\(revision)", isWeak: true), caching: .aMinute) {
            let buffer = try vocabularies.buffer(of: group, in: vocabulary, revision: revision)
            return .json(buffer)
        }
    }

    @Sendable private func page(_ request: Request, _ context: CatalogueContext) throws -> Response {
        let base = BaseAddress(identity, host: request.head.authority).text
        return .html(
            APIView.html(
                origin: base, contactName: identity.contactName, contactEmail: identity.contactEmail,
                links: PageLinks(request)))
    }
}
