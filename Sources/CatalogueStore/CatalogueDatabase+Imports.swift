public import CatalogueModel
public import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// Imports that were carried out, the newest first.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(n) in the imports.
    public func importRuns(limit: Int) throws(StoreError) -> [ImportRun] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM importRun ORDER BY at DESC, rowid DESC LIMIT ?", arguments: [limit]
            ).map(Self.importRun)
        }
    }

    /// One import; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    public func importRun(_ operation: UUID) throws(StoreError) -> ImportRun? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM importRun WHERE operation = ?", arguments: [operation.text])
                .map(Self.importRun)
        }
    }

    /// Which of some entries the public has ever seen.
    ///
    /// - Throws: ``StoreError``.
    public func everPublished(_ ids: [UUID]) throws(StoreError) -> Set<UUID> {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM intervention WHERE id = ? AND publishedIn IS NOT NULL")
            return Set(try ids.filter { try Int.fetchOne(statement, arguments: [$0.text]) != nil })
        }
    }

    static func insert(_ run: ImportRun, _ db: Database) throws {
        let files = String(decoding: try JSONEncoder().encode(run.files), as: UTF8.self)
        try db.execute(
            sql: """
                INSERT INTO importRun (operation, at, actor, files, added, changed, unchanged, proposed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run.id.text, run.at.formatted(.iso8601), run.actor, files, run.addedCount, run.changedCount,
                run.unchangedCount, run.proposedCount,
            ])
    }

    static func markUndone(_ operation: UUID, _ note: AuditNote, _ db: Database) throws -> Bool {
        try db.execute(
            sql: "UPDATE importRun SET undoneAt = ?, undoneBy = ? WHERE operation = ? AND undoneAt IS NULL",
            arguments: [note.at.formatted(.iso8601), note.actor.auditName, operation.text])
        guard db.changesCount == 1 else { return false }
        try audit(.undoImport, note, subject: operation.text, revision: revision(db) + 1, db)
        return true
    }

    /// Takes away an entry that nobody has seen; what it was stays in the audit log.
    static func remove(_ id: UUID, _ note: AuditNote, _ db: Database) throws -> Bool {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM intervention WHERE id = ? AND publishedIn IS NULL", arguments: [id.text])
        else { return false }
        let state = EntryState(try entry(row))
        let before = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
        try audit(.remove, note, subject: id.text, revision: revision(db) + 1, before: before, db)
        try db.execute(sql: "DELETE FROM intervention WHERE id = ?", arguments: [id.text])
        return true
    }

    private static func importRun(_ row: Row) throws -> ImportRun {
        let (operation, files): (String, String) = (row["operation"], row["files"])
        guard let id = UUID(uuidString: operation), let at = date(row["at"]),
            let files = try? JSONDecoder().decode([String].self, from: Data(files.utf8))
        else { throw StoreError.damagedEntry(name: "import \(operation)") }
        return ImportRun(
            id: id, at: at, actor: row["actor"], files: files, addedCount: row["added"], changedCount: row["changed"],
            unchangedCount: row["unchanged"], proposedCount: row["proposed"], undoneAt: date(row["undoneAt"]),
            undoneBy: row["undoneBy"])
    }

    /// A moment as it is stored; `nil` for none.
    static func date(_ text: String?) -> Date? { text.flatMap { try? Date($0, strategy: .iso8601) } }
}
