import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueStore
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// The open data: the HSDS facade, the description for harvesters, the downloads. See `docs/open-data.md`.
struct OpenDataRoutes {
    let service: CatalogueService
    let identity: ServerIdentity

    var endpoints: [Endpoint] {
        let downloads = DownloadFormat.allCases.map { format in
            // Made by the router, the answer to HEAD would say that the file is empty.
            Endpoint(
                path: "/datasets/" + format.fileName,
                handlers: [
                    (.get, { request, _ in try download(format, request) }),
                    (.head, { request, _ in try downloadHead(format, request) }),
                ])
        }
        return [
            .get("/hsds", root), .get("/hsds/services", services), .get("/hsds/services/:id", oneService),
            .get("/hsds/openapi.json", openAPI), .get("/datasets/dcat", description),
        ] + downloads
    }

    private func base(_ request: Request) -> BaseAddress { BaseAddress(identity, host: request.head.authority) }

    // MARK: HSDS

    @Sendable private func root(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try withoutParameters(request) { base in try .hsds(HSDSRoot(identity, base: base)) }
    }

    @Sendable private func services(_ request: Request, _ context: CatalogueContext) throws -> Response {
        let items = QueryItems(request.uri.query)
        let wanted = HSDSRequest(items.items, isMalformed: items.isMalformed, vocabulary: service.vocabulary)
        guard wanted.problems.isEmpty else { throw Failure(parameters: wanted.problems.map(\.text)) }
        let selection = PublishedSelection(
            search: wanted.search, concepts: wanted.concepts, modifiedAfter: wanted.modifiedAfter, page: wanted.page,
            limit: wanted.perPage)
        guard !wanted.isMinimal else {
            let found = try service.publishedStamps(selection)
            let stamps = found.items.map { HSDSServiceStamp(id: $0.id, lastModified: $0.updatedAt) }
            return try .hsds(HSDSPage(stamps, totalItems: found.total, request: wanted))
        }
        let found = try service.publishedPage(selection)
        let services = found.items.map { hsds($0, request, isFull: wanted.isFull) }
        return try .hsds(HSDSPage(services, totalItems: found.total, request: wanted))
    }

    @Sendable private func oneService(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try withoutParameters(request) { _ in
            // By id only: HSDS knows no other names.
            let id = context.parameters.get("id").flatMap(UUID.init(uuidString:))
            guard let page = try id.flatMap({ try service.publishedPage(of: $0) }) else {
                throw Failure(404, "Ingen publicerad insats har det id:t.")
            }
            return try .hsds(hsds(page, request, isFull: true))
        }
    }

    @Sendable private func openAPI(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try withoutParameters(request) { base in
            Response(
                status: .ok, contentType: "application/json", body: HSDSOpenAPI.text(identity, base: base).utf8)
        }
    }

    private func hsds(_ page: InterventionPage, _ request: Request, isFull: Bool) -> HSDSService {
        HSDSService(
            page, vocabulary: service.vocabulary, base: base(request), today: service.today, isFull: isFull)
    }

    // MARK: Datasets

    @Sendable private func description(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try withoutParameters(request) { base in
            let modified = try service.publishedSummary().lastChange
            let text = DataDescription(identity, base: base, modified: modified).text
            return Response(status: .ok, contentType: "application/rdf+xml; charset=utf-8", body: text.utf8)
        }
    }

    /// All published entries, sent as they are read.
    private func download(_ format: DownloadFormat, _ request: Request) throws -> Response {
        try withoutParameters(request) { base in
            let service = service
            // Read before the answer begins, so that a database that can't be read is told with a status.
            let first = try service.publishedInterventions(after: nil, limit: DownloadFormat.chunkSize)
            let body = ResponseBody { writer in
                try await writer.write(ByteBuffer(string: format.heading))
                var entries = first
                while !entries.isEmpty {
                    try await writer.write(ByteBuffer(string: try format.chunk(entries, base: base)))
                    entries = try service.publishedInterventions(
                        after: entries.last?.id, limit: DownloadFormat.chunkSize)
                }
                try await writer.finish(nil)
            }
            return Response(status: .ok, headers: Self.headers(format), body: body)
        }
    }

    /// What a download would be, without sending it: written all the same, to tell its length.
    private func downloadHead(_ format: DownloadFormat, _ request: Request) throws -> Response {
        try withoutParameters(request) { base in
            var length = format.heading.utf8.count
            var last: UUID?
            while true {
                let entries = try service.publishedInterventions(after: last, limit: DownloadFormat.chunkSize)
                guard !entries.isEmpty else { break }
                length += try format.chunk(entries, base: base).utf8.count
                last = entries.last?.id
            }
            var headers = Self.headers(format)
            headers[.contentLength] = String(length)
            return Response(status: .ok, headers: headers)
        }
    }

    private static func headers(_ format: DownloadFormat) -> HTTPFields {
        var headers = HTTPFields()
        headers[.contentType] = format.contentType
        headers[.cacheControl] = Caching.aMinute.rawValue
        headers[.contentDisposition] = "attachment; filename=\"\(format.fileName)\""
        return headers
    }

    // MARK: Linked data

    /// The answer to a request for an entry that asks for `application/ld+json`.
    func linkedData(_ page: InterventionPage, _ request: Request) -> Response {
        let text = GovernmentService(page, base: base(request)).text
        return Response(status: .ok, contentType: "application/ld+json", body: text.utf8)
    }

    // MARK: Failures

    /// Answers a request that may have no parameters; each that there is, is named.
    private func withoutParameters(_ request: Request, _ answer: (BaseAddress) throws -> Response) throws -> Response {
        try PlainParameters(QueryItems(request.uri.query), names: []).check()
        return try answer(base(request))
    }
}

extension Response {
    /// An answer of the HSDS facade.
    fileprivate static func hsds(_ value: some Encodable) throws -> Response {
        Response(status: .ok, contentType: "application/json", body: try HSDSJSON.data(value))
    }
}
