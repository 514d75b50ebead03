import CatalogueModel
import CatalogueSearch
import CatalogueStore
import Logging
import SwedishText

extension IndexSnapshot {
    /// Builds the index of a catalogue's state.
    init(_ state: CatalogueDatabase.State) {
        self.init(
            revision: state.revision, interventions: state.interventions, vocabulary: state.vocabulary,
            overrides: CompoundOverrides(entries: state.compounds))
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

    /// The index of the catalogue as it is now.
    ///
    /// A saved index that is missing, damaged or out of date is replaced; that it could not be saved
    /// is logged and otherwise without consequence.
    func load() throws(StoreError) -> IndexSnapshot {
        let state = try database.indexState()
        if let saved = state.saved {
            if let snapshot = open(saved, state) { return snapshot }
        } else {
            logger.info("index: none saved, building", metadata: ["revision": "\(state.revision)"])
        }
        return try rebuild()
    }

    /// Builds the index from the entries and saves it.
    func rebuild() throws(StoreError) -> IndexSnapshot {
        let state = try database.state()
        let snapshot = IndexSnapshot(state)
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
        let revision = state.revision
        guard saved.catalogueRevision == revision, saved.analyserVersion == IndexSnapshot.analyserVersion else {
            logger.info(
                "index: saved one is out of date, building",
                metadata: [
                    "revision": "\(saved.catalogueRevision) of \(revision)",
                    "analyser": "\(saved.analyserVersion) of \(IndexSnapshot.analyserVersion)",
                ])
            return nil
        }
        do {
            return try IndexSnapshot(
                revision: revision, saved: saved.bytes, vocabulary: state.vocabulary,
                overrides: CompoundOverrides(entries: state.compounds))
        } catch {
            logger.warning("index: saved one can't be used, building", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
