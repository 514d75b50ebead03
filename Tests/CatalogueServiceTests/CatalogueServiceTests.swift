import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import GRDB
import Logging
import Testing

@Suite("Service")
struct CatalogueServiceTests {
    private func service(_ folder: TemporaryFolder) throws -> CatalogueService {
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        return try CatalogueService(
            database: database, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            clock: { Fixture.now })
    }

    private func document(_ text: String) -> ImportDocument {
        JSONLinesReader(vocabulary: .builtIn).read(Data(text.utf8), name: "fil.jsonl")
    }

    private func run(_ service: CatalogueService, _ text: String, dryRun: Bool = false) throws -> ImportReport {
        try service.importDocuments([document(text)], importSource: "test", publish: true, dryRun: dryRun)
    }

    private func names(_ service: CatalogueService, _ query: String) throws -> [String] {
        try service.search(SearchRequest(query: query)).hits.map(\.intervention.content.name)
    }

    @Test("a long import tells how far each step has come, in order and seldom")
    func progress() throws {
        let lines = (1...600).map { #"{"key":"k\#($0)","name":"Insats \#($0)"}"# }.joined(separator: "\n")
        var told: [ImportProgress] = []
        let report = try service(try TemporaryFolder()).importDocuments(
            [document(lines)], importSource: "test", publish: true, dryRun: false
        ) { told.append($0) }
        #expect(report.isApplied)
        let expected = ImportProgress.Step.allCases.flatMap { step in
            [256, 512].map { ImportProgress(step, $0, of: 600) }
        }
        #expect(told == expected)
    }

    @Test("what is imported is found at once, and again after a restart from the saved index")
    func imports() throws {
        let folder = try TemporaryFolder()
        let first = try service(folder)
        #expect(try run(first, #"{"key":"a","name":"Snickeriet"}"#).isApplied)
        #expect(try names(first, "snickeriet") == ["Snickeriet"])
        #expect(try names(try service(folder), "snickeriet") == ["Snickeriet"])
    }

    @Test(
        "today is Sweden's date: summer time changes day at 22 UTC, winter time at 23",
        arguments: [
            ("2026-06-30T21:59:59Z", "2026-06-30"), ("2026-06-30T22:00:00Z", "2026-07-01"),
            ("2026-12-31T22:59:59Z", "2026-12-31"), ("2026-12-31T23:00:00Z", "2027-01-01"),
        ])
    func today(_ moment: String, _ expected: String) throws {
        let folder = try TemporaryFolder()
        let now = try Date(moment, strategy: .iso8601)
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        let catalogue = try CatalogueService(
            database: database, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { now })
        #expect(catalogue.today.description == expected)
    }

    @Test("a dry run reports the same plan and changes nothing")
    func dryRun() throws {
        let folder = try TemporaryFolder()
        let catalogue = try service(folder)
        let report = try run(catalogue, #"{"key":"a","name":"Snickeriet"}"#, dryRun: true)
        #expect(report.plan.added == ["Snickeriet"] && !report.isApplied)
        #expect(try catalogue.allInterventions().isEmpty)
        #expect(catalogue.status.revision == 0)
    }

    @Test("one fault in a file changes nothing at all")
    func atomic() throws {
        let folder = try TemporaryFolder()
        let catalogue = try service(folder)
        let report = try run(catalogue, "{\"key\":\"a\",\"name\":\"Snickeriet\"}\n{\"key\":\"b\"}")
        #expect(report.plan.hasErrors && !report.isApplied)
        #expect(try catalogue.allInterventions().isEmpty)
    }

    @Test("importing again changes nothing, not even the revision")
    func idempotent() throws {
        let folder = try TemporaryFolder()
        let catalogue = try service(folder)
        _ = try run(catalogue, #"{"key":"a","name":"Snickeriet"}"#)
        let again = try run(catalogue, #"{"key":"a","name":"Snickeriet"}"#)
        #expect(again.plan.unchangedCount == 1 && !again.isApplied)
        #expect(catalogue.status.revision == 1)
    }

    @Test("one edit is added to the saved index, here and in other processes; many are built in and saved")
    func updatesIndex() throws {
        let folder = try TemporaryFolder()
        let (one, other) = (try service(folder), try service(folder))
        let lines = (0..<40).map { #"{"key":"k\#($0)","name":"Insats nummer \#($0)"}"# }
        _ = try run(one, lines.joined(separator: "\n"))
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .never)
        let built = try #require(try database.indexState().saved?.catalogueRevision)
        try other.refresh()

        _ = try run(one, #"{"key":"k7","name":"Snickeriet"}"#)
        #expect(try database.indexState().saved?.catalogueRevision == built, "not built anew for one edit")
        #expect(try other.refresh())
        for service in [one, other, try self.service(folder)] {
            #expect(try names(service, "snickeriet") == ["Snickeriet"])
            #expect(try service.search(SearchRequest(query: "")).total == 40)
            #expect(try service.problems().isEmpty)
        }

        _ = try run(one, (0..<10).map { #"{"key":"k\#($0)","name":"Verkstad nummer \#($0)"}"# }.joined(separator: "\n"))
        #expect(try database.indexState().saved?.catalogueRevision == built + 2, "built in and saved")
        try other.refresh()
        for service in [one, other] { #expect(try service.search(SearchRequest(query: "verkstad")).total == 10) }
        #expect(try other.tidyIndex())
        #expect(try !other.tidyIndex())
        #expect(try other.search(SearchRequest(query: "verkstad")).total == 10)
    }

    @Test("a change made by another process is served after a refresh")
    func refreshes() throws {
        let folder = try TemporaryFolder()
        let (server, other) = (try service(folder), try service(folder))
        _ = try run(other, #"{"key":"a","name":"Snickeriet"}"#)
        #expect(try names(server, "snickeriet").isEmpty)
        #expect(try server.refresh())
        #expect(try names(server, "snickeriet") == ["Snickeriet"])
        #expect(try !server.refresh())
    }

    @Test(
        "a damaged, missing or foreign saved index is rebuilt",
        arguments: [
            "DELETE FROM savedIndex", "UPDATE savedIndex SET content = x'0011'",
            "UPDATE savedIndex SET analyserVersion = 999", "UPDATE savedIndex SET catalogueRevision = 999",
            "UPDATE savedIndex SET content = CAST(zeroblob(length(content)) AS BLOB)",
        ])
    func rebuilds(_ damage: String) throws {
        let folder = try TemporaryFolder()
        _ = try run(try service(folder), #"{"key":"a","name":"Snickeriet"}"#)
        try DatabaseQueue(path: folder.file("k.sqlite")).write { try $0.execute(sql: damage) }
        #expect(try names(try service(folder), "snickeriet") == ["Snickeriet"])
        #expect(try service(folder).problems().isEmpty)
    }

    @Test("an entry withdrawn after the snapshot was made is not shown")
    func withdrawn() throws {
        let folder = try TemporaryFolder()
        let (server, other) = (try service(folder), try service(folder))
        _ = try run(other, #"{"key":"a","name":"Snickeriet"}"#)
        try server.refresh()
        _ = try run(other, #"{"key":"a","name":"Snickeriet","status":"archived"}"#)
        #expect(try names(server, "snickeriet").isEmpty)
        #expect(try server.publishedIntervention("snickeriet") == nil)
    }

    @Test("search text never reaches the database file")
    func keepsNoSearchText() throws {
        let folder = try TemporaryFolder()
        let catalogue = try service(folder)
        _ = try run(catalogue, #"{"key":"a","name":"Snickeriet"}"#)
        _ = try catalogue.search(SearchRequest(query: "kanarie4711"))
        for name in ["k.sqlite", "k.sqlite-wal"] {
            let bytes = (try? Data(contentsOf: URL(filePath: folder.file(name)))) ?? Data()
            #expect(bytes.firstRange(of: Data("kanarie4711".utf8)) == nil)
        }
    }
}
