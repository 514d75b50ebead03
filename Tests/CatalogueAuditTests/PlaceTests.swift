import CatalogueModel
import CatalogueTestSupport
import JSONTree
import Testing

@testable import CatalogueAudit

@Suite("Municipalities in texts")
struct PlaceTests {
    private static let table = PlaceNameTable(.sweden)

    private func places(_ text: String, field: String = "description") -> [String] {
        PlaceReader(text: AuditedText(field: field, text), table: Self.table).mentions().map(\.municipality.name)
    }

    @Test(
        "those it is for are read, alone, inflected and in lists",
        arguments: [
            ("För dig som bor i Haninge.", ["Haninge"]), ("Öppet för unga i Nynäshamns kommun.", ["Nynäshamn"]),
            ("Den är till för invånare i Upplands Väsby.", ["Upplands Väsby"]),
            ("Insatsen finns i Haninge, Nynäshamn och Tyresö.", ["Haninge", "Nynäshamn", "Tyresö"]),
            ("Boende i kommunerna Sollentuna och Sigtuna kan söka.", ["Sollentuna", "Sigtuna"]),
            ("Den som är folkbokförd i Mark kan söka.", ["Mark"]), ("Vuxna från Håbo är välkomna.", ["Håbo"]),
            ("Den är även öppen för boende i Habo.", ["Habo"]), ("Stödet erbjuds i Malung-Sälen.", ["Malung-Sälen"]),
            ("För personer bosatta i Upplands-Bro.", ["Upplands-Bro"]), ("Unga i Hofors kan delta.", ["Hofors"]),
        ])
    func reads(_ text: String, _ expected: [String]) {
        #expect(places(text) == expected, "\(text)")
    }

    @Test(
        "words, surnames, authorities, neighbours, premises and negations are no area",
        arguments: [
            "Region Stockholm är med.", "Samarbetet med Södertälje sjukhus och Södertälje tingsrätt.",
            "Samordningsförbundet Huddinge Botkyrka Salem driver den.", "Kontakta Anna Berg för mer information.",
            "Insatsen är inte till för dig som bor i Haninge.", "Alla i länet utom boende i Haninge kan söka.",
            "Den drivs vid Uppsala universitet.", "Personer i Stockholms län kan söka.",
            "Det kan vara bra att vara med.",
            "Vi träffas i skog och mark.", "Mottagningen ligger i Haninge.", "De tre resursråden i Haninge och Tyresö.",
            "Förbundet Sollentuna-Upplands Väsby-Sigtuna betalar.", "Metoden finns även i Göteborg.",
            "Haninge kommun och Arbetsförmedlingen driver den.", "Du får vara med i Lund Larssons grupp.",
            "unga i mark",
            "Personer i Stockholm Norra.", "SÖDERTÄLJE", "Unga i Åre-modellen", "",
        ])
    func passesOver(_ text: String) {
        #expect(places(text).isEmpty, "\(text): \(places(text))")
    }

    @Test(
        "a name, a summary and an easy-read text are about the entry alone: a preposition is enough",
        arguments: [
            ("summary", "Samordnad rehabilitering i Södertälje mot arbete.", ["Södertälje"]),
            ("name", "Ung i Tyresö", ["Tyresö"]), ("name", "MIA Vidare Södertälje", ["Södertälje"]),
            ("name", "Rehab Berg", []), ("name", "Haninge ungdomsteam", []),
            ("easyRead", "MIA finns i Tyresö.", ["Tyresö"]),
            ("summary", "Stöd av Region Gotland.", []), ("summary", "Projekt i Stockholms län.", []),
        ])
    func shortTexts(_ field: String, _ text: String, _ expected: [String]) {
        #expect(places(text, field: field) == expected, "\(text)")
    }

    private func findings(_ area: ServiceArea, _ change: (inout InterventionContent) -> Void = { _ in }) -> [Finding] {
        let entry = Fixture.entry("a", "Insats") {
            $0.description = "För dig som bor i Haninge, Tyresö eller Nynäshamn."
            $0.area = area
            change(&$0)
        }
        return PlaceRule(.sweden).findings(in: AuditedEntry(entry, today: Fixture.today))
    }

    @Test("municipalities outside the area are told together, with a fix that adds them")
    func outside() throws {
        let found = try #require(findings(ServiceArea(municipalities: [Fixture.municipality("Tyresö")])).first)
        #expect(found.message == "Texten nämner Haninge och Nynäshamn, utanför området.")
        #expect(
            found.fix?.changes == [
                Fix.Change("municipalities", from: .array([.string("0138")]), to: .strings(["0138", "0136", "0192"]))
            ])
    }

    @Test("a county, the whole country, a digital entry and a stated place cover them")
    func covered() throws {
        #expect(findings(ServiceArea(counties: [try CountyCode("01")])).isEmpty)
        #expect(findings(ServiceArea(national: true)).isEmpty)
        #expect(findings(ServiceArea(digital: true)).isEmpty)
        let places = ["Haninge", "Tyresö", "Nynäshamn"].map { Place(name: $0, municipality: Fixture.municipality($0)) }
        #expect(findings(ServiceArea(municipalities: [Fixture.municipality("Kinda")])) { $0.places = places }.isEmpty)
        #expect(findings(ServiceArea(counties: [try CountyCode("05")])).count == 1)
    }
}
