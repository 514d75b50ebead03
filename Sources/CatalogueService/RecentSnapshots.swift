import CatalogueSearch
import FoundationEssentials
import Synchronization

/// The snapshots that were served lately, so that somebody who leafs through a result sees one catalogue although
/// it changes meanwhile.
///
/// Snapshots share the parts of the index that did not change, so that one more costs little; of those that share
/// nothing, only few are kept.
final class RecentSnapshots: Sendable {
    private struct Kept {
        let snapshot: IndexSnapshot
        /// When something newer took its place.
        let replacedAt: Date
    }

    private let kept = Mutex<[Kept]>([])
    private let seconds: TimeInterval
    private let mostSnapshots: Int
    /// How many different indexes they may have been built as.
    private static let mostBuilds = 2

    /// - Parameters:
    ///   - seconds: how long a snapshot is kept after something newer took its place.
    ///   - mostSnapshots: how many are kept at most, the newest.
    init(seconds: TimeInterval = 600, mostSnapshots: Int = 32) {
        self.seconds = seconds
        self.mostSnapshots = mostSnapshots
    }

    /// Keeps a snapshot that something newer took the place of.
    func keep(_ snapshot: IndexSnapshot, at now: Date) {
        kept.withLock { kept in
            kept.removeAll {
                now.timeIntervalSince($0.replacedAt) > seconds || $0.snapshot.revision == snapshot.revision
            }
            kept.append(Kept(snapshot: snapshot, replacedAt: now))
            kept.removeFirst(max(0, kept.count - mostSnapshots))
            let builds = kept.reversed().reduce(into: [Int]()) { builds, kept in
                if !builds.contains(kept.snapshot.builtRevision) { builds.append(kept.snapshot.builtRevision) }
            }
            kept.removeAll { !builds.prefix(Self.mostBuilds).contains($0.snapshot.builtRevision) }
        }
    }

    /// The snapshot of a revision; `nil` when it is not kept any more.
    ///
    /// - Complexity: O(k) in the snapshots kept.
    func snapshot(revision: Int) -> IndexSnapshot? {
        kept.withLock { kept in kept.last { $0.snapshot.revision == revision }?.snapshot }
    }
}
