import CatalogueModel
public import FoundationEssentials
import SearchIndex
import SwedishText

/// Reads the names of entries that the index itself has only the beginnings of.
public typealias NameReader = ([UUID]) -> [UUID: String]

/// The hits of a page in another order than by score.
struct HitOrder {
    let snapshot: IndexSnapshot
    let names: NameReader

    /// The documents of a page.
    ///
    /// - Complexity: O(n) by name and O(n log n) by time for n hits. Where names of old and changed entries begin
    ///   alike, those names are read.
    func page(_ window: Range<Int>, of documents: DocumentSet, by order: SearchOrder) -> [Int] {
        switch order {
        case .relevance: []
        case .name: byName(documents, window)
        case .updated:
            Array(
                snapshot.index.documents(documents, descendingBy: InterventionColumn.updated.rawValue)
                    .dropFirst(window.lowerBound).prefix(window.count))
        }
    }

    private func byName(_ documents: DocumentSet, _ window: Range<Int>) -> [Int] {
        var ranked = snapshot.index.ranked(documents)
        guard window.lowerBound < ranked.count else { return [] }
        let last = min(window.upperBound, ranked.count) - 1
        // Names that begin alike are in order within a segment. Where several segments have some, the index can't tell.
        var start =
            ranked[...window.lowerBound].lastIndex { $0.rank != ranked[window.lowerBound].rank }.map { $0 + 1 } ?? 0
        while start <= last {
            let end = ranked[start...].firstIndex { $0.rank != ranked[start].rank } ?? ranked.count
            if ranked[start..<end].contains(where: { $0.segment != ranked[start].segment }) {
                sort(&ranked[start..<end])
            }
            start = end
        }
        return ranked[window.lowerBound...last].map(\.document)
    }

    private func sort(_ run: inout ArraySlice<RankedDocument>) {
        let ids = run.map { snapshot.index.key(of: $0.document).uuid }
        let names = names(ids)
        let keyed = zip(run, ids).map { document, id in
            (key: SwedishOrder.key(names[id] ?? ""), id: DocumentKey(id), document: document)
        }
        let sorted = keyed.sorted { a, b in
            a.key != b.key ? a.key < b.key : (a.id.high, a.id.low) < (b.id.high, b.id.low)
        }
        for (place, item) in zip(run.indices, sorted) { run[place] = item.document }
    }
}
