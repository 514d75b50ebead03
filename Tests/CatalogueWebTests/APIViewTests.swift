import CatalogueWeb
import Testing

@Suite("The page about the API")
struct APIViewTests {
    private let html = APIView.html(
        origin: "https://insatser.example.se", contactName: "Förvaltningen <1>", contactEmail: "api@example.se"
    ).text

    @Test("begins with a request that can be copied")
    func start() {
        #expect(html.contains("<pre><code>curl 'https://insatser.example.se/api/v1/interventions?q=sjukskriven&amp;"))
    }

    @Test(
        "tells every address, with its method",
        arguments: [
            "GET /api/v1/interventions", "POST /api/v1/interventions", "GET /api/v1/interventions/{id}",
            "PUT /api/v1/interventions/{id}", "DELETE /api/v1/interventions/{id}", "GET /api/v1/suggestions",
            "GET /api/v1/vocabulary", "GET /api/v1/municipalities", "GET /api/v1/changes", "POST /api/v1/imports",
            "GET /api/v1/api-info",
        ])
    func operations(_ operation: String) {
        #expect(html.contains("<code>\(operation)</code>"))
    }

    @Test("tells what a parameter may be and means, in Swedish only")
    func parameters() {
        for row in [
            "<code>limit</code></th><td>Träffar per sida. <span class=\"values\">heltal 1–100; annars 20</span></td></tr>",
            "<td>Kön. <span class=\"values\"><code>female</code>, <code>male</code>, ",
            "<td>Studerar. <span class=\"values\"><code>true</code> eller <code>false</code></span>",
            "<span class=\"values\">text, kan upprepas</span>",
        ] { #expect(html.contains(row), "\(row)") }
        #expect(!html.contains("English"))
    }

    @Test("tells errors, terms and whom to ask, escaped")
    func terms() {
        for piece in [
            "<th scope=\"row\">412</th><td>Insatsen har ändrats sedan den lästes.</td>", "id=\"villkor\"",
            "href=\"https://creativecommons.org/publicdomain/zero/1.0/\"", "Förvaltningen &lt;1&gt;",
            "href=\"mailto:api@example.se\"", "href=\"/api/v1/openapi.json\"", "href=\"/datasets/dcat\"",
            "href=\"/hsds\"",
        ] { #expect(html.contains(piece), "\(piece)") }
        #expect(html.split(separator: "<script").count == 2, "only the frame's own script")
    }
}
