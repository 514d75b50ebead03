import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@testable import CatalogueWeb

@Suite("Where to begin")
struct StartTests {
    @Test("every situation's concepts are in the vocabulary, and no text stands twice")
    func situations() {
        let topics = StartTopic.all(in: .builtIn)
        let texts = topics.flatMap(\.situations).map(\.text)
        #expect(topics.count >= 6 && texts.count >= 30)
        #expect(Set(texts).count == texts.count)
        #expect(topics.map(\.situations.count).allSatisfy { (3...7).contains($0) }, "none was left out as unknown")
    }

    @Test("situations whose concepts a vocabulary has not are left out, and topics without any")
    func unknown() {
        #expect(StartTopic.all(in: .empty).isEmpty)
    }

    @Test("links of the start page keep the municipality, and an address with a place alone is the start page's")
    func links() {
        let haninge = Fixture.municipality("Haninge")
        let page = SearchPage(
            request: SearchRequest(query: "", municipality: haninge), total: 84, understood: [], hits: [], facets: [])
        let html = SearchView(page, topics: StartTopic.all(in: .builtIn)).html.text
        for piece in [
            "href=\"/?municipality=0136&amp;q=\">Visa alla 84 insatser", "href=\"/hjalp?municipality=0136\"",
            "href=\"/lista?municipality=0136\"", "<title>Hitta stöd", "value=\"Haninge\"",
        ] { #expect(html.contains(piece), "\(piece)") }
        let situations = html.split(separator: "<li><a href=\"/?").dropFirst()
        #expect(situations.count >= 30 && situations.allSatisfy { $0.hasPrefix("municipality=0136&amp;") })
    }
}

@Suite("Leaving at once")
struct QuickExitTests {
    @Test("pages about violence have the way out, others have not")
    func isShown() {
        #expect(InterventionView(WebFixture.bare).html.text.contains("data-lamna"))
        #expect(!InterventionView(WebFixture.full).html.text.contains("data-lamna"))
        var page = WebFixture.nothing
        #expect(!SearchView(page).html.text.contains("data-lamna"))
        page.concepts = ["need-vald"]
        #expect(SearchView(page).html.text.contains("data-lamna"))
    }

    @Test("pages about the service have the way out for whoever comes from a page that has it, and for nobody else")
    func followsAlong() {
        let html = InterventionView(WebFixture.bare).html.text
        for address in ["/om?utgang#historik", "/om?utgang", "/tillganglighet?utgang", "/api?utgang"] {
            #expect(html.contains("href=\"\(address)\""), "\(address)")
        }
        #expect(!InterventionView(WebFixture.full).html.text.contains("utgang"))
        for hasExit in [true, false] {
            let links = PageLinks(hasExit: hasExit)
            for page in [
                AboutView.html(entryCount: 1, conceptCount: 1, links: links),
                AccessibilityView.html(contact: PublisherContact(), links: links),
                ProblemView.html(title: "T", detail: "D", links: links),
            ] { #expect(page.text.contains("data-lamna") == hasExit && page.text.contains("/om?utgang") == hasExit) }
        }
    }
}

@Suite("Choosing and comparing")
struct ShortlistTests {
    @Test("rows that differ are marked, lists in another order do not differ, and what is missing is said")
    func comparison() {
        let html = ShortlistView([WebFixture.full, WebFixture.bare], missing: 0, compared: [], links: PageLinks())
            .html.text
        #expect(html.contains("<tr class=\"differs\"><th scope=\"row\">Ålder"))
        #expect(html.contains("Uppgift saknas</span>"))
        #expect(html.contains("Uppgift saknas för alla: "))
        let same = ShortlistView([WebFixture.full, WebFixture.full], missing: 0, compared: [], links: PageLinks())
        #expect(!same.html.text.contains("class=\"differs\""))
    }

