import Hummingbird

/// Refuses a token that is not good wherever one is sent: whoever sends it believes that it counts.
struct TokenMiddleware: RouterMiddleware {
    typealias Context = CatalogueContext

    let authorisation: Authorisation

    func handle(
        _ request: Request, context: CatalogueContext, next: (Request, CatalogueContext) async throws -> Response
    ) async throws -> Response {
        if request.headers[.authorization] != nil, request.uri.path.hasPrefix(APIPath.root) {
            _ = try authorisation.token(request, context)
        }
        return try await next(request, context)
    }
}
