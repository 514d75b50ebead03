public import CatalogueExchange
public import CatalogueModel
public import CatalogueSearch
public import CatalogueStore
public import FoundationEssentials
import Logging

/// What came of an import.
public struct ImportReport: Sendable {
    /// What was decided.
    public let plan: ImportPlan
    /// Whether it was carried out.
    public let isApplied: Bool
    /// What the import is undone by; `nil` when it was not carried out.
    public let operation: UUID?

    /// Creates a report.
    public init(plan: ImportPlan, isApplied: Bool, operation: UUID? = nil) {
        (self.plan, self.isApplied, self.operation) = (plan, isApplied, operation)
    }
}

extension ImportRun {
    /// What is kept of an import: no folders of files, which say where somebody keeps theirs.
    fileprivate init(_ plan: ImportPlan, files: [String], _ note: AuditNote) {
        self.init(
            id: note.operation, at: note.at, actor: note.actor.auditName,
            files: files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }, addedCount: plan.added.count,
            changedCount: plan.changed.count, unchangedCount: plan.unchangedCount, proposedCount: plan.proposed.count)
    }
}

extension CatalogueService {
    /// How often an import is planned anew because somebody else changed the catalogue meanwhile.
    private static let mostAttempts = 5

    /// Imports documents: all of them or, when anything is wrong with any, none.
    ///
    /// The plan that is reported is the one that is carried out: it is made from a revision of the
    /// catalogue and written only if that is still the newest, else made again.
    ///
    /// - Parameters:
    ///   - actor: who imports. What they may not change is an error of the plan.
    ///   - progress: told now and then how far it has come, on the caller's thread.
    /// - Throws: ``StoreError`` or ``ServiceError``; then nothing was changed.
    /// - Complexity: O(n) in the catalogue and the documents.
    ///   - importSource: the source that keys belong to; `nil` for the usual one, and then rows of tables may stand
    ///     for entries of any source that have their keys.
    public func importDocuments(
        _ documents: [ImportDocument], importSource: String?, publish: Bool, dryRun: Bool,
        by actor: Actor = .commandLine,
        progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        let recordCount = documents.reduce(0) { $0 + $1.records.count }
        var options = ImportPlan.Options(
            importSource: importSource ?? ImportPlan.Options.defaultSource, matchesAnySource: importSource == nil,
            publish: publish, now: wholeSecond)
        options.proposesPublished = !actor.decidesProposals
        for _ in 0..<Self.mostAttempts {
            let state = try database.state()
            var random = SystemRandomNumberGenerator()
            var plan = ImportPlan(
                documents: documents, existing: state.interventions, options: options, random: &random
            ) { progress(ImportProgress(.planning, $0, of: recordCount)) }
            try applyRights(of: actor, to: &plan, existing: state.interventions)
            guard !dryRun, !plan.hasErrors, !plan.isEmpty else { return ImportReport(plan: plan, isApplied: false) }
            let note = note(actor)
            let revision = try database.write(
                plan.writes, expectedRevision: state.revision, note: note,
                with: .importRun(
                    ImportRun(plan, files: documents.map(\.file), note), proposals: proposals(of: plan, note))
            ) { progress(ImportProgress(.writing, $0, of: plan.writes.count)) }
            guard revision != nil else { continue }
            bringIndexUpToDate { progress(ImportProgress(.indexing, $0, of: $1)) }
            return ImportReport(plan: plan, isApplied: true, operation: note.operation)
        }
        throw ServiceError.catalogueKeepsChanging
    }

    /// Replaces the vocabulary and brings the index up to date.
    ///
    /// - Throws: ``StoreError``; then nothing was changed.
    public func replaceVocabulary(_ vocabulary: Vocabulary, by actor: Actor = .commandLine) throws(StoreError) {
        _ = try database.replaceVocabulary(vocabulary, note: note(actor))
        bringIndexUpToDate()
    }

    /// Replaces what administrators say of compounds and brings the index up to date.
    ///
    /// - Parameter entries: words with bars where they are cut (`öppen|vård`), or without any, which are then
    ///   never split.
    /// - Throws: ``StoreError``; then nothing was changed.
    public func replaceCompounds(_ entries: [String], by actor: Actor = .commandLine) throws(StoreError) {
        _ = try database.replaceCompounds(entries, note: note(actor))
        bringIndexUpToDate()
    }

    /// What administrators say of compounds, in byte order.
    ///
    /// - Throws: ``StoreError``.
    public func compounds() throws(StoreError) -> [String] { try database.compounds() }

    /// Shows how texts are read: their words, lemmas and parts, and the concepts in them.
    public func textReader() -> TextReader { live.snapshot.textReader() }

    /// The time as it is stored: without fractions of a second.
    var wholeSecond: Date { Date(timeIntervalSince1970: clock().timeIntervalSince1970.rounded(.down)) }

    /// What the audit log says of a write made now.
    func note(_ actor: Actor) -> AuditNote {
        var random = SystemRandomNumberGenerator()
        let now = wholeSecond
        return AuditNote(actor: actor, at: now, operation: UUID.version7(at: now, using: &random))
    }

    /// An editor's file has entries of the editor's association only, publishes nothing that has been published
    /// before, and proposes what it would change in what is.
    func applyRights(of actor: Actor, to plan: inout ImportPlan, existing: [Intervention]) throws(StoreError) {
        guard !actor.decidesProposals else { return }
        let old = Dictionary(existing.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for entry in plan.writes where !actor.mayChange(old[entry.id]?.content, to: entry.content) {
            plan.refuse(entry, .foreign)
        }
        for change in plan.proposed where !actor.mayChange(change.entry.content, to: change.content) {
            plan.refuse(change.entry, .foreign)
        }
        let newlyPublished = plan.writes.filter { entry in
            entry.status == .published && old[entry.id].map { $0.status != .published } == true
        }
        let seen = try database.everPublished(newlyPublished.map(\.id))
        for entry in newlyPublished where seen.contains(entry.id) { plan.refuse(entry, .republished) }
        guard !plan.proposed.isEmpty else { return }
        let open = Dictionary(grouping: try database.proposals(includingDecided: false), by: \.intervention)
        plan.leaveOutProposals { change in
            open[change.entry.id]?.contains { $0.content == change.content } == true
        }
        for change in plan.proposed where open[change.entry.id]?.count ?? 0 >= CatalogueDatabase.mostOpenProposals {
            plan.refuse(change.entry, .tooManyProposals)
        }
    }

    private func proposals(of plan: ImportPlan, _ note: AuditNote) -> [Proposal] {
        var random = SystemRandomNumberGenerator()
        return plan.proposed.map { change in
            Proposal(
                id: TokenText.random(characters: 10, using: &random), intervention: change.entry.id,
                baseRevision: change.entry.revision, content: change.content, comment: nil, createdAt: note.at,
                createdBy: note.actor.auditName)
        }
    }

    /// After a commit the entries are safe: a failure here leaves the old index serving, is logged,
    /// and is mended at the next refresh or start.
    func bringIndexUpToDate(progress: IndexLoader.Progress = { _, _ in }) {
        do {
            try refresh(mostChanges: IndexLoader.mostChanges, progress: progress)
            try tidyIndex(progress: progress)
        } catch {
            logger.error("index: could not be brought up to date", metadata: ["error": "\(error)"])
        }
    }

    /// Every entry, whatever its status, for export.
    ///
    /// - Throws: ``StoreError``.
    public func allInterventions() throws(StoreError) -> [Intervention] {
        try database.state().interventions
    }
}
