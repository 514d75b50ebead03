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

    /// The entries that lines of the log are about, as far as they are there still, by the id in the line.
    ///
    /// - Throws: `StoreError`.
    /// - Complexity: O(k log n) for k lines.
    public func entries(of lines: [AuditEntry]) throws -> [String: Intervention] {
        let ids = Set(lines.compactMap { $0.subject.flatMap(UUID.init(uuidString:)) })
        return Dictionary(
            try database.interventions(ids: Array(ids)).map { ($0.id.text, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What those are called who have done something.
    ///
    /// - Throws: `StoreError`.
    public func actorNames() throws -> ActorNames { ActorNames(try tokens()) }

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
    ///
    /// - Complexity: O(n) in the steps of the entry since then, read a few at a time.
    func state(of id: UUID, revision: Int) throws -> EntryState? {
        var before = Int.max
        while true {
            let lines = try database.auditEntries(of: id.text, before: before, limit: Self.linesAtOnce)
            let states = lines.lazy.flatMap { [EntryState(json: $0.after), EntryState(json: $0.before)] }
            if let found = states.compactMap(\.self).first(where: { $0.revision == revision }) { return found }
            guard lines.count == Self.linesAtOnce, let last = lines.last else { return nil }
            before = last.id
        }
    }

    /// Most look for one of the latest versions.
    private static let linesAtOnce = 20
}
