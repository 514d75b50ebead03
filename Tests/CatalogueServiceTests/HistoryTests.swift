import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("History of entries")
struct HistoryTests {
    private let catalogue: AdministrationFixture
    private var service: CatalogueService { catalogue.service }

    init() throws { catalogue = try AdministrationFixture() }

    @Test("each step tells who, when and what changed, field by field")
    func steps() throws {
        try catalogue.load(#"{"key":"a","name":"Snickeriet","needs":["struktur"]}"#, publish: false)
        catalogue.advance(days: 1)
        try catalogue.load(
            #"{"key":"a","name":"Snickeriet","needs":["struktur","arbete"],"ageMin":18}"#, publish: false)
        let entry = try service.anyEntry("a")
        try service.setStatus(.published, of: "a", by: try catalogue.actor(.administrator))
        let steps = try service.history(of: entry.id)
        #expect(steps.map(\.action) == [.change, .change, .create])
        #expect(steps.map { $0.state?.revision } == [3, 2, 1])
        #expect(steps[0].actor.hasPrefix("token ") && steps[1].actor == "kommandoraden")
        #expect(steps[0].differences == [.init(field: "status", before: "utkast", after: "publicerad")])
        #expect(
            steps[1].differences == [
                .init(field: "ageMin", before: nil, after: "18"),
                .init(field: "needs", before: "struktur", after: "struktur | arbete"),
            ])
        #expect(steps[1].at == Fixture.now.addingTimeInterval(86_400))
        #expect(steps[2].differences.isEmpty)
    }

    @Test("an entry is restored to what it said, goes on with its numbers, and keeps status and key")
    func restored() throws {
        try catalogue.load(#"{"key":"a","name":"Snickeriet","summary":"Trä"}"#, publish: false)
        try catalogue.load(#"{"key":"a","name":"Verkstaden"}"#, publish: false)
        try service.setStatus(.published, of: "a", by: .commandLine)
        let entry = try service.restore("a", toRevision: 1, by: .commandLine)
        #expect(entry.content.name == "Snickeriet" && entry.content.summary == "Trä")
        #expect(entry.revision == 4 && entry.status == .published && entry.content.key == "a")
        #expect(try catalogue.total("snickeriet") == 1)
        #expect(try service.history(of: entry.id).first?.action == .restore)
        #expect(throws: RestoreRefusal.unknownRevision) { try service.restore("a", toRevision: 9, by: .commandLine) }
        #expect(throws: WriteRefusal.unknownEntry) { try service.restore("b", toRevision: 1, by: .commandLine) }
    }

    @Test("a status that is the same changes nothing, and a reader changes none")
    func statuses() throws {
        try catalogue.load(#"{"key":"a","name":"Snickeriet"}"#)
        #expect(try service.setStatus(.published, of: "a", by: .commandLine).revision == 1)
        let reader = try catalogue.actor(.reader)
        #expect(throws: WriteRefusal.notAllowed) { try service.setStatus(.archived, of: "a", by: reader) }
        #expect(try service.setStatus(.draft, of: "a", by: .commandLine).revision == 2)
        #expect(try catalogue.total("snickeriet") == 0)
    }
}
