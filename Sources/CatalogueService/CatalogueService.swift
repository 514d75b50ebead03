import CatalogueAudit
import CatalogueExchange
public import CatalogueModel
import CatalogueSearch
public import CatalogueStore
public import Foundation
public import Logging
import Synchronization

/// The use cases of the catalogue, over one database and one live index.
///
/// Thread-safe: searches take one snapshot each and never wait for imports.
public final class CatalogueService: Sendable {
    let database: CatalogueDatabase
    let live: LiveIndex
    let clock: @Sendable () -> Date
    let logger: Logger
    let recent = RecentSnapshots()
    let shown = ShownEntries()
    let emptySearches = EmptySearchCounter()
    let examined = Kept<CatalogueExamination.Key, CatalogueExamination>()
    let entryAudit = Kept<EntryAuditKey, EntryAudit>()
    let templateReader = Kept<TextReaderKey, TextTemplateReader>()
    private let refreshing = NSLock()
    private let policy: Mutex<ReviewPolicy>

    /// Opens a catalogue: loads its saved index or builds one.
    ///
    /// - Parameter clock: tells the time; tests pass a fixed one.
    /// - Throws: ``StoreError``.
    public init(
        database: CatalogueDatabase, logger: Logger, clock: @escaping @Sendable () -> Date = { Date() }
    ) throws(StoreError) {
        self.database = database
        self.logger = logger
        self.clock = clock
        live = LiveIndex(try IndexLoader(database: database, logger: logger).load())
        policy = Mutex(try database.reviewPolicy())
    }

    /// After how many months without confirmation what happens to entries.
    public var reviewPolicy: ReviewPolicy { policy.withLock { $0 } }

    /// The vocabulary now served.
    public var vocabulary: Vocabulary { live.snapshot.vocabulary }

    /// The vocabulary now served, and of which revision of the catalogue it is.
    public var vocabularyInForce: (vocabulary: Vocabulary, revision: Int) {
        let snapshot = live.snapshot
        return (snapshot.vocabulary, snapshot.revision)
    }

    /// What is served now.
    public var status: ServiceStatus {
        let snapshot = live.snapshot
        return ServiceStatus(
            entryCount: snapshot.count, conceptCount: snapshot.vocabulary.concepts.count, revision: snapshot.revision)
    }

    /// The time, as this service's clock tells it.
    public var now: Date { clock() }

    /// Today's date in Sweden.
    public var today: CalendarDate { SwedishCalendar.date(of: clock()) }

    /// Serves the catalogue's newest revision, if it is not served already.
    ///
    /// - Returns: whether anything changed.
    /// - Throws: ``StoreError``; the old index then goes on serving.
    @discardableResult
    public func refresh() throws(StoreError) -> Bool { try refresh(mostChanges: Self.mostChangesServed) }

    /// The same; when more entries have changed, the index is built anew.
    @discardableResult
    func refresh(mostChanges: Int, progress: IndexLoader.Progress = { _, _ in }) throws(StoreError) -> Bool {
        // One at a time: two would build the same, and the slower might serve what is older.
        refreshing.lock()
        defer { refreshing.unlock() }
        let served = live.snapshot
        guard try database.revision() != served.revision else { return false }
        let current = try database.reviewPolicy()
        policy.withLock { $0 = current }
        let loader = IndexLoader(database: database, logger: logger)
        if let next = try loader.updated(served, mostChanges: mostChanges) {
            serve(next)
        } else {
            serve(try loader.load(after: served, progress: progress))
        }
        return true
    }

    /// The most entries whose changes are served at once; more are served when the index is built anew.
    private static let mostChangesServed = 2_000

    private func serve(_ next: IndexSnapshot) {
        let replaced = live.snapshot
        if replaced.revision != next.revision { recent.keep(replaced, at: clock()) }
        live.replace(with: next)
        shown.forget(next.changedIDs(since: replaced))
        logger.info("index: now serving", metadata: ["revision": "\(next.revision)", "entries": "\(next.count)"])
    }

    /// Makes one part of the many that changes have brought, or builds and saves the index anew when it has
    /// changed much. Meant for a thread in the background: searches go on with what they have.
    ///
    /// - Returns: whether there was anything to do.
    /// - Throws: ``StoreError``; the index that is served then goes on serving.
    @discardableResult
    public func tidyIndex() throws(StoreError) -> Bool { try tidyIndex { _, _ in } }

    /// The same, telling how far building has come.
    @discardableResult
    func tidyIndex(progress: IndexLoader.Progress) throws(StoreError) -> Bool {
        let served = live.snapshot
        if served.changeCount > min(IndexLoader.mostChanges, served.count / IndexLoader.leastShare) {
            let loader = IndexLoader(database: database, logger: logger)
            let rebuilt = try loader.rebuild(after: served, progress: progress)
            refreshing.lock()
            defer { refreshing.unlock() }
            // Changes that came meanwhile are served already and must not be lost.
            guard let next = try loader.updated(rebuilt, mostChanges: Self.mostChangesServed) else { return true }
            serve(next)
            return true
        }
        guard served.hasManyParts else { return false }
        let compacted = served.compacted
        live.replace(with: compacted, ifStillServing: served.revision)
        return true
    }
}

/// What a service serves.
public struct ServiceStatus: Hashable, Sendable {
    /// Number of published entries.
    public let entryCount: Int
    /// Number of concepts in the vocabulary.
    public let conceptCount: Int
    /// The catalogue's revision.
    public let revision: Int
}

extension CatalogueService {
    /// Reads one row, to see that the database answers.
    ///
    /// - Throws: ``StoreError`` when it does not.
    public func checkDatabase() throws(StoreError) { _ = try database.revision() }
}

extension CatalogueService {
    /// Everything wrong with the database and the index, in Swedish; empty when nothing is.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(n) in the catalogue: the index is built anew and compared.
    public func problems() throws(StoreError) -> [String] {
        var found = try database.integrityProblems()
        found += try database.vocabulary().problems()
        let state = try database.state()
        let fresh = IndexSnapshot(state)
        if !fresh.agrees(with: live.snapshot) {
            found.append("sökregistret stämmer inte med insatserna")
        }
        for entry in state.interventions {
            for problem in entry.content.problems() where problem.severity == .error {
                found.append("\(entry.slug): \(problem.field) \(problem.message)")
            }
        }
        return found
    }
}
