import CatalogueExchange
import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import FoundationEssentials
import Testing

/// What people ask and what must then be among the first five: over the real seed and vocabulary.
@Suite("Relevance over the seed")
struct RelevanceTests {
    private static let entries: [Intervention] = {
        let bytes = (try? Fixture.repositoryFile("seed/interventions.jsonl")) ?? .init()
        let document = JSONLinesReader(vocabulary: .builtIn).read(bytes, name: "seed")
        var random = SeededGenerator(seed: 1)
        let options = ImportPlan.Options(publish: true, now: Fixture.now)
        return ImportPlan(documents: [document], existing: [], options: options, random: &random).writes
    }()
    private static let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: .builtIn)
    private static let keys = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.content.key) })

    private func topFive(_ request: SearchRequest) -> [String] {
        let outcome = Searcher(snapshot: Self.snapshot, today: Fixture.today).search(request)
        return outcome.hits.prefix(5).compactMap { Self.keys[$0.id] }
    }

    @Test(
        "everyday words, official terms, abbreviations, inflected and undotted words lead to the right entry",
        arguments: [
            ("sjukskriven", "fk-samordning-av-rehabilitering"), ("lära mig svenska", "kommun-sfi"),
            ("sfi", "kommun-sfi"), ("skulder", "kommun-budget-och-skuldradgivning"),
            ("har inga pengar till hyran", "kommun-ekonomiskt-bistand"), ("socialbidrag", "kommun-ekonomiskt-bistand"),
            ("min man slår mig", "kommun-vald-i-nara-relation"), ("utbränd", "region-stress-och-utmattning"),
            ("utbrand", "region-stress-och-utmattning"), ("praktiken", "af-arbetspraktik"),
            ("förtidspensionär", "fk-sjukersattning"), ("SE-metoden", "ovrigt-supported-employment"),
            ("IPS", "ovrigt-ips-verksamhet"), ("boendestöd", "kommun-boendestod"), ("boendestod", "kommun-boendestod"),
            ("missbruk", "kommun-skadligt-bruk-och-beroende"), ("personligt ombud", "kommun-personligt-ombud"),
            ("utförsäkrad", "suvs-samre"), ("universitet", "csn-studiemedel"), ("HOPPET", "suvs-hoppet"),
            ("ratt stod for mig", "suvs-ratt-stod-for-mig"), ("Resursteamet", "suvs-resursteamet"),
            ("unga som inte jobbar", "kommun-aktivitetsansvaret|haninge-ungdomsteamet"),
            ("arbetslös", "af-jobb-och-utvecklingsgarantin|af-jobbgaranti-for-ungdomar|af-rusta-och-matcha"),
            ("komma tillbaka till jobbet efter sjukskrivning", "region-rehabiliteringskoordinator"),
        ])
    func leads(_ query: String, _ key: String) {
        let found = topFive(SearchRequest(query: query, includeEnded: true))
        let isThere = key.split(separator: "|").contains { found.contains(String($0)) }
        #expect(isThere, "\(query): \(found)")
    }

    @Test(
        "in a kommun the local entry is among the first",
        arguments: [
            ("unga som inte jobbar", "Haninge", "haninge-ungdomsteamet"),
            ("hemmasittare", "Haninge", "haninge-ungdomsteamet"),
            ("unga som varken arbetar eller studerar", "Tyresö", "tyreso-ung-i-tyreso"),
            ("arbetsträning", "Södertälje", "sodertalje-arbetstraning-torekallberget"),
            ("stöd från flera myndigheter", "Sollentuna", "suvs-resursteamet"),
        ])
    func local(_ query: String, _ municipality: String, _ key: String) {
        let found = topFive(SearchRequest(query: query, municipality: Fixture.municipality(municipality)))
        #expect(found.contains(key), "\(query) i \(municipality): \(found)")
    }

    @Test(
        "no entry of another kommun is ever shown, whatever is asked", arguments: ["", "unga", "arbetsträning", "stöd"])
    func neverElsewhere(_ query: String) {
        let kinda = Fixture.municipality("Kinda")
        let request = SearchRequest(
            query: query, municipality: kinda, includeStructural: true, includeEnded: true, limit: 100)
        let byKey = Dictionary(uniqueKeysWithValues: Self.entries.map { ($0.id, $0.content.area) })
        for hit in Searcher(snapshot: Self.snapshot, today: Fixture.today).search(request).hits {
            #expect(byKey[hit.id]?.locality(of: kinda) != .excluded)
        }
    }
}
