import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import Logging
import Testing

@Suite("Reporting errors")
struct ReportTests {
    private let folder: TemporaryFolder
    private let service: CatalogueService

    init() throws {
        folder = try TemporaryFolder()
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        service = try CatalogueService(
            database: database, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            clock: { Fixture.now })
        for json in [
            #"{"key":"a","name":"Snickeriet","status":"published"}"#, #"{"key":"b","name":"Utkastet"}"#,
        ] {
            let document = JSONDocumentReader(vocabulary: .builtIn)
                .read(Data(json.utf8), name: "insatsen", isList: false, key: nil)
            _ = try service.create(document, by: .commandLine)
        }
    }

    @Test("a report comes into the queue, cleaned and with an id of its own, and is closed")
    func queue() throws {
        let first = try service.report(
            ErrorReportDraft(kind: "closed", text: " Den är nedlagd.\u{0} "), on: "snickeriet")
        let id = try #require(try service.reportableEntry("snickeriet")).id.text.uppercased()
        let second = try service.report(ErrorReportDraft(kind: "full", text: " "), on: id)
        #expect(first.id.count == 10 && first.id != second.id && first.createdAt == Fixture.now)
        #expect(first.text == "Den är nedlagd." && second.text == nil)
        let queue = try service.reports()
        #expect(queue.map(\.report) == [second, first] && queue.map(\.slug) == ["snickeriet", "snickeriet"])
        #expect(try service.closeReport(id: first.id) && service.closeReport(id: first.id))
        #expect(try !service.closeReport(id: "finns inte"))
        #expect(try service.reports().map(\.report.id) == [second.id])
        #expect(try service.reports(includingClosed: true).count == 2)
    }

    @Test("what is not published, or not there, can't be reported on, whatever is reported")
    func unknownEntries() throws {
        // A key is no address: it is another system's business.
        for name in ["utkastet", "b", "a", "finns-inte", ""] {
            #expect(throws: ReportRefusal.unknownEntry, "\(name)") {
                try service.report(ErrorReportDraft(kind: "x"), on: name)
            }
        }
    }

    @Test("problems are told all at once and nothing is kept; a full queue is told too")
    func refusals() throws {
        let bad = ErrorReportDraft(kind: "x", text: "121212-1212")
        #expect(throws: ReportRefusal.invalid(bad.problems)) { try service.report(bad, on: "snickeriet") }
        #expect(bad.problems.count == 2)
        #expect(try service.reports(includingClosed: true).isEmpty)
        let good = ErrorReportDraft(kind: "full")
        for _ in 0..<CatalogueDatabase.mostOpenReports { try service.report(good, on: "snickeriet") }
        #expect(throws: ReportRefusal.queueIsFull) { try service.report(good, on: "snickeriet") }
    }
}
