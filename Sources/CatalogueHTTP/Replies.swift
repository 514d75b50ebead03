import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

extension Response {
    /// A reply with a body of known length.
    init(status: HTTPResponse.Status, contentType: String, body: some Sequence<UInt8>, caching: String = "no-cache") {
        var headers = HTTPFields()
        headers[.contentType] = contentType
        headers[.cacheControl] = caching
        self.init(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: Array(body))))
    }

    /// JSON with sorted names.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, contentType: String = "application/json"
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(status: status, contentType: contentType, body: try encoder.encode(value))
    }

    /// A page.
    static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, contentType: "text/html; charset=utf-8", body: page.text.utf8)
    }

    /// The address is right, the method is not.
    static func methodNotAllowed(path: String) throws -> Response {
        let detail = Problem.detail(405)
        var response = try problem(Problem(status: 405, detail: detail, instance: path), path: path)
        response.headers[.allow] = "GET, HEAD"
        return response
    }

    /// A failure, as JSON for the API and as a page for people.
    static func problem(_ problem: Problem, path: String) throws -> Response {
        let status = HTTPResponse.Status(code: problem.status)
        guard path.hasPrefix("/api/") || path == "/health" || path == "/ready" else {
            return html(ProblemView.html(title: problem.title, detail: problem.detail), status: status)
        }
        return try json(problem, status: status, contentType: "application/problem+json")
    }
}
