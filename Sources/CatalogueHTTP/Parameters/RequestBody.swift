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
        guard let kind = statedType.flatMap({ ContentKind(rawValue: $0) }), allowed.contains(kind) else {
            throw Self.otherContent(allowed.map(\.rawValue))
        }
        return kind
    }

    /// The fields of a form that a page sends.
    ///
    /// - Throws: ``Failure`` 415 for another sort of content, 413 for more than `most` bytes.
    func form(atMost most: Int) async throws -> QueryItems {
        let kind = "application/x-www-form-urlencoded"
        guard statedType == kind else { throw Self.otherContent([kind]) }
        return QueryItems(String(decoding: try await bytes(atMost: most), as: UTF8.self))
    }

    /// The stated type of the content in lower case, without parameters; `nil` for another coding than UTF-8.
    private var statedType: String? {
        let parts = (headers[.contentType] ?? "").lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
        let charset = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst(8).filter { $0 != "\"" }
        return charset == nil || charset == "utf-8" ? parts.first : nil
    }

    private static func otherContent(_ allowed: [String]) -> Failure {
        let names = allowed.joined(separator: " eller ")
        return Failure(415, "Innehållet ska vara \(names) i UTF-8. Ange det i sidhuvudet Content-Type.")
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
        let isSmall = most < 1 << 20
        return Failure(
            413,
            isSmall
                ? "Innehållet får vara högst \(most >> 10) kB. Korta av det."
                : "Innehållet får vara högst \(most >> 20) MB. Dela upp det.")
    }
}
