public import CatalogueModel
public import Eligibility
public import FoundationEssentials
import SearchIndex
import SwedishText

/// What a search found, as ids: the texts are read from the store for those shown.
public struct SearchOutcome: Sendable {
    /// Number of hits over all pages.
    public let total: Int
    /// Ids and scores of the page's hits, best first.
    public let hits: [(id: UUID, score: Double)]
    /// Facets with counts after a click.
    public let facets: [Facet]
    /// Score explanations, one for each hit, when asked for.
    public let explanations: [[ExplanationLine]]?
    /// Marks what was found in a hit's texts.
    public let highlighter: Highlighter
    /// What is known of the person.
    public let reading: CaseReading
    /// How many entries got each verdict; `nil` when nothing is known of the person.
    public let verdictCounts: VerdictCounts?
    /// Ids and scores of the first entries that do not fit and are not among the hits, best first.
    public let excluded: [(id: UUID, score: Double)]
    /// What to ask to learn most of the hits.
    public let question: DecidingQuestion?
    /// Words that were taken for others.
    public let corrections: [Correction]
    /// Ids of the concepts that the words name.
    public let concepts: [String]
}

/// Runs searches against one snapshot.
///
/// Useful for one request: take a snapshot, search, forget both.
public struct Searcher: Sendable {
    let snapshot: IndexSnapshot
    let today: CalendarDate
    let policy: ReviewPolicy
    private let layers: SearchLayers

    /// Explicit adjustments of the score; documented because they are choices, not consequences.
    private enum Factor {
        /// The query is exactly the name or an alias.
        static let wholeName = 2.0
        /// Words of the query that follow on each other stand near each other in the entry.
        static let together = 1.05
        /// Whoever runs it has confirmed the texts within a year. Unknown is no drawback of its own.
        static let recentlyReviewed = 1.02
        /// Nobody has confirmed it for longer than the review policy allows.
        static let outdated = 0.85
        /// The municipality asked for is served by name.
        static let municipality = 1.6
        /// Its county is served.
        static let county = 1.25
        /// The same where the place stands in the text: its name is looked for as a word too.
        static let namedMunicipality = 1.2
        static let namedCounty = 1.1
        /// It serves another place, or other ages, than the words of the query say.
        static let elsewhere = 0.25
        static let otherAge = 0.5
        /// Nothing is said of the area.
        static let unstated = 0.9
        /// All that is demanded of the person is known to hold.
        static let fits = 1.1
        /// It is known not to be for the person, and shown only when asked for.
        static let excluded = 0.25
    }

    /// The most values shown of a facet group, besides those chosen.
    private static let mostFacetValues = 12

    /// Creates a searcher; `today` decides which entries have ended.
    ///
    /// - Parameter policy: after how long without confirmation entries rank lower or are left out.
    public init(
        snapshot: IndexSnapshot, today: CalendarDate, policy: ReviewPolicy = .standard, layers: SearchLayers = .all
    ) {
        self.policy = policy
        self.snapshot = snapshot
        self.layers = layers
        self.today = today
    }

    /// The most entries named that do not fit.
    private static let mostExcluded = 3

