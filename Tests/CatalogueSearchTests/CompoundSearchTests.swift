import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import Testing

@Suite("Words, forms and compounds in a search")
struct CompoundSearchTests {
    private static let entries = [
        Fixture.entry("rehab", "Sjukskrivningsrehabilitering"),
        Fixture.entry("unga", "Stöd") { $0.summary = "För arbetslösa ungdomar." },
        Fixture.entry("hem", "Hemtjänst"),
        Fixture.entry("arbets", "Arbets- och språkinsatser"),
        Fixture.entry("skannad", "Forsorjningsstod i kommunen"),
        Fixture.entry("hel", "Försörjningsstöd"),
        Fixture.entry("haninge", "Odling i Haninge") { $0.area.municipalities = [Fixture.municipality("Haninge")] },
        Fixture.entry("kinda", "Odling i Kinda") { content in
            content.area.municipalities = [Fixture.municipality("Kinda")]
            content.summary = "Odling, odling och åter odling."
        },
    ]
    private static let snapshot = IndexSnapshot(
        revision: 1, interventions: entries, vocabulary: Vocabulary(concepts: []))

    private func keys(_ query: String) -> [String] {
        let outcome = Searcher(snapshot: Self.snapshot, today: Fixture.today).search(SearchRequest(query: query))
        let slugs = Dictionary(uniqueKeysWithValues: Self.entries.map { ($0.id, $0.slug) })
        return outcome.hits.compactMap { slugs[$0.id] }
    }

    @Test(
        "compounds are found by their parts and the other way round, apart, inflected, undotted and misspelt",
        arguments: [
            ("rehabilitering för sjukskrivna", "rehab"), ("ungdomsarbetslöshet", "unga"), ("hem tjänst", "hem"),
            ("hemtjänst", "hem"), ("arbetsinsats", "arbets"), ("sjukskrivningsrehabiliteringen", "rehab"),
            ("hemtjanst", "hem"), ("hemtjenst", "hem"), ("forsorjningsstod", "skannad"), ("försörjningsstöd", "hel"),
            ("foersoerjningsstoed", "hel"), ("f rs rjningsst d", "hel"),
            ("arbets- och rehabiliteringsinsatser", "arbets"),
        ])
    func found(_ query: String, _ key: String) {
        #expect(keys(query).first == key, "\(query): \(keys(query))")
    }

    @Test("text that has lost its dots is found by the right spelling, below correct text")
    func scannedText() {
        let found = keys("försörjningsstöd")
        #expect(found.first == "hel" && found.contains("skannad"), "\(found)")
    }

    @Test("a place that is not where the person lives moves entries for other places down, not out")
    func place() {
        #expect(keys("odling, går i skola i Haninge").first == "haninge")
        #expect(keys("odling, går i skola i Haninge").contains("kinda"))
    }
}
