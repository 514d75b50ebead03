import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import Eligibility
import FoundationEssentials
import Testing

@Suite("Searching for a described person")
struct PersonSearchTests {
    private static func entry(_ key: String, _ change: (inout InterventionContent) -> Void) -> Intervention {
        Fixture.entry(key, "Verkstaden \(key)") { content in
            content.summary = "Arbetsträning i verkstad"
            change(&content)
        }
    }

    private static let entries = [
        entry("ung") { content in
            (content.ageMin, content.ageMax) = (16, 24)
            content.area.municipalities = [Fixture.municipality("Haninge")]
        },
        entry("alla") { _ in },
        entry("malmo") { $0.area.municipalities = [Fixture.municipality("Malmö")] },
        entry("inskriven") { content in
            content.area.national = true
            content.tracks = [Track(criteria: .quoted(.registered, quote: "för inskrivna"))]
        },
        entry("utanfor") { content in
            content.area.national = true
            content.tracks = [Track(criteria: .not(.registered))]
        },
    ]
    private static let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: .builtIn)
    private static let keys = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.content.key) })

    private func search(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) -> SearchOutcome {
        var request = SearchRequest(query: query)
        change(&request)
        return Searcher(snapshot: Self.snapshot, today: Fixture.today).search(request)
    }

    private func found(_ outcome: SearchOutcome) -> Set<String> { Set(outcome.hits.compactMap { Self.keys[$0.id] }) }

    @Test("what is ruled out is counted and named, not listed; what is not known rules nothing out")
    func listsWhatMayFit() {
        let outcome = search("verkstad, kvinna 30 år, bor i Haninge")
        #expect(found(outcome) == ["alla", "inskriven", "utanfor"])
        #expect(outcome.verdictCounts == VerdictCounts(fits: 0, possible: 3, excluded: 2))
        #expect(Set(outcome.excluded.compactMap { Self.keys[$0.id] }) == ["ung", "malmo"])
    }

    @Test("what fits comes first, and can be asked for alone; everything can be asked for too")
    func shows() {
        let text = "verkstad, 19 år, bor i Haninge, inte inskriven på AF"
        #expect(search(text).hits.first.flatMap { Self.keys[$0.id] } == "ung")
        #expect(found(search(text) { $0.shownVerdicts = .fits }) == ["ung", "utanfor"])
        let all = search(text) { $0.shownVerdicts = .all }
        #expect(all.total == 5)
        #expect(all.verdictCounts == VerdictCounts(fits: 2, possible: 1, excluded: 2))
        #expect(all.excluded.isEmpty)
    }

    @Test("a fact can be taken back, reading switched off, and what is stated outweighs what is read")
    func takesBack() {
        let text = "verkstad, 30 år, bor i Haninge"
        let ageless = search(text) { $0.ignoredFacts = [KnownFact(.age, .number(30))] }
        #expect(found(ageless) == ["ung", "alla", "inskriven", "utanfor"])
        let unread = search(text) { $0.understandsText = false }
        #expect(unread.reading.understood.isEmpty && unread.verdictCounts == nil)
        #expect(unread.total == 5)
        let stated = search(text) { $0.age = 20 }
        #expect(found(stated).contains("ung"))
    }

    @Test("facts that contradict each other are told and not used")
    func contradictions() {
        let outcome = search("verkstad") { request in
            request.facts = [KnownFact(.age, .number(20)), KnownFact(.age, .number(40))]
        }
        #expect(outcome.reading.notes.count == 1)
        #expect(outcome.total == 5)
    }

    @Test("an age that nobody has is told and not used; what is no age is not spoken of")
    func impossibleAges() {
        for text in [
            "verkstad, jag är 200 år", "verkstad kvinna 150 år", "verkstad 130-åring", "hon är 111 år, verkstad",
        ] {
            let outcome = search(text)
            #expect(outcome.reading.notes.count == 1, "\(text)")
            #expect(
                outcome.reading.facts.age == nil && outcome.reading.notes[0].contains("ingen möjlig ålder"), "\(text)")
        }
        for text in ["huset är 200 år", "för 150 år sedan", "verkstad 110 år", "rum 200", "lönen är 200 kronor"] {
            #expect(search(text).reading.notes.isEmpty, "\(text)")
        }
    }

    @Test("the question is the one that settles most of the hits")
    func question() {
        let outcome = search("verkstad, 19 år, bor i Haninge")
        #expect(outcome.question?.question == .about(.registered))
        #expect(outcome.question?.choices.map(\.settles) == [2, 2])
    }

    @Test("an answer settles what follows from it by the vocabulary too")
    func answersImply() {
        let entries = [
            Self.entry("uvas") { $0.tracks = [Track(criteria: .background(anyOf: ["tg-uvas"]))] },
            Self.entry("arbete") { $0.tracks = [Track(criteria: .plain(.working(true)))] },
        ]
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: .builtIn)
        let outcome = Searcher(snapshot: snapshot, today: Fixture.today).search(SearchRequest(query: "verkstad"))
        #expect(outcome.question?.question == .about(.working))
        // Who works is not among those who neither work nor study.
        #expect(outcome.question?.choices.map(\.settles) == [2, 1])
    }

    @Test("the index judges the same after it was saved, and after an entry changed")
    func survivesSavingAndChanges() throws {
        let opened = try IndexSnapshot(
            revision: 1, saved: Self.snapshot.savedBytes, vocabulary: .builtIn)
        var facts = CaseFacts()
        facts.registered = true
        #expect(opened.verdictCounts(for: facts) == Self.snapshot.verdictCounts(for: facts))
        var changed = Self.entries[4]
        changed.content.tracks = [Track(criteria: .registered)]
        let updated = opened.updated(revision: 2, changed: [changed])
        let (before, after) = (opened.verdictCounts(for: facts), updated.verdictCounts(for: facts))
        #expect(after.fits == before.fits + 1 && after.excluded == before.excluded - 1)
    }
}
