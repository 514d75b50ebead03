import CatalogueOpenData
import CatalogueService
import Hummingbird
import Logging

/// Which address answers what. JSON and HTML of a search come from the same read model.
struct CatalogueRoutes {
    let service: CatalogueService
    let options: ServerOptions
    let logger: Logger

    /// Everything that is answered.
    private func endpoints(_ authorisation: Authorisation) -> [Endpoint] {
        let limiter = ClientLimiter(
            perSecond: Double(options.searchesPerSecond), burst: Double(options.searchesPerSecond) * 10,
            seconds: options.clock)
        let openData = OpenDataRoutes(service: service, identity: options.identity)
        let search = SearchRoutes(service: service, limiter: limiter, clock: options.clock)
        return PageRoutes(
            service: service, limiter: limiter, identity: options.identity, clock: options.clock
        ).endpoints
            + ReportRoutes(service: service, identity: options.identity, clock: options.clock).endpoints
            + AdminRoutes(service: service, identity: options.identity, clock: options.clock).endpoints
            + search.endpoints
            + EntryRoutes(service: service, authorisation: authorisation, openData: openData, search: search.search)
            .endpoints
            + ImportRoutes(service: service, authorisation: authorisation).endpoints
            + ReferenceRoutes(service: service, identity: options.identity).endpoints
            + ChangeRoutes(service: service).endpoints
            + openData.endpoints
            + HealthRoutes(service: service).endpoints
    }

    func router() -> Router<CatalogueContext> {
        let authorisation = Authorisation(service: service, clock: options.clock)
        let endpoints = endpoints(authorisation)
        let router = Router(context: CatalogueContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: CompressionMiddleware())
        router.add(middleware: HeaderMiddleware(isSecure: options.identity.publicURL?.hasPrefix("https://") == true))
        router.add(middleware: FailureMiddleware(logger: logger))
        router.add(middleware: EndpointMiddleware(table: RouteTable(endpoints)))
        router.add(middleware: TokenMiddleware(authorisation: authorisation))
        for endpoint in endpoints {
            for (method, handler) in endpoint.handlers {
                router.on(RouterPath(endpoint.path), method: method) { try await handler($0, $1) }
            }
        }
        return router
    }
}

/// Addresses of the API.
enum APIPath {
    static let root = "/api/v1"
    static let interventions = root + "/interventions"
    static let imports = root + "/imports"
    static let suggestions = root + "/suggestions"
    static let vocabulary = root + "/vocabulary"
    static let municipalities = root + "/municipalities"
    static let changes = root + "/changes"
    static let information = root + "/api-info"
    static let description = root + "/openapi.json"
}
