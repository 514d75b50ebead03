import CatalogueExchange
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// The sorts of content that can be sent.
enum ContentKind: String, CaseIterable {
    case json = "application/json"
    case jsonLines = "application/jsonl"
    case ndjson = "application/x-ndjson"
}

extension Request {
    /// The sort of content that is sent, one of some.
    ///
    /// - Throws: ``Failure`` 415 for any other.
    func contentKind(_ allowed: [ContentKind]) throws -> ContentKind {
        let parts = (headers[.contentType] ?? "").lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst(8).filter { $0 != "\"" }
        guard let kind = parts.first.flatMap({ ContentKind(rawValue: $0) }), allowed.contains(kind),
            charset == nil || charset == "utf-8"
        else {
            let names = allowed.map(\.rawValue).joined(separator: " eller ")
            throw Failure(415, "Innehållet ska vara \(names) i UTF-8. Ange det i sidhuvudet Content-Type.")
        }
        return kind
    }

    /// The whole body.
    ///
    /// - Throws: ``Failure`` 413 when it is longer than `most` bytes.
    func bytes(atMost most: Int) async throws -> Data {
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > most { throw Self.tooLarge(most) }
        do {
            return Data(try await body.collect(upTo: most).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Self.tooLarge(most)
        }
    }

    private static func tooLarge(_ most: Int) -> Failure {
        Failure(413, "Innehållet får vara högst \(most >> 20) MB. Dela upp det.")
    }
}
