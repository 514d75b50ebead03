import CatalogueModel
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import GRDB
import Testing

@Suite("The queue of reports")
struct ReportTests {
    private let folder: TemporaryFolder
    private let database: CatalogueDatabase
    private let entry = Fixture.entry("a", "Snickeriet")

    init() throws {
        folder = try TemporaryFolder()
        database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        _ = try database.write([entry, Fixture.entry("b", "Caféet")], expectedRevision: 0, note: .test)
    }

    private func report(_ id: String, of key: String = "a", text: String? = nil, after seconds: Double = 0)
        -> ErrorReport
    {
        ErrorReport(
            id: id, intervention: Fixture.entry(key, key).id, kind: .full, text: text,
            createdAt: Fixture.now.addingTimeInterval(seconds))
    }

    private func raw() throws -> DatabaseQueue { try DatabaseQueue(path: folder.file("k.sqlite")) }

    @Test("reports come back as they were kept, the newest first, with the entry as it is now")
    func roundTrip() throws {
        let reports = [
            report("r1", text: "Rad ett\n”två” 😀"), report("r2", of: "b", after: 60), report("r3", after: 60),
        ]
        for report in reports { #expect(try database.add(report)) }
        let listed = try database.reports(includingClosed: false)
        #expect(listed.map(\.report) == [reports[2], reports[1], reports[0]])
        #expect(listed.map(\.name) == ["Snickeriet", "Caféet", "Snickeriet"] && listed.map(\.slug) == ["a", "b", "a"])
        var archived = entry
        (archived.status, archived.content.name, archived.revision) = (.archived, "Verkstaden", 2)
        _ = try database.write([archived], expectedRevision: 1, note: .test)
        #expect(try database.reports(includingClosed: false).map(\.name) == ["Verkstaden", "Caféet", "Verkstaden"])
    }

    @Test("adding changes neither the catalogue's revision nor the audit log")
    func leavesNoTrace() throws {
        let (revision, rows) = (try database.revision(), try database.auditEntries(limit: 9))
        _ = try database.add(report("r1"))
        #expect(try database.revision() == revision && database.auditEntries(limit: 9) == rows)
    }

    @Test("closing is told of once, with who and when and without the text, and twice does no harm")
    func closes() throws {
        _ = try database.add(report("r1", text: "kanarie4711"))
        _ = try database.add(report("r2"))
        let revision = try database.revision()
        #expect(try database.closeReport(id: "r1", note: .test))
        let later = AuditNote(actor: .commandLine, at: Fixture.now.addingTimeInterval(9), operation: entry.id)
        #expect(try database.closeReport(id: "r1", note: later))
        #expect(try !database.closeReport(id: "r9", note: later))
        #expect(try database.reports(includingClosed: false).map(\.report.id) == ["r2"])
        let closed = try #require(try database.reports(includingClosed: true).last?.report)
        #expect(closed.closedAt == Fixture.now && closed.closedBy == "kommandoraden" && closed.text == "kanarie4711")
        let rows = try database.auditEntries(of: "r1", limit: 9)
        #expect(rows.map(\.action) == [.closeReport] && rows[0].before == nil && rows[0].after == nil)
        #expect(try database.revision() == revision)
    }

    @Test("an entry takes 50 open reports, other entries go on, and closing one makes room")
    func limitOfEntry() throws {
        for number in 0..<CatalogueDatabase.mostOpenReports { #expect(try database.add(report("r\(number)"))) }
        #expect(try !database.add(report("one too many")))
        #expect(try database.add(report("other", of: "b")))
        #expect(try database.closeReport(id: "r7", note: .test))
        #expect(try database.add(report("now")) && !database.add(report("again")))
        #expect(try database.reports(includingClosed: true).count == CatalogueDatabase.mostOpenReports + 2)
    }

    @Test("the catalogue takes 10,000 open reports")
    func limitOfCatalogue() throws {
        try raw().write { db in
            try db.execute(
                sql: """
                    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 9999)
                    INSERT INTO report (id, intervention, kind, createdAt)
                    SELECT 'x' || n, ?, 'full', '2026-11-20T12:00:00Z' FROM number
                    """, arguments: [entry.id.text])
        }
        #expect(try database.add(report("last", of: "b")))
        #expect(try !database.add(report("one too many", of: "b")))
    }

    @Test("the constraints stand in the schema, whatever a program does")
    func constraints() throws {
        let id = entry.id.text
        for values in [
            "('', '\(id)', 'full', NULL, 't', NULL, NULL)", "('x', 'saknas', 'full', NULL, 't', NULL, NULL)",
            "('x', '\(id)', 'broken', NULL, 't', NULL, NULL)", "('x', '\(id)', 'full', '', 't', NULL, NULL)",
            "('x', '\(id)', 'full', printf('%.1001c', 'a'), 't', NULL, NULL)",
            "('x', '\(id)', 'full', NULL, 't', 't', NULL)", "('x', '\(id)', 'full', NULL, 't', NULL, 'somebody')",
            "('x', '\(id)', 'full', NULL, 't', 't', '')",
        ] {
            #expect(throws: DatabaseError.self, "\(values)") {
                try raw().write { try $0.execute(sql: "INSERT INTO report VALUES \(values)") }
            }
        }
        #expect(throws: StoreError.self) { try database.add(report("x", of: "saknas")) }
        #expect(try database.add(report("y", text: String(repeating: "å", count: 1_000))))
        #expect(throws: StoreError.self, "the id is taken") { try database.add(report("y")) }
    }

    @Test("should an entry's row ever go, its reports go with it")
    func deletedEntry() throws {
        _ = try database.add(report("r1"))
        _ = try database.add(report("r2", of: "b"))
        try raw().write { try $0.execute(sql: "DELETE FROM intervention WHERE slug = 'a'") }
        #expect(try database.reports(includingClosed: true).map(\.report.id) == ["r2"])
        #expect(try database.integrityProblems().isEmpty)
    }

    @Test("a catalogue of the former schema gets the queue and keeps its entries and revision")
    func migration() throws {
        try raw().write { db in
            try db.execute(
                sql: "DROP TABLE report; DELETE FROM grdb_migrations WHERE identifier = '2026-11-e-reports'")
        }
        let migrated = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .never)
        #expect(try migrated.revision() == 1 && migrated.state().interventions.count == 2)
        #expect(try migrated.reports(includingClosed: true).isEmpty)
        #expect(try migrated.add(report("r1")))
        #expect(try migrated.integrityProblems().isEmpty)
    }
}
