import CatalogueStore
import HTTPTypes
import Hummingbird
import Logging

/// Turns everything that is thrown into a reply in the one shape that failures have.
struct FailureMiddleware<Context: RequestContext>: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            let status = error.status.code
            return try .problem(Problem(status: status, detail: Problem.detail(status), instance: path), path: path)
        } catch is StoreError {
            // The error names the file; neither it nor the address with its search text is for a visitor.
            logger.error("request failed: the database can't be read", metadata: ["path": "\(path)"])
            let detail = "Katalogen går inte att läsa just nu. Försök igen om en stund."
            return try .problem(Problem(status: 503, detail: detail, instance: path), path: path)
        } catch {
            logger.error("request failed", metadata: ["path": "\(path)", "error": "\(type(of: error))"])
            return try .problem(Problem(status: 500, detail: Problem.detail(500), instance: path), path: path)
        }
    }
}

/// Puts the security headers on every reply.
///
/// Source: OWASP Secure Headers Project.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    private static var headers: [(HTTPField.Name, String)] {
        [
            (
                .contentSecurityPolicy,
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            (.xContentTypeOptions, "nosniff"),
        ]
            + named([
                ("Referrer-Policy", "no-referrer"), ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
                ("Cross-Origin-Opener-Policy", "same-origin"),
            ])
    }

    private static func named(_ headers: [(String, String)]) -> [(HTTPField.Name, String)] {
        headers.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.headers { response.headers[name] = value }
        return response
    }
}
