import HTTPTypes
import Hummingbird

/// Puts on every reply the headers that protect whoever reads it, that name the request in a chain of systems, and
/// that let pages elsewhere read what is open to all.
struct HeaderMiddleware<Context: RequestContext>: RouterMiddleware {
    /// Whether the public meets the server by https only, through a proxy.
    let isSecure: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var random = SystemRandomNumberGenerator()
        let trace = TraceParent(request.headers[.traceParent]) ?? TraceParent(using: &random)
        var response = try await next(request, context)
        for (name, value) in SafeHeaders.all where response.headers[name] == nil { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        response.headers[.traceParent] = trace.header(using: &random)
        if OpenPaths.contain(request.uri.path) {
            response.headers[.accessControlAllowOrigin] = "*"
            response.headers[.accessControlExposeHeaders] = "ETag, Link, Location, Retry-After, traceparent"
            response.headers[.crossOriginResourcePolicy] = "cross-origin"
        } else {
            response.headers[.crossOriginResourcePolicy] = "same-origin"
        }
        return response
    }
}

/// The addresses that pages elsewhere may read.
enum OpenPaths {
    private static let prefixes = ["/api/", "/hsds", "/datasets/"]

    static func contain(_ path: String) -> Bool { prefixes.contains { path.hasPrefix($0) } }
}
