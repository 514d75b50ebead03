import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import HTTPTypes
import Hummingbird

/// Visitors' reports of errors in entries.
///
/// What somebody writes is never logged and never part of an address.
struct ReportRoutes {
    let service: CatalogueService
    private let identity: ServerIdentity
    private let limiter: ClientLimiter

    init(service: CatalogueService, identity: ServerIdentity, clock: @escaping @Sendable () -> Double) {
        self.service = service
        self.identity = identity
        limiter = ClientLimiter(perSecond: 1.0 / 20, burst: 5, seconds: clock)
    }

    var endpoints: [Endpoint] {
        [Endpoint(path: ReportView.path(slug: ":slug"), handlers: [(.get, form), (.post, send)])]
    }

    @Sendable private func form(_ request: Request, _ context: CatalogueContext) throws -> Response {
        let view = try view(of: try entry(context), request)
        let isSent = QueryItems(request.uri.query).items.contains { $0.name == ReportView.sentParameter }
        return .html(isSent ? view.thanks : view.form())
    }

    @Sendable private func send(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        try request.refuseOtherSites(identity)
        try admit(request, context)
        let entry = try entry(context)
        let items = try await request.form(atMost: RequestSize.mostFormBytes)
        guard !items.isMalformed else {
            throw Failure(400, "Rapporten innehåller tecken som inte är kodade som UTF-8. Skriv om texten.")
        }
        func value(_ name: String) -> String? { items.items.first { $0.name == name }?.value }
        let draft = ErrorReportDraft(kind: value("kind"), text: value("text"))
        do {
            try await inBackground { _ = try service.report(draft, on: entry.slug) }
        } catch ReportRefusal.invalid(let problems) {
            return try refusal(of: draft, problems, entry, request)
        }
        // Another address, so that a reload sends nothing again.
        let thanks = PageLinks(request).thanks(entry.slug)
        return Response(
            status: .seeOther, headers: [.location: thanks, .cacheControl: Caching.notStored.rawValue])
    }

    /// The form with what was filled in, to be mended.
    private func refusal(
        of draft: ErrorReportDraft, _ problems: [ContentProblem], _ entry: Intervention, _ request: Request
    ) throws -> Response {
        guard !Response.isForPrograms(request) else {
            throw Failure(ReportRefusal.invalid(problems))
        }
        var response = Response.html(try view(of: entry, request).form(draft, problems: problems), status: .badRequest)
        // What somebody has typed belongs in no browser's store.
        response.headers[.cacheControl] = Caching.notStored.rawValue
        return response
    }

    private func view(of entry: Intervention, _ request: Request) throws -> ReportView {
        let links = PageLinks(request)
        let page = try service.publishedInterventions([entry.id]).first
        return page.map { ReportView($0, links: links) }
            ?? ReportView(name: entry.content.name, slug: entry.slug, links: links)
    }

    private func entry(_ context: CatalogueContext) throws -> Intervention {
        guard let entry = try service.reportableEntry(context.parameters.get("slug") ?? "") else {
            throw Failure(ReportRefusal.unknownEntry)
        }
        return entry
    }

    private func admit(_ request: Request, _ context: CatalogueContext) throws {
        let wait = limiter.secondsToWait(ClientName.number(request, context.remoteAddress))
        guard wait > 0 else { return }
        throw Failure(
            429, "För många rapporter på kort tid. Vänta \(wait) sekunder, gå tillbaka och skicka igen.",
            headers: [.retryAfter: String(wait)])
    }
}

extension Failure {
    /// Why a report was not taken.
    init(_ refusal: ReportRefusal) {
        switch refusal {
        case .unknownEntry: self.init(404, "Insatsen finns inte i katalogen. Den kan ha tagits bort.")
        case .queueIsFull:
            self.init(
                503,
                "Det finns redan många rapporter som ska gås igenom. Försök igen om några dagar. Tack för att du vill hjälpa till!"
            )
        case .invalid(let problems):
            self.init(parameters: problems.map { "\($0.field): \($0.message) \($0.remedy)" })
        }
    }
}
