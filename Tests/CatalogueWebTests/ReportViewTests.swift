import CatalogueModel
import CatalogueTestSupport
import CatalogueWeb
import Testing

@Suite("The page that takes reports")
struct ReportViewTests {
    private let view = ReportView(name: "Snickeriet", slug: "snickeriet")

    @Test("the form asks what is wrong, offers words, and sends to the entry's own address")
    func form() {
        let html = view.form().text
        for piece in [
            "<title>Rapportera fel om Snickeriet – Insatskatalogen</title>", "<h1>Rapportera fel</h1>",
            "action=\"/insatser/snickeriet/rapport\" method=\"post\"", "<legend>Vad är fel?</legend>",
            "<label for=\"text\">Berätta mer, om du vill</label>", "Skriv inga namn eller personnummer.",
            "<button type=\"submit\">Skicka</button>", "href=\"/insatser/snickeriet\"", "content=\"noindex\"",
        ] { #expect(html.contains(piece), "\(piece)") }
        for kind in ErrorReport.Kind.allCases {
            #expect(html.contains("value=\"\(kind.rawValue)\" required> \(kind.swedishName)</label>"), "\(kind)")
        }
        for piece in ["role=\"alert\"", " checked", "aria-invalid", "<script>", "style="] {
            #expect(!html.contains(piece), "\(piece)")
        }
    }

    @Test("problems are listed and tied to their fields, and what was filled in is kept")
    func problems() {
        let draft = ErrorReportDraft(kind: "full", text: "Ring 121212-1212\nom <platser>")
        let html = view.form(draft, problems: draft.problems).text
        for piece in [
            "<title>Något behöver rättas – Rapportera fel om Snickeriet", "role=\"alert\"",
            "<ul id=\"fel\"><li>Texten innehåller",
            "value=\"full\" checked required>",
            "aria-invalid=\"true\" aria-describedby=\"fel rad\">Ring 121212-1212\nom &lt;platser&gt;</textarea>",
        ] { #expect(html.contains(piece), "\(piece)") }
        #expect(html.contains("<fieldset>"), "nothing is wrong with the kind")
        let empty = view.form(ErrorReportDraft(), problems: ErrorReportDraft().problems).text
        #expect(empty.contains("<fieldset aria-describedby=\"fel\">") && !empty.contains("aria-invalid"))
    }

    @Test("the thanks lead back to the entry")
    func thanks() {
        let html = view.thanks.text
        for piece in [
            "<h1>Tack!</h1>", "Vi har tagit emot din rapport om Snickeriet",
            "<a href=\"/insatser/snickeriet\">Tillbaka",
        ] { #expect(html.contains(piece), "\(piece)") }
        #expect(!html.contains("<form"))
    }

    @Test("the municipality goes along, to the form's own address and to every other")
    func keepsMunicipality() {
        let links = PageLinks(municipality: Fixture.municipality("Haninge"))
        let view = ReportView(name: "Snickeriet", slug: "snickeriet", links: links)
        #expect(view.form().text.contains("action=\"/insatser/snickeriet/rapport?municipality=0136\" method=\"post\""))
        for html in [view.form().text, view.thanks.text] {
            let addresses = html.matches(of: /href="(\/[^"]*)"/).map(\.1).filter { !$0.hasPrefix("/assets/") }
            #expect(addresses.count > 5 && addresses.allSatisfy { $0.hasSuffix("municipality=0136") }, "\(addresses)")
        }
        #expect(links.thanks("snickeriet") == "/insatser/snickeriet/rapport?skickad&municipality=0136")
    }

    @Test(
        "text is escaped wherever it lands",
        arguments: [
            "</textarea><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "a & b",
            "\u{0}\u{1B}",
        ])
    func escapes(_ hostile: String) {
        let draft = ErrorReportDraft(kind: hostile, text: hostile)
        let problem = ContentProblem(field: "text", message: hostile, remedy: hostile)
        let view = ReportView(name: hostile, slug: "x")
        for html in [view.form(draft, problems: [problem]).text, view.thanks.text] {
            for piece in ["<script>", "<img", "' onfocus", "\u{0}", "\u{1B}", "a & b"] {
                #expect(!html.contains(piece), "\(piece)")
            }
        }
    }
}
