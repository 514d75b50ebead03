import CatalogueModel
import FoundationEssentials
import GRDB

/// The catalogue's SQLite file: the truth about entries and concepts, and the saved index beside them.
///
/// Thread-safe. Reads see one consistent state; a write is one transaction that also raises the
/// catalogue's revision, so that whoever holds an index knows when it is out of date.
public final class CatalogueDatabase: Sendable {
    /// The file.
    public let path: String
    let connection: any DatabaseWriter

    /// What to do when the file does not exist.
    public enum Creation: Sendable {
        /// Make it, with the built-in vocabulary.
        case ifMissing
        /// Throw ``StoreError/missing(path:)``.
        case never
    }

    /// How many connections to keep.
    public enum Concurrency: Sendable {
        /// One; cheapest to open, for a command that soon ends.
        case single
        /// Several readers beside one writer, for a server.
        case pool
    }

    /// Seconds to wait for another process that is writing.
    static let busyTimeoutSeconds = 5.0

    /// Opens the file and brings its schema up to date.
    ///
    /// - Throws: ``StoreError``.
    public init(path: String, creation: Creation, concurrency: Concurrency = .single) throws(StoreError) {
        self.path = path
        let isNew = !FileManager.default.fileExists(atPath: path)
        if isNew, case .never = creation { throw .missing(path: path) }
        connection = try translatingErrors(path) {
            if isNew { try Self.createFolder(of: path) }
            return try Self.open(path, concurrency)
        }
        do {
            try migrate(isNew: isNew)
        } catch .failed {
            // Another process may be making the same new file: by now it has.
            try migrate(isNew: isNew)
        }
    }

    private static func createFolder(of path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        try FileManager.default.createDirectory(atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }

    private static func open(_ path: String, _ concurrency: Concurrency) throws -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeoutSeconds)
        configuration.foreignKeysEnabled = true
        switch concurrency {
        // The file stays in WAL mode once it is (see `migrate`). Asking for it again at every opening would
        // write, and a search could then not be made while somebody imports.
        case .single: return try DatabaseQueue(path: path, configuration: configuration)
        case .pool: return try DatabasePool(path: path, configuration: configuration)
        }
    }

    private func migrate(isNew: Bool) throws(StoreError) {
        try translatingErrors(path) {
            let (unknown, isOurs) = try self.connection.read { db in
                let known = Set(Schema.migrator.migrations)
                let applied = try Schema.migrator.appliedIdentifiers(db)
                let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
                let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
                return (applied.subtracting(known).sorted(), mark == Schema.applicationID || isEmpty)
            }
            guard isOurs else { throw StoreError.notADatabase(path: self.path) }
            guard unknown.isEmpty else { throw StoreError.newerSchema(path: self.path, unknown: unknown) }
            let isCurrent = try self.connection.read { try Schema.migrator.hasCompletedMigrations($0) }
            guard !isCurrent else { return }
            try self.connection.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            }
            try Schema.migrator.migrate(self.connection)
            try self.connection.write { db in
                guard try Int.fetchOne(db, sql: "SELECT count(*) FROM concept") == 0 else { return }
                try Self.insert(Vocabulary.builtIn.concepts, db)
            }
        }
    }

    static func insert(_ concepts: [Concept], _ db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (position, concept) in concepts.enumerated() {
            try db.execute(
                sql: "INSERT INTO concept (id, conceptGroup, broader, position, content) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    concept.id, concept.group.rawValue, concept.broader, position,
                    String(decoding: try encoder.encode(concept), as: UTF8.self),
                ])
        }
    }
}

/// Runs `body` and turns what SQLite and the file system throw into ``StoreError``.
func translatingErrors<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do {
        return try body()
    } catch let error as StoreError {
        throw error
    } catch let error as DatabaseError {
        throw StoreError(error, path: path)
    } catch {
        throw .cannotOpen(path: path, reason: "\((error as? CocoaError)?.reason ?? "\(type(of: error))")")
    }
}

extension CocoaError {
    fileprivate var reason: String {
        switch code {
        case .fileWriteNoPermission, .fileReadNoPermission: "åtkomst nekad"
        case .fileWriteFileExists: "en fil är i vägen"
        case .fileWriteOutOfSpace: "disken är full"
        default: "filfel \(code.rawValue)"
        }
    }
}

extension StoreError {
    /// Never SQLite's own words: they are English and may hold what somebody wrote.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notADatabase(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: "den finns inte eller får inte läsas")
        case .SQLITE_READONLY: self = .cannotOpen(path: path, reason: "den är skrivskyddad")
        case .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: "åtkomst nekad")
        case .SQLITE_IOERR: self = .cannotOpen(path: path, reason: "läs- eller skrivfel på disken")
        default: self = .failed(reason: "SQLite \(error.extendedResultCode.rawValue)")
        }
    }
}
