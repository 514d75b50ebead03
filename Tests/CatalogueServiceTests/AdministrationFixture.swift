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
        try folder.write(Self.empty.get(), as: "k.sqlite")
        let clock = clock
        service = try Self.service(folder.file("k.sqlite"), clock: { clock.now })
    }

    /// A catalogue without entries, with its index saved: building one takes seconds in a debug build.
    private static let empty = Result {
        let folder = try TemporaryFolder()
        // Closed before it is read, so that everything is in the one file.
        do { _ = try service(folder.file("k.sqlite"), clock: { Fixture.now }) }
        return try Data(contentsOf: URL(filePath: folder.file("k.sqlite")))
    }

    private static func service(_ path: String, clock: @escaping @Sendable () -> Date) throws -> CatalogueService {
        try CatalogueService(
            database: CatalogueDatabase(path: path, creation: .ifMissing),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: clock)
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
