public import CatalogueModel
public import FoundationEssentials
import GRDB

/// Who changes the catalogue and when, for the audit log.
public struct AuditNote: Sendable {
    /// Who.
    public let actor: Actor
    /// When.
    public let at: Date
    /// What joins the rows of one import.
    public let operation: UUID

    /// Creates a note.
    public init(actor: Actor, at: Date, operation: UUID) {
        self.actor = actor
        self.at = at
        self.operation = operation
    }
}

extension CatalogueDatabase {
    /// Lines of the audit log, the newest first.
    ///
    /// - Parameters:
    ///   - subject: only what was done to an entry or token with this id.
    ///   - before: only lines with a lower number than this, to go on from an earlier answer.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(k + log n) for k lines.
    public func auditEntries(
        of subject: String? = nil, before: Int = .max, limit: Int
    ) throws(StoreError) -> [AuditEntry] {
        try read { db in
            let condition = subject == nil ? "" : "subject = ? AND "
            let arguments: [any DatabaseValueConvertible] = (subject.map { [$0] } ?? []) + [before, limit]
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM audit WHERE \(condition)id < ? ORDER BY id DESC LIMIT ?",
                arguments: StatementArguments(arguments))
            return try rows.map(Self.auditEntry)
        }
    }

    /// The rows of one operation, in order.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(k + log n) for k rows.
    public func auditEntries(ofOperation operation: UUID) throws(StoreError) -> [AuditEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM audit WHERE operation = ? ORDER BY id", arguments: [operation.text]
            ).map(Self.auditEntry)
        }
    }

    private static func auditEntry(_ row: Row) throws -> AuditEntry {
        let id: Int = row["id"]
        guard let operation = UUID(uuidString: row["operation"]),
            let at = try? Date(row["at"] as String, strategy: .iso8601),
            let action = AuditEntry.Action(rawValue: row["action"])
        else { throw StoreError.damagedEntry(name: "audit \(id)") }
        return AuditEntry(
            id: id, operation: operation, at: at, actor: row["actor"], action: action, subject: row["subject"],
            revision: row["revision"], before: row["before"], after: row["after"])
    }

    /// Adds the row of a change of an entry; to be called before the entry is written.
    static func audit(
        _ entry: Intervention, _ note: AuditNote, as known: AuditEntry.Action? = nil, revision: Int, _ db: Database
    ) throws {
        let old = try Row.fetchOne(
            db, sql: "SELECT status, revision, content FROM intervention WHERE id = ?", arguments: [entry.id.text])
        let before = old.map { row in
            Self.state(status: row["status"], revision: row["revision"], content: row["content"])
        }
        let after = Self.state(
            status: entry.status.rawValue, revision: entry.revision, content: try Self.json(entry.content))
        let archived = entry.status == .archived && (old?["status"] as String?) != PublicationStatus.archived.rawValue
        let action: AuditEntry.Action = archived ? .archive : old == nil ? .create : .change
        try audit(
            known ?? action, note, subject: entry.id.text, revision: revision, before: before, after: after, db)
    }

    /// Adds a row of anything else.
    static func audit(
        _ action: AuditEntry.Action, _ note: AuditNote, subject: String? = nil, revision: Int, before: String? = nil,
        after: String? = nil, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO audit (operation, at, actor, action, subject, revision, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                note.operation.text, note.at.formatted(.iso8601), note.actor.auditName, action.rawValue, subject,
                revision, before, after,
            ])
    }

    /// What an entry was at a time: its status and number beside its content, which is JSON already.
    private static func state(status: String, revision: Int, content: String) -> String {
        "{\"status\":\"\(status)\",\"revision\":\(revision),\"content\":\(content)}"
    }
}
