import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Keeping entries fresh")
struct ReviewTests {
    private let catalogue: AdministrationFixture
    private var service: CatalogueService { catalogue.service }

    init() throws {
        catalogue = try AdministrationFixture()
        try catalogue.load(#"{"key":"a","name":"Snickeriet","reviewedAt":"2026-11-20","reviewedBy":"samordnare"}"#)
    }

    @Test(
        "after 6 months it is due, after 11 urgent, after 12 outdated, after 14 hidden",
        arguments: [
            ("2026-11-20", ReviewState.fresh), ("2027-05-19", .fresh), ("2027-05-20", .due), ("2027-10-19", .due),
            ("2027-10-20", .urgent), ("2027-11-19", .urgent), ("2027-11-20", .outdated), ("2028-01-19", .outdated),
            ("2028-01-20", .hidden), ("2030-01-01", .hidden),
        ])
    func states(day: String, state: ReviewState) {
        let confirmed = Fixture.date("2026-11-20")
        #expect(ReviewPolicy.standard.state(since: confirmed, on: Fixture.date(day)) == state)
        for other in ReviewState.allCases where other != .fresh {
            let last = ReviewPolicy.standard.lastDay(of: other, on: Fixture.date(day))
            #expect((confirmed <= last) == (state >= other), "\(day) \(other): \(last)")
        }
    }

    @Test("an entry that nobody confirms is listed, ranks lower, is hidden, and comes back when confirmed")
    func life() throws {
        try catalogue.load(#"{"key":"b","name":"Snickeriet"}"#)
        #expect(try service.dueReviews().isEmpty)
        catalogue.advance(days: 200)
        #expect(try service.dueReviews().map(\.state) == [.due, .due])
        catalogue.advance(days: 170)
        _ = try service.confirm("b", role: "enhetschef", by: .commandLine)
        #expect(try service.dueReviews().map(\.intervention.content.key) == ["a"])
        let ranked = try service.search(SearchRequest(query: "snickeriet")).hits.map(\.intervention.content.key)
        #expect(ranked == ["b", "a"], "\(ranked)")
        catalogue.advance(days: 70)
        #expect(try catalogue.total("snickeriet") == 1)
        #expect(try service.dueReviews().first?.state == .hidden)
        #expect(try service.publishedIntervention("snickeriet") != nil, "its address goes on leading to it")
        let confirmed = try service.confirm("a", role: "samordnare", by: .commandLine)
        #expect(confirmed.content.reviewedAt == Fixture.date("2028-02-03"))
        #expect(try catalogue.total("snickeriet") == 2)
        #expect(try service.history(of: confirmed.id).first?.action == .confirm)
    }

    @Test("another policy holds at once, and one that does not rise is none")
    func policy() throws {
        #expect(ReviewPolicy(reminderMonths: 6, urgentMonths: 6, outdatedMonths: 12, hiddenMonths: 14) == nil)
        #expect(ReviewPolicy(reminderMonths: 0, urgentMonths: 6, outdatedMonths: 12, hiddenMonths: 14) == nil)
        let strict = try #require(
            ReviewPolicy(reminderMonths: 1, urgentMonths: 2, outdatedMonths: 3, hiddenMonths: 4))
        catalogue.advance(days: 130)
        #expect(try catalogue.total("snickeriet") == 1)
        try service.setReviewPolicy(strict, by: .commandLine)
        #expect(try catalogue.total("snickeriet") == 0 && service.reviewPolicy == strict)
        let editor = try catalogue.actor(.editor, association: "A")
        #expect(throws: WriteRefusal.notAllowed) { try service.setReviewPolicy(.standard, by: editor) }
    }

    @Test("a link confirms once, with one row in the log, and reading it changes nothing")
    func link() throws {
        catalogue.advance(days: 300)
        let made = try service.makeConfirmationLinks(for: ["a"], by: .commandLine)
        let link = try #require(made.first)
        for _ in 0..<3 { #expect(try service.confirmable(link: link.text).entry.content.key == "a") }
        #expect(try service.anyEntry("a").revision == 1)
        let before = try service.auditLog(limit: 100).count
        let entry = try service.confirm(link: link.text, role: "verksamhetschef")
        #expect(entry.content.reviewedAt == service.today && entry.content.reviewedBy == "verksamhetschef")
        let log = try service.auditLog(limit: 100)
        #expect(log.count == before + 1)
        #expect(log.first?.actor == "länk \(link.link.id)" && log.first?.action == .confirm)
        #expect(throws: ConfirmationRefusal.unusableLink) { try service.confirm(link: link.text, role: "chef") }
        #expect(throws: ConfirmationRefusal.unusableLink) { try service.confirmable(link: link.text) }
    }

    @Test("a link ends after thirty days, and a wrong secret opens nothing")
    func ended() throws {
        let link = try #require(try service.makeConfirmationLinks(for: ["a"], by: .commandLine).first)
        let wrong = link.link.id + "_" + String(repeating: "a", count: 52)
        for text in [wrong, link.link.id, "", "_", String(link.text.dropLast()), link.text + "a"] {
            #expect(throws: ConfirmationRefusal.unusableLink, "\(text)") { try service.confirmable(link: text) }
        }
        catalogue.advance(days: 31)
        #expect(throws: ConfirmationRefusal.unusableLink) { try service.confirm(link: link.text, role: "chef") }
    }

    @Test("a role is a line without a person's number", arguments: ["", "  ", "en\nrad till", "811218-9876"])
    func roles(role: String) throws {
        #expect(throws: ConfirmationRefusal.badRole) { try service.confirm("a", role: role, by: .commandLine) }
        #expect(try service.anyEntry("a").revision == 1)
    }

    @Test("what is not published is not confirmed")
    func drafts() throws {
        try service.setStatus(.draft, of: "a", by: .commandLine)
        #expect(throws: ConfirmationRefusal.notPublished) { try service.confirm("a", role: "chef", by: .commandLine) }
        #expect(throws: ConfirmationRefusal.notPublished) {
            try service.makeConfirmationLinks(for: ["a"], by: .commandLine)
        }
        #expect(try service.dueReviews().isEmpty)
    }

    @Test("searches that find nothing are counted by concept and municipality, and few of them are not told")
    func emptySearches() throws {
        let haninge = Fixture.municipality("Haninge")
        for count in 1...5 {
            service.countIfEmpty(try service.search(SearchRequest(query: "utmattning", municipality: haninge)))
            try service.saveEmptySearches()
            #expect(try service.emptySearches().isEmpty == (count < 5), "\(count)")
        }
        let told = try service.emptySearches()
        #expect(told.map(\.municipality) == [haninge] && told.map(\.count) == [5])
        #expect(told.first?.concept != nil)
        for _ in 0..<9 { service.countIfEmpty(try service.search(SearchRequest(query: "snickeriet"))) }
        try service.saveEmptySearches()
        #expect(try service.emptySearches() == told, "what found something is not counted")
        service.countIfEmpty(try service.search(SearchRequest(query: "xyzzyhemlighet")))
        try service.saveEmptySearches()
        for name in ["k.sqlite", "k.sqlite-wal"] {
            let bytes = (try? Data(contentsOf: URL(filePath: catalogue.folder.file(name)))) ?? Data()
            #expect(!String(decoding: bytes, as: UTF8.self).contains("xyzzyhemlighet"), "\(name)")
        }
    }
}
