import HTTPTypes
import Hummingbird

/// Answers what concerns an address as such: OPTIONS, methods it does not take, and addresses that are too long.
struct EndpointMiddleware<Context: RequestContext>: RouterMiddleware {
    let table: RouteTable

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.description.utf8.count <= RequestSize.mostAddressBytes else {
            throw Failure(
                414, "Adressen får ha högst \(RequestSize.mostAddressBytes) tecken. Korta av söktexten.")
        }
        if request.method == .options, let methods = table.methods(at: request.uri.path) {
            return options(request, methods)
        }
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            guard let methods = table.methods(at: request.uri.path), !methods.contains(request.method) else {
                throw error
            }
            throw Failure(405, Problem.detail(405), headers: [.allow: Self.list(methods)])
        }
    }

    private func options(_ request: Request, _ methods: [HTTPRequest.Method]) -> Response {
        var headers: HTTPFields = [.allow: Self.list(methods)]
        if OpenPaths.contain(request.uri.path), request.headers[.accessControlRequestMethod] != nil {
            // Pages elsewhere may read; writing needs a token, which belongs in no page.
            headers[.accessControlAllowMethods] = "GET, HEAD, OPTIONS"
            headers[.accessControlAllowHeaders] = "Accept, If-None-Match, traceparent"
            headers[.accessControlMaxAge] = "86400"
        }
        return Response(status: .noContent, headers: headers)
    }

    private static func list(_ methods: [HTTPRequest.Method]) -> String {
        methods.map(\.rawValue).joined(separator: ", ")
    }
}
