import CatalogueModel
import CatalogueSearch
import CatalogueStore
import Dispatch
import Logging
import SwedishText

extension IndexSnapshot {
    /// Builds the index of a catalogue's state.
    init(
        _ state: CatalogueDatabase.State, after earlier: IndexSnapshot? = nil,
        progress: IndexLoader.Progress = { _, _ in }
    ) {
        self.init(
            revision: state.revision, interventions: state.interventions, vocabulary: state.vocabulary,
            overrides: CompoundOverrides(entries: state.compounds), after: earlier, progress: progress)
    }
}

extension CompoundOverrides {
    /// The list that is stored, which was checked when it was imported.
    init(entries: [String]) { self = CompoundOverrides.read(Array(entries.joined(separator: "\n").utf8)).0 }
}

/// Brings an index up to a catalogue's revision: the saved one when it agrees, else a new one.
struct IndexLoader {
    let database: CatalogueDatabase
    let logger: Logger

    /// Told, while an index is built, how many entries of how many are done.
    typealias Progress = (_ done: Int, _ total: Int) -> Void

    /// The most entries that may have changed since an index was built; beyond that it is built anew.
    static let mostChanges = 100
    /// The same as a share of a small catalogue, one in so many, for there building costs little.
    static let leastShare = 20

    /// The index of the catalogue as it is now.
    ///
    /// A saved index that a few entries have changed since is brought up to date; one that is missing, damaged
    /// or too old is replaced. That it could not be saved is logged and otherwise without consequence.
    ///
    /// - Parameter earlier: what was served until now, whose vocabulary may be the same.
    func load(
        after earlier: IndexSnapshot? = nil, progress: Progress = { _, _ in }
    ) throws(StoreError) -> IndexSnapshot {
        // Read while the database is: each takes some tens of milliseconds.
        DispatchQueue.global(qos: .userInitiated).async { IndexSnapshot.prepare() }
        let state = try database.indexState()
        if let saved = state.saved {
            if let snapshot = open(saved, state), let current = try updated(snapshot) { return current }
        } else {
            logger.info("index: none saved, building", metadata: ["revision": "\(state.revision)"])
        }
        return try rebuild(after: earlier, progress: progress)
    }

    /// An index with the entries that changed since it was made; `nil` when it has to be built anew.
    func updated(_ snapshot: IndexSnapshot, mostChanges: Int = Self.mostChanges) throws(StoreError) -> IndexSnapshot? {
        guard let changes = try database.changes(since: snapshot.revision, limit: mostChanges) else { return nil }
        if changes.interventions.isEmpty, changes.revision == snapshot.revision { return snapshot }
        return snapshot.updated(revision: changes.revision, changed: changes.interventions)
    }

    /// Builds the index from the entries and saves it.
    func rebuild(
        after earlier: IndexSnapshot?, progress: Progress = { _, _ in }
    ) throws(StoreError) -> IndexSnapshot {
        let state = try database.state()
        let snapshot = IndexSnapshot(state, after: earlier, progress: progress)
        do {
            try database.save(
                SavedIndex(
                    catalogueRevision: snapshot.revision, analyserVersion: IndexSnapshot.analyserVersion,
                    bytes: snapshot.savedBytes))
        } catch {
            logger.warning("index: could not be saved, is built anew next time", metadata: ["error": "\(error)"])
        }
        return snapshot
    }

    private func open(_ saved: SavedIndex, _ state: CatalogueDatabase.IndexState) -> IndexSnapshot? {
        guard saved.catalogueRevision >= state.rulesChangedIn, saved.catalogueRevision <= state.revision,
            saved.analyserVersion == IndexSnapshot.analyserVersion
        else {
            logger.info(
                "index: saved one is out of date, building",
                metadata: [
                    "revision": "\(saved.catalogueRevision) of \(state.revision)",
                    "analyser": "\(saved.analyserVersion) of \(IndexSnapshot.analyserVersion)",
                ])
            return nil
        }
        do {
            return try IndexSnapshot(
                revision: saved.catalogueRevision, saved: saved.bytes, vocabulary: state.vocabulary,
                overrides: CompoundOverrides(entries: state.compounds))
        } catch {
            logger.warning("index: saved one can't be used, building", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
