import CatalogueModel
import CatalogueOpenData
import CatalogueTestSupport
import FoundationEssentials
import JSONTree
import Testing

@Suite("HSDS request")
struct HSDSRequestTests {
    private func request(_ items: [(String, String)], isMalformed: Bool = false) -> HSDSRequest {
        HSDSRequest(
            items.map { (name: $0.0, value: $0.1) }, isMalformed: isMalformed, vocabulary: OpenDataFixture.vocabulary)
    }

    @Test("every parameter is read")
    func reads() {
        let request = request([
            ("search", "snickeri"), ("page", "2"), ("per_page", "100"), ("modified_after", "2026-11-20T13:00:00+01:00"),
            ("taxonomy_term_id", "tg-unga"), ("taxonomy_term_id", "need-samordnat-stod"), ("full", "true"),
        ])
        #expect(request.problems.isEmpty)
        #expect(request.search == "snickeri" && request.page == 2 && request.perPage == 100 && request.isFull)
        #expect(request.modifiedAfter == Fixture.now)
        #expect(request.concepts.map(\.id) == ["tg-unga", "need-samordnat-stod"])
    }

    @Test("a concept is found by the UUID that answers give it too")
    func conceptByUUID() throws {
        let service = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full))
        let id = try #require(service["attributes"]?.items.first?["taxonomy_term_id"]?.string)
        #expect(request([("taxonomy_term_id", id.uppercased())]).concepts.map(\.id) == ["tg-unga"])
    }

    @Test("a date is its first moment, and fractions of a second are read")
    func moments() {
        #expect(request([("modified_after", "2026-11-20")]).modifiedAfter == Fixture.now.addingTimeInterval(-43_200))
        let fraction = request([("modified_after", "2026-11-20T12:00:00.500Z")]).modifiedAfter
        #expect(fraction?.timeIntervalSince(Fixture.now) == 0.5)
    }

    @Test("every offender is named, with what was expected")
    func problems() {
        let found = request(
            [
                ("page", "0"), ("per_page", "101"), ("modified_after", "igår"), ("taxonomy_term_id", "need-hittepa"),
                ("minimal", "ja"), ("colour", "red"), ("search", String(repeating: "a", count: 3_000)),
            ], isMalformed: true
        ).problems
        #expect(
            Set(found.map(\.name)) == [
                "", "page", "per_page", "modified_after", "taxonomy_term_id", "minimal", "colour", "search",
            ])
        #expect(found.contains { $0.text.contains("1–100, inte 101") })
    }

    @Test("a parameter that stands twice, or a number with a sign, is a mistake; a concept may be repeated")
    func strict() {
        #expect(request([("page", "1"), ("page", "2"), ("page", "3")]).problems.map(\.name) == ["page"])
        #expect(request([("page", "+5")]).problems.count == 1)
        #expect(request([("taxonomy_term_id", "tg-unga"), ("taxonomy_term_id", "tg-unga")]).concepts.count == 1)
        #expect(request([("search", "  ")]).search.isEmpty)
    }

    @Test("with minimal a page is large; without, it is small")
    func minimal() {
        #expect(request([("minimal", "true")]).perPage == 10_000)
        #expect(request([("minimal", "true"), ("per_page", "500")]).problems.isEmpty)
        #expect(request([]).perPage == 20)
    }

    @Test("personal numbers never reach a search")
    func personalNumbers() {
        #expect(!request([("search", "stöd 8112189876")]).search.contains("8112189876"))
    }

    @Test("the envelope of a page has what HSDS demands")
    func envelope() throws {
        let middle = try OpenDataFixture.json(
            HSDSPage(["a", "b"], totalItems: 5, request: request([("page", "2"), ("per_page", "2")])))
        #expect(
            middle.compactText
                == #"{"contents":["a","b"],"empty":false,"first_page":false,"last_page":false,"page_number":2,"size":2,"total_items":5,"total_pages":3}"#
        )
        let none = try OpenDataFixture.json(HSDSPage([String](), totalItems: 0, request: request([])))
        #expect(
            none.compactText
                == #"{"contents":[],"empty":true,"first_page":true,"last_page":true,"page_number":1,"size":0,"total_items":0,"total_pages":1}"#
        )
    }

    @Test("the root names version, profile and OpenAPI document")
    func root() throws {
        let root = try OpenDataFixture.json(HSDSRoot(ServerIdentity(), base: OpenDataFixture.base))
        #expect(root["version"]?.string == "3.1")
        #expect(root["openapi_url"]?.string == "https://insatser.example.org/hsds/openapi.json")
        #expect(root["profile"]?.string?.hasPrefix("https://") == true)
    }

    @Test("the OpenAPI document is JSON whatever the settings contain")
    func openAPI() throws {
        let identity = ServerIdentity(publisherName: "\"«EMAIL»\\", contactName: "A \"B\" «SERVER»\n")
        let text = HSDSOpenAPI.text(identity, base: OpenDataFixture.base)
        let document = try JSONValue(parsing: Data(text.utf8))
        #expect(document["info"]?["contact"]?["name"]?.string == "A \"B\" «SERVER»\n")
        #expect(document["servers"]?.items.first?["url"]?.string == "https://insatser.example.org/hsds")
        #expect(document["info"]?["license"]?["url"]?.string == "http://creativecommons.org/publicdomain/zero/1.0/")
    }
}
