import CatalogueModel
import CatalogueService
import CatalogueWeb
import HTTPTypes
import Hummingbird
import Logging

/// Which address answers what. JSON and HTML of a search come from the same read model.
struct CatalogueRoutes {
    let service: CatalogueService
    let logger: Logger

    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeadersMiddleware())
        router.add(middleware: FailureMiddleware(logger: logger))
        addPages(to: router)
        addAPI(to: router)
        addHealth(to: router)
        return router
    }

    /// Answers GET (and so HEAD) at an address, and every other method with 405 and what is allowed.
    private func get(
        _ path: RouterPath, on router: Router<BasicRequestContext>,
        _ handler: @escaping @Sendable (Request, BasicRequestContext) throws -> Response
    ) {
        router.get(path) { request, context in try handler(request, context) }
        for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
            router.on(path, method: method) { request, _ in try Response.methodNotAllowed(path: request.uri.path) }
        }
    }

    // MARK: Pages

    private func addPages(to router: Router<BasicRequestContext>) {
        get("/", on: router, searchPage)
        get("/insatser/:slug", on: router, entryPage)
        get("/om", on: router, aboutPage)
        get(RouterPath(Stylesheet.path), on: router, stylesheet)
        get("/robots.txt", on: router, robots)
    }

    @Sendable private func searchPage(_ request: Request, _ context: BasicRequestContext) throws -> Response {
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

    @Sendable private func entryPage(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        guard let page = try service.publishedIntervention(context.parameters.get("slug") ?? "") else {
            let detail = "Insatsen finns inte i katalogen. Den kan ha tagits bort."
            return .html(ProblemView.html(title: "Insatsen finns inte", detail: detail), status: .notFound)
        }
        return .html(InterventionView(page).html)
    }

    @Sendable private func aboutPage(_ request: Request, _ context: BasicRequestContext) -> Response {
        let status = service.status
        return .html(AboutView.html(entryCount: status.entryCount, conceptCount: status.conceptCount))
    }

    @Sendable private func stylesheet(_ request: Request, _ context: BasicRequestContext) -> Response {
        // The address carries a fingerprint of the content, so it may be kept for ever.
        let caching = "public, max-age=31536000, immutable"
        return Response(
            status: .ok, contentType: "text/css; charset=utf-8", body: Stylesheet.text.utf8, caching: caching)
    }

    @Sendable private func robots(_ request: Request, _ context: BasicRequestContext) -> Response {
        Response(status: .ok, contentType: "text/plain; charset=utf-8", body: "User-agent: *\nDisallow: /api/\n".utf8)
    }

    // MARK: API

    private func addAPI(to router: Router<BasicRequestContext>) {
        get(RouterPath(APIPath.interventions), on: router, searchReply)
        get(RouterPath(APIPath.interventions + "/:name"), on: router, entryReply)
        get(RouterPath(APIPath.suggestions), on: router, suggestionReply)
    }

    @Sendable private func searchReply(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        let parameters = SearchParameters(QueryItems(request.uri.query), vocabulary: service.vocabulary)
        guard parameters.problems.isEmpty else { return try badRequest(parameters.problems, request) }
        return try .json(SearchReply(try service.search(parameters.request)))
    }

    @Sendable private func entryReply(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        guard let page = try service.publishedIntervention(context.parameters.get("name") ?? "") else {
            let detail = "Ingen publicerad insats har det id:t eller den adressen."
            let problem = Problem(status: 404, detail: detail, instance: request.uri.path)
            return try .problem(problem, path: request.uri.path)
        }
        return try .json(InterventionReply(page))
    }

    @Sendable private func suggestionReply(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        let parameters = SuggestionParameters(QueryItems(request.uri.query))
        guard parameters.problems.isEmpty else { return try badRequest(parameters.problems, request) }
        return try .json(SuggestionReply(try service.suggestions(for: parameters.query, limit: parameters.limit)))
    }

    private func badRequest(_ problems: [ParameterProblem], _ request: Request) throws -> Response {
        let texts = problems.map(\.text)
        let problem = Problem(
            status: 400, detail: texts.joined(separator: " "), instance: request.uri.path, problems: texts)
        return try .problem(problem, path: request.uri.path)
    }

    // MARK: Health

    private struct Health: Encodable {
        let status: String
    }

    private struct Readiness: Encodable {
        let status: String
        let entries: Int
        let revision: Int
    }

    private func addHealth(to router: Router<BasicRequestContext>) {
        get("/health", on: router, health)
        get("/ready", on: router, readiness)
    }

    @Sendable private func health(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        try .json(Health(status: "ok"))
    }

    @Sendable private func readiness(_ request: Request, _ context: BasicRequestContext) throws -> Response {
        try service.checkDatabase()
        let status = service.status
        return try .json(Readiness(status: "ready", entries: status.entryCount, revision: status.revision))
    }
}
