import CatalogueModel
import CatalogueTestSupport
import CatalogueWeb
import Eligibility
import FoundationEssentials
import Testing

@Suite("Pages")
struct PageTests {
    private func page(_ query: String, hits: [SearchHit] = []) -> SearchPage {
        SearchPage(request: SearchRequest(query: query), total: hits.count, understood: [], hits: hits, facets: [])
    }

    private static func hit(_ change: (inout InterventionContent) -> Void) -> SearchHit {
        let entry = Fixture.entry("snickeriet", "Snickeriet", change)
        return SearchHit(
            intervention: entry, score: 1,
            highlights: [
                Highlight(
                    field: "summary",
                    parts: [.init(text: "Ett <snickeri> för ", isMatch: false), .init(text: "unga", isMatch: true)])
            ], verdict: VerdictSummary(kind: .fits, reasons: [.init(text: "16–24 år")]), explanation: nil,
            today: Fixture.today)
    }

    @Test(
        "text is escaped wherever it lands",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "a & b",
            "\u{0}\u{1B}",
        ])
    func escapes(_ hostile: String) {
        let search = SearchView(
            page(hostile), problems: [ParameterProblem(name: "q", message: hostile)], municipalityText: hostile,
            ageText: hostile
        ).html
            .text
        let entry = Fixture.entry("x", hostile) { content in
            content.aliases = [hostile]
            content.description = hostile
            content.access.steps = [hostile]
            content.contact = Contact(unit: hostile, url: "https://x.se/" + hostile)
            content.sources = [hostile]
        }
        let shown = InterventionPage(entry, vocabulary: .empty, today: Fixture.today)
        let detail = InterventionView(shown, linkedData: "{\"name\": \"</script>\"}").html.text
        let list = ShortlistView([shown, shown], missing: 1, compared: [], links: PageLinks()).html.text
        #expect(detail.split(separator: "<script").count == 3, "the frame's own script and the linked data")
        #expect(!detail.contains("\"</script>\""))
        #expect(search.split(separator: "<script").count == 2 && !list.contains("<script>"))
        for html in [search, detail, list] {
            #expect(!html.contains("<script>"))
            #expect(!html.contains("<img"))
            #expect(!html.contains("' onfocus"))
            #expect(!html.contains("\u{0}") && !html.contains("\u{1B}"))
            #expect(!html.contains("a & b"))
        }
    }

    @Test("a hit shows name, who runs it, marked summary, verdict and area, and links to its page")
    func hit() {
        let hit = Self.hit { content in
            content.summary = "Ett <snickeri> för unga"
            content.responsibleAuthorities = ["Haninge kommun"]
            content.area.municipalities = [Fixture.municipality("Haninge")]
        }
        var page = page("unga", hits: [hit])
        let html = SearchView(page).html.text
        #expect(!html.contains("class=\"verdict"), "nothing is known of the person")
        page.understood = [UnderstoodFact(KnownFact(.age, .number(19)), label: "19 år")]
        page.request.age = 19
        let personal = SearchView(page).html.text
        for piece in [
            "<strong>Passar</strong>: 16–24 år", "<li><a href=\"/?q=unga\" aria-label=\"Ta bort 19 år\">19 år<",
        ] { #expect(personal.contains(piece), "\(piece)") }
        for piece in [
            "<title>unga – sökning – Insatskatalogen</title>", "<a href=\"/insatser/snickeriet\">Snickeriet</a>",
            "Ett &lt;snickeri&gt; för <mark>unga</mark>", "Haninge kommun",
            "role=\"status\"><h2 id=\"antal\">1 insats<",
        ] { #expect(html.contains(piece), "\(piece)") }
    }

    @Test("the form keeps what was typed and names every field")
    func form() {
        let html = SearchView(
            page("stöd"),
            problems: [
                ParameterProblem(name: "age", message: "Fel ett."), ParameterProblem(name: "q", message: "Fel två."),
            ], municipalityText: "Hanninge", ageText: "arton"
        ).html.text
        for piece in [
            "value=\"stöd\"", "value=\"Hanninge\"", "value=\"arton\"", "<label for=\"q\">",
            "<label for=\"municipality\">",
            "<label for=\"age\">", "role=\"alert\"", "<li>Fel ett.</li><li>Fel två.</li>",
        ] { #expect(html.contains(piece), "\(piece)") }
    }

    @Test("an ended entry says so, and what is not stated takes no room")
    func entry() {
        let entry = Fixture.entry("x", "Kursen") { $0.endDate = Fixture.date("2020-08-14") }
        let html = InterventionView(InterventionPage(entry, vocabulary: .empty, today: Fixture.today)).html.text
        #expect(html.contains("Sista dagen var 14 augusti 2020"))
        #expect(!html.contains("<dt>Ålder</dt>") && !html.contains("<h2>Kontakt</h2>"))
        #expect(html.contains("<html lang=\"sv\">"))
    }

    @Test("the style sheet's address changes with its content and loads nothing from elsewhere")
    func stylesheet() {
        #expect(Stylesheet.path.hasPrefix("/assets/style-"))
        #expect(!Stylesheet.text.contains("url(") && !Stylesheet.text.contains("@import"))
    }
}
