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
    /// The saved index, whatever it was made from; `nil` when there is none.
    ///
    /// - Complexity: O(n) in its bytes.
    public func savedIndex() throws(StoreError) -> SavedIndex? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM savedIndex WHERE id = 1").map { row in
                let version: Int64 = row["analyserVersion"]
                let bytes = try row.withUnsafeData(named: "content") { $0.map(Array.init) ?? [] }
                return SavedIndex(
                    catalogueRevision: row["catalogueRevision"], analyserVersion: UInt32(truncatingIfNeeded: version),
                    bytes: bytes)
            }
        }
    }

    /// Saves an index, unless the catalogue has moved on since it was made.
    ///
    /// - Returns: whether it was saved.
    @discardableResult
    public func save(_ index: SavedIndex) throws(StoreError) -> Bool {
        try translatingErrors(path) {
            try self.connection.write { db in
                guard try Self.revision(db) == index.catalogueRevision else { return false }
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
