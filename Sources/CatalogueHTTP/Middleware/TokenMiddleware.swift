import Hummingbird

/// Finds the token that a request carries, and refuses one that is not good wherever it is sent: whoever sends it
/// believes that it counts.
struct TokenMiddleware: RouterMiddleware {
    typealias Context = CatalogueContext

    let authorisation: Authorisation

    func handle(
        _ request: Request, context: CatalogueContext, next: (Request, CatalogueContext) async throws -> Response
    ) async throws -> Response {
        guard request.headers[.authorization] != nil, request.uri.path.hasPrefix(APIPath.root) else {
            return try await next(request, context)
        }
        var known = context
        known.token = try authorisation.token(request, context)
        return try await next(request, known)
    }
}
