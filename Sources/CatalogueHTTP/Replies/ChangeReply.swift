import CatalogueModel
import CatalogueService
import FoundationEssentials

/// Public changes as JSON. See `docs/api.md`.
struct ChangeReply: Encodable {
    private let changes: [Change]
    private let next: String
    private let more: Bool
    private let meta: Meta
    private let links: Links

    private enum CodingKeys: String, CodingKey {
        case changes, next, more
        case meta = "_meta"
        case links = "_links"
    }

    private struct Change: Encodable {
        let kind: String
        let revision: Int
        let id, slug, updatedAt: String
        let intervention: InterventionReply?
    }

    private struct Meta: Encodable {
        let limit, revision: Int
    }

    private struct Links: Encodable {
        let `self`, next: String
    }

    init(_ page: ChangePage, since: ChangeCursor?, limit: Int) {
        changes = page.changes.map { change, shown in
            let entry = change.intervention
            return Change(
                kind: change.isRemoval ? "removed" : "published", revision: change.revision, id: entry.id.text,
                slug: entry.slug, updatedAt: entry.updatedAt.formatted(.iso8601),
                intervention: change.isRemoval ? nil : InterventionReply(shown))
        }
        next = page.next.text
        more = page.hasMore
        meta = Meta(limit: limit, revision: page.revision)
        func address(_ cursor: ChangeCursor?) -> String {
            APIPath.changes + "?" + (cursor.map { "since=\($0.text)&" } ?? "") + "limit=\(limit)"
        }
        links = Links(self: address(since), next: address(page.next))
    }
}
