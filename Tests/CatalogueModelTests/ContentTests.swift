import CatalogueModel
import CatalogueTestSupport
import Eligibility
import FoundationEssentials
import Testing

@Suite("Content of an entry")
struct ContentTests {
    @Test("validation finds every problem at once, not the first")
    func collectsProblems() {
        var content = InterventionContent(key: " ", name: "")
        content.summary = String(repeating: "ä", count: 201)
        content.ageMin = 200
        content.ageMax = -1
        content.startDate = Fixture.date("2026-03-01")
        content.endDate = Fixture.date("2026-02-28")
        content.contact = Contact(email: "inte en adress", url: "javascript:alert(1)")
        let fields = content.problems().map(\.field)
        #expect(
            fields == ["key", "name", "summary", "ageMin", "ageMax", "endDate", "contact.url", "contact.email"])
        #expect(content.problems().allSatisfy { !$0.message.isEmpty && $0.remedy.hasSuffix(".") })
    }

    @Test("ages in the wrong order and codes of no municipality are problems")
    func crossChecks() throws {
        var content = InterventionContent(key: "a", name: "A")
        content.ageMin = 30
        content.ageMax = 20
        content.area.municipalities = [try MunicipalityCode("9999")]
        #expect(content.problems().map(\.field) == ["municipalities[0]", "ageMax"])
    }

    @Test("sound content has no problems")
    func acceptsSound() {
        var content = InterventionContent(key: "a", name: "A")
        content.summary = String(repeating: "ä", count: 200)
        (content.ageMin, content.ageMax) = (0, 120)
        content.contact = Contact(email: "info@haninge.se", url: "https://haninge.se/stöd?x=1")
        #expect(content.problems().isEmpty)
    }

    // Endings 238x: from the series that Skatteverket keeps for tests and gives to nobody.
    @Test(
        "personal identity numbers are refused in every text",
        arguments: [
            "19900101-2385", "900101-2385", "9001012385", "Ring 199001012385.", "900161-2382", "900101–2385",
            "19900101 2385", "900101 - 2385",
        ])
    func refusesIdentityNumbers(_ text: String) {
        var content = InterventionContent(key: "a", name: "A")
        content.access.steps = ["Ring oss", text]
        #expect(content.problems().map(\.field) == ["access.steps[1]"], "\(text)")
    }

    @Test(
        "organisation numbers, law numbers, dates and telephone numbers are none",
        arguments: [
            "222000-2097", "lag (2003:1210)", "2018-04-01 — 2021-08-01", "10 568 000 kronor", "900101-2384",
            "08-606 70 00",
        ])
    func acceptsOtherNumbers(_ text: String) {
        var content = InterventionContent(key: "a", name: "A")
        content.description = text
        #expect(content.problems().isEmpty, "\(text)")
    }

    @Test("is stored and read back without loss, and writes nothing that is not stated")
    func roundTrips() throws {
        let minimal = InterventionContent(key: "a", name: "A")
        let text = String(decoding: try JSONEncoder().encode(minimal), as: UTF8.self)
        #expect(text.contains("\"key\":\"a\"") && !text.contains("null") && !text.contains("[]"))
        let full = Self.full
        let read = try JSONDecoder().decode(InterventionContent.self, from: JSONEncoder().encode(full))
        #expect(read == full)
    }

    /// Content with every field stated.
    static var full: InterventionContent {
        var content = InterventionContent(key: "a", name: "Åtgärd")
        content.aliases = ["ÅÄÖ"]
        content.summary = "Kort."
        content.description = "Lång.\n\nLängre."
        content.easyRead = "Lätt."
        content.kind = .structural
        content.targetGroups = ["unga"]
        content.needs = ["psykisk ohälsa"]
        content.methods = ["IPS"]
        content.incomeSupport = ["sjukpenning"]
        content.activities = ["arbetsträning"]
        content.responsibleAuthorities = ["Haninge kommun"]
        content.cooperatingParties = ["Arbetsförmedlingen"]
        content.coordinationAssociation = "Samordningsförbundet Östra Södertörn"
        content.provider = "Famna"
        content.area = ServiceArea(
            national: false, counties: [Fixture.municipality("Haninge").county],
            municipalities: [Fixture.municipality("Haninge")], digital: true)
        content.places = [Place(name: "Huset", address: "Storgatan", municipality: Fixture.municipality("Haninge"))]
        content.ageMin = 16
        content.ageMax = 24
        content.tracks = [Track(name: "spår", criteria: .all([.age(min: 18, max: nil), .not(.words("sover"))]))]
        content.access.selfReferral = false
        content.access.referrers = ["Socialtjänsten"]
        content.access.steps = ["Ring"]
        content.access.documents = ["Intyg"]
        content.access.decidedBy = "Teamet"
        content.access.needsAssessment = true
        content.capacity = Capacity(
            status: .queue, asOf: Fixture.date("2026-01-02"), nextStart: Fixture.date("2026-02-03"))
        content.extent = Extent(duration: "ett år", hoursPerWeek: "5–40")
        content.languages = Languages(spoken: ["svenska"], interpreter: true)
        content.cost = Cost(free: true, note: "gratis")
        content.startDate = Fixture.date("2020-02-29")
        content.endDate = Fixture.date("2030-12-31")
        content.contact = Contact(unit: "Kontaktcenter", phone: "växeln", email: "a@b.se", url: "https://b.se")
        content.sources = ["plan 2017", "plan 2022"]
        content.reviewedAt = Fixture.date("2026-05-06")
        content.reviewedBy = "katalogadministratör"
        return content
    }
}

