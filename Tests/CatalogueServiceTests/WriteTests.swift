import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import Logging
import Testing

@Suite("Writing with tokens")
struct WriteTests {
    private let folder: TemporaryFolder
    private let service: CatalogueService

    init() throws {
        folder = try TemporaryFolder()
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        service = try CatalogueService(
            database: database, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            clock: { Fixture.now })
    }

    private func document(_ json: String, key: String? = nil) -> ImportDocument {
        JSONDocumentReader(vocabulary: .builtIn).read(Data(json.utf8), name: "insatsen", isList: false, key: key)
    }

    private func editor(_ association: String) throws -> Actor {
        .token(try service.makeToken(role: .editor, association: association, name: "test").token)
    }

    private func total(_ query: String) throws -> Int { try service.search(SearchRequest(query: query)).total }

    @Test("an entry is made, found at once, changed and archived; each step once in the log")
    func lifeCycle() throws {
        let made = try service.create(
            document(#"{"key":"a","name":"Snickeriet","status":"published"}"#), by: .commandLine)
        #expect(made.page.intervention.slug == "snickeriet" && made.page.intervention.revision == 1)
        #expect(try total("snickeriet") == 1)
        let changed = try service.replace(
            "snickeriet", with: document(#"{"name":"Verkstaden"}"#, key: "a"), ifRevision: 1, by: .commandLine)
        #expect(changed.page.intervention.revision == 2 && changed.page.intervention.slug == "snickeriet")
        #expect(changed.page.intervention.status == .published)
        #expect(try total("verkstaden") == 1 && total("snickeriet") == 0)
        let same = try service.replace(
            "snickeriet", with: document(#"{"name":"Verkstaden"}"#, key: "a"), ifRevision: nil, by: .commandLine)
        #expect(same.page.intervention.revision == 2)
        try service.archive("snickeriet", ifRevision: 2, by: .commandLine)
        try service.archive("snickeriet", ifRevision: nil, by: .commandLine)
        #expect(try total("verkstaden") == 0)
        let rows = try service.database(at: folder).auditEntries(limit: 9)
        #expect(rows.map(\.action) == [.archive, .change, .create])
    }

    @Test("an address that is taken gets a number, also beside the many")
    func slugs() throws {
        let slugs = try (1...3).map { number in
            try service.create(document(#"{"key":"k\#(number)","name":"Snickeriet"}"#), by: .commandLine)
                .page.intervention.slug
        }
        #expect(slugs == ["snickeriet", "snickeriet-2", "snickeriet-3"])
    }

    @Test("a key that is taken, an outdated revision, an unknown entry and bad content change nothing")
    func refusals() throws {
        _ = try service.create(document(#"{"key":"a","name":"A"}"#), by: .commandLine)
        #expect(throws: WriteRefusal.taken(slug: "a")) {
            try service.create(document(#"{"key":"a","name":"B"}"#), by: .commandLine)
        }
        #expect(throws: WriteRefusal.changedMeanwhile(revision: 1)) {
            try service.replace("a", with: document(#"{"name":"B"}"#, key: "a"), ifRevision: 7, by: .commandLine)
        }
        #expect(throws: WriteRefusal.unknownEntry) { try service.archive("b", ifRevision: nil, by: .commandLine) }
        do {
            _ = try service.create(
                document(#"{"key":"c","name":"","ageMin":90,"ageMax":3,"colour":1}"#), by: .commandLine)
            Issue.record("bad content was written")
        } catch WriteRefusal.invalid(let problems) {
            #expect(problems.count >= 3, "\(problems.map(\.text))")
        }
        #expect(try service.allInterventions().map(\.content.name) == ["A"])
    }

    @Test("an editor writes the own association's entries only, before and after, one by one and in files")
    func editors() throws {
        let (own, other) = (#""coordinationAssociation":"Östra""#, #""coordinationAssociation":"Västra""#)
        let editor = try editor("Östra")
        _ = try service.create(document(#"{"key":"a","name":"A",\#(own)}"#), by: editor)
        _ = try service.create(document(#"{"key":"b","name":"B",\#(other)}"#), by: .commandLine)
        let refused: [() throws -> Any] = [
            { try service.create(document(#"{"key":"c","name":"C",\#(other)}"#), by: editor) },
            { try service.create(document(#"{"key":"c","name":"C"}"#), by: editor) },
            {
                try service.replace(
                    "b", with: document(#"{"key":"b","name":"B",\#(own)}"#), ifRevision: nil, by: editor)
            },
            {
                try service.replace(
                    "a", with: document(#"{"key":"a","name":"A",\#(other)}"#), ifRevision: nil, by: editor)
            },
            { try service.archive("b", ifRevision: nil, by: editor) },
        ]
        for write in refused { #expect(throws: WriteRefusal.notAllowed) { try write() } }
        let file = JSONLinesReader(vocabulary: .builtIn).read(
            Data("{\"key\":\"d\",\"name\":\"D\",\(own)}\n{\"key\":\"e\",\"name\":\"E\",\(other)}".utf8), name: "fil")
        let report = try service.importDocuments(
            [file], importSource: "standard", publish: true, dryRun: false, by: editor)
        #expect(report.plan.hasErrors && !report.isApplied)
        #expect(try service.allInterventions().count == 2)
    }

    @Test("a token is good until it is revoked or ends; no part of it and no other text is")
    func tokens() throws {
        let made = try service.makeToken(role: .reader, association: nil, name: "Systemet", days: 1)
        #expect(try service.token(from: made.text) == made.token)
        for text in ["", "ikat", "ikat__", made.text + "x", String(made.text.dropLast()), "ikat_\(made.token.id)_"] {
            #expect(try service.token(from: text) == nil, "\(text)")
        }
        let later = try CatalogueService(
            database: service.database(at: folder), logger: Logger(label: "t") { _ in SwiftLogNoOpLogHandler() },
            clock: { Fixture.now.addingTimeInterval(86_401) })
        #expect(try later.token(from: made.text) == nil)
        #expect(try service.revokeToken(id: made.token.id))
        #expect(try service.token(from: made.text) == nil)
        let bytes = try Data(contentsOf: URL(filePath: folder.file("k.sqlite")))
        let secret = Data(made.text.split(separator: "_")[2].utf8)
        #expect(bytes.firstRange(of: secret) == nil, "the secret stands in the file")
    }

    @Test("pages of one revision are complete and without repeats while the catalogue changes under them")
    func steadyPages() throws {
        for number in 0..<30 {
            _ = try service.create(
                document(#"{"key":"k\#(number)","name":"Insats \#(number)","status":"published"}"#), by: .commandLine)
        }
        for order in SearchOrder.allCases {
            var request = SearchRequest(query: "insats", limit: 7)
            request.order = order
            let first = try service.search(request)
            var ids = first.hits.map(\.intervention.id)
            for page in 2...first.pages {
                _ = try service.create(
                    document(#"{"key":"\#(order)-\#(page)","name":"Insats 0\#(page)","status":"published"}"#),
                    by: .commandLine)
                request.page = page
                ids += try service.search(request, revision: first.revision).hits.map(\.intervention.id)
            }
            #expect(ids.count == first.total && Set(ids).count == ids.count, "\(order)")
        }
        #expect(throws: ServiceError.revisionIsGone(9_999)) {
            try service.search(SearchRequest(query: ""), revision: 9_999)
        }
    }

    @Test("by name is the Swedish alphabet, also among entries that came later; by time the newest first")
    func orders() throws {
        let names = ["Öppna dörren", "Zebran", "Ängen", "Åsen", "Vattnet", "Wallen", "arbete", "Arbete och hälsa B"]
        for (number, name) in names.enumerated() {
            _ = try service.create(
                document(#"{"key":"k\#(number)","name":"\#(name)","status":"published"}"#), by: .commandLine)
        }
        // One that begins as another does for longer than the index keeps, in a later part of the index.
        _ = try service.create(
            document(#"{"key":"z","name":"Arbete och hälsa A","status":"published"}"#), by: .commandLine)
        var request = SearchRequest(query: "")
        request.order = .name
        let expected = [
            "arbete", "Arbete och hälsa A", "Arbete och hälsa B", "Vattnet", "Wallen", "Zebran", "Åsen", "Ängen",
            "Öppna dörren",
        ]
        #expect(try service.search(request).hits.map(\.intervention.content.name) == expected)
        (request.limit, request.page) = (2, 2)
        #expect(try service.search(request).hits.map(\.intervention.content.name) == Array(expected[2..<4]))
    }
}

extension CatalogueService {
    /// The database of a service, opened a second time.
    fileprivate func database(at folder: TemporaryFolder) throws -> CatalogueDatabase {
        try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .never)
    }
}
