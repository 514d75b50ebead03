import CatalogueModel
import FoundationEssentials
import Synchronization

/// An entry as hits tell of it, already JSON: the members between those that depend on the search, in order.
struct EntryPiece: Sendable {
    /// The members before `ended`, those before `score`, and those before `verdict`.
    let beforeEnded, beforeScore, beforeVerdict: [UInt8]
    /// The verdict of the hit that the piece was made for, and the member that tells it.
    let verdict: VerdictSummary
    let verdictMember: [UInt8]

    init(_ hit: SearchHit) {
        let (entry, content) = (hit.intervention, hit.intervention.content)
        beforeEnded = JSONWriter.members { writer in
            writer.member(ifPresent: "ageMax", content.ageMax)
            writer.member(ifPresent: "ageMin", content.ageMin)
            writer.member(ifPresent: "area", content.area.text())
            writer.member(ifPresent: "coordinationAssociation", content.coordinationAssociation)
            writer.member(ifPresent: "endDate", content.endDate?.description)
        }
        beforeScore = JSONWriter.members { writer in
            writer.member("id", entry.id.text)
            writer.member("key", content.key)
            writer.member(ifPresent: "kind", content.kind?.rawValue)
            writer.member("name", content.name)
            writer.member("responsibleAuthorities", content.responsibleAuthorities)
        }
        beforeVerdict = JSONWriter.members { writer in
            writer.member(ifPresent: "selfReferral", content.access.selfReferral)
            writer.member("slug", entry.slug)
            writer.member(ifPresent: "startDate", content.startDate?.description)
            writer.member(ifPresent: "summary", content.summary)
        }
        let verdict = hit.verdict
        self.verdict = verdict
        verdictMember = JSONWriter.members { $0.member("verdict") { $0.verdict(verdict) } }
    }
}

/// The pieces of entries that searches showed lately. Thread-safe.
final class EntryPieces: Sendable {
    private struct Key: Hashable {
        let id: UUID
        let revision: Int
    }

    /// Some 2 kB each.
    private static let mostEntries = 4_096
    private let kept = Mutex(RecentlyUsed<Key, EntryPiece>(mostCost: mostEntries))

    /// The pieces of hits, in order.
    ///
    /// - Complexity: O(k) for k hits, and O(n) in the bytes of those not shown lately.
    func pieces(of hits: [SearchHit]) -> [EntryPiece] {
        let keys = hits.map { Key(id: $0.intervention.id, revision: $0.intervention.revision) }
        let found = kept.withLock { kept in keys.map { kept.value(of: $0) } }
        guard found.contains(where: { $0 == nil }) else { return found.compactMap(\.self) }
        let pieces = zip(hits, found).map { hit, piece in piece ?? EntryPiece(hit) }
        kept.withLock { kept in
            for (key, piece) in zip(keys, pieces) { kept.put(piece, for: key) }
        }
        return pieces
    }
}
