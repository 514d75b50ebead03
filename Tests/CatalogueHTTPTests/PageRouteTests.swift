import CatalogueHTTP
import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueTestSupport
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// What a visitor is answered, from the address to the HTML.
@Suite("Pages over HTTP")
struct PageRouteTests {
    private let catalogue: TestCatalogue

    init() throws {
        catalogue = try TestCatalogue(
            """
            {"key":"a","name":"Snickeriet","summary":"Arbetsträning för unga","municipalities":["Haninge"],"ageMin":16,"ageMax":24,"coordinationAssociation":"Samordningsförbundet Östra Södertörn"}
            {"key":"b","name":"Caféet","summary":"Arbetsträning för äldre","municipalities":["Tyresö"],"ageMin":30}
            {"key":"c","name":"Skyddet","summary":"Stöd vid våld","national":true,"needs":["need-vald"]}
            {"key":"d","name":"Studion","summary":"Musik för unga","municipalities":["Haninge"],"ageMin":16,"ageMax":20}
            """)
    }

    private func id(_ name: String) throws -> String {
        try #require(try catalogue.service.search(SearchRequest(query: name)).hits.first).intervention.id.text
    }

    @Test("an address with nothing but a place helps to begin; one that asks for something answers")
    func start() async throws {
        for path in ["/", "/?municipality=Haninge", "/?utm_source=brev"] {
            let text = try await catalogue.get(path).text
            #expect(text.contains("class=\"topics\"") && !text.contains("class=\"hits\""), "\(path)")
        }
        for path in ["/?q=", "/?municipality=Haninge&q=", "/?age=19", "/?page=1"] {
            let text = try await catalogue.get(path).text
            #expect(!text.contains("class=\"topics\"") && text.contains("class=\"hits\""), "\(path)")
        }
        #expect(try await catalogue.get("/?municipality=Haninge").text.contains("Visa alla 3 insatser"))
    }

    @Test("the guided way asks at most five questions, then shows the results, whatever is skipped")
    func guide() async throws {
        var path = "/hjalp"
        var questions = 0
        while true {
            let reply = try await catalogue.get(path)
            guard reply.status == .ok else {
                #expect(reply.status == .seeOther)
                #expect(reply.headers[.location]?.hasPrefix("/?") == true)
                break
            }
            questions += 1
            #expect(reply.text.contains("Fråga \(questions) av högst \(GuideView.mostQuestions)"))
            let skip = try #require(reply.text.matches(of: /name="skip" value="([^"]+)"/).last?.1)
            path += (questions == 1 ? "?" : "&") + "skip=" + skip
            guard questions <= GuideView.mostQuestions else { break }
        }
        #expect((1...GuideView.mostQuestions).contains(questions))
    }

    @Test("the questions are counted from the first that is put, whatever was known before, and mended ones once")
    func guideCounts() async throws {
        let expected = [
            ("/hjalp", 1), ("/hjalp?municipality=Haninge", 1), ("/hjalp?municipality=Haninge&step=2", 2),
            ("/hjalp?municipality=Haninge&skip=x", 2), ("/hjalp?skip=area&step=2", 2),
            ("/hjalp?municipality=Atlantis", 1), ("/hjalp?municipality=Atlantis&step=2", 1),
            ("/hjalp?municipality=Atlantis&skip=age&step=3", 2), ("/hjalp?step=0", 1), ("/hjalp?step=x", 1),
            ("/hjalp?step=99", 1),
        ]
        for (path, number) in expected {
            let text = try await catalogue.get(path).text
            #expect(text.contains("Fråga \(number) av högst \(GuideView.mostQuestions)"), "\(path)")
            #expect(text.contains("name=\"step\" value=\"\(number + 1)\""), "\(path)")
        }
        #expect(try await catalogue.get("/hjalp?municipality=Haninge&step=6").status == .seeOther)
        let chosen = try await catalogue.get("/hjalp?municipality=Haninge&skip=x&step=3").text
        #expect(chosen.contains("href=\"/hjalp?skip=x\" aria-label=\"Ta bort Haninge\""))
        let before = try await catalogue.get("/hjalp?municipality=Haninge").text
        #expect(before.contains("href=\"/hjalp\" aria-label=\"Ta bort Haninge\""))
    }

