import CatalogueModel
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import GRDB
import Testing

@Suite("Database")
struct CatalogueDatabaseTests {
    private func open(_ path: String) throws -> CatalogueDatabase {
        try CatalogueDatabase(path: path, creation: .ifMissing)
    }

    @Test("a new file begins with the built-in vocabulary and revision 0")
    func creates() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("ny/mapp/k.sqlite"))
        #expect(try database.revision() == 0)
        #expect(try database.vocabulary().concepts.map(\.id) == Vocabulary.builtIn.concepts.map(\.id))
        #expect(try database.state().interventions.isEmpty)
    }

    @Test("entries are read back as they were written, by id, address and key")
    func roundTrips() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        let entries = [Fixture.entry("a", "Å"), Fixture.entry("b", "Ä", status: .draft)]
        #expect(try database.write(entries, expectedRevision: 0) == 1)
        #expect(Set(try database.state().interventions) == Set(entries))
        #expect(try database.interventions(ids: entries.reversed().map(\.id)) == entries.reversed())
        for name in [entries[0].id.text, entries[0].id.text.uppercased(), "a"] {
            #expect(try database.interventions(named: name) == [entries[0]], "\(name)")
        }
        #expect(try database.interventions(named: "c").isEmpty)
    }

    @Test("a write from an outdated revision writes nothing")
    func optimistic() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        #expect(try database.write([Fixture.entry("a", "A")], expectedRevision: 0) == 1)
        #expect(try database.write([Fixture.entry("b", "B")], expectedRevision: 0) == nil)
        #expect(try database.state().interventions.count == 1)
    }

    @Test("two entries can change keys with each other, and a damaged one is named")
    func swapsKeys() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        var (a, b) = (Fixture.entry("a", "A"), Fixture.entry("b", "B"))
        _ = try database.write([a, b], expectedRevision: 0)
        (a.content.key, b.content.key) = ("b", "a")
        #expect(try database.write([a, b], expectedRevision: 1) == 2)
        #expect(Set(try database.state().interventions) == [a, b])
        let raw = try DatabaseQueue(path: folder.file("k.sqlite"))
        try raw.write { try $0.execute(sql: "UPDATE intervention SET content = '{}' WHERE slug = 'a'") }
        #expect(throws: StoreError.damagedEntry(name: "a")) { try database.state() }
    }

    @Test("one bad entry among many leaves nothing written")
    func atomic() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        let twin = Fixture.entry("c", "C")
        let sameKey = Intervention(
            id: UUID(), slug: "d", importSource: "test", content: twin.content, status: .draft, revision: 1,
            createdAt: Fixture.now, updatedAt: Fixture.now)
        #expect(throws: StoreError.self) {
            try database.write([Fixture.entry("a", "A"), twin, sameKey], expectedRevision: 0)
        }
        #expect(try database.state().interventions.isEmpty)
        #expect(try database.revision() == 0)
    }

    @Test("the constraints stand in the schema, whatever a program does")
    func constraints() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("k.sqlite")
        _ = try open(path)
        let raw = try DatabaseQueue(path: path)
        let row = "INSERT INTO intervention VALUES ('%', 's', 'x', 'k', 'draft', 1, '2026', '2026', '{}')"
        for statement in [
            row, "INSERT INTO savedIndex VALUES (2, 0, 1, x'00')", "UPDATE catalogue SET revision = -1",
            "INSERT INTO concept VALUES ('x', 'colour', NULL, 0, '{}')",
            "INSERT INTO concept VALUES ('x', 'need', 'saknas', 0, '{}')",
        ] {
            #expect(throws: DatabaseError.self, "\(statement)") { try raw.write { try $0.execute(sql: statement) } }
        }
    }

    @Test("a newer schema is refused and left as it is")
    func newerSchema() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("k.sqlite")
        _ = try open(path)
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2031-framtiden')") }
        #expect(throws: StoreError.newerSchema(path: path, unknown: ["2031-framtiden"])) { try open(path) }
    }

    @Test("files that are no catalogue are refused: text, another program's database, a folder, a missing file")
    func refusesOthers() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write(String(repeating: "inte en databas ", count: 100), as: "text.sqlite")
        #expect(throws: StoreError.notADatabase(path: text)) { try open(text) }
        let other = folder.file("annan.sqlite")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE recept (id)") }
        #expect(throws: StoreError.notADatabase(path: other)) { try open(other) }
        #expect(throws: StoreError.self) { try open(folder.path) }
        let missing = folder.file("saknas.sqlite")
        #expect(throws: StoreError.missing(path: missing)) {
            try CatalogueDatabase(path: missing, creation: .never)
        }
        #expect(!FileManager.default.fileExists(atPath: missing))
    }

    @Test("a backup is a whole catalogue and never overwrites")
    func backsUp() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        _ = try database.write([Fixture.entry("a", "A")], expectedRevision: 0)
        try database.backUp(to: folder.file("kopia.sqlite"))
        #expect(try open(folder.file("kopia.sqlite")).state().interventions.map(\.slug) == ["a"])
        #expect(throws: StoreError.self) { try database.backUp(to: folder.file("kopia.sqlite")) }
        #expect(try database.integrityProblems().isEmpty)
    }

    @Test("changes since a revision are those entries that were written since, unless the rules changed")
    func tellsChanges() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        func slugs(since revision: Int, limit: Int = 10) throws -> [String]? {
            try database.changes(since: revision, limit: limit)?.interventions.map(\.slug)
        }
        #expect(try slugs(since: 0) == [])
        _ = try database.write([Fixture.entry("a", "A"), Fixture.entry("b", "B")], expectedRevision: 0)
        _ = try database.write([Fixture.entry("c", "C")], expectedRevision: 1)
        let withdrawn = Fixture.entry("a", "A", status: .archived)
        _ = try database.write([withdrawn], expectedRevision: 2)
        #expect(try slugs(since: 0) == ["b", "c", "a"])
        #expect(try slugs(since: 1) == ["c", "a"])
        #expect(try slugs(since: 2) == ["a"])
        #expect(try slugs(since: 3) == [])
        #expect(try slugs(since: 0, limit: 2) == nil, "more than asked for")
        #expect(try slugs(since: 4) == nil, "the catalogue is older, as after a backup was restored")
        _ = try database.replaceCompounds(["öppen|vård"])
        #expect(try slugs(since: 3) == nil, "compounds concern every entry")
        #expect(try slugs(since: 4) == [])
    }

    @Test("a saved index never replaces a newer one, and is never of a revision to come")
    func savesIndex() throws {
        let folder = try TemporaryFolder()
        let database = try open(folder.file("k.sqlite"))
        let index = SavedIndex(catalogueRevision: 0, analyserVersion: 7, bytes: [1, 2, 0, 255])
        #expect(try database.indexState().saved == nil)
        #expect(try database.save(index))
        #expect(try database.indexState().saved == index)
        #expect(try !database.save(SavedIndex(catalogueRevision: 1, analyserVersion: 7, bytes: [])))
        _ = try database.write([Fixture.entry("a", "A")], expectedRevision: 0)
        // What changed since is found by its revision.
        let newer = SavedIndex(catalogueRevision: 1, analyserVersion: 7, bytes: [3])
        #expect(try database.save(newer))
        #expect(try !database.save(index))
        #expect(try database.indexState().saved == newer)
        // One of other rules is of no use.
        let other = SavedIndex(catalogueRevision: 0, analyserVersion: 8, bytes: [4])
        #expect(try database.save(other))
    }
}

extension CatalogueDatabase {
    /// Writes as somebody at the command line, for tests that care about other things.
    fileprivate func write(_ entries: [Intervention], expectedRevision: Int) throws -> Int? {
        try write(entries, expectedRevision: expectedRevision, note: .test)
    }

    fileprivate func replaceCompounds(_ words: [String]) throws -> Int { try replaceCompounds(words, note: .test) }
}
