import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import CatalogueHTTP

/// A catalogue in a fresh folder, served without a socket.
struct TestCatalogue: Sendable {
    let service: CatalogueService
    private let folder: TemporaryFolder

    private static var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    /// Creates a catalogue of ``Fixture/now`` with entries given as JSON Lines, published unless they say otherwise.
    init(_ lines: String = "") throws {
        folder = try TemporaryFolder()
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        service = try CatalogueService(database: database, logger: Self.logger, clock: { Fixture.now })
        guard !lines.isEmpty else { return }
        let document = JSONLinesReader(vocabulary: service.vocabulary).read(Data(lines.utf8), name: "fil")
        let isSound = !document.hasErrors
        try #require(isSound, "\(document.problems.map(\.text))")
        _ = try service.importDocuments([document], importSource: "test", publish: true, dryRun: false)
    }

    /// Runs a server whose clock stands still, for as long as `body` asks it.
    func run<Value: Sendable>(
        _ change: (inout ServerOptions) -> Void = { _ in },
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        var options = ServerOptions(host: "127.0.0.1", port: 0)
        options.clock = { 1_000 }
        change(&options)
        let application = buildApplication(service: service, options: options, logger: Self.logger)
        return try await application.test(.router) { try await body($0) }
    }

    /// The reply to one request, from a server of its own.
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await run { client -> TestResponse in
            try await client.execute(uri: path, method: .get, headers: headers)
        }
    }
}

extension TestResponse {
    /// The body as text.
    var text: String { String(buffer: body) }
}