    @Test("a place that is none is told in the guided way, and what was typed is kept")
    func guideMistake() async throws {
        let reply = try await catalogue.get("/hjalp?municipality=Atlantis")
        #expect(reply.status == .badRequest)
        #expect(reply.text.contains("role=\"alert\"") && reply.text.contains("value=\"Atlantis\""))
    }

    @Test("a misspelt municipality is answered with the likely one, as a link that keeps the rest")
    func likelyMunicipality() async throws {
        let search = try await catalogue.get("/?q=unga&municipality=Hanninge&age=arton&need=need-vald")
        #expect(search.status == .badRequest)
        let kept = "/?q=unga&amp;municipality=0136&amp;need=need-vald&amp;age=arton"
        #expect(search.text.contains("Menar du <a href=\"\(kept)\">Haninge</a>?"))
        let bare = try await catalogue.get("/?municipality=Hanninge").text
        #expect(bare.contains("Menar du <a href=\"/?municipality=0136&amp;q=\">Haninge</a>?"))
        let guide = try await catalogue.get("/hjalp?age=19&municipality=Hanninge&skip=registered").text
        let answered = "/hjalp?municipality=0136&amp;age=19&amp;skip=registered&amp;step=4"
        #expect(guide.contains("Menar du <a href=\"\(answered)\">Haninge</a>?"))
        for path in ["/?municipality=Atlantis", "/hjalp?municipality=Atlantis", "/?municipality=Haninge&age=arton"] {
            let text = try await catalogue.get(path).text
            #expect(text.contains("role=\"alert\"") && !text.contains("Menar du"), "\(path)")
        }
    }

    @Test(
        "the title of a page with a problem says what the problem is",
        arguments: [
            ("/?municipality=Atlantis", "Något behöver rättas: kommun"),
            ("/?municipality=Atlantis&age=x&sort=x&show=x", "Något behöver rättas: kommun, ålder och adressen"),
            ("/hjalp?municipality=Atlantis", "Något behöver rättas – Hjälp mig hitta, fråga 1"),
            ("/insatser/finns-inte", "Insatsen finns inte"), ("/finns-inte", "Finns inte"),
        ])
    func titles(_ path: String, _ title: String) async throws {
        #expect(try await catalogue.get(path).text.contains("<title>\(title) – Insatskatalogen</title>"))
    }

    @Test("a question that was skipped is not asked again")
    func skipped() throws {
        var request = SearchRequest(query: "")
        var asked: Set<String> = []
        while let question = try catalogue.service.search(request).question {
            #expect(asked.insert(question.id).inserted, "\(question.id) was asked twice")
            request.skippedQuestions.insert(question.id)
            guard asked.count < 50 else { break }
        }
        #expect(asked.contains("area") && asked.contains("age"))
    }

    @Test("a list shows its entries in the order of the address, once each, and tells what is missing")
    func list() async throws {
        let (a, b) = (try id("Snickeriet"), try id("Caféet"))
        let unknown = UUID().text
        let reply = try await catalogue.get("/lista?id=\(b)&id=\(a)&id=\(b)&id=\(unknown)&id=skrap&municipality=0136")
        #expect(reply.status == .ok)
        let text = reply.text
        let names = text.matches(of: /Jämför <\/span><span>([^<]+)</).map { String($0.1) }
        #expect(names == ["Caféet", "Snickeriet"])
        #expect(text.contains("2 av insatserna finns inte längre."))
        #expect(text.contains("<th scope=\"row\">Ålder"))
        #expect(text.contains("/insatser/snickeriet?municipality=0136"))
        #expect(try await catalogue.get("/lista").text.contains("Listan är tom"))
    }

    @Test("a search for nothing that exists leads on: associations of the place, and ways that find something")
    func nothing() async throws {
        let page = try catalogue.service.search(
            SearchRequest(query: "xqzvw", municipality: Fixture.municipality("Haninge")))
        let help = try #require(page.help)
        #expect(help.associations == ["Samordningsförbundet Östra Södertörn"])
        let spelled = try catalogue.service.search(SearchRequest(query: "Snickeri xqzvw Skyddt", age: 99))
        for way in (spelled.help?.spellings ?? []) + (spelled.help?.needs ?? []) {
            #expect(try catalogue.service.search(way.request).total == way.count && way.count > 0)
        }
        let needed = try catalogue.service.search(
            SearchRequest(query: "xqzvw", selected: [.need: ["need-psykiskt-vald"]]))
        #expect(needed.total == 0 && needed.help?.needs.contains { $0.count == 1 } == true)
        #expect(try catalogue.service.search(SearchRequest(query: "arbetsträning")).help == nil)
    }

