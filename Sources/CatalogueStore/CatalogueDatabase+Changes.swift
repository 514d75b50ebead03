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

extension CatalogueDatabase {
    /// Some of the public changes, in order.
    public struct PublicChanges: Sendable {
        /// The catalogue's revision now.
        public let revision: Int
        /// The changes.
        public let changes: [PublicChange]
        /// Whether there are more after them.
        public let hasMore: Bool
    }

    /// What the public can see of the changes after `cursor`: entries that are published, and entries that were.
    ///
    /// - Parameter limit: the most changes that are read.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(k + log n) for k changes.
    public func publicChanges(after cursor: ChangeCursor, limit: Int) throws(StoreError) -> PublicChanges {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM intervention WHERE publishedIn IS NOT NULL AND (changedIn, id) > (?, ?)
                    ORDER BY changedIn, id LIMIT ?
                    """,
                arguments: [cursor.revision, cursor.id?.text ?? Self.afterEveryID(of: cursor), limit + 1])
            let changes = try rows.prefix(limit).map { row in
                PublicChange(intervention: try Self.entry(row), revision: row["changedIn"])
            }
            return PublicChanges(
                revision: try Self.revision(db), changes: changes, hasMore: rows.count > limit)
        }
    }

    /// A cursor that names no entry stands after all of its revision, but for the one at the start.
    private static func afterEveryID(of cursor: ChangeCursor) -> String { cursor == .start ? "" : "g" }
}
