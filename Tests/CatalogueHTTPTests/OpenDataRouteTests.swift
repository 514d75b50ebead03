import CatalogueModel
import CatalogueService
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@Suite("Open data routes")
struct OpenDataRouteTests {
    private let catalogue: TestCatalogue

    init() throws {
        catalogue = try TestCatalogue(
            """
            {"key":"a","name":"Snickeriet","summary":"Arbetsträning för unga","targetGroups":["unga"],"needs":["need-utmattning"]}
            {"key":"b","name":"Caféet","summary":"Arbetsträning för alla","targetGroups":["unga","kvinnor"]}
            {"key":"c","name":"Det som var","targetGroups":["kvinnor"],"endDate":"2020-01-01"}
            {"key":"d","name":"Samverkan","kind":"structural"}
            {"key":"e","name":"Utkastet","status":"draft"}
            """)
    }

    @Test("the list has every published entry, ended and structural ones too, and no draft")
    func list() async throws {
        let response = try await catalogue.get("/hsds/services")
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/json")
        let body = response.text
        for piece in [
            "\"total_items\":4", "\"status\":\"defunct\"", "\"last_page\":true", "\"name\":\"Samverkan\"",
        ] {
            #expect(body.contains(piece), "\(piece) in \(body)")
        }
        #expect(!body.contains("Utkastet"))
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
            let response = try await catalogue.get("/hsds/services?" + query + end)
            #expect(response.text.contains("\"total_items\":\(expected),"), "\(query)\(end): \(response.text)")
        }
    }

    @Test("the union of the pages is the list")
    func pages() async throws {
        let all = try catalogue.service.publishedPage(PublishedSelection(limit: 100)).items.map(\.intervention.id)
        var found: [UUID] = []
        for page in 1...4 {
            let part = try catalogue.service.publishedPage(PublishedSelection(page: page, limit: 1))
            #expect(part.total == 4)
            found += part.items.map(\.intervention.id)
        }
        #expect(found == all && Set(all).count == 4)
    }

    @Test("a service is found by its id alone")
    func oneService() async throws {
        let hits = try catalogue.service.search(SearchRequest(query: "snickeriet")).hits
        let entry = try #require(hits.first).intervention
        for id in [entry.id.text, entry.id.uuidString] {
            let response = try await catalogue.get("/hsds/services/" + id)
            #expect(response.status == .ok)
            #expect(response.text.contains("\"code\":\"tg-unga\""))
        }
        let draft = try #require(try catalogue.service.interventions(named: "utkastet").first).intervention
        for name in [entry.slug, draft.id.text, "x", "%20"] {
            let response = try await catalogue.get("/hsds/services/" + name)
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "application/problem+json")
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
        let response = try await catalogue.get(path + "&y=2")
        #expect(response.status == .badRequest)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.text.contains("x: Okänd parameter") && response.text.contains("y: Okänd parameter"))
    }

    @Test("downloads have a line for each published entry")
    func downloads() async throws {
        let lines = try await catalogue.get("/datasets/insatser.jsonl")
        #expect(lines.headers[.contentType] == "application/x-ndjson; charset=utf-8")
        #expect(lines.text.split(separator: "\n").count == 4)
        #expect(!lines.text.contains("Utkastet"))
        let table = try await catalogue.get("/datasets/insatser.csv")
        #expect(table.headers[.contentType] == "text/csv; charset=utf-8; header=present")
        #expect(table.text.split(separator: "\r\n").count == 5)
    }

    @Test("the description names absolute addresses and when the data last changed")
    func description() async throws {
        let response = try await catalogue.get("/datasets/dcat")
        #expect(response.headers[.contentType] == "application/rdf+xml; charset=utf-8")
        #expect(response.text.contains("2026-11-20T12:00:00Z"))
        #expect(response.text.contains("/datasets/dcat#catalog\""))
    }
}
