public import CatalogueModel
import CatalogueSearch
public import CatalogueStore
import Eligibility
public import FoundationEssentials

extension CatalogueService {
    /// Searches the published entries.
    ///
    /// - Parameter revision: the catalogue's revision to search, for another page of an earlier answer; the newest
    ///   unless told. Entries withdrawn since are left out.
    /// - Throws: ``StoreError`` when the texts of the hits can't be read; ``ServiceError/revisionIsGone(_:)``.
    /// - Complexity: one index search, and one read of those of the shown entries that were not shown lately.
    public func search(_ request: SearchRequest, revision: Int? = nil) throws -> SearchPage {
        let snapshot = try snapshot(revision: revision)
        let today = today
        let searcher = Searcher(snapshot: snapshot, today: today, policy: reviewPolicy)
        let names: NameReader = { [database] ids in
            let entries = (try? database.interventions(ids: ids)) ?? []
            return Dictionary(entries.map { ($0.id, $0.content.name) }, uniquingKeysWith: { first, _ in first })
        }
        var (request, outcome) = (request, searcher.search(request, names: names))
        if outcome.total == 0, let named = request.asMunicipality {
            (request, outcome) = (named, searcher.search(named, names: names))
        }
        let entries = try shown.entries((outcome.hits + outcome.excluded).map(\.id), of: snapshot) {
            try database.interventions(ids: $0)
        }
        var memo = Highlighter.Memo()
        func hits(_ found: [(id: UUID, score: Double)], explained: [[ExplanationLine]]?) -> [SearchHit] {
            found.enumerated().compactMap { index, hit in
                // An entry withdrawn since the snapshot was made is not shown.
                guard let entry = entries[hit.id], entry.intervention.status == .published else { return nil }
                return SearchHit(
                    intervention: entry.intervention, score: hit.score,
                    highlights: outcome.highlighter.highlights(in: entry.texts, &memo),
                    verdict: entry.verdict(outcome.reading.facts, snapshot.vocabulary),
                    explanation: explained?[index], today: today,
                    policy: reviewPolicy)
            }
        }
        var page = SearchPage(
            request: request, total: outcome.total, understood: outcome.reading.understood,
            hits: hits(outcome.hits, explained: outcome.explanations), facets: outcome.facets,
            relaxations: outcome.total == 0 ? Self.relaxations(of: request, searcher) : [],
            notes: outcome.reading.notes, verdictCounts: outcome.verdictCounts,
            excluded: hits(outcome.excluded, explained: nil),
            question: outcome.question.map { QuestionSummary($0, vocabulary: snapshot.vocabulary) },
            revision: snapshot.revision)
        page.corrections = outcome.corrections
        page.concepts = outcome.concepts
        if outcome.total == 0 { page.help = try help(request, outcome, searcher, snapshot) }
        return page
    }

    /// How many entries a search finds, without looking at any of them.
    ///
    /// - Complexity: one index search without facets.
    public func count(_ request: SearchRequest) -> Int {
        Searcher(snapshot: live.snapshot, today: today, policy: reviewPolicy).search(request, isFull: false).total
    }

    private func snapshot(revision: Int?) throws(ServiceError) -> IndexSnapshot {
        let served = live.snapshot
        guard let revision, revision != served.revision else { return served }
        guard let kept = recent.snapshot(revision: revision) else { throw .revisionIsGone(revision) }
        return kept
    }

    /// Wider searches that find something, each tried so that its count is exact.
    private static func relaxations(of request: SearchRequest, _ searcher: Searcher) -> [Relaxation] {
        var found: [Relaxation] = []
        for (label, wider) in request.relaxations where found.count < SearchRequest.mostRelaxations {
            let count = searcher.search(wider, isFull: false).total
            if count > 0 { found.append(Relaxation(label: label, request: wider, count: count)) }
        }
        if !found.isEmpty { return found }
        for (label, widest) in [request.widest, request.withoutWords] {
            let count = searcher.search(widest, isFull: false).total
            if count > 0 { return [Relaxation(label: label, request: widest, count: count)] }
        }
        return []
    }

    /// The facts of the person sought that a text states.
    ///
    /// - Complexity: O(n) in the bytes of the text.
    public func understand(_ text: String) -> [UnderstoodFact] {
        FactReader(snapshot: live.snapshot, today: today).facts(in: text)
    }

    /// A published entry by id or address, ready to be shown; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    public func publishedIntervention(_ name: String) throws(StoreError) -> InterventionPage? {
        let found = try database.interventions(named: name).first { entry in
            entry.status == .published && (entry.slug == name || entry.id.text == name.lowercased())
        }
        return try found.map { entry throws(StoreError) in
            let searcher = Searcher(snapshot: live.snapshot, today: today, policy: reviewPolicy)
            let similar = try database.interventions(ids: searcher.similar(to: entry, limit: Self.mostSimilar))
            return page(entry, similar: similar.filter { $0.status == .published })
        }
    }

    /// Published entries by id, ready to be shown, in the order asked for; those that are not to be had are left out.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: one read.
    public func publishedInterventions(_ ids: [UUID]) throws(StoreError) -> [InterventionPage] {
        let entries = try database.interventions(ids: ids).filter { $0.status == .published }
        let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }.map { page($0) }
    }

    /// An entry of any status by id or address, ready to be shown to those who may see it; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    public func intervention(_ name: String) throws(StoreError) -> InterventionPage? {
        let found = try database.interventions(named: name).first { $0.slug == name || $0.id.text == name.lowercased() }
        return found.map { page($0) }
    }

    /// How many similar entries are shown beside one.
    private static let mostSimilar = 4

    /// Entries of any status that an id, an address or a key names.
    ///
    /// - Throws: ``StoreError``.
    public func interventions(named name: String) throws(StoreError) -> [InterventionPage] {
        try database.interventions(named: name).map { page($0) }
    }

    func page(_ entry: Intervention, similar: [Intervention] = []) -> InterventionPage {
        InterventionPage(
            entry, vocabulary: live.snapshot.vocabulary, today: today, policy: reviewPolicy, similar: similar)
    }
}
