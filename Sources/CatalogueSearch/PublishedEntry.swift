import CatalogueModel
import FoundationEssentials
import SearchIndex
import SwedishText

/// An entry that is in the index, with its place in the alphabetical order.
struct PublishedEntry {
    let entry: Intervention
    /// The beginning of its name as a number that orders alphabetically.
    let rank: UInt64

    /// Those entries that are published, by name and id.
    ///
    /// - Complexity: O(n log n) comparisons for n entries.
    static func all(of interventions: [Intervention]) -> [PublishedEntry] {
        var order: [(name: SwedishOrder.SortKey, place: Int)] = []
        for place in interventions.indices where interventions[place].status == .published {
            order.append((SwedishOrder.key(interventions[place].content.name), place))
        }
        order.sort { a, b in
            if a.name.beginning != b.name.beginning { return a.name.beginning < b.name.beginning }
            if a.name != b.name { return a.name < b.name }
            let (key, other) = (DocumentKey(interventions[a.place].id), DocumentKey(interventions[b.place].id))
            return (key.high, key.low) < (other.high, other.low)
        }
        return order.map { PublishedEntry(entry: interventions[$0.place], rank: $0.name.beginning) }
    }
}