@Suite("Small values")
struct SmallValueTests {
    @Test(
        "only real dates in the one form are dates",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
            ("2026-1-01", false),
            ("2026-13-01", false), ("2026-00-10", false), ("2026-04-31", false), ("+026-04-30", false), ("", false),
        ])
    func dates(_ text: String, _ isDate: Bool) {
        #expect((CalendarDate(text) != nil) == isDate, "\(text)")
        if isDate { #expect(CalendarDate(text)?.description == text) }
    }

    @Test("days between dates are counted, and a capacity is believed for 90 of them")
    func capacityAges() {
        #expect(Fixture.date("2024-03-01").dayNumber - Fixture.date("2024-02-28").dayNumber == 2)
        #expect(Fixture.date("2026-01-01").dayNumber - Fixture.date("2025-01-01").dayNumber == 365)
        let capacity = Capacity(status: .open, asOf: Fixture.date("2026-08-22"))
        #expect(capacity.status(on: Fixture.date("2026-11-20")) == .open)
        #expect(capacity.status(on: Fixture.date("2026-11-21")) == .unknown)
        #expect(capacity.status(on: Fixture.date("2026-08-21")) == .unknown)
        #expect(Capacity(status: .open).status(on: Fixture.today) == .unknown)
    }

    @Test("ids made later sort later and carry version 7")
    func ids() {
        var random = SeededGenerator(seed: 1)
        let ids = (0..<50).map { UUID.version7(at: Fixture.now.addingTimeInterval(Double($0)), using: &random).text }
        #expect(ids == ids.sorted())
        #expect(ids.allSatisfy { $0.dropFirst(14).hasPrefix("7") && "89ab".contains($0.dropFirst(19).prefix(1)) })
    }

    @Test("an address holds exactly what differs from the defaults, percent-encoded")
    func addresses() {
        #expect(SearchAddress(SearchRequest(query: "")).path == "/")
        let request = SearchRequest(
            query: "stöd & råd+", municipality: Fixture.municipality("Haninge"), age: 19,
            selected: [.need: ["need-b", "need-a"]], includeEnded: true, page: 2)
        #expect(
            SearchAddress(request).path
                == "/?q=st%C3%B6d%20%26%20r%C3%A5d%2B&municipality=0136&age=19&need=need-a&need=need-b&includeEnded=true&page=2"
        )
        #expect(!SearchAddress(request).page(1).contains("page="))
    }
}

@Suite("Vocabulary")
struct VocabularyTests {
    static let vocabulary = Vocabulary(concepts: [
        Concept(id: "need-a", group: .need, label: "psykisk ohälsa", synonyms: ["psykiska besvär"]),
        Concept(id: "need-b", group: .need, label: "ångest", everyday: ["orolig jämt"], broader: "need-a"),
        Concept(id: "need-c", group: .need, label: "panikångest", broader: "need-b"),
        Concept(id: "activity-a", group: .activity, label: "psykisk ohälsa"),
    ])

    @Test("a concept is found by id or any label, in its own group")
    func finds() {
        let vocabulary = Self.vocabulary
        #expect(vocabulary.concept("need-a", in: .need)?.id == "need-a")
        #expect(vocabulary.concept("Psykiska  BESVÄR", in: .need)?.id == "need-a")
        #expect(vocabulary.concept("psykisk ohälsa", in: .activity)?.id == "activity-a")
        #expect(vocabulary.concept("angest", in: .need)?.id == "need-b")
        #expect(vocabulary.concept("orolig", in: .need) == nil)
        #expect(vocabulary.concept("need-a", in: .activity) == nil)
    }

