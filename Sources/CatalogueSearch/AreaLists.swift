import SearchIndex
import Synchronization

/// The entries of a part of an index by the areas they serve, worked out when first asked for.
///
/// Of a part that many snapshots share it is worked out once, whatever is edited meanwhile.
final class AreaLists: Sendable {
    private let segment: Segment
    private let known: Mutex<ValueDocuments?> = Mutex(nil)

    init(_ segment: Segment) { self.segment = segment }

    /// The entries by area.
    ///
    /// - Complexity: O(n) in the entries and their areas the first time.
    var documents: ValueDocuments {
        known.withLock { known in
            if let known { return known }
            let found = ValueDocuments(segment, column: InterventionColumn.area.rawValue)
            known = found
            return found
        }
    }

    /// Number of entries.
    var documentCount: Int { segment.documentCount }
}
