import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

extension Response {
    /// A reply with a body of known length.
    init(
        status: HTTPResponse.Status, contentType: String, body: some Sequence<UInt8>, caching: Caching = .notStored
    ) {
        self.init(status: status, contentType: contentType, buffer: ByteBuffer(bytes: body), caching: caching)
    }

    /// A reply with bytes that are there already.
    init(status: HTTPResponse.Status, contentType: String, buffer: ByteBuffer, caching: Caching = .notStored) {
        var headers = HTTPFields()
        headers[.contentType] = contentType
        headers[.cacheControl] = caching.rawValue
        self.init(status: status, headers: headers, body: .init(byteBuffer: buffer))
    }

    /// JSON with sorted names.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, contentType: String = "application/json",
        caching: Caching = .notStored
    ) throws -> Response {
        Response(status: status, contentType: contentType, body: try jsonBytes(value), caching: caching)
    }

    /// JSON that is written already.
    static func json(_ body: ByteBuffer) -> Response {
        Response(status: .ok, contentType: "application/json", buffer: body)
    }

    /// A page.
    static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, contentType: "text/html; charset=utf-8", body: page.text.utf8, caching: .checked)
    }

    /// A page as it was written before.
    static func html(_ page: ByteBuffer) -> Response {
        Response(status: .ok, contentType: "text/html; charset=utf-8", buffer: page, caching: .checked)
    }

    /// A failure: JSON for programs, a page for people.
    static func problem(_ problem: Problem, request: Request) throws -> Response {
        let status = HTTPResponse.Status(code: problem.status)
        guard isForPrograms(request) else {
            let links = PageLinks(request)
            return html(ProblemView.html(title: problem.title, detail: problem.detail, links: links), status: status)
        }
        return try json(problem, status: status, contentType: "application/problem+json")
    }

    /// Whether a request is a program's: by its address, or because it asks for JSON and for no page.
    static func isForPrograms(_ request: Request) -> Bool {
        let path = request.uri.path
        if OpenPaths.contain(path) || path == "/health" || path == "/ready" { return true }
        let accepted = request.headers[.accept] ?? ""
        return accepted.contains("json") && !accepted.contains("text/html")
    }
}

extension Request {
    /// Whether a kind of content is asked for by name.
    func accepts(_ kind: String) -> Bool {
        (headers[.accept] ?? "").lowercased().split(separator: ",").contains { range in
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            let isRefused = parts.contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
            return parts.first == kind && !isRefused
        }
    }
}

/// How long and by whom a reply may be kept.
enum Caching: String {
    /// Not at all.
    case notStored = "no-store"
    /// By the one who asked, and checked each time: the address may tell of somebody's needs.
    case checked = "private, no-cache"
    /// By anybody for a minute.
    case aMinute = "public, max-age=60"
    /// By anybody for ever: the address names the content.
    case forEver = "public, max-age=31536000, immutable"
}
