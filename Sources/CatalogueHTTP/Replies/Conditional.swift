import CatalogueModel
import HTTPTypes
import Hummingbird

/// The name of a version of what an address answers, for `ETag`, `If-None-Match` and `If-Match`.
///
/// Source: RFC 9110, sections 8.8.3 and 13.1.
struct EntityTag: Hashable, Sendable {
    /// What is between the quotation marks.
    let value: String
    /// Whether two replies with the tag may differ in their bytes.
    let isWeak: Bool

    /// The header's text.
    var text: String { (isWeak ? "W/" : "") + "\"\(value)\"" }

    /// The tag of an entry: its own revision; then the catalogue's and the day, which what stands around it depends
    /// on.
    static func entry(revision: Int, catalogue: Int, today: CalendarDate) -> EntityTag {
        EntityTag(value: "\(revision).\(catalogue).\(today)", isWeak: false)
    }

    /// The tags of a header; `nil` for `*`, which fits anything there is.
    static func list(_ header: String) -> [EntityTag]? {
        guard header.trimmed != "*" else { return nil }
        return header.split(separator: ",").compactMap { part in
            var text = part.trimmed[...]
            let isWeak = text.hasPrefix("W/")
            if isWeak { text = text.dropFirst(2) }
            guard text.utf8.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
            return EntityTag(value: String(text.dropFirst().dropLast()), isWeak: isWeak)
        }
    }
}

extension StringProtocol {
    /// Without the space around it.
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension Request {
    /// Whether the client has the version already that it would get.
    func alreadyHas(_ tag: EntityTag) -> Bool {
        guard let header = headers[.ifNoneMatch] else { return false }
        guard let tags = EntityTag.list(header) else { return true }
        return tags.contains { $0.value == tag.value }
    }

    /// The revision of the entry that a change was made from; `nil` when the client does not say.
    ///
    /// - Throws: ``Failure`` 412 when what it names can be no version of an entry's.
    func demandedRevision() throws -> Int? {
        guard let header = headers[.ifMatch], let tags = EntityTag.list(header) else { return nil }
        for tag in tags where !tag.isWeak {
            if let revision = tag.value.split(separator: ".").first.flatMap({ Int($0) }) { return revision }
        }
        throw Failure(412, "If-Match ska vara den ETag som insatsen hämtades med.")
    }
}

extension Response {
    /// The reply that `make` gives, or that nothing has changed when the client has this version already.
    static func conditional(
        _ request: Request, _ tag: EntityTag, caching: Caching, _ make: () throws -> Response
    ) rethrows -> Response {
        var response = request.alreadyHas(tag) ? Response(status: .notModified) : try make()
        response.headers[.eTag] = tag.text
        response.headers[.cacheControl] = caching.rawValue
        return response
    }
}
