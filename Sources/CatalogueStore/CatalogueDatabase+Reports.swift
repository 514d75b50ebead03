public import CatalogueModel
import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// The most open reports of one entry: what more there could be said is not worth anybody's disk.
    public static let mostOpenReports = 50
    /// The most open reports of all entries together, about 40 MB at worst.
    static let mostOpenReportsInAll = 10_000

    /// Keeps a new report, unless there are as many open ones as anybody could go through.
    ///
    /// Leaves no row in the audit log, which can't be emptied and which nobody without a token should be able to
    /// fill, and does not raise the catalogue's revision: no entry has changed.
    ///
    /// - Returns: whether it was kept.
    /// - Throws: ``StoreError``, also when there is no such entry; then nothing was written.
    /// - Complexity: O(k) for k open reports, at most ``mostOpenReportsInAll``.
    public func add(_ report: ErrorReport) throws(StoreError) -> Bool {
        try translatingErrors(path) {
            try self.connection.write { db in
                guard try Self.hasRoom(for: report, db) else { return false }
                try db.execute(
                    sql: "INSERT INTO report (id, intervention, kind, text, createdAt) VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        report.id, report.intervention.text, report.kind.rawValue, report.text,
                        report.createdAt.formatted(.iso8601),
                    ])
                return true
            }
        }
    }

    private static func hasRoom(for report: ErrorReport, _ db: Database) throws -> Bool {
        let open = "SELECT count(*) FROM report WHERE closedAt IS NULL"
        let ofEntry = try Int.fetchOne(
            db, sql: open + " AND intervention = ?", arguments: [report.intervention.text])
        guard ofEntry ?? 0 < mostOpenReports else { return false }
        return try Int.fetchOne(db, sql: open) ?? 0 < mostOpenReportsInAll
    }

    /// Reports with the entries that they are about, the newest first.
    ///
    /// - Parameter includingClosed: whether those that somebody is done with are among them.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(n) in the reports.
    public func reports(includingClosed: Bool) throws(StoreError) -> [QueuedReport] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT report.*, slug, json_extract(content, '$.name') AS name
                    FROM report JOIN intervention ON intervention.id = report.intervention
                    \(includingClosed ? "" : "WHERE closedAt IS NULL")
                    ORDER BY report.createdAt DESC, report.rowid DESC
                    """)
            return try rows.map { row in
                QueuedReport(report: try Self.report(row), slug: row["slug"], name: row["name"])
            }
        }
    }

    /// Closes a report; one that is closed already stays so since then.
    ///
    /// - Returns: whether there is such a report.
    /// - Throws: ``StoreError``; then nothing was written.
    public func closeReport(id: String, note: AuditNote) throws(StoreError) -> Bool {
        try translatingErrors(path) {
            try self.connection.write { db in
                guard let row = try Row.fetchOne(db, sql: "SELECT closedAt FROM report WHERE id = ?", arguments: [id])
                else { return false }
                guard row["closedAt"] as String? == nil else { return true }
                try db.execute(
                    sql: "UPDATE report SET closedAt = ?, closedBy = ? WHERE id = ?",
                    arguments: [note.at.formatted(.iso8601), note.actor.auditName, id])
                // Without the text: what stands in the audit log can never be taken away.
                try Self.audit(.closeReport, note, subject: id, revision: Self.revision(db), db)
                return true
            }
        }
    }

    private static func report(_ row: Row) throws -> ErrorReport {
        let (id, entry): (String, String) = (row["id"], row["intervention"])
        func date(_ column: String) -> Date? {
            (row[column] as String?).flatMap { try? Date($0, strategy: .iso8601) }
        }
        guard let intervention = UUID(uuidString: entry), let kind = ErrorReport.Kind(rawValue: row["kind"]),
            let createdAt = date("createdAt")
        else { throw StoreError.damagedEntry(name: "rapport \(id)") }
        return ErrorReport(
            id: id, intervention: intervention, kind: kind, text: row["text"], createdAt: createdAt,
            closedAt: date("closedAt"), closedBy: row["closedBy"])
    }
}
