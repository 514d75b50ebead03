import CatalogueExchange
import CatalogueHTTP
import CatalogueModel
import CatalogueService
import CatalogueStore
import CatalogueTestSupport
import FoundationEssentials
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@Suite("Open data routes")
struct OpenDataRouteTests {
    private let folder: TemporaryFolder
    private let service: CatalogueService

    init() throws {
        folder = try TemporaryFolder()
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        service = try CatalogueService(
            database: database, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { Fixture.now })
        let lines = """
            {"key":"a","name":"Snickeriet","summary":"Arbetsträning för unga","targetGroups":["unga"],"needs":["need-utmattning"]}
            {"key":"b","name":"Caféet","summary":"Arbetsträning för alla","targetGroups":["unga","kvinnor"]}
            {"key":"c","name":"Det som var","targetGroups":["kvinnor"],"endDate":"2020-01-01"}
            {"key":"d","name":"Samverkan","kind":"structural"}
            {"key":"e","name":"Utkastet","status":"draft"}
            """
        let document = JSONLinesReader(vocabulary: service.vocabulary).read(Data(lines.utf8), name: "fil")
        _ = try service.importDocuments([document], importSource: "test", publish: true, dryRun: false)
    }

    private func get(_ path: String, _ check: @escaping @Sendable (TestResponse) throws -> Void) async throws {
        let application = buildApplication(
            service: service, options: ServerOptions(host: "127.0.0.1", port: 0),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await application.test(.router) { client in
            try await client.execute(uri: path, method: .get) { try check($0) }
        }
    }

    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    @Test("the list has every published entry, ended and structural ones too, and no draft")
    func list() async throws {
        try await get("/hsds/services") { response in
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json")
            let body = text(response)
            for piece in [
                "\"total_items\":4", "\"status\":\"defunct\"", "\"last_page\":true", "\"name\":\"Samverkan\"",
            ] {
                #expect(body.contains(piece), "\(piece) in \(body)")
            }
            #expect(!body.contains("Utkastet"))
        }
    }

    @Test(
        "filters hold at once",
        arguments: [
            ("taxonomy_term_id=tg-unga", 2), ("taxonomy_term_id=tg-unga&taxonomy_term_id=tg-kvinnor", 1),
            ("taxonomy_term_id=tg-unga&search=snickeriet", 1), ("taxonomy_term_id=need-utmattning", 1),
            ("taxonomy_term_id=tg-unga&modified_after=2027-01-01", 0), ("modified_after=2026-11-20T12:00:00Z", 4),
            ("modified_after=2026-11-20T12:00:00.5Z", 0), ("search=caf%C3%A9et", 1),
        ])
    func filters(_ query: String, _ expected: Int) async throws {
        for end in ["", "&minimal=true", "&full=true"] {
            try await get("/hsds/services?" + query + end) { response in
                #expect(text(response).contains("\"total_items\":\(expected),"), "\(query)\(end): \(text(response))")
            }
        }
    }

    @Test("the union of the pages is the list")
    func pages() async throws {
        let all = try service.publishedPage(PublishedSelection(limit: 100)).items.map(\.intervention.id)
        var found: [UUID] = []
        for page in 1...4 {
            let part = try service.publishedPage(PublishedSelection(page: page, limit: 1))
            #expect(part.total == 4)
            found += part.items.map(\.intervention.id)
        }
        #expect(found == all && Set(all).count == 4)
    }

    @Test("a service is found by its id alone")
    func oneService() async throws {
        let entry = try #require(try service.search(SearchRequest(query: "snickeriet")).hits.first).intervention
        for id in [entry.id.text, entry.id.uuidString] {
            try await get("/hsds/services/" + id) { response in
                #expect(response.status == .ok)
                #expect(text(response).contains("\"code\":\"tg-unga\""))
            }
        }
        let draft = try #require(try service.interventions(named: "utkastet").first).intervention
        for name in [entry.slug, draft.id.text, "x", "%20"] {
            try await get("/hsds/services/" + name) { response in
                #expect(response.status == .notFound)
                #expect(response.headers[.contentType] == "application/problem+json")
            }
        }
    }

    @Test(
        "unknown parameters are named as problems",
        arguments: [
            "/hsds?x=1", "/hsds/services?x=1", "/hsds/openapi.json?x=1", "/datasets/dcat?x=1",
            "/datasets/insatser.csv?x=1", "/datasets/insatser.jsonl?x=1",
            "/hsds/services/00000000-0000-7000-8000-000000000000?x=1",
        ])
    func parameters(_ path: String) async throws {
        try await get(path + "&y=2") { response in
            #expect(response.status == .badRequest)
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(text(response).contains("x: Okänd parameter") && text(response).contains("y: Okänd parameter"))
        }
    }

    @Test("downloads have a line for each published entry")
    func downloads() async throws {
        try await get("/datasets/insatser.jsonl") { response in
            #expect(response.headers[.contentType] == "application/x-ndjson; charset=utf-8")
            #expect(text(response).split(separator: "\n").count == 4)
            #expect(!text(response).contains("Utkastet"))
        }
        try await get("/datasets/insatser.csv") { response in
            #expect(response.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            #expect(text(response).split(separator: "\r\n").count == 5)
        }
    }

    @Test("the description names absolute addresses and when the data last changed")
    func description() async throws {
        try await get("/datasets/dcat") { response in
            #expect(response.headers[.contentType] == "application/rdf+xml; charset=utf-8")
            #expect(text(response).contains("2026-11-20T12:00:00Z"))
            #expect(text(response).contains("/datasets/dcat#catalog\""))
        }
    }
}
