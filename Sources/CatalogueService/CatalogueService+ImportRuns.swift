public import CatalogueModel
import CatalogueStore
public import FoundationEssentials

/// Why an import could not be undone. Nothing was changed then.
public enum UndoRefusal: Error, Hashable, Sendable {
    /// There is no such import.
    case unknownImport
    /// It was undone already.
    case undoneAlready
    /// Some of its entries have been changed since; undoing would lose those changes.
    case changedSince(names: [String])
}

/// What undoing an import did.
public struct UndoneImport: Hashable, Sendable {
    /// How many entries are as they were before.
    public let restoredCount: Int
    /// How many that it brought are gone, for nobody had seen them.
    public let removedCount: Int
    /// How many that it brought are archived, for the public had seen them.
    public let archivedCount: Int
    /// How many of its proposals that nobody had answered were withdrawn.
    public let withdrawnCount: Int

    /// What became of it all, to stand after a colon.
    public var swedishText: String {
        let ending = withdrawnCount == 1 ? "återtaget" : "återtagna"
        let proposals = withdrawnCount > 0 ? ", \(withdrawnCount) förslag \(ending)" : ""
        return "\(restoredCount) som förut, \(removedCount) borttagna, \(archivedCount) arkiverade\(proposals)"
    }
}

extension CatalogueService {
    /// Imports that were carried out, the newest first.
    ///
    /// - Throws: `StoreError`.
    public func importRuns(limit: Int = 200) throws -> [ImportRun] { try database.importRuns(limit: limit) }

    /// Undoes an import as a whole: what it changed is as it was before, and what it brought is gone, or archived when
    /// it was ever published. Nothing is undone when any of its entries has been changed since.
    ///
    /// - Throws: ``UndoRefusal``, ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    /// - Complexity: O(k log n) for k entries of the import.
    public func undoImport(_ operation: UUID, by actor: Actor) throws -> UndoneImport {
        for _ in 0..<5 {
            let revision = try database.revision()
            guard let run = try database.importRun(operation) else { throw UndoRefusal.unknownImport }
            // An editor undoes what the same token has read in.
            guard actor.decidesProposals || run.actor == actor.auditName else { throw WriteRefusal.notAllowed }
            guard run.undoneAt == nil else { throw UndoRefusal.undoneAlready }
            let undoing = try undoing(operation, by: actor)
            let written = try database.write(
                undoing.writes, expectedRevision: revision, note: note(actor), as: .undoImport,
                with: .undo(
                    operation: operation, removing: undoing.removed, withdrawing: undoing.withdrawn,
                    reason: "Inläsningen som förslaget kom med har ångrats."))
            guard written != nil else { continue }
            bringIndexUpToDate()
            return UndoneImport(
                restoredCount: undoing.writes.count - undoing.archivedCount, removedCount: undoing.removed.count,
                archivedCount: undoing.archivedCount, withdrawnCount: undoing.withdrawn.count)
        }
        throw ServiceError.catalogueKeepsChanging
    }

    /// What has to be written to undo an import.
    private struct Undoing {
        var writes: [Intervention] = []
        var removed: [UUID] = []
        var archivedCount = 0
        /// Proposals that nobody has answered.
        var withdrawn: [String] = []
        /// Names of entries that were changed since.
        var changedSince: [String] = []
    }

    private func undoing(_ operation: UUID, by actor: Actor) throws -> Undoing {
        let steps = try database.auditEntries(ofOperation: operation)
        let lines = steps.filter { $0.action != .propose }
        let ids = lines.compactMap { $0.subject.flatMap(UUID.init(uuidString:)) }
        let entries = Dictionary(
            try database.interventions(ids: ids).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let seen = try database.everPublished(ids)
        var undoing = Undoing()
        for step in steps where step.action == .propose { try withdraw(step.subject, &undoing) }
        for (line, id) in zip(lines, ids) {
            guard let after = EntryState(json: line.after) else { continue }
            // What was changed and changed back may be undone: nothing is lost by it.
            guard let entry = entries[id], entry.content == after.content, entry.status == after.status else {
                undoing.changedSince.append(entries[id]?.content.name ?? after.content.name)
                continue
            }
            let before = EntryState(json: line.before)
            guard actor.mayChange(entry.content, to: before?.content) else { throw WriteRefusal.notAllowed }
            if let before, before.content != entry.content, entry.status == .published, !actor.decidesProposals {
                throw WriteRefusal.needsProposal
            }
            if before?.status == .published, entry.status != .published, !actor.decidesProposals {
                throw WriteRefusal.needsAdministrator
            }
            add(entry, before: before, wasSeen: seen.contains(id), to: &undoing)
        }
        guard undoing.changedSince.isEmpty else { throw UndoRefusal.changedSince(names: undoing.changedSince) }
        return undoing
    }

    /// One that was approved has changed its entry: that is not undone unasked, but somebody may have restored the
    /// entry. One that was declined is no more.
    private func withdraw(_ proposal: String?, _ undoing: inout Undoing) throws {
        guard let found = try proposal.flatMap({ try database.proposal(id: $0) }) else { return }
        switch found.decision {
        case .approved:
            let entry = try database.interventions(ids: [found.intervention]).first
            let base = try state(of: found.intervention, revision: found.baseRevision)
            if let entry, entry.content != base?.content { undoing.changedSince.append(entry.content.name) }
        case .declined: break
        case nil: undoing.withdrawn.append(found.id)
        }
    }

    private func add(_ entry: Intervention, before: EntryState?, wasSeen: Bool, to undoing: inout Undoing) {
        guard before != nil || wasSeen else {
            undoing.removed.append(entry.id)
            return
        }
        var old = entry
        if let before {
            (old.content, old.status) = (before.content, before.status)
        } else {
            old.status = .archived
            undoing.archivedCount += 1
        }
        old.revision += 1
        old.updatedAt = max(wholeSecond, entry.createdAt)
        undoing.writes.append(old)
    }
}
