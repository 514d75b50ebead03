public import CatalogueModel
public import FoundationEssentials
import GRDB

/// What is written together with entries, in the same transaction.
public enum CompanionWrite: Sendable {
    /// That an import was carried out, with what it proposes instead of changing.
    case importRun(ImportRun, proposals: [Proposal])
    /// That an import was undone; entries that it brought and nobody has seen go, and so do its open proposals.
    case undo(operation: UUID, removing: [UUID], withdrawing: [String], reason: String)
    /// That a proposal was decided on.
    case decision(proposal: String, Proposal.Decision, reason: String?)
    /// That a confirmation link was used.
    case use(link: String)

    /// Whether it changes the catalogue by itself.
    var changesEntries: Bool {
        if case .undo(_, let ids, _, _) = self { !ids.isEmpty } else { false }
    }

    /// Writes it.
    ///
    /// - Returns: whether it could be; otherwise, as when somebody else was first, nothing must be written at all.
    func apply(_ note: AuditNote, _ db: Database) throws -> Bool {
        switch self {
        case .importRun(let run, let proposals):
            try CatalogueDatabase.insert(run, db)
            return try proposals.allSatisfy { try CatalogueDatabase.insert($0, note, db) }
        case .undo(let operation, let ids, let proposals, let reason):
            return try CatalogueDatabase.markUndone(operation, note, db)
                && ids.allSatisfy { try CatalogueDatabase.remove($0, note, db) }
                && proposals.allSatisfy {
                    try CatalogueDatabase.decide($0, .declined, reason: reason, note, db)
                }
        case .decision(let id, let decision, let reason):
            return try CatalogueDatabase.decide(id, decision, reason: reason, note, db)
        case .use(let link):
            try db.execute(
                sql: "UPDATE confirmationLink SET usedAt = ? WHERE id = ? AND usedAt IS NULL AND expiresAt > ?",
                arguments: [note.at.formatted(.iso8601), link, note.at.formatted(.iso8601)])
            return db.changesCount == 1
        }
    }
}
