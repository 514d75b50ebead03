public import CatalogueModel
import FoundationEssentials
import GRDB

/// A saved index with what it was made from.
public struct SavedIndex: Hashable, Sendable {
    /// The catalogue's revision when it was made.
    public let catalogueRevision: Int
    /// The version of the text analysis that made it.
    public let analyserVersion: UInt32
    /// The index itself; only its reader knows the format.
    public let bytes: [UInt8]

    /// Creates a saved index.
    public init(catalogueRevision: Int, analyserVersion: UInt32, bytes: [UInt8]) {
        self.catalogueRevision = catalogueRevision
        self.analyserVersion = analyserVersion
        self.bytes = bytes
    }
}

extension CatalogueDatabase {
    /// What is needed to serve the saved index, read in one transaction so that the parts agree.
    public struct IndexState: Sendable {
        /// The catalogue's revision.
        public let revision: Int
        /// The revision in which the vocabulary or the list of compounds last changed.
        public let rulesChangedIn: Int
        /// The vocabulary of that revision.
        public let vocabulary: Vocabulary
        /// What administrators say of compounds.
        public let compounds: [String]
        /// The saved index, whatever it was made from; `nil` when there is none.
        public let saved: SavedIndex?
    }

    /// The saved index with the catalogue's revision and vocabulary.
    ///
    /// - Complexity: O(n) in the bytes of both.
    public func indexState() throws(StoreError) -> IndexState {
        try read { db in
            IndexState(
                revision: try Self.revision(db), rulesChangedIn: try Self.rulesChangedIn(db),
                vocabulary: try Self.vocabulary(db), compounds: try Self.compounds(db),
                saved: try Self.savedIndex(db))
        }
    }

    private static func rulesChangedIn(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT rulesChangedIn FROM catalogue WHERE id = 1") ?? 0
    }

    private static func savedIndex(_ db: Database) throws -> SavedIndex? {
        try Row.fetchOne(db, sql: "SELECT * FROM savedIndex WHERE id = 1").map { row in
            let version: Int64 = row["analyserVersion"]
            let bytes = try row.withUnsafeData(named: "content") { $0.map(Array.init) ?? [] }
            return SavedIndex(
                catalogueRevision: row["catalogueRevision"], analyserVersion: UInt32(truncatingIfNeeded: version),
                bytes: bytes)
        }
    }

    /// Saves an index, unless a newer one is saved or it is of a revision that is still to come.
    ///
    /// The catalogue may have moved on since it was made: what changed is found by its revision.
    ///
    /// - Returns: whether it was saved.
    @discardableResult
    public func save(_ index: SavedIndex) throws(StoreError) -> Bool {
        try translatingErrors(path) {
            try self.connection.write { db in
                let saved = try Int.fetchOne(
                    db,
                    sql: """
                        SELECT catalogueRevision FROM savedIndex
                        WHERE catalogueRevision <= (SELECT revision FROM catalogue) AND analyserVersion = ?
                        """, arguments: [Int64(index.analyserVersion)])
                guard try Self.revision(db) >= index.catalogueRevision, saved ?? 0 <= index.catalogueRevision else {
                    return false
                }
                try db.execute(
                    sql: """
                        INSERT INTO savedIndex (id, catalogueRevision, analyserVersion, content) VALUES (1, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET catalogueRevision = excluded.catalogueRevision,
                          analyserVersion = excluded.analyserVersion, content = excluded.content
                        """,
                    arguments: [index.catalogueRevision, Int64(index.analyserVersion), Data(index.bytes)])
                return true
            }
        }
    }
}
