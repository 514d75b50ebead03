public import CatalogueModel
import CatalogueSearch
public import CatalogueStore
import Eligibility
import FoundationEssentials

extension CatalogueService {
    /// Searches the published entries.
    ///
    /// - Throws: ``StoreError`` when the texts of the hits can't be read.
    /// - Complexity: one index search and one read of the shown entries by id.
    public func search(_ request: SearchRequest) throws(StoreError) -> SearchPage {
        let snapshot = live.snapshot
        let today = today
        let searcher = Searcher(snapshot: snapshot, today: today)
        var (request, outcome) = (request, searcher.search(request))
        if outcome.total == 0, let named = request.asMunicipality {
            (request, outcome) = (named, searcher.search(named))
        }
        let entries = try database.interventions(ids: outcome.hits.map(\.id))
        let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let facts = CaseFacts(age: request.age, municipality: request.municipality?.rawValue)
        var hits: [SearchHit] = []
        for (index, hit) in outcome.hits.enumerated() {
            // An entry withdrawn since the snapshot was made is not shown.
            guard let entry = byID[hit.id], entry.status == .published else { continue }
            hits.append(
                SearchHit(
                    intervention: entry, score: hit.score,
                    highlights: outcome.highlighter.highlights(in: entry.content),
                    verdict: VerdictSummary(entry.content, facts: facts, vocabulary: snapshot.vocabulary),
                    explanation: outcome.explanations?[index], hasEnded: entry.hasEnded(on: today)))
        }
        return SearchPage(
            request: request, total: outcome.total, understood: Self.facts(of: request), hits: hits,
            facets: outcome.facets, relaxations: outcome.total == 0 ? Self.relaxations(of: request, searcher) : [])
    }

    /// Wider searches that find something, each tried so that its count is exact.
    private static func relaxations(of request: SearchRequest, _ searcher: Searcher) -> [Relaxation] {
        var found: [Relaxation] = []
        for (label, wider) in request.relaxations where found.count < SearchRequest.mostRelaxations {
            let count = searcher.search(wider, countsFacets: false).total
            if count > 0 { found.append(Relaxation(label: label, request: wider, count: count)) }
        }
        if !found.isEmpty { return found }
        for (label, widest) in [request.widest, request.withoutWords] {
            let count = searcher.search(widest, countsFacets: false).total
            if count > 0 { return [Relaxation(label: label, request: widest, count: count)] }
        }
        return []
    }

    private static func facts(of request: SearchRequest) -> [UnderstoodFact] {
        var facts: [UnderstoodFact] = []
        if let age = request.age {
            facts.append(UnderstoodFact(fact: "age", value: .number(age), label: "\(age) år"))
        }
        if let code = request.municipality, let municipality = Gazetteer.sweden.municipality(code) {
            facts.append(
                UnderstoodFact(fact: "municipality", value: .text(code.rawValue), label: municipality.name))
        }
        return facts
    }

    /// A published entry by id or address, ready to be shown; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    public func publishedIntervention(_ name: String) throws(StoreError) -> InterventionPage? {
        let found = try database.interventions(named: name).first { entry in
            entry.status == .published && (entry.slug == name || entry.id.text == name.lowercased())
        }
        return try found.map { entry throws(StoreError) in
            let searcher = Searcher(snapshot: live.snapshot, today: today)
            let similar = try database.interventions(ids: searcher.similar(to: entry, limit: Self.mostSimilar))
            return page(entry, similar: similar.filter { $0.status == .published })
        }
    }

    /// How many similar entries are shown beside one.
    private static let mostSimilar = 4

    /// Entries of any status that an id, an address or a key names.
    ///
    /// - Throws: ``StoreError``.
    public func interventions(named name: String) throws(StoreError) -> [InterventionPage] {
        try database.interventions(named: name).map { page($0) }
    }

    private func page(_ entry: Intervention, similar: [Intervention] = []) -> InterventionPage {
        InterventionPage(entry, vocabulary: live.snapshot.vocabulary, today: today, similar: similar)
    }
}
