import CatalogueModel
import CatalogueTestSupport
import Eligibility
import FoundationEssentials
import Testing

@testable import CatalogueWeb

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

    @Test("a verdict always says why, and so much of it that whole sentences stay readable")
    func verdicts() {
        typealias Point = VerdictSummary.Point
        func text(_ verdict: VerdictSummary) -> String {
            VerdictView(verdict, of: "Snickeriet").html.text.replacing(/<[^>]*>/, with: "")
        }
        let long = Array(repeating: Point(text: String(repeating: "villkor ", count: 14) + "slut"), count: 9)
        #expect(text(VerdictSummary(kind: .fits)) == "Passar: insatsen ställer inga villkor")
        #expect(text(VerdictSummary(kind: .excluded)) == "Passar inte")
        #expect(text(VerdictSummary(kind: .possible)) == "Kan passa: det står inte vem insatsen är till för")
        #expect(
            text(VerdictSummary(kind: .fits, track: "Unga (16–24)", reasons: [Point(text: "18 år")]))
                == "Passar i spåret ”Unga (16–24)”: 18 år")
        for verdict in [VerdictSummary(kind: .fits, reasons: long), VerdictSummary(kind: .excluded, reasons: long)] {
            #expect(text(verdict).hasSuffix("slut med mera") && text(verdict).count < 400)
        }
        let questions = Array(repeating: Point(text: String(repeating: "Är det så ", count: 10) + "då?"), count: 9)
        let asked = text(VerdictSummary(kind: .possible, ask: questions))
        #expect(asked.hasSuffix("då? Det finns fler frågor.") && asked.count < 450)
        let endless = Point(text: String(repeating: "ord ", count: 200))
        #expect(text(VerdictSummary(kind: .fits, reasons: [endless])).hasSuffix("ord …"))
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
            "<label for=\"age\">", "role=\"alert\"",
            "<title>Något behöver rättas: ålder och söktext – ", "<li>Fel ett.</li><li>Fel två.</li>",
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

    @Test(
        "web addresses among the sources are links, nothing else is",
        arguments: [
            ("https://example.org/plan?a=1&b=2", "=https://example.org/plan?a=1&amp;b=2="),
            ("Plan 2026 (http://example.org/p.pdf), s. 4", "Plan 2026 (=http://example.org/p.pdf=), s. 4"),
            ("Se https://example.org/.", "Se =https://example.org/=."),
            ("HTTPS://Example.org", "=HTTPS://Example.org="),
            ("Verksamhetsplan 2026", "Verksamhetsplan 2026"), ("javascript:alert(1)", "javascript:alert(1)"),
            ("data:text/html,x", "data:text/html,x"), ("https://", "https://"), ("example.org", "example.org"),
            ("xhttps://example.org", "xhttps://example.org"),
            ("https://x/\"onclick=y", "=https://x/&quot;onclick=y="), ("ftp://example.org", "ftp://example.org"),
        ])
    func sources(_ source: String, _ expected: String) {
        let entry = Fixture.entry("x", "Kursen") { $0.sources = [source] }
        let html = InterventionView(InterventionPage(entry, vocabulary: .empty, today: Fixture.today)).html.text
        let shown = html.matches(of: /<h2>Källa<\/h2><ul><li>(.*?)<\/li>/).first.map { String($0.1) } ?? ""
        let marked = shown.replacing(/<a href="([^"]*)" rel="noopener noreferrer">([^<]*)<\/a>/) { found in
            found.1 == found.2 ? "=\(found.1)=" : "differs"
        }
        #expect(marked == expected)
    }

    @Test("the style sheet's address changes with its content and loads nothing from elsewhere")
    func stylesheet() {
        #expect(Stylesheet.path.hasPrefix("/assets/style-"))
        #expect(!Stylesheet.text.contains("url(") && !Stylesheet.text.contains("@import"))
    }
}
