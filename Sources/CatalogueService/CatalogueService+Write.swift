public import CatalogueExchange
public import CatalogueModel
import CatalogueStore
import FoundationEssentials
import Logging

/// Why an entry was not written. Nothing was changed then.
public enum WriteRefusal: Error, Hashable, Sendable {
    /// Whoever asks may not change this entry, or not in this way.
    case notAllowed
    /// There is no such entry.
    case unknownEntry
    /// There is an entry with that key or id already.
    case taken(slug: String)
    /// What is published is changed by an administrator, or by a proposal that one approves.
    case needsProposal
    /// What has been published before is published again by an administrator.
    case needsAdministrator
    /// The entry is not as it was when the change was made: it has this revision now.
    case changedMeanwhile(revision: Int)
    /// The content has problems.
    case invalid([ImportProblem])
}

/// An entry as it was written.
public struct WrittenEntry: Sendable {
    /// The entry, ready to be shown.
    public let page: InterventionPage
    /// What is worth a look although it was written.
    public let warnings: [ImportProblem]
    /// What it became when it may not be written without approval; the entry is then as it was.
    public var proposal: Proposal?
}

extension CatalogueService {
    /// How often a write is tried anew because somebody else changed the catalogue meanwhile.
    private static let mostWriteAttempts = 10

    /// Makes a new entry of a document's only record.
    ///
    /// - Throws: ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    /// - Complexity: O(log n) for n entries, and one small part of the index.
    public func create(_ document: ImportDocument, by actor: Actor) throws -> WrittenEntry {
        try write(document, by: actor) { record in
            let named = try database.neighbours(of: record, source: record.importSource ?? Self.writeSource)
            if let taken = named.entries.first { throw WriteRefusal.taken(slug: taken.slug) }
            return (record, nil, named)
        }
    }

    /// Replaces the content of an entry by that of a document's only record, or proposes it: what is published
    /// is changed by an administrator, or with one's approval.
    ///
    /// - Parameters:
    ///   - name: the entry's id or address.
    ///   - revision: the revision of the entry that the change was made from; `nil` when that does not matter.
    ///   - comment: why, for whoever approves.
    /// - Throws: ``WriteRefusal``, ``ProposalRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    public func replace(
        _ name: String, with document: ImportDocument, ifRevision revision: Int?, comment: String = "",
        by actor: Actor
    ) throws -> WrittenEntry {
        try write(document, comment: comment, by: actor) { record in
            let old = try entry(name, ifRevision: revision)
            if let id = record.id, id != old.id { throw WriteRefusal.taken(slug: old.slug) }
            var record = record
            (record.id, record.importSource) = (old.id, old.importSource)
            // What was fetched names concepts by id: the label that the entry has is another name of the same.
            record.content.keepLabels(of: old.content, vocabulary)
            return (record, old, try database.neighbours(of: record, source: old.importSource))
        }
    }

    /// Archives an entry: it is found no more, and kept.
    ///
    /// - Throws: ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    public func archive(_ name: String, ifRevision revision: Int?, by actor: Actor) throws {
        for _ in 0..<Self.mostWriteAttempts {
            let catalogue = try database.revision()
            var entry = try entry(name, ifRevision: revision)
            guard actor.mayChange(entry.content, to: nil) else { throw WriteRefusal.notAllowed }
            guard entry.status != .archived else { return }
            entry.status = .archived
            entry.revision += 1
            entry.updatedAt = max(wholeSecond, entry.createdAt)
            if try database.write([entry], expectedRevision: catalogue, note: note(actor)) != nil {
                return serveWrite()
            }
        }
        throw ServiceError.catalogueKeepsChanging
    }

    /// The content of an entry to change, whatever its status.
    ///
    /// - Throws: ``WriteRefusal`` or `StoreError`.
    public func entry(_ name: String, ifRevision revision: Int? = nil) throws -> Intervention {
        let found = try database.interventions(named: name).first { $0.slug == name || $0.id.text == name.lowercased() }
        guard let found else { throw WriteRefusal.unknownEntry }
        if let revision, revision != found.revision { throw WriteRefusal.changedMeanwhile(revision: found.revision) }
        return found
    }

    /// The import source of entries that are written one by one.
    public static var writeSource: String { ImportPlan.Options.defaultSource }

    private typealias Prepared = (record: ImportRecord, old: Intervention?, neighbours: CatalogueDatabase.Neighbours)

    private func write(
        _ document: ImportDocument, comment: String = "", by actor: Actor, prepare: (ImportRecord) throws -> Prepared
    ) throws -> WrittenEntry {
        for _ in 0..<Self.mostWriteAttempts {
            guard let record = document.records.first, !document.hasErrors else {
                throw WriteRefusal.invalid(document.problems)
            }
            // Before anything else is read: what is written between then and the write is not written over.
            let catalogue = try database.revision()
            let (prepared, old, neighbours) = try prepare(record)
            guard actor.mayChange(old?.content, to: prepared.content) else { throw WriteRefusal.notAllowed }
            var document = document
            document.records = [prepared]
            var random = SystemRandomNumberGenerator()
            var options = ImportPlan.Options(importSource: Self.writeSource, publish: false, now: wholeSecond)
            // Whoever writes one entry has seen all of it.
            options.keepsConfirmations = false
            options.proposesPublished = !actor.decidesProposals
            let existing = (old.map { [$0] } ?? []) + neighbours.entries
            var plan = ImportPlan(
                documents: [document], existing: existing, slugs: neighbours.slugs, options: options, random: &random)
            guard !plan.hasErrors else { throw WriteRefusal.invalid(plan.problems) }
            if let change = plan.proposed.first {
                let proposal = try propose(change.content, for: change.entry, comment: comment, by: actor)
                return WrittenEntry(page: page(change.entry), warnings: plan.problems, proposal: proposal)
            }
            try applyRights(of: actor, to: &plan, existing: existing)
            guard !plan.hasErrors else { throw WriteRefusal.needsAdministrator }
            guard let written = plan.writes.first ?? old else { throw WriteRefusal.unknownEntry }
            let revision = try database.write(
                plan.writes, expectedRevision: catalogue, note: note(actor))
            guard revision != nil else { continue }
            serveWrite()
            return WrittenEntry(page: page(written), warnings: plan.problems)
        }
        throw ServiceError.catalogueKeepsChanging
    }

    /// What is written is safe: if it can't be served now, it is at the next refresh.
    func serveWrite() {
        do { try refresh() } catch {
            logger.error("index: could not be brought up to date", metadata: ["error": "\(error)"])
        }
    }
}

extension CatalogueDatabase {
    /// What stands in the way of a record.
    fileprivate func neighbours(of record: ImportRecord, source: String) throws(StoreError) -> Neighbours {
        try neighbours(
            id: record.id, source: source, key: record.content.key, slugStem: Slug.plain(record.content.name),
            slug: record.slug)
    }
}
