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

@Suite("Routes")
struct RouteTests {
    private let folder: TemporaryFolder
    private let service: CatalogueService

    init() throws {
        folder = try TemporaryFolder()
        let database = try CatalogueDatabase(path: folder.file("k.sqlite"), creation: .ifMissing)
        service = try CatalogueService(
            database: database, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { Fixture.now })
        let lines = """
            {"key":"a","name":"Snickeriet i Haninge","summary":"Arbetsträning för unga","municipalities":["Haninge"],"ageMin":16,"ageMax":24,"needs":["utmattning och stress"]}
            {"key":"b","name":"Caféet","summary":"Arbetsträning för alla","national":true}
            {"key":"c","name":"Utkastet","status":"draft"}
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

    @Test("the API answers a search in the fixed shape")
    func searchShape() async throws {
        try await get("/api/v1/interventions?q=arbetstr%C3%A4ning&municipality=Haninge&age=19&limit=1") { response in
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json")
            let body = text(response)
            for piece in [
                "\"total\":2", "\"totalIsExact\":true",
                "{\"fact\":\"age\",\"label\":\"19 år\",\"negated\":false,\"text\":\"19 år\",\"value\":19}",
                "\"fact\":\"municipality\",\"label\":\"Haninge\"", "\"value\":\"0136\"",
                "\"verdicts\":{\"excluded\":0,\"fits\":1,\"possible\":1}",
                "\"name\":\"Snickeriet i Haninge\"",
                "\"html\":\"<mark>Arbetsträning</mark> för unga\"", "\"kind\":\"fits\"",
                "\"facets\":{", "\"relaxations\":[]", "\"question\":null",
                "\"_meta\":{\"limit\":1,\"page\":1,\"pages\":2,\"revision\":1}",
                "\"next\":\"/api/v1/interventions?q=arbetstr%C3%A4ning&municipality=0136&age=19&limit=1&page=2&revision=1\"",
            ] { #expect(body.contains(piece), "\(piece) in \(body)") }
        }
    }

    @Test("an entry is found by id and by address; a draft by neither")
    func entry() async throws {
        let entry = try #require(try service.search(SearchRequest(query: "snickeriet")).hits.first).intervention
        for name in [entry.id.text, entry.slug] {
            try await get("/api/v1/interventions/" + name) { response in
                #expect(response.status == .ok)
                let body = text(response)
                #expect(body.contains("\"municipalities\":[{\"code\":\"0136\",\"name\":\"Haninge\"}]"))
                #expect(body.contains("\"id\":\"need-utmattning\""))
            }
        }
        try await get("/api/v1/interventions/utkastet") { #expect($0.status == .notFound) }
        try await get("/insatser/utkastet") { #expect($0.status == .notFound) }
    }

    @Test("every bad parameter is named, at once, as a problem")
    func badParameters() async throws {
        let query = "age=200&municipality=Hanninge&limit=0&page=x&colour=red&need=need-hittepa&includeEnded=ja"
        try await get("/api/v1/interventions?" + query) { response in
            #expect(response.status == .badRequest)
            #expect(response.headers[.contentType] == "application/problem+json")
            let body = text(response)
            for piece in [
                "age", "Hanninge", "limit ska vara ett helt tal 1–100", "page", "colour: Okänd parameter",
                "need-hittepa",
                "includeEnded", "\"status\":400", "\"type\":\"about:blank\"", "\"instance\":\"/api/v1/interventions\"",
            ] { #expect(body.contains(piece), "\(piece)") }
        }
        try await get("/?" + query) { response in
            #expect(response.status == .badRequest)
            #expect(text(response).contains("value=\"Hanninge\""))
        }
    }

    @Test(
        "malformed addresses are the caller's mistake, never the server's",
        arguments: [
            "/api/v1/interventions?q=%FF", "/api/v1/interventions?q=%2", "/?q=%C3%28",
        ])
    func malformed(_ path: String) async throws {
        try await get(path) { #expect($0.status == .badRequest) }
    }

    @Test("empty form fields say nothing, and + is a space")
    func formFields() async throws {
        try await get("/?q=arbetstr%C3%A4ning+unga&municipality=&age=") { response in
            #expect(response.status == .ok)
            #expect(text(response).contains("value=\"arbetsträning unga\""))
        }
    }

    @Test("an unknown address is a problem in the API and a page for people")
    func notFound() async throws {
        try await get("/api/v1/nothing") { response in
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "application/problem+json")
        }
        try await get("/nothing") { response in
            #expect(response.status == .notFound)
            #expect(text(response).contains("<h1>Finns inte</h1>"))
        }
    }

    @Test("an address that takes no such method says which it takes")
    func methods() async throws {
        let application = buildApplication(
            service: service, options: ServerOptions(host: "127.0.0.1", port: 0),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await application.test(.router) { client in
            try await client.execute(uri: "/api/v1/interventions", method: .delete) { response in
                #expect(response.status == .methodNotAllowed)
                #expect(response.headers[.allow] == "GET, POST, HEAD, OPTIONS")
                #expect(response.headers[.contentType] == "application/problem+json")
            }
            try await client.execute(uri: "/", method: .head) { #expect($0.status == .ok) }
        }
    }

    @Test("a page takes links that others have decorated; the API is strict")
    func decoratedLinks() async throws {
        try await get("/?q=unga&utm_source=x") { #expect($0.status == .ok) }
        try await get("/api/v1/interventions?q=unga&utm_source=x") { #expect($0.status == .badRequest) }
    }

    @Test("an empty answer offers wider searches with exact counts")
    func relaxations() async throws {
        try await get("/api/v1/interventions?q=snickeriet&municipality=Kinda") { response in
            let body = text(response)
            #expect(body.contains("\"total\":0"))
            #expect(
                body.contains(
                    "{\"count\":1,\"href\":\"/api/v1/interventions?q=snickeriet\",\"label\":\"Sök i hela landet\"}"),
                "\(body)")
        }
        try await get("/?q=kinda") { #expect(text($0).contains("<h2 id=\"antal\">1 insats i Kinda</h2>")) }
    }

    @Test("page and API show the same hits in the same order")
    func sameHits() async throws {
        let names = try service.search(SearchRequest(query: "arbetsträning")).hits.map(\.intervention.content.name)
        try await get("/?q=arbetstr%C3%A4ning") { response in
            let body = text(response)
            let positions = names.compactMap { body.firstRange(of: ">\($0)</a>")?.lowerBound }
            #expect(positions.count == names.count && positions == positions.sorted())
        }
    }

    @Test(
        "every kind of reply carries the security headers",
        arguments: [
            "/", "/om", "/insatser/nej", "/api/v1/interventions", "/api/v1/interventions?age=x", "/health", "/nej",
        ])
    func securityHeaders(_ path: String) async throws {
        try await get(path) { response in
            let policy = response.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.setCookie] == nil)
        }
    }

    @Test("health and readiness answer, readiness with what is served")
    func health() async throws {
        try await get("/health") { #expect(text($0) == "{\"status\":\"ok\"}") }
        try await get("/ready") { response in
            #expect(text(response) == "{\"entries\":2,\"revision\":1,\"status\":\"ready\"}")
        }
    }

    @Test("suggestions name published entries and their concepts; bad parameters are all named")
    func suggestions() async throws {
        try await get("/api/v1/suggestions?q=snic") { response in
            #expect(response.status == .ok)
            let body = text(response)
            for piece in ["\"suggestions\":[{", "\"kind\":\"intervention\"", "\"text\":\"Snickeriet i Haninge\""] {
                #expect(body.contains(piece), "\(piece) in \(body)")
            }
        }
        try await get("/api/v1/suggestions?q=utkast") { #expect(text($0) == "{\"suggestions\":[]}") }
        try await get("/api/v1/suggestions?q=utmattn") { #expect(text($0).contains("\"kind\":\"concept\"")) }
        try await get("/api/v1/suggestions?q=a&limit=0&sida=2") { response in
            #expect(response.status == .badRequest)
            #expect(text(response).contains("limit:") && text(response).contains("sida:"))
        }
    }
}
