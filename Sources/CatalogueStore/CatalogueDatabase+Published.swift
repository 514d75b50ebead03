public import CatalogueModel
public import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// The id of a published entry with the moment it was last changed.
    public struct Stamp: Hashable, Sendable {
        /// The entry's id.
        public let id: UUID
        /// When it was last changed.
        public let updatedAt: Date
    }

    /// How many entries are published, and when one of them was last changed.
    ///
    /// - Complexity: O(n) in the entries.
    public func publishedSummary() throws(StoreError) -> (count: Int, lastChange: Date?) {
        try read { db in
            let sql =
                "SELECT COUNT(*) AS number, MAX(updatedAt) AS lastChange FROM intervention WHERE \(Self.isPublished)"
            guard let row = try Row.fetchOne(db, sql: sql) else { return (0, nil) }
            let text: String? = row["lastChange"]
            return (row["number"], text.flatMap { try? Date($0, strategy: .iso8601) })
        }
    }

    /// Published entries in the order of their ids, those after one of them.
    ///
    /// Whoever reads on from the last id read sees every entry that stays published once, whatever changes
    /// meanwhile.
    ///
    /// - Complexity: O(k log n) for k entries.
    public func publishedInterventions(after id: UUID?, limit: Int) throws(StoreError) -> [Intervention] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM intervention WHERE \(Self.isPublished) AND id > ? ORDER BY id LIMIT ?",
                arguments: [id?.text ?? "", limit]
            ).map(Self.entry)
        }
    }

    /// Ids of published entries in order, with the number of all of them.
    ///
    /// - Parameter modifiedAfter: leaves out what was changed before.
    /// - Complexity: O(n) in the entries.
    public func publishedStamps(
        modifiedAfter: Date?, offset: Int = 0, limit: Int? = nil
    ) throws(StoreError) -> (total: Int, stamps: [Stamp]) {
        // Moments are kept as text of one form, whose order is theirs; a fraction of a second rounds up.
        let first = modifiedAfter.map {
            Date(timeIntervalSince1970: $0.timeIntervalSince1970.rounded(.up)).formatted(.iso8601)
        }
        let condition = "\(Self.isPublished) AND updatedAt >= ?"
        return try read { db in
            let total = try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM intervention WHERE \(condition)", arguments: [first ?? ""])
            let stamps = try Row.fetchAll(
                db, sql: "SELECT id, updatedAt FROM intervention WHERE \(condition) ORDER BY id LIMIT ? OFFSET ?",
                arguments: [first ?? "", limit ?? -1, offset]
            ).map(Self.stamp)
            return (total ?? 0, stamps)
        }
    }

    private static let isPublished = "status = 'published'"

    /// - Throws: ``StoreError/damagedEntry(name:)`` that names the entry.
    private static func stamp(_ row: Row) throws -> Stamp {
        let text: String = row["id"]
        guard let id = UUID(uuidString: text), let date = try? Date(row["updatedAt"] as String, strategy: .iso8601)
        else { throw StoreError.damagedEntry(name: text) }
        return Stamp(id: id, updatedAt: date)
    }
}
