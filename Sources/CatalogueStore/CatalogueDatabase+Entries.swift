public import CatalogueModel
public import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// The catalogue as one consistent state.
    public struct State: Sendable {
        /// The revision this state has.
        public let revision: Int
        /// All entries, whatever their status, in the order of their ids.
        public let interventions: [Intervention]
        /// The vocabulary.
        public let vocabulary: Vocabulary
        /// What administrators say of compounds.
        public let compounds: [String]
    }

    /// The catalogue's revision: raised by every change.
    ///
    /// - Complexity: O(1), one row.
    public func revision() throws(StoreError) -> Int {
        try read { try Self.revision($0) }
    }

    /// Everything, read in one transaction.
    ///
    /// - Complexity: O(n) in the bytes of the catalogue.
    public func state() throws(StoreError) -> State {
        try read { db in
            State(
                revision: try Self.revision(db),
                interventions: try Row.fetchAll(db, sql: "SELECT * FROM intervention ORDER BY id").map(Self.entry),
                vocabulary: try Self.vocabulary(db), compounds: try Self.compounds(db))
        }
    }

    /// What administrators say of compounds, in byte order.
    public func compounds() throws(StoreError) -> [String] { try read(Self.compounds) }

    /// The vocabulary.
    public func vocabulary() throws(StoreError) -> Vocabulary {
        try read { try Self.vocabulary($0) }
    }

    /// Entries by id, in the order asked for; ids that are unknown are left out.
    ///
    /// - Complexity: O(k log n) for k ids.
    public func interventions(ids: [UUID]) throws(StoreError) -> [Intervention] {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT * FROM intervention WHERE id = ?")
            return try ids.compactMap { id in
                try Row.fetchOne(statement, arguments: [id.text]).map(Self.entry)
            }
        }
    }

    /// Entries that an id, an address or a key names; several only when a key occurs in several sources.
    ///
    /// - Complexity: O(log n).
    public func interventions(named name: String) throws(StoreError) -> [Intervention] {
        try read { db in
            let id = UUID(uuidString: name)?.text ?? ""
            let byAddress = try Row.fetchAll(
                db, sql: "SELECT * FROM intervention WHERE id = ? OR slug = ?", arguments: [id, name])
            let rows =
                byAddress.isEmpty
                ? try Row.fetchAll(
                    db, sql: "SELECT * FROM intervention WHERE key = ? ORDER BY importSource", arguments: [name])
                : byAddress
            return try rows.map(Self.entry)
        }
    }

    /// Writes entries, new or changed, in one transaction and returns the new revision of the catalogue.
    ///
    /// - Parameters:
    ///   - expectedRevision: the revision the entries were made from; when the catalogue has moved on
    ///     since, nothing is written and `nil` is returned.
    ///   - note: who writes and when, for the audit log: a row is added there for each entry.
    ///   - action: what the audit log calls it; without one, what becomes of each entry.
    ///   - companion: what else is written in the same transaction; when that can't be, nothing is, and `nil` is
    ///     returned.
    ///   - progress: told now and then how many entries are written.
    /// - Throws: ``StoreError``; then nothing was written.
    public func write(
        _ entries: [Intervention], expectedRevision: Int, note: AuditNote, as action: AuditEntry.Action? = nil,
        with companion: CompanionWrite? = nil, progress: (Int) -> Void = { _ in }
    ) throws(StoreError) -> Int? {
        try translatingErrors(path) {
            var written: Int?
            try self.connection.writeWithoutTransaction { db in
                try db.inTransaction {
                    guard try Self.revision(db) == expectedRevision, try companion?.apply(note, db) != false else {
                        // What the companion has written by now must not stay.
                        return .rollback
                    }
                    written = expectedRevision
                    guard !entries.isEmpty || companion?.changesEntries == true else { return .commit }
                    written = try Self.writeAll(entries, note, as: action, db, progress: progress)
                    return .commit
                }
            }
            return written
        }
    }

    /// Writes entries as they are, each with its row in the audit log.
    ///
    /// - Returns: the catalogue's new revision.
    private static func writeAll(
        _ entries: [Intervention], _ note: AuditNote, as action: AuditEntry.Action?, _ db: Database,
        progress: (Int) -> Void
    ) throws -> Int {
        let revision = try raiseRevision(db)
        for entry in entries { try audit(entry, note, as: action, revision: revision, db) }
        // Keys may change places: all are set free before any is given.
        if entries.count > 1 {
            for entry in entries {
                try db.execute(
                    sql: "UPDATE intervention SET key = '\u{1}' || id WHERE id = ?", arguments: [entry.id.text])
            }
        }
        for (index, entry) in entries.enumerated() {
            try save(entry, changedIn: revision, db)
            if ProgressPace.tells(after: index + 1) { progress(index + 1) }
        }
        return revision
    }

    /// Replaces the whole vocabulary in one transaction and returns the new revision of the catalogue.
    ///
    /// - Throws: ``StoreError``; then nothing was written.
    public func replaceVocabulary(_ vocabulary: Vocabulary, note: AuditNote) throws(StoreError) -> Int {
        try translatingErrors(path) {
            try self.connection.write { db in
                try db.execute(sql: "DELETE FROM concept")
                try Self.insert(vocabulary.concepts, db)
                let revision = try Self.raiseRevision(db, rulesChanged: true)
                try Self.audit(.replaceVocabulary, note, revision: revision, db)
                return revision
            }
        }
    }

    /// Replaces the list of compounds in one transaction and returns the new revision of the catalogue.
    ///
    /// - Parameter words: words with bars where they are cut, or without any; repeats count once.
    /// - Throws: ``StoreError``; then nothing was written.
    public func replaceCompounds(_ words: [String], note: AuditNote) throws(StoreError) -> Int {
        try translatingErrors(path) {
            try self.connection.write { db in
                try db.execute(sql: "DELETE FROM compound")
                for word in words {
                    try db.execute(sql: "INSERT OR IGNORE INTO compound (word) VALUES (?)", arguments: [word])
                }
                let revision = try Self.raiseRevision(db, rulesChanged: true)
                try Self.audit(.replaceCompounds, note, revision: revision, db)
                return revision
            }
        }
    }

    static func compounds(_ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT word FROM compound ORDER BY word")
    }

    func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try translatingErrors(path) { try self.connection.read(body) }
    }

    // MARK: Rows

    static func revision(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT revision FROM catalogue WHERE id = 1") ?? 0
    }

    /// - Parameter rulesChanged: whether what changes concerns every entry.
    static func raiseRevision(_ db: Database, rulesChanged: Bool = false) throws -> Int {
        let rules = rulesChanged ? ", rulesChangedIn = revision + 1" : ""
        try db.execute(sql: "UPDATE catalogue SET revision = revision + 1\(rules) WHERE id = 1")
        return try revision(db)
    }

    static func vocabulary(_ db: Database) throws -> Vocabulary {
        // One text for all: a decoder costs more to start than a concept to read.
        let texts = try String.fetchAll(db, sql: "SELECT content FROM concept ORDER BY position")
        let list = Data("[\(texts.joined(separator: ","))]".utf8)
        return Vocabulary(concepts: try JSONDecoder().decode([Concept].self, from: list))
    }

    private static func save(_ entry: Intervention, changedIn: Int, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO intervention
                  (id, slug, importSource, key, status, revision, createdAt, updatedAt, content, changedIn, publishedIn)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                  key = excluded.key, status = excluded.status, revision = excluded.revision,
                  updatedAt = excluded.updatedAt, content = excluded.content,
                  changedIn = excluded.changedIn, publishedIn = coalesce(publishedIn, excluded.publishedIn)
                """,
            arguments: [
                entry.id.text, entry.slug, entry.importSource, entry.content.key, entry.status.rawValue,
                entry.revision, entry.createdAt.formatted(.iso8601), entry.updatedAt.formatted(.iso8601),
                try json(entry.content), changedIn,
                entry.status == .published ? changedIn : nil,
            ])
    }

    static func json(_ content: InterventionContent) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(content), as: UTF8.self)
    }

    /// - Throws: ``StoreError/damagedEntry(name:)`` that names the entry.
    static func entry(_ row: Row) throws -> Intervention {
        let (idText, slug): (String, String) = (row["id"], row["slug"])
        let (statusText, content): (String, String) = (row["status"], row["content"])
        guard let id = UUID(uuidString: idText), let status = PublicationStatus(rawValue: statusText),
            let content = try? JSONDecoder().decode(InterventionContent.self, from: Data(content.utf8)),
            let created = try? Date(row["createdAt"] as String, strategy: .iso8601),
            let updated = try? Date(row["updatedAt"] as String, strategy: .iso8601)
        else { throw StoreError.damagedEntry(name: slug) }
        return Intervention(
            id: id, slug: slug, importSource: row["importSource"], content: content, status: status,
            revision: row["revision"], createdAt: created, updatedAt: updated)
    }
}

extension CatalogueDatabase {
    /// What has to be known of a catalogue to write one entry.
    public struct Neighbours: Sendable {
        /// The catalogue's revision.
        public let revision: Int
        /// The entries with the same id or the same key.
        public let entries: [Intervention]
        /// The addresses that begin as the entry's own would.
        public let slugs: Set<String>
    }

    /// The entries that may stand in the way of one with an id, a key and a name, read in one transaction.
    ///
    /// - Parameters:
    ///   - source: the import source that the key belongs to.
    ///   - slugStem: how the entry's address would begin.
    /// - Complexity: O(k + log n) for k addresses that begin so.
    public func neighbours(
        id: UUID?, source: String, key: String, slugStem: String, slug: String?
    ) throws(StoreError) -> Neighbours {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM intervention WHERE id = ? OR (importSource = ? AND key = ?)",
                arguments: [id?.text, source, key])
            let slugs = try String.fetchAll(
                db, sql: "SELECT slug FROM intervention WHERE slug = ? OR (slug >= ? AND slug < ?)",
                arguments: [slug, slugStem, slugStem + "{"])
            return Neighbours(
                revision: try Self.revision(db), entries: try rows.map(Self.entry), slugs: Set(slugs))
        }
    }
}
