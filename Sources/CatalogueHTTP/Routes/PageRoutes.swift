import CatalogueModel
import CatalogueService
import CatalogueWeb
import Hummingbird

/// The pages that people meet.
struct PageRoutes {
    let service: CatalogueService
    let limiter: ClientLimiter

    var endpoints: [Endpoint] {
        [
            .get("/", search), .get("/insatser/:slug", entry), .get("/om", about),
            .get(Stylesheet.path, stylesheet), .get("/robots.txt", robots),
        ]
    }

    @Sendable private func search(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try limiter.admit(request, context)
        let parameters = SearchParameters(
            QueryItems(request.uri.query), vocabulary: service.vocabulary, ignoresUnknownNames: true)
        guard parameters.problems.isEmpty else {
            let empty = SearchPage(request: parameters.request, total: 0, understood: [], hits: [], facets: [])
            let view = SearchView(
                empty, problems: parameters.problems, municipalityText: parameters.unknownMunicipality,
                ageText: parameters.unknownAge)
            return .html(view.html, status: .badRequest)
        }
        return .html(SearchView(try service.search(parameters.request)).html)
    }

    @Sendable private func entry(_ request: Request, _ context: CatalogueContext) throws -> Response {
        guard let page = try service.publishedIntervention(context.parameters.get("slug") ?? "") else {
            let detail = "Insatsen finns inte i katalogen. Den kan ha tagits bort."
            guard !Response.isForPrograms(request) else { throw Failure(404, detail) }
            return .html(ProblemView.html(title: "Insatsen finns inte", detail: detail), status: .notFound)
        }
        return .html(InterventionView(page).html)
    }

    @Sendable private func about(_ request: Request, _ context: CatalogueContext) -> Response {
        let status = service.status
        return .html(AboutView.html(entryCount: status.entryCount, conceptCount: status.conceptCount))
    }

    @Sendable private func stylesheet(_ request: Request, _ context: CatalogueContext) -> Response {
        // The address carries a fingerprint of the content.
        Response(
            status: .ok, contentType: "text/css; charset=utf-8", body: Stylesheet.text.utf8, caching: .forEver)
    }

    @Sendable private func robots(_ request: Request, _ context: CatalogueContext) -> Response {
        let text = "User-agent: *\nDisallow: /api/\n"
        return Response(status: .ok, contentType: "text/plain; charset=utf-8", body: text.utf8, caching: .aMinute)
    }
}