    /// Runs a search.
    ///
    /// - Parameter names: reads names where the order by name needs more than the index has.
    /// - Parameter isFull: whether facets, what does not fit and the deciding question are wanted too; otherwise
    ///   only hits and total.
    /// - Parameter asks: whether the deciding question is wanted with these.
    /// - Complexity: see `QueryEvaluation`; what filters cost see ``FilterSets``, and facts ``CaseJudgement``.
    public func search(
        _ request: SearchRequest, isFull: Bool = true, asks: Bool = true,
        names: @escaping NameReader = { _ in [:] }
    ) -> SearchOutcome {
        let analysis = QueryAnalysis(request.query, snapshot: snapshot, layers: layers)
        let reading = CaseReading(request, snapshot: snapshot, today: today)
        let condition = analysis.conditions.isEmpty ? nil : analysis.conditions.apply(to: snapshot.index.live)
        let (evaluation, widest) = widened(analysis, condition)
        var allowed = snapshot.filters.allowed(request, today: today, policy)
        if let condition { allowed.formIntersection(condition) }
        if analysis.isOnlySigns { allowed = DocumentSet(capacity: allowed.capacity) }
        let verdicts = snapshot.verdicts(for: reading.facts)
        let judgement = reading.facts.isEmpty ? nil : CaseJudgement(verdicts, snapshot)
        var query = IndexQuery(words: evaluation.words, allowed: allowed)
        if let shown = judgement?.shown(request.shownVerdicts) { query.allowed.formIntersection(shown) }
        // Better some of the words than nothing. Whatever is chosen among facets has no part in it: so a
        // facet's count is what a click leaves.
        let isEmpty = !evaluation.hasHits(1, minimumCoverage: widest, allowed: query.allowed)
        query.minimumCoverage = isEmpty && evaluation.words.count > 1 ? 0 : widest
        query.facets = facetRequests(request, all: isFull)
        let first = (request.page - 1) * request.limit
        query.window = first..<(first + request.limit)
        let general = nameBoosts(analysis) + freshnessBoosts
        let personal =
            localityBoosts(reading.facts, isStated: request.municipality != nil)
            + settingBoosts(analysis, reading.facts) + verdictBoosts(judgement, request)
        query.boosts = general + personal
        query.boosts = general + togetherBoosts(analysis, evaluation, query) + personal
        let result = evaluation.search(query)
        let hits =
            request.order == .relevance
            ? result.hits
            : scored(
                HitOrder(snapshot: snapshot, names: names).page(
                    query.window, of: result.documents, by: request.order), query, evaluation)
        let excluded = isFull ? judgement.map { self.excluded($0, query, allowed, evaluation) } : nil
        return SearchOutcome(
            total: result.total, hits: hits.map(hit), facets: isFull ? facets(result, request) : [],
            explanations: request.explain ? explanations(evaluation, query, hits) : nil,
            highlighter: Highlighter(
                words: analysis.resolved + analysis.tokens.map(\.surface), beginnings: analysis.beginnings,
                concepts: analysis.concepts, snapshot),
            reading: reading,
            verdictCounts: isFull
                ? judgement.map { counts($0, result, excluded?.total ?? 0, query, allowed, evaluation, request) } : nil,
            excluded: request.shownVerdicts == .all ? [] : (excluded?.hits ?? []).map(hit),
            question: isFull && asks ? question(result, reading.facts, verdicts, request) : nil,
            corrections: analysis.corrections, concepts: analysis.concepts)
    }

    private func hit(_ scored: ScoredDocument) -> (id: UUID, score: Double) {
        (snapshot.index.key(of: scored.document).uuid, scored.score)
    }

