public import CatalogueExchange
public import CatalogueModel
import CatalogueStore
public import FoundationEssentials

/// Why an entry could not be restored. Nothing was changed then.
public enum RestoreRefusal: Error, Hashable, Sendable {
    /// It never had that revision, or had it before a history was kept.
    case unknownRevision
}

extension CatalogueService {
    /// The history of an entry, the newest step first.
    ///
    /// - Parameters:
    ///   - id: the entry's id; it may have been taken away.
    ///   - limit: the most steps.
    /// - Throws: `StoreError`.
    /// - Complexity: O(n) in the characters of the states.
    public func history(of id: UUID, limit: Int = 1_000) throws -> [HistoryStep] {
        try database.auditEntries(of: id.text, limit: limit).map(HistoryStep.init)
    }

    /// Lines of the audit log, the newest first.
    ///
    /// - Parameter before: only lines with a lower number, to go on from an earlier answer.
    /// - Throws: `StoreError`.
    public func auditLog(before: Int = .max, limit: Int) throws -> [AuditEntry] {
        try database.auditEntries(before: before, limit: limit)
    }

    /// Makes an entry say again what it said in one of its revisions; its status stays as it is.
    ///
    /// - Returns: the entry as it is then, with a revision of its own: history goes on.
    /// - Throws: ``RestoreRefusal``, ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    @discardableResult
    public func restore(_ name: String, toRevision revision: Int, by actor: Actor) throws -> Intervention {
        let entry = try anyEntry(name)
        guard let state = try state(of: entry.id, revision: revision) else { throw RestoreRefusal.unknownRevision }
        return try change(entry.id.text, by: actor, as: .restore) { entry in
            let key = entry.content.key
            entry.content = state.content
            // Another entry may have the key that this one had then.
            entry.content.key = key
        }
    }

    /// What an entry was in one of its revisions; `nil` when the audit log does not know.
    func state(of id: UUID, revision: Int) throws -> EntryState? {
        let lines = try database.auditEntries(of: id.text, limit: .max)
        let states = lines.lazy.flatMap { [EntryState(json: $0.after), EntryState(json: $0.before)] }
        return states.compactMap(\.self).first { $0.revision == revision }
    }
}
