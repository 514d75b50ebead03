import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import Logging
import Synchronization

/// A catalogue in a folder of its own, with a clock that tests set.
final class AdministrationFixture: Sendable {
    let folder: TemporaryFolder
    let service: CatalogueService
    private let clock = Clock()

    final class Clock: Sendable {
        private let time = Mutex(Fixture.now)
        var now: Date { time.withLock { $0 } }
        func advance(days: Double) { time.withLock { $0 += days * 86_400 } }
    }

    init() throws {
        folder = try TemporaryFolder()
        let clock = clock
        service = try CatalogueService(
            database: CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { clock.now })
    }

    func advance(days: Double) { clock.advance(days: days) }

    /// The same catalogue as another process sees it.
    func database() throws -> CatalogueDatabase {
        try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .never)
    }

    func document(_ text: String, name: String = "fil.jsonl") -> ImportDocument {
        ImportFileReader(vocabulary: .builtIn, today: Fixture.today).read(Data(text.utf8), name: name)
    }

    @discardableResult
    func load(
        _ text: String, name: String = "fil.jsonl", source: String? = nil, publish: Bool = true, dryRun: Bool = false
    ) throws -> ImportReport {
        try service.importDocuments(
            [document(text, name: name)], importSource: source, publish: publish, dryRun: dryRun)
    }

    func total(_ query: String) throws -> Int { try service.search(SearchRequest(query: query)).total }

    func actor(_ role: Role, association: String? = nil) throws -> Actor {
        .token(try service.makeToken(role: role, association: association, name: "test").token)
    }
}