    /// Documents of the answer, with their scores, in the order given.
    private func scored(
        _ documents: [Int], _ query: IndexQuery, _ evaluation: QueryEvaluation
    ) -> [ScoredDocument] {
        var query = query
        query.allowed = DocumentSet(capacity: snapshot.index.documentCount)
        for document in documents { query.allowed.insert(document) }
        query.facets = []
        query.window = 0..<documents.count
        let hits = evaluation.search(query).hits
        let byDocument = Dictionary(hits.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
        return documents.compactMap { byDocument[$0] }
    }

    private func facetRequests(_ request: SearchRequest, all: Bool) -> [FacetRequest] {
        ConceptGroup.allCases.filter { all || request.selected[$0]?.isEmpty == false }.map { group in
            let numbers = (request.selected[group] ?? []).map { id in
                snapshot.vocabulary.number(of: id).map(UInt32.init) ?? .max
            }
            return FacetRequest(column: InterventionColumn(group).rawValue, selected: Set(numbers))
        }
    }

    // MARK: The person

    /// The entries that would be hits if they did fit.
    private func excluded(
        _ judgement: CaseJudgement, _ query: IndexQuery, _ allowed: DocumentSet, _ evaluation: QueryEvaluation
    ) -> IndexResult {
        var query = query
        query.allowed = allowed
        query.allowed.formIntersection(judgement.excluded)
        query.facets.removeAll { $0.selected.isEmpty }
        query.window = 0..<Self.mostExcluded
        return evaluation.search(query)
    }

    /// How many entries got each verdict, whichever are shown.
    private func counts(
        _ judgement: CaseJudgement, _ result: IndexResult, _ excluded: Int, _ query: IndexQuery,
        _ allowed: DocumentSet, _ evaluation: QueryEvaluation, _ request: SearchRequest
    ) -> VerdictCounts {
        let fits = result.documents.intersection(judgement.fits).count
        let notExcluded =
            switch request.shownVerdicts {
            case .fits: countOnly(query, within: allowed.intersection(judgement.excluded.complement), evaluation)
            case .fitsAndPossible: result.total
            case .all: result.total - excluded
            }
        return VerdictCounts(fits: fits, possible: notExcluded - fits, excluded: excluded)
    }

    private func countOnly(_ query: IndexQuery, within allowed: DocumentSet, _ evaluation: QueryEvaluation) -> Int {
        var query = query
        query.allowed = allowed
        query.facets.removeAll { $0.selected.isEmpty }
        query.window = 0..<0
        return evaluation.search(query).total
    }

    /// Asked whatever is known of the person: of a list of all there is, where they live may settle most.
    private func question(
        _ result: IndexResult, _ facts: CaseFacts, _ verdicts: [CaseVerdicts], _ request: SearchRequest
    ) -> DecidingQuestion? {
        guard result.total > 1 else { return nil }
        return snapshot.decidingQuestion(
            about: result.documents, first: result.hits.map(\.document), facts, verdicts,
            skipping: request.skippedQuestions)
    }

    private func verdictBoosts(_ judgement: CaseJudgement?, _ request: SearchRequest) -> [Boost] {
        guard let judgement else { return [] }
        let fits = Boost(label: "passar personen", factor: Factor.fits, documents: judgement.fits)
        guard request.shownVerdicts == .all else { return [fits] }
        return [fits, Boost(label: "passar inte personen", factor: Factor.excluded, documents: judgement.excluded)]
    }

    /// Hits below which a query is read more widely.
    private static let enoughHits = 10

    /// Asks for fewer of the words, then for what is only near, until there is enough to choose from.
    ///
    /// Decided by the query alone over everything that is shown by default, never by filters: so a facet's
    /// count is what a click leaves. Only what would be an empty answer is read more widely still.
    private func widened(
        _ analysis: QueryAnalysis, _ condition: DocumentSet?
    ) -> (evaluation: QueryEvaluation, minimumCoverage: Double) {
        let narrow = QueryEvaluation(analysis.words, in: snapshot.index)
        let most = analysis.minimumCoverage
        guard !analysis.words.isEmpty else { return (narrow, most) }
        var visible = snapshot.filters.visible(today, policy)
        if let condition { visible.formIntersection(condition) }
        func isEnough(_ evaluation: QueryEvaluation, _ coverage: Double) -> Bool {
            evaluation.hasHits(Self.enoughHits, minimumCoverage: coverage, allowed: visible)
        }
        for coverage in [most, 0.5, 0.25] where coverage <= most && isEnough(narrow, coverage) {
            return (narrow, coverage)
        }
        let wide = layers.contains(.grams) ? QueryEvaluation(analysis.wideWords(), in: snapshot.index) : narrow
        let least = min(0.25, most)
        return (wide, isEnough(wide, least) ? least : 0)
    }

    private func nameBoosts(_ analysis: QueryAnalysis) -> [Boost] {
        guard !analysis.tokens.isEmpty else { return [] }
        let number = WholeName.number(of: analysis.tokens.map(\.surface))
        guard snapshot.parts.contains(where: { $0.names.mayHave(number) }) else { return [] }
        let documents = snapshot.index.documents(column: InterventionColumn.wholeName.rawValue, having: number)
        guard !documents.isEmpty else { return [] }
        return [Boost(label: "sökningen är insatsens namn", factor: Factor.wholeName, documents: documents)]
    }

    private var freshnessBoosts: [Boost] {
        let boosts = [
            Boost(
                label: "bekräftad det senaste året", factor: Factor.recentlyReviewed,
                documents: snapshot.filters.recentlyReviewed(today)),
            Boost(
                label: "ingen har bekräftat på länge", factor: Factor.outdated,
                documents: snapshot.filters.outdated(today, policy)),
        ]
        return boosts.filter { !$0.documents.isEmpty }
    }

    /// The most pairs of words that are looked for together.
    private static let mostPairs = 4
    /// How many words apart two words of a query may stand to stand together.
    private static let togetherDistance = 3

    /// Entries in which two words of the query that follow on each other, as written, stand near each other: of
    /// those that this may bring into the page by the other boosts of the query.
    private func togetherBoosts(
        _ analysis: QueryAnalysis, _ evaluation: QueryEvaluation, _ query: IndexQuery
    ) -> [Boost] {
        let words = analysis.resolved.filter { !UnaskedWords.contains($0) }
        guard words.count > 1 else { return [] }
        let contenders = evaluation.contenders(query, raisedBy: Factor.together)
        var together = DocumentSet(capacity: snapshot.index.documentCount)
        for (first, second) in zip(words, words.dropFirst()).prefix(Self.mostPairs) {
            together.formUnion(
                snapshot.index.documents(
                    withNear: [first], and: [second], within: Self.togetherDistance, in: contenders))
        }
        guard !together.isEmpty else { return [] }
        return [Boost(label: "orden står tillsammans", factor: Factor.together, documents: together)]
    }

    private func localityBoosts(_ facts: CaseFacts, isStated: Bool) -> [Boost] {
        guard let code = facts.municipality, let municipality = try? MunicipalityCode(code) else { return [] }
        let sets = snapshot.filters.localities(of: municipality)
        let factors: [(Locality, String, Double)] = [
            (.municipality, "gäller kommunen", isStated ? Factor.municipality : Factor.namedMunicipality),
            (.county, "gäller länet", isStated ? Factor.county : Factor.namedCounty),
            (.unstated, "området är inte angivet", Factor.unstated),
        ]
        return factors.compactMap { locality, label, factor in
            sets[locality].map { Boost(label: label, factor: factor, documents: $0) }
        }
    }

    /// Entries that are for other places or ages than the query names come further down, though the place or age
    /// may not be the person's own.
    private func settingBoosts(_ analysis: QueryAnalysis, _ facts: CaseFacts) -> [Boost] {
        let setting = QuerySetting(analysis.resolved)
        var boosts: [Boost] = []
        if facts.municipality == nil, facts.county == nil, !setting.municipalities.isEmpty {
            var elsewhere = snapshot.index.live
            for code in setting.municipalities { elsewhere.formIntersection(snapshot.filters.elsewhere(than: code)) }
            boosts.append(
                Boost(
                    label: "gäller en annan plats än den som nämns", factor: Factor.elsewhere, documents: elsewhere))
        }
        if facts.age == nil, let age = setting.age {
            let others = snapshot.filters.forAge(age).complement
            boosts.append(
                Boost(label: "gäller en annan ålder än den som nämns", factor: Factor.otherAge, documents: others))
        }
        return boosts
    }

    private func facets(_ result: IndexResult, _ request: SearchRequest) -> [Facet] {
        let ranks = snapshot.conceptRanks
        return zip(ConceptGroup.allCases, result.facetCounts).map { group, found in
            let chosen = Set((request.selected[group] ?? []).compactMap(snapshot.vocabulary.number(of:)))
            // An index whose right checksum hides damage may name what the vocabulary has not.
            var counts = found.map { (concept: Int($0.value), count: $0.count) }.filter { $0.concept < ranks.count }
            // What is chosen stays to be seen and taken back, even when nothing is left that has it.
            counts += chosen.subtracting(counts.map(\.concept)).map { (concept: $0, count: result.total) }
            func precedes(_ a: (concept: Int, count: Int), _ b: (concept: Int, count: Int)) -> Bool {
                a.count != b.count ? a.count > b.count : ranks[a.concept] < ranks[b.concept]
            }
            let shown = Self.first(Self.mostFacetValues, of: counts, by: precedes)
            let isShown = Set(shown.map(\.concept))
            let rest = counts.filter { chosen.contains($0.concept) && !isShown.contains($0.concept) }
                .sorted(by: precedes)
            let values = (shown + rest).map { concept, count in
                // A whole concept is not copied: it holds some fifteen texts and lists.
                let id = snapshot.vocabulary.concepts[concept].id
                return Facet.Value(
                    value: id, label: snapshot.vocabulary.concepts[concept].label, count: count,
                    isSelected: (request.selected[group] ?? []).contains(id))
            }
            return Facet(group: group, values: values)
        }
    }

    /// The first `limit` of some values in an order, in that order.
    ///
    /// - Complexity: O(n) for values of which most come after the first ones, O(n · limit) at most.
    private static func first<Value>(
        _ limit: Int, of values: [Value], by precedes: (Value, Value) -> Bool
    ) -> [Value] {
        var first: [Value] = []
        first.reserveCapacity(limit + 1)
        for value in values {
            if first.count == limit, let last = first.last, !precedes(value, last) { continue }
            var place = first.count
            while place > 0, precedes(value, first[place - 1]) { place -= 1 }
            first.insert(value, at: place)
            if first.count > limit { first.removeLast() }
        }
        return first
    }

    private func explanations(
        _ evaluation: QueryEvaluation, _ query: IndexQuery, _ hits: [ScoredDocument]
    ) -> [[ExplanationLine]] {
        evaluation.explain(documents: hits.map(\.document), boosts: query.boosts).map { explanation in
            let base =
                explanation.base == 0
                ? [] : [ExplanationLine(label: "utan sökord", operation: .add, value: explanation.base)]
            let words = explanation.words.map { ExplanationLine($0, vocabulary: snapshot.vocabulary) }
            let boosts = explanation.boosts.map {
                ExplanationLine(label: $0.label, operation: .multiply, value: $0.factor)
            }
            return base + words + boosts
        }
    }
}
