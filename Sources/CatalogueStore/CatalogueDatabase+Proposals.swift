public import CatalogueModel
import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// The most open proposals of one entry.
    public static let mostOpenProposals = 20

    /// Keeps a proposal, unless its entry has as many open ones as anybody could judge.
    ///
    /// - Returns: whether it was kept.
    /// - Throws: ``StoreError``; then nothing was written.
    public func add(_ proposal: Proposal, note: AuditNote) throws(StoreError) -> Bool {
        try translatingErrors(path) {
            try self.connection.write { try Self.insert(proposal, note, $0) }
        }
    }

    /// Keeps a proposal, unless its entry has as many open ones as anybody could judge.
    ///
    /// - Returns: whether it was kept.
    static func insert(_ proposal: Proposal, _ note: AuditNote, _ db: Database) throws -> Bool {
        let open = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM proposal WHERE intervention = ? AND decision IS NULL",
            arguments: [proposal.intervention.text])
        guard open ?? 0 < mostOpenProposals else { return false }
        try db.execute(
            sql: """
                INSERT INTO proposal (id, intervention, baseRevision, content, comment, createdAt, createdBy)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                proposal.id, proposal.intervention.text, proposal.baseRevision, try json(proposal.content),
                proposal.comment, proposal.createdAt.formatted(.iso8601), proposal.createdBy,
            ])
        try audit(.propose, note, subject: proposal.id, revision: revision(db), db)
        return true
    }

    /// Proposals, the oldest first: whoever has waited longest comes first.
    ///
    /// - Parameter includingDecided: whether those that somebody has decided on are among them.
    /// - Throws: ``StoreError``.
    public func proposals(includingDecided: Bool) throws(StoreError) -> [Proposal] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM proposal \(includingDecided ? "" : "WHERE decision IS NULL")
                    ORDER BY createdAt, rowid
                    """
            ).map(Self.proposal)
        }
    }

    /// A proposal; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    public func proposal(id: String) throws(StoreError) -> Proposal? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM proposal WHERE id = ?", arguments: [id]).map(Self.proposal)
        }
    }

    /// Decides on a proposal that is open.
    ///
    /// - Returns: whether it was open.
    static func decide(
        _ id: String, _ decision: Proposal.Decision, reason: String?, _ note: AuditNote, _ db: Database
    ) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE proposal SET decision = ?, reason = ?, decidedAt = ?, decidedBy = ?
                WHERE id = ? AND decision IS NULL
                """,
            arguments: [decision.rawValue, reason, note.at.formatted(.iso8601), note.actor.auditName, id])
        guard db.changesCount == 1 else { return false }
        try audit(decision == .approved ? .approve : .decline, note, subject: id, revision: revision(db), db)
        return true
    }

    private static func proposal(_ row: Row) throws -> Proposal {
        let (id, entry, content): (String, String, String) = (row["id"], row["intervention"], row["content"])
        guard let intervention = UUID(uuidString: entry), let createdAt = date(row["createdAt"]),
            let content = try? JSONDecoder().decode(InterventionContent.self, from: Data(content.utf8))
        else { throw StoreError.damagedEntry(name: "förslag \(id)") }
        var proposal = Proposal(
            id: id, intervention: intervention, baseRevision: row["baseRevision"], content: content,
            comment: row["comment"], createdAt: createdAt, createdBy: row["createdBy"])
        proposal.decision = (row["decision"] as String?).flatMap(Proposal.Decision.init)
        proposal.reason = row["reason"]
        proposal.decidedAt = date(row["decidedAt"])
        proposal.decidedBy = row["decidedBy"]
        return proposal
    }
}
