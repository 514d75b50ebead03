import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Tables")
struct TableReaderTests {
    private func read(_ text: String, sheet: String? = nil) -> ImportDocument {
        ImportFileReader(vocabulary: .builtIn, today: Fixture.today).read(Data(text.utf8), name: "f.csv", sheet: sheet)
    }

    private func row(_ headings: String, _ cells: String) throws -> (InterventionContent, [ImportProblem]) {
        let document = read("nyckel;namn;\(headings)\nk;Namn;\(cells)\n")
        return (try #require(document.records.first).content, document.problems)
    }

    @Test(
        "headings are recognised whatever their case, dots and wording",
        arguments: [
            ("Målgrupp", "målgrupper"), ("MALGRUPPER", "målgrupper"), ("ålder fr.o.m.", "ålder från"),
            ("Ålder_till", "ålder till"), ("Kommun", "kommuner"), ("huvudman", "huvudmän"),
            ("Samordningsforbund", "samordningsförbund"), (" Väg in? ", "väg in"), ("Lättläst", "lättläst"),
            ("E-postadress", "e-post"), ("beskrivnng", "beskrivning"), ("ageMin", "ålder från"),
            ("contact.url", "webbplats"), ("färg", nil), ("", nil),
        ] as [(String, String?)])
    func headings(heading: String, meaning: String?) {
        let mapping = read("nyckel;namn;\(heading)\nk;Namn;\n").mapping
        #expect(mapping?.columns.first { $0.index == 2 }?.meaning == meaning)
    }

    @Test(
        "what spreadsheets do to values is undone",
        arguments: [
            ("ålder från", "16,0", "ageMin 16"), ("ålder från", "16 år", "ageMin 16"),
            ("ålder till", "64.00", "ageMax 64"),
            ("startdatum", "2026-03-01 00:00:00", "start 2026-03-01"), ("startdatum", "2026/03/01", "start 2026-03-01"),
            ("startdatum", "20260301", "start 2026-03-01"), ("slutdatum", "2026-03-01T00:00:00", "end 2026-03-01"),
            ("kommuner", "136", "kommuner 0136"), ("kommuner", "0136|Kinda", "kommuner 0136,0513"),
            ("kommuner", "Haninge, Kinda och Ydre", "kommuner 0136,0513,0512"),
            ("kommuner", "Haninge kommun", "kommuner 0136"),
            ("kommuner", "136,0", "kommuner 0136"), ("län", "1", "län 01"), ("län", "Stockholms län|05", "län 01,05"),
            ("målgrupper", " unga \u{A0}| unga vuxna|", "målgrupper unga,unga vuxna"),
            ("väg in", "Söka själv", "self true"), ("väg in", "remiss", "self false"),
            ("hela landet", "JA", "national true"), ("digitalt", "nej", "digital false"),
            ("sammanfattning", "'-kreativ verkstad", "summary -kreativ verkstad"),
        ])
    func repaired(heading: String, cell: String, expected: String) throws {
        let (content, problems) = try row(heading, cell)
        let facts: [String: String?] = [
            "ageMin": content.ageMin.map { "\($0)" }, "ageMax": content.ageMax.map { "\($0)" },
            "start": content.startDate?.description, "end": content.endDate?.description,
            "kommuner": content.area.municipalities.map(\.rawValue).joined(separator: ","),
            "län": content.area.counties.map(\.rawValue).joined(separator: ","),
            "målgrupper": content.targetGroups.joined(separator: ","),
            "self": content.access.selfReferral.map { "\($0)" }, "national": content.area.national.map { "\($0)" },
            "digital": content.area.digital.map { "\($0)" }, "summary": content.summary,
        ]
        let parts = expected.split(separator: " ", maxSplits: 1).map(String.init)
        #expect(facts[parts[0]] == parts[1], "\(heading) \(cell)")
        #expect(!problems.contains { $0.severity == .error }, "\(problems.map(\.text))")
    }

    @Test("every problem is told at once, with row, column, value and remedy")
    func problems() throws {
        let document = read(
            """
            nyckel;namn;ålder från;kommuner;startdatum;väg in;anteckning
            a;;arton;Haninge;2026-02-30;kanske;x
            b;B;18;Hanninge;;remiss;811218-9876
            b;B igen;200;;;;
            """)
        let texts = document.problems.map(\.text)
        let expected = [
            "f.csv, rad 1, kolumn G (anteckning): Rubriken är okänd: kolumnen läses inte in. Byt rubrik om den ska med.",
            "f.csv, rad 2, kolumn F (väg in): \"kanske\" är inte tillåtet. Välj bland: self (söka själv), referral (remiss), decision (beslut).",
            "f.csv, rad 2, kolumn C (ålder från): ska vara ett helt tal, inte \"arton\". Skriv talet utan decimaler.",
            "f.csv, rad 2, kolumn E (startdatum): \"2026-02-30\" är inget datum. Skriv ÅÅÅÅ-MM-DD, till exempel 2026-03-01.",
            "f.csv, rad 2, kolumn B (namn): saknas. Skriv vad insatsen heter.",
            "f.csv, rad 3, kolumn G: innehåller något som ser ut som ett personnummer. Ta bort det ur filen. Katalogen får inte innehålla uppgifter om enskilda personer.",
            "f.csv, rad 3, kolumn D (kommuner): \"Hanninge\" är ingen kommun. Skriv kommunens namn, till exempel Haninge, eller dess kod, till exempel 0136.",
            "f.csv, rad 4, kolumn C (ålder från): åldern 200 är orimlig. Skriv ett helt tal 0–120.",
        ]
        for text in expected { #expect(texts.contains(text), "\(text)\nin\n\(texts.joined(separator: "\n"))") }
        #expect(texts.count == expected.count)
        #expect(document.problems.first { $0.line == 3 && $0.field == "municipalities[0]" }?.value == "Hanninge")
        var random = SeededGenerator(seed: 1)
        let plan = ImportPlan(
            documents: [document], existing: [], options: .init(publish: false, now: Fixture.now), random: &random)
        #expect(plan.problems.contains { $0.text.contains("kolumn A (nyckel): \"b\" står redan i f.csv, rad 3") })
    }

    @Test("a table without keys gets them from the names, and says so")
    func withoutKeys() {
        let document = read("namn;kommun\nUngdomsteamet i Haninge;Haninge\n")
        #expect(document.records.map(\.content.key) == ["ungdomsteamet-i-haninge"])
        #expect(document.problems.map(\.severity) == [.warning])
    }

    @Test("the headings are found under titles, and the template's examples are left out")
    func titles() {
        let document = read("Insatser 2026;;\n;;\nnyckel;namn;kommuner\nexempel-1;Exempel;Haninge\na;Riktig;Kinda\n")
        #expect(document.mapping?.headingLine == 3)
        #expect(document.records.map(\.content.name) == ["Riktig"])
    }

    @Test("no headings, two columns of one meaning and an empty table are told")
    func refused() {
        #expect(read("a;b\nc;d\n").problems.first?.message.contains("rubriker") == true)
        #expect(read("nyckel;namn;kommun;kommuner\na;A;Kinda;Ydre\n").hasErrors)
        #expect(read("nyckel;namn\n").hasErrors)
        #expect(read("nyckel;namn\na;A\n", sheet: "Blad1").problems.first?.message == "Bladet \"Blad1\" finns inte")
    }

    // MARK: Planning

    private func plan(_ text: String, over existing: [Intervention], source: String? = nil) -> ImportPlan {
        var random = SeededGenerator(seed: 1)
        return ImportPlan(
            documents: [read(text)], existing: existing,
            options: .init(
                importSource: source ?? "standard", matchesAnySource: source == nil, publish: false, now: Fixture.now),
            random: &random)
    }

    @Test("what a table has no column for stays, and an empty cell empties its field")
    func partial() throws {
        let old = Fixture.entry("k", "Namn") { content in
            content.easyRead = "Lätt"
            content.summary = "Kort"
            content.access.selfReferral = true
            content.access.steps = ["Ring"]
            content.contact = Contact(unit: "Enheten", url: "https://example.se")
            content.languages = Languages(spoken: ["svenska"], interpreter: true)
        }
        let plan = plan(
            "nyckel;namn;sammanfattning;väg in;webbplats;språk\nk;Namn;;self;https://example.se/ny;svenska|arabiska\n",
            over: [old])
        let new = try #require(plan.writes.first).content
        #expect(new.easyRead == "Lätt" && new.summary == nil && new.access == old.content.access)
        #expect(new.contact == Contact(unit: "Enheten", url: "https://example.se/ny"))
        #expect(new.languages == Languages(spoken: ["svenska", "arabiska"], interpreter: true))
        #expect(plan.changed.first?.differences.map(\.field) == ["contact", "languages", "summary"])
    }

    @Test("a column that does not go with what is kept is an error")
    func contradiction() {
        let old = Fixture.entry("k", "Namn") { $0.ageMax = 29 }
        let plan = plan("nyckel;namn;ålder från\nk;Namn;40\n", over: [old])
        #expect(plan.problems.map(\.field) == ["ageMax"] && plan.hasErrors)
    }

    @Test("a key of one other source is that entry's, of several it is asked for, and with a source it is new")
    func sources() {
        let one = Fixture.entry("k", "Namn")
        #expect(plan("nyckel;namn\nk;Namn\n", over: [one]).unchangedCount == 1)
        #expect(plan("nyckel;namn\nk;Annat\n", over: [one], source: "egen").added == ["Annat"])
        let two = Intervention(
            id: UUID(), slug: "annan", importSource: "annan", content: one.content, status: .published, revision: 1,
            createdAt: Fixture.now, updatedAt: Fixture.now)
        #expect(
            plan("nyckel;namn\nk;Namn\n", over: [one, two]).problems.first?.message.contains("flera källor") == true)
    }

    @Test(
        "a likely duplicate is pointed out: the same name or alias, and an area or organisation in common",
        arguments: [
            ("mia", "Haninge", "", true), ("Mobilisering inför arbete", "Haninge", "", true),
            ("MIA", "Kinda", "", false), ("MIA", "", "", true), ("MIB", "Haninge", "", false),
            ("MIA", "Kinda", "Haninge kommun", true),
        ])
    func duplicates(name: String, municipality: String, authority: String, isLikely: Bool) {
        let old = Fixture.entry("gammal", "MIA") { content in
            content.aliases = ["Mobilisering inför arbete"]
            content.area.municipalities = [Fixture.municipality("Haninge")]
            content.responsibleAuthorities = ["Haninge kommun"]
        }
        let plan = plan("nyckel;namn;kommuner;huvudmän\nny;\(name);\(municipality);\(authority)\n", over: [old])
        #expect(plan.problems.contains { $0.message.contains("kan vara samma insats") } == isLikely)
        #expect(!plan.hasErrors)
    }
}