    @Test("one entry is not compared, and an empty list says how to fill it")
    func few() {
        let one = ShortlistView([WebFixture.full], missing: 2, compared: [], links: PageLinks()).html.text
        #expect(!one.contains("<table") && one.contains("2 av insatserna finns inte längre."))
        let none = ShortlistView([], missing: 0, compared: [], links: PageLinks()).html.text
        #expect(none.contains("Listan är tom"))
    }

    @Test("who ticks one entry, or five, is told how many can be compared")
    func toldHowMany() {
        func html(_ ticked: [Int], of count: Int) -> String {
            let pages = (1...count).map { digit in
                let entry = Fixture.entry("k\(digit)", "N\(digit)")
                return InterventionPage(entry, vocabulary: .empty, today: Fixture.today)
            }
            let ids = ticked.map { pages[$0].intervention.id }
            return ShortlistView(pages, missing: 0, compared: ids, links: PageLinks()).html.text
        }
        #expect(html([1], of: 3).contains("Välj minst två"))
        #expect(html([0, 1, 2, 3, 4], of: 6).contains("högst fyra"))
        #expect(!html([0, 1], of: 3).contains("class=\"notice\"") && !html([], of: 6).contains("class=\"notice\""))
    }

    @Test("a list handed over is headed as such on every way on, and chooses nothing for whoever looks at it")
    func shared() {
        let links = PageLinks(municipality: Fixture.municipality("Haninge"))
        func html(_ isShared: Bool) -> String {
            ShortlistView(
                [WebFixture.full, WebFixture.bare], missing: 0, compared: [], links: links, isShared: isShared
            ).html.text
        }
        let (own, shared) = (html(false), html(true))
        let id = WebFixture.id(1).text
        #expect(own.contains("<h1>Min lista</h1>") && own.contains("data-delad hidden>"))
        #expect(own.contains("href=\"/insatser/traffpunkten?municipality=0136&amp;id=\(id)&amp;id="))
        #expect(shared.contains("<title>Delad lista, 2 insatser") && shared.contains("<h1>Delad lista</h1>"))
        #expect(shared.contains("data-delad>") && !shared.contains("data-lista aria-current"))
        for piece in [
            "href=\"/lista?id=\(id)&amp;municipality=0136&amp;delad\" data-ta-bort",
            "<input type=\"hidden\" name=\"delad\" value=\"\">", "href=\"/insatser/traffpunkten?municipality=0136\"",
        ] { #expect(shared.contains(piece), "\(piece)") }
        for html in [own, shared] {
            #expect(html.contains("\(WebFixture.id(2).text)&amp;delad\">den här sidan</a>"), "without the place")
        }
        let empty = ShortlistView([], missing: 0, compared: [], links: links, isShared: true).html.text
        #expect(empty.contains("<h1>Min lista</h1>"))
    }

    @Test("saving an entry adds it to those that the address names, once")
    func adds() {
        func saving(_ chosen: [UUID]) -> String {
            let html = InterventionView(WebFixture.bare, links: PageLinks(chosen: chosen)).html.text
            return html.firstMatch(of: /href="([^"]*)" data-spara/).map { String($0.1) } ?? ""
        }
        let (one, two) = (WebFixture.id(1), WebFixture.id(2))
        #expect(saving([]) == "/lista?id=\(two.text)")
        #expect(saving([one]) == "/lista?id=\(one.text)&amp;id=\(two.text)")
        #expect(saving([two, one]) == "/lista?id=\(two.text)&amp;id=\(one.text)")
    }

    @Test("a sheet's texts are cut at the end of a sentence and say so")
    func cutTexts() {
        var content = InterventionContent(key: "k", name: "N")
        content.description = String(repeating: "En mening som är ganska lång. ", count: 200)
        let page = InterventionPage(
            Fixture.entry("k", "N") { $0.description = content.description }, vocabulary: .empty,
            today: Fixture.today)
        let html = InterventionView(page).html.text
        let sheet = html.split(separator: "class=\"sheet\"").last ?? ""
        #expect(sheet.contains("lång. …</p>") && sheet.count < 2_500)
    }
}
