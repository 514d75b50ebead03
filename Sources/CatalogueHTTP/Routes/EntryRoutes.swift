import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Entries: read by all, written with a token.
struct EntryRoutes {
    let service: CatalogueService
    let authorisation: Authorisation
    /// Writes an entry as linked data.
    let openData: OpenDataRoutes
    /// What GET answers at the address that POST adds to.
    let search: Endpoint.Handler

    var endpoints: [Endpoint] {
        [
            Endpoint(path: APIPath.interventions, handlers: [(.get, search), (.post, create)]),
            Endpoint(
                path: APIPath.interventions + "/:name",
                handlers: [(.get, read), (.put, replace), (.delete, archive)]),
        ]
    }

    @Sendable private func read(_ request: Request, _ context: CatalogueContext) throws -> Response {
        let parameters = PlainParameters(QueryItems(request.uri.query), names: [])
        let seesDrafts = context.token != nil
        try parameters.check()
        let name = context.parameters.get("name") ?? ""
        let page = try seesDrafts ? service.intervention(name) : service.publishedIntervention(name)
        guard let page else { throw Failure(404, "Ingen publicerad insats har det id:t eller den adressen.") }
        let caching: Caching = seesDrafts ? .notStored : .aMinute
        let isLinked = request.accepts("application/ld+json")
        let tag = isLinked ? EntityTag(value: tag(page).value + ".ld", isWeak: false) : tag(page)
        var response = try Response.conditional(request, tag, caching: caching) {
            isLinked ? openData.linkedData(page, request) : try .json(InterventionReply(page))
        }
        response.headers[.vary] = "Accept, Authorization"
        return response
    }

    @Sendable private func create(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        let actor = try await writer(request, context)
        let document = try await document(request, key: nil)
        let written = try await inBackground { try service.create(document, by: actor) }
        return try reply(written, status: .created)
    }

    @Sendable private func replace(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        let actor = try await writer(request, context)
        let name = context.parameters.get("name") ?? ""
        let revision = try request.demandedRevision()
        let key = try service.entry(name).content.key
        let document = try await document(request, key: key)
        let written = try await inBackground {
            try service.replace(name, with: document, ifRevision: revision, by: actor)
        }
        guard let proposal = written.proposal else { return try reply(written, status: .ok) }
        return try .json(ProposalReply(proposal, written.page), status: .accepted)
    }

    @Sendable private func archive(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        let actor = try await writer(request, context)
        let name = context.parameters.get("name") ?? ""
        let revision = try request.demandedRevision()
        try await inBackground { try service.archive(name, ifRevision: revision, by: actor) }
        return Response(status: .noContent)
    }

    private func writer(_ request: Request, _ context: CatalogueContext) async throws -> Actor {
        let actor = try authorisation.writer(context)
        let parameters = PlainParameters(QueryItems(request.uri.query), names: [])
        try parameters.check()
        return actor
    }

    private func document(_ request: Request, key: String?) async throws -> ImportDocument {
        _ = try request.contentKind([.json])
        let bytes = try await request.bytes(atMost: RequestSize.mostEntryBytes)
        return try JSONDocumentReader(vocabulary: service.vocabulary)
            .read(bytes, name: "insatsen", isList: false, key: key).readable()
    }

    private func tag(_ page: InterventionPage) -> EntityTag {
        .entry(
            revision: page.intervention.revision, catalogue: service.status.revision, today: service.today)
    }

    private func reply(_ written: WrittenEntry, status: HTTPResponse.Status) throws -> Response {
        var response = try Response.json(InterventionReply(written.page), status: status)
        response.headers[.eTag] = tag(written.page).text
        if status == .created {
            response.headers[.location] = APIPath.interventions + "/" + written.page.intervention.id.text
        }
        return response
    }
}
