import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import Testing

@Suite("Everyday expressions")
struct EverydayQueryTests {
    private static let vocabulary = Vocabulary(concepts: [
        Concept(id: "need-a", group: .need, label: "bostad"),
        Concept(id: "need-b", group: .need, label: "vräkning", everyday: ["vräkt från lägenheten"], broader: "need-a"),
        Concept(id: "need-c", group: .need, label: "våld"),
        Concept(id: "need-d", group: .need, label: "meningslöshet", everyday: ["blå himmel"]),
    ])

    private func keys(_ query: String) -> [String] {
        let entries = [
            Fixture.entry("bostad", "Bostadsstöd") { $0.needs = ["bostad"] },
            Fixture.entry("himmel", "Himmelska caféet"),
            Fixture.entry("igen", "Fäktning igen"),
            Fixture.entry("jour", "Jouren") { $0.needs = ["våld"] },
            Fixture.entry("vald", "Den väg som är vald") { $0.summary = "En vald väg på sjön." },
        ]
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: Self.vocabulary)
        let outcome = Searcher(snapshot: snapshot, today: Fixture.today).search(SearchRequest(query: query))
        let slugs = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.slug) })
        return outcome.hits.compactMap { slugs[$0.id] }
    }

    @Test("an expression that no entry is tagged with leads to the broader concept")
    func broader() {
        #expect(keys("vräkt från lägenheten") == ["bostad"])
    }

    @Test("an expression whose concepts lead nowhere is looked for word by word")
    func fallsBack() {
        #expect(keys("blå himmel") == ["himmel"])
    }

    @Test("a correctly dotted text is not read as if its dots were lost")
    func dottedText() {
        #expect(keys("våld") == ["jour"])
    }

    @Test("words of degree and manner of speaking are looked for only where no others are left")
    func unasked() {
        #expect(keys("verkligen en bostad igen") == ["bostad"])
        #expect(keys("igen") == ["igen"])
    }

    @Test("a label of several words leads on to the concepts of its own words, below")
    func wordsOfLabel() {
        let vocabulary = Vocabulary(concepts: [
            Concept(id: "tg-a", group: .targetGroup, label: "nyanlända", everyday: ["nyanländ"]),
            Concept(id: "tg-b", group: .targetGroup, label: "nyanländ kvinna"),
        ])
        let entries = [
            Fixture.entry("alla", "Etableringen") { $0.targetGroups = ["nyanlända"] },
            Fixture.entry("kvinnor", "Ester") { $0.targetGroups = ["nyanländ kvinna"] },
            Fixture.entry("annat", "Annat"),
        ]
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: vocabulary)
        let outcome = Searcher(snapshot: snapshot, today: Fixture.today)
            .search(SearchRequest(query: "nyanländ kvinna"))
        let slugs = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.slug) })
        #expect(outcome.hits.compactMap { slugs[$0.id] } == ["kvinnor", "alla"])
    }
}
