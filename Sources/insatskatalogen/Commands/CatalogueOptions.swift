import ArgumentParser
import CatalogueService
import CatalogueStore
import FoundationEssentials
import Logging

/// Which catalogue a command works on.
struct CatalogueOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Katalogens databasfil. Annars gäller miljövariabeln INSATSKATALOGEN_DATABASE, och sist data/katalog.sqlite.",
            valueName: "fil"))
    var database: String?

    /// Flag before environment before default.
    var path: String {
        let environment = ProcessInfo.processInfo.environment["INSATSKATALOGEN_DATABASE"] ?? ""
        return database ?? (environment.isEmpty ? "data/katalog.sqlite" : environment)
    }

    /// Whether there is no catalogue and none was asked for: what needs no entries goes by what is built in then.
    var isAbsent: Bool { database == nil && !FileManager.default.fileExists(atPath: path) }

    /// Opens the catalogue with its index.
    func service(
        creation: CatalogueDatabase.Creation = .never, concurrency: CatalogueDatabase.Concurrency = .single,
        logger: Logger = CommandLogger.quiet
    ) throws -> CatalogueService {
        let database = try CatalogueDatabase(path: path, creation: creation, concurrency: concurrency)
        return try CatalogueService(database: database, logger: logger)
    }
}

/// Loggers that write to standard error, so that answers stay clean on standard output.
enum CommandLogger {
    /// For commands that end at once: only what the person should act on.
    static var quiet: Logger { make(.warning) }
    /// For the server.
    static var server: Logger { make(.info) }

    private static func make(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "insatskatalogen") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
