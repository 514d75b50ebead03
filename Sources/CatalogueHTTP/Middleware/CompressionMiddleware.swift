import HTTPTypes
import Hummingbird
import NIOCore

/// Packs texts for those who can unpack them: a page of results is a sixth of its size then.
///
/// Left as they are: what has a strong tag, for the tag stands for the very bytes and comes back in `If-Match`; what is
/// small; what is sent as it is read; and the pages for administrators, whose forms carry a secret beside words that somebody else may have chosen.
///
/// Source: RFC 9110, sections 8.4, 8.8.3 and 12.5.3; Gluck, Harris and Prado, *BREACH: reviving the CRIME attack* (2013).
struct CompressionMiddleware<Context: RequestContext>: RouterMiddleware {
    /// Smaller bodies fit in the packet that the headers come in.
    private static var leastBytes: Int { 1_024 }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let isWeak = response.headers[.eTag]?.hasPrefix("W/") ?? true
        guard isWeak, !request.uri.path.hasPrefix(AdminPath.start) else { return response }
        guard Self.isText(response) else {
            // What is unchanged depends on the same headers as what it stands for.
            if response.status == .notModified { Self.vary(&response) }
            return response
        }
        Self.vary(&response)
        // A head tells of the text as it is: how long it would be packed is not known without packing it.
        guard request.method != .head, AcceptedCoding.takesGzip(request.headers[.acceptEncoding]),
            let length = response.body.contentLength, length >= Self.leastBytes
        else { return response }
        return try await Self.packed(response, length)
    }

    private static func packed(_ response: Response, _ length: Int) async throws -> Response {
        var response = response
        let collected = CollectedBody(capacity: length)
        try await response.body.write(collected)
        let packed = collected.buffer.withUnsafeReadableBytes { Gzip.packed($0.bindMemory(to: UInt8.self)) }
        let body = packed.map { ByteBuffer(bytes: $0) } ?? collected.buffer
        response.body = ResponseBody(byteBuffer: body)
        if packed != nil { response.headers[.contentEncoding] = "gzip" }
        response.headers[.contentLength] = String(body.readableBytes)
        return response
    }

    private static func vary(_ response: inout Response) {
        let names = [response.headers[.vary], "Accept-Encoding"]
        response.headers[.vary] = names.compactMap(\.self).joined(separator: ", ")
    }

    private static func isText(_ response: Response) -> Bool {
        guard response.status.mayHaveContent, response.headers[.contentEncoding] == nil,
            let kind = response.headers[.contentType]?.prefix(while: { $0 != ";" })
        else { return false }
        return kind.hasPrefix("text/") || ["json", "xml", "javascript"].contains { kind.hasSuffix($0) }
    }
}

/// Reads `Accept-Encoding`.
enum AcceptedCoding {
    /// Whether a client can unpack gzip: named itself, else meant by `*`, and not with a weight of nothing.
    static func takesGzip(_ header: String?) -> Bool {
        var any = false
        for part in (header ?? "").lowercased().split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let coding = pieces.first, ["gzip", "x-gzip", "*"].contains(coding) else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard coding == "*" else { return weight > 0 }
            any = weight > 0
        }
        return any
    }
}

/// The whole of a body that is made in one piece.
private final class CollectedBody: ResponseBodyWriter {
    private(set) var buffer: ByteBuffer

    init(capacity: Int) { buffer = ByteBufferAllocator().buffer(capacity: capacity) }

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension HTTPResponse.Status {
    /// Whether there is anything to pack: not for 204 and 304, nor what only tells of progress.
    fileprivate var mayHaveContent: Bool { code >= 200 && code != 204 && code != 304 }
}