    @Test("broader concepts come nearest first, and a cycle ends")
    func broader() {
        #expect(Self.vocabulary.broader(than: "need-c").map(\.id) == ["need-b", "need-a"])
        let cycle = Vocabulary(concepts: [
            Concept(id: "a", group: .need, label: "a", broader: "b"),
            Concept(id: "b", group: .need, label: "b", broader: "a"),
        ])
        #expect(cycle.broader(than: "a").map(\.id) == ["b"])
    }

    @Test("every fault is found: repeated ids and labels, missing broader and related concepts")
    func problems() {
        let faulty = Vocabulary(concepts: [
            Concept(id: "a", group: .need, label: "ett", related: ["borta"]),
            Concept(id: "a", group: .need, label: "två", broader: "saknas"),
            Concept(id: "b", group: .need, label: "ETT", synonyms: ["?!"]),
        ])
        #expect(faulty.problems().count == 5)
        #expect(Self.vocabulary.problems().isEmpty)
    }

    @Test("what a vocabulary says of facts in texts is checked, and comes back as it was written")
    func factMembers() throws {
        let need = Concept(
            id: "n", group: .need, label: "ekonomi", everyday: ["inga pengar"],
            reading: ConceptReading(
                sayings: ["pank"], cues: ["pengar & slut"], searchOnly: ["ekonomi"], traits: [.good, .past]))
        let group = Concept(id: "g", group: .targetGroup, label: "utan pengar", reading: ConceptReading(statedAs: "n"))
        #expect(Vocabulary(concepts: [need, group]).problems().isEmpty)
        for concept in [need, group] {
            #expect(try JSONDecoder().decode(Concept.self, from: JSONEncoder().encode(concept)) == concept)
        }
        let faulty = Vocabulary(concepts: [
            Concept(id: "a", group: .need, label: "ett", reading: ConceptReading(searchOnly: ["två"])),
            Concept(id: "b", group: .need, label: "tre", reading: ConceptReading(statedAs: "borta")),
            Concept(id: "c", group: .need, label: "fyra", statesFact: false, reading: ConceptReading(statedAs: "a")),
            Concept(id: "d", group: .need, label: "fem", reading: ConceptReading(statedAs: "d")),
            Concept(id: "e", group: .need, label: "sex", reading: ConceptReading(cues: ["a &", "-slut & b", ""])),
        ])
        #expect(faulty.problems().count == 7)
    }

    @Test("a cue is groups of words, with exceptions and signs before and after")
    func cues() throws {
        let cue = try #require(ConceptCue("sover|sömn & inte|-löshet !hemma hos"))
        #expect(cue.groups.map { $0.words.map(cue.text) } == [["sover", "sömn"], ["inte"]])
        #expect(cue.groups[1].endings.map(cue.text) == ["löshet"] && cue.exceptions.map(cue.text) == ["hemma", "hos"])
        #expect(!cue.isLast && !cue.canBeDenied && !cue.isOfSentence)
        let last = try #require(ConceptCue("~vilsen$"))
        #expect(last.isLast && last.canBeDenied && last.exceptions.isEmpty)
        #expect(last.groups.map { $0.words.map(last.text) } == [["vilsen"]])
        #expect(try #require(ConceptCue("^a & b")).isOfSentence)
        for faulty in ["", "!a", "a & ", "& a", "-slut & a", "~", "$"] {
            #expect(ConceptCue(faulty) == nil, "\(faulty)")
        }
    }

    @Test(
        "a search with conditions is relaxed to its words, as the search itself reads the signs",
        arguments: [
            ("\"blå banan\" kurs", "blå banan kurs"), ("råd –stöd", "råd"), ("råd -\"öppen vård\" arb*", "råd arb*"),
        ])
    func relaxesConditions(query: String, expected: String) {
        #expect(SearchRequest(query: query).relaxations.first?.request.query == expected)
    }

    @Test(
        "a search without conditions, or with nothing else, is not",
        arguments: ["arb* e-post", "-stöd", "råd - stöd", "\""])
    func leavesOthers(query: String) {
        #expect(SearchRequest(query: query).relaxations.allSatisfy { $0.request.query == query })
    }
}