    @Test("a search text may have 2000 characters, whichever they are; one more is told, on pages and to programs")
    func longText() async throws {
        let dotted = String(repeating: "%C3%B6", count: 1_999)
        for path in ["/?q=", "/api/v1/interventions?q=", "/api/v1/suggestions?q=", "/hsds/services?search="] {
            #expect(try await catalogue.get(path + dotted + "a").status == .ok, "\(path)")
            let reply = try await catalogue.get(path + dotted + "ab")
            #expect(reply.status == .badRequest && reply.text.contains("Skriv högst 2000 tecken."), "\(path)")
        }
        let family = String(repeating: "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7", count: 230)
        #expect(try await catalogue.get("/?q=" + family).text.contains("Korta av den."))
    }

    @Test("a word that was taken for another is told")
    func corrections() throws {
        let page = try catalogue.service.search(SearchRequest(query: "arbetsträninng"))
        #expect(page.corrections == [Correction(typed: "arbetsträninng", read: "arbetsträning")])
        #expect(try catalogue.service.search(SearchRequest(query: "arbetsträning")).corrections.isEmpty)
    }

    @Test("an entry's page has its linked data, its way to report, and its way out when it is about violence")
    func entry() async throws {
        let text = try await catalogue.get("/insatser/skyddet?municipality=0136").text
        for piece in [
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"", "data-lamna",
            "href=\"/insatser/skyddet/rapport?municipality=0136\"", "href=\"/?municipality=0136\"",
        ] { #expect(text.contains(piece), "\(piece)") }
        #expect(try await !catalogue.get("/insatser/snickeriet").text.contains("data-lamna"))
    }

    @Test(
        "every page carries the municipality on, dead ends and what is wrong too",
        arguments: [
            "/om?", "/tillganglighet?", "/api?", "/lista?", "/insatser/snickeriet?", "/insatser/snickeriet/rapport?",
            "/insatser/snickeriet/rapport?skickad&", "/insatser/finns-inte?", "/finns-inte?", "/?age=arton&",
            "/insatser/finns-inte/rapport?",
        ])
    func keepsMunicipality(_ path: String) async throws {
        let text = try await catalogue.get(path + "municipality=Haninge").text
        for link in ["/", "/hjalp", "/lista", "/om", "/tillganglighet", "/api"] {
            #expect(text.contains("href=\"\(link)?municipality=0136\""), "\(link)")
            #expect(!text.contains("href=\"\(link)\""), "\(link)")
        }
        let unknown = try await catalogue.get(path + "municipality=Atlantis").text
        #expect(unknown.contains("href=\"/om\"") && !unknown.contains("href=\"/om?"))
    }

    @Test("assets are kept for ever under addresses that change with them; pages are always asked for again")
    func assets() async throws {
        for path in [Stylesheet.path, Script.path] {
            let reply = try await catalogue.get(path)
            #expect(reply.status == .ok)
            #expect(reply.headers[.cacheControl]?.contains("immutable") == true)
        }
        #expect(try await catalogue.get("/").headers[.cacheControl]?.contains("no-cache") == true)
        #expect(try await catalogue.get("/assets/katalog-gammal.js").status == .notFound)
    }

    @Test("the statement of accessibility names who answers for the service, once that is stated")
    func accessibility() async throws {
        let unstated = try await catalogue.get("/tillganglighet").text
        #expect(unstated.contains("inte angett sitt namn") && !unstated.contains("example.org"))
        let stated = try await catalogue.run {
            $0.identity.publisherName = "Förbundet"
            $0.identity.contactEmail = "katalog@example.se"
        } _: { client in
            try await client.execute(uri: "/tillganglighet", method: .get).text
        }
        #expect(stated.contains("<dd>Förbundet</dd>") && stated.contains("mailto:katalog@example.se"))
        for duty in ["delvis förenlig", "digg.se/tdosanmalan", "21 november 2026", "12 §", "9 §"] {
            #expect(stated.contains(duty), "\(duty)")
        }
    }
}
