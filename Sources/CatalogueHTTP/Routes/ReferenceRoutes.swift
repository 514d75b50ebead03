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

    init(service: CatalogueService, identity: ServerIdentity) {
        self.service = service
        self.identity = identity
        places = Self.buffer(PlacesReply(.sweden))
        description = ByteBuffer(string: OpenAPIDocument.text(publicURL: identity.publicURL))
        information = Self.buffer(InformationReply())
    }

    private static func buffer(_ reply: some Encodable) -> ByteBuffer {
        do { return ByteBuffer(bytes: try jsonBytes(reply)) } catch { preconditionFailure("\(error)") }
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
                Response(status: .ok, contentType: "application/json", buffer: buffer)
            }
        }
    }

    @Sendable private func vocabulary(_ request: Request, _ context: CatalogueContext) throws -> Response {
        var parameters = PlainParameters(QueryItems(request.uri.query), names: ["group"])
        let groups = ConceptGroup.allCases.map(\.rawValue).joined(separator: ", ")
        let group = parameters.value("group", expected: "något av \(groups)") { ConceptGroup(rawValue: $0) }
        try parameters.check()
        let revision = service.status.revision
        let concepts = service.vocabulary.concepts.filter { group == nil || $0.group == group }
        return try .conditional(request, EntityTag(value: "\(revision)", isWeak: true), caching: .aMinute) {
            try .json(VocabularyReply(concepts: concepts, revision: revision))
        }
    }

    @Sendable private func page(_ request: Request, _ context: CatalogueContext) throws -> Response {
        let base = BaseAddress(identity, host: request.head.authority).text
        return .html(
            APIView.html(origin: base, contactName: identity.contactName, contactEmail: identity.contactEmail))
    }
}

/// Names a version of some bytes.
enum Fingerprint {
    /// 64 bits in base 36.
    ///
    /// Source: Fowler, Noll & Vo, "FNV-1a", 64-bit parameters.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 36)
    }
}
