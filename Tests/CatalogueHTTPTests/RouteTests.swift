import CatalogueHTTP
import CatalogueModel
import CatalogueOpenData
import CatalogueService
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@Suite("Routes")
struct RouteTests {
    private let catalogue: TestCatalogue

    init() throws {
        catalogue = try TestCatalogue(
            """
            {"key":"a","name":"Snickeriet i Haninge","summary":"Arbetsträning för unga","municipalities":["Haninge"],"ageMin":16,"ageMax":24,"needs":["utmattning och stress"]}
            {"key":"b","name":"Caféet","summary":"Arbetsträning för alla","national":true}
            {"key":"c","name":"Utkastet","status":"draft"}
            """)
    }

    @Test("the API answers a search in the fixed shape")
    func searchShape() async throws {
        let response = try await catalogue.get(
            "/api/v1/interventions?q=arbetstr%C3%A4ning&municipality=Haninge&age=19&limit=1")
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/json")
        let body = response.text
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

    @Test("an entry is found by id and by address; a draft by neither")
    func entry() async throws {
        let hits = try catalogue.service.search(SearchRequest(query: "snickeriet")).hits
        let entry = try #require(hits.first).intervention
        for name in [entry.id.text, entry.slug] {
            let response = try await catalogue.get("/api/v1/interventions/" + name)
            #expect(response.status == .ok)
            let body = response.text
            #expect(body.contains("\"municipalities\":[{\"code\":\"0136\",\"name\":\"Haninge\"}]"))
            #expect(body.contains("\"id\":\"need-utmattning\""))
        }
        #expect(try await catalogue.get("/api/v1/interventions/utkastet").status == .notFound)
        #expect(try await catalogue.get("/insatser/utkastet").status == .notFound)
    }

    @Test("every bad parameter is named, at once, as a problem")
    func badParameters() async throws {
        let query = "age=200&municipality=Hanninge&limit=0&page=x&colour=red&need=need-hittepa&includeEnded=ja"
        let response = try await catalogue.get("/api/v1/interventions?" + query)
        #expect(response.status == .badRequest)
        #expect(response.headers[.contentType] == "application/problem+json")
        let body = response.text
        for piece in [
            "age", "Hanninge", "limit ska vara ett helt tal 1–100", "page", "colour: Okänd parameter",
            "need-hittepa",
            "includeEnded", "\"status\":400", "\"type\":\"about:blank\"", "\"instance\":\"/api/v1/interventions\"",
        ] { #expect(body.contains(piece), "\(piece)") }
        let page = try await catalogue.get("/?" + query)
        #expect(page.status == .badRequest)
        #expect(page.text.contains("value=\"Hanninge\""))
    }

    @Test(
        "malformed addresses are the caller's mistake, never the server's",
        arguments: [
            "/api/v1/interventions?q=%FF", "/api/v1/interventions?q=%2", "/?q=%C3%28",
        ])
    func malformed(_ path: String) async throws {
        #expect(try await catalogue.get(path).status == .badRequest)
    }

    @Test("empty form fields say nothing, and + is a space")
    func formFields() async throws {
        let response = try await catalogue.get("/?q=arbetstr%C3%A4ning+unga&municipality=&age=")
        #expect(response.status == .ok)
        #expect(response.text.contains("value=\"arbetsträning unga\""))
    }

    @Test("an unknown address is a problem in the API and a page for people")
    func notFound() async throws {
        let response = try await catalogue.get("/api/v1/nothing")
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        let page = try await catalogue.get("/nothing")
        #expect(page.status == .notFound)
        #expect(page.text.contains("<h1>Finns inte</h1>"))
    }

    @Test("an address that takes no such method says which it takes")
    func methods() async throws {
        try await catalogue.run { client in
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
        #expect(try await catalogue.get("/?q=unga&utm_source=x").status == .ok)
        #expect(try await catalogue.get("/api/v1/interventions?q=unga&utm_source=x").status == .badRequest)
    }

    @Test("an empty answer offers wider searches with exact counts")
    func relaxations() async throws {
        let response = try await catalogue.get("/api/v1/interventions?q=snickeriet&municipality=Kinda")
        let body = response.text
        #expect(body.contains("\"total\":0"))
        #expect(
            body.contains(
                "{\"count\":1,\"href\":\"/api/v1/interventions?q=snickeriet\",\"label\":\"Sök i hela landet\"}"),
            "\(body)")
        #expect(try await catalogue.get("/?q=kinda").text.contains("<h2 id=\"antal\">1 insats i Kinda</h2>"))
    }

    @Test("page and API show the same hits in the same order")
    func sameHits() async throws {
        let hits = try catalogue.service.search(SearchRequest(query: "arbetsträning")).hits
        let names = hits.map(\.intervention.content.name)
        let response = try await catalogue.get("/?q=arbetstr%C3%A4ning")
        let body = response.text
        let positions = names.compactMap { body.firstRange(of: ">\($0)</a>")?.lowerBound }
        #expect(positions.count == names.count && positions == positions.sorted())
    }

    @Test(
        "every kind of reply carries the security headers",
        arguments: [
            "/", "/om", "/insatser/nej", "/api/v1/interventions", "/api/v1/interventions?age=x", "/health", "/nej",
        ])
    func securityHeaders(_ path: String) async throws {
        let response = try await catalogue.get(path)
        let policy = response.headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        #expect(response.headers[.setCookie] == nil)
    }

    @Test("health and readiness answer, readiness with what is served")
    func health() async throws {
        #expect(try await catalogue.get("/health").text == "{\"status\":\"ok\"}")
        let ready = try await catalogue.get("/ready")
        #expect(ready.text == "{\"entries\":2,\"revision\":1,\"status\":\"ready\"}")
    }

    @Test("suggestions name published entries and their concepts; bad parameters are all named")
    func suggestions() async throws {
        let response = try await catalogue.get("/api/v1/suggestions?q=snic")
        #expect(response.status == .ok)
        let body = response.text
        for piece in ["\"suggestions\":[{", "\"kind\":\"intervention\"", "\"text\":\"Snickeriet i Haninge\""] {
            #expect(body.contains(piece), "\(piece) in \(body)")
        }
        #expect(try await catalogue.get("/api/v1/suggestions?q=utkast").text == "{\"suggestions\":[]}")
        #expect(try await catalogue.get("/api/v1/suggestions?q=utmattn").text.contains("\"kind\":\"concept\""))
        let refused = try await catalogue.get("/api/v1/suggestions?q=a&limit=0&sida=2")
        #expect(refused.status == .badRequest)
        #expect(refused.text.contains("limit:") && refused.text.contains("sida:"))
    }

    @Test("what the server says of itself follows who runs it, and where")
    func identity() async throws {
        try await catalogue.run { options in
            options.identity.publicURL = "https://insatser.example.se"
            options.identity.contactName = "Enheten \"Stöd\""
            options.identity.contactEmail = "stod@example.se"
        } _: { client in
            let description = try await client.execute(uri: "/api/v1/openapi.json", method: .get)
            #expect(description.headers[.strictTransportSecurity] == "max-age=31536000")
            for piece in [
                #""contact": {"email":"stod@example.se","name":"Enheten \"Stöd\"","url":"https://insatser.example.se/api"}"#,
                #""url": "https://insatser.example.se/api/v1""#,
            ] { #expect(description.text.contains(piece), "\(piece)") }
        }
        let plain = try await catalogue.get("/api/v1/openapi.json")
        #expect(plain.headers[.strictTransportSecurity] == nil)
        #expect(plain.text.contains(#""email":"kontakt@example.org""#))
    }

    @Test("the vocabulary is that of the newest revision, whole or one group of it")
    func vocabulary() async throws {
        try await catalogue.run { client in
            let whole = try await client.execute(uri: "/api/v1/vocabulary", method: .get)
            let needs = try await client.execute(uri: "/api/v1/vocabulary?group=need", method: .get)
            #expect(whole.text.contains("\"revision\":1}") && whole.text.contains("\"id\":\"method-"))
            #expect(needs.text.contains("\"id\":\"need-utmattning\"") && !needs.text.contains("\"id\":\"method-"))
            let again = try await client.execute(uri: "/api/v1/vocabulary", method: .get)
            #expect(again.text == whole.text)
        }
    }
}
