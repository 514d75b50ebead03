public import CatalogueModel
public import FoundationEssentials

/// One step in the history of an entry.
public struct HistoryStep: Hashable, Sendable, Identifiable {
    /// The running number of its line in the audit log.
    public let id: Int
    /// Shared by all that was done at once, as by one import.
    public let operation: UUID
    /// When, to the second.
    public let at: Date
    /// Who; see ``Actor/auditName``.
    public let actor: String
    /// What was done.
    public let action: AuditEntry.Action
    /// What the entry was after it; `nil` when it was taken away.
    public let state: EntryState?
    /// What changed, field by field; empty for the first step.
    public let differences: [FieldDifference]

    /// Reads a line of the audit log.
    public init(_ line: AuditEntry) {
        (id, operation, at, actor, action) = (line.id, line.operation, line.at, line.actor, line.action)
        let (before, after) = (EntryState(json: line.before), EntryState(json: line.after))
        state = after
        differences = before.flatMap { before in after.map { FieldDifference.all(before, $0) } } ?? []
    }
}

extension FieldDifference {
    /// What differs between two states of an entry, its status included.
    static func all(_ before: EntryState, _ after: EntryState) -> [FieldDifference] {
        let status =
            before.status == after.status
            ? []
            : [FieldDifference(field: "status", before: before.status.swedishName, after: after.status.swedishName)]
        return all(before.content, after.content) + status
    }
}
