public import CatalogueModel
import GRDB

extension CatalogueDatabase {
    /// What changed in a catalogue since one of its revisions.
    public struct Changes: Sendable {
        /// The catalogue's revision now.
        public let revision: Int
        /// The entries that were made or changed since, as they are now, in the order of the changes.
        public let interventions: [Intervention]
    }

    /// The entries that changed since `revision`.
    ///
    /// - Parameter limit: the most entries that are read.
    /// - Returns: `nil` when more have changed, or something has that concerns every entry (the vocabulary,
    ///   compounds), or the catalogue is older than `revision`, as after a backup was restored.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(k log n) for k entries that changed.
    public func changes(since revision: Int, limit: Int) throws(StoreError) -> Changes? {
        try read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT revision, rulesChangedIn FROM catalogue WHERE id = 1")
            else { return nil }
            let (now, rules): (Int, Int) = (row["revision"], row["rulesChangedIn"])
            guard rules <= revision, now >= revision else { return nil }
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM intervention WHERE changedIn > ? ORDER BY changedIn, id LIMIT ?",
                arguments: [revision, limit + 1])
            guard rows.count <= limit else { return nil }
            return Changes(revision: now, interventions: try rows.map(Self.entry))
        }
    }
}
