import CatalogueModel
import CatalogueSearch
import CatalogueStore
import FoundationEssentials

extension CatalogueService {
    /// How many suggestions are tried, and for how many words of a text.
    private static let triedSuggestions = 4
    private static let triedWords = 6
    /// How many steps towards wider concepts are taken.
    private static let mostSteps = 8
    /// Of how many entries of a municipality it is looked up who finances them.
    private static let triedEntries = 40

    /// What else may help somebody whose search found nothing. Each way on is tried, so that its count is exact.
    ///
    /// - Complexity: at most some thirty searches without facets.
    func help(
        _ request: SearchRequest, _ outcome: SearchOutcome, _ searcher: Searcher, _ snapshot: IndexSnapshot
    ) throws(StoreError) -> NoHitsHelp {
        NoHitsHelp(
            spellings: spellings(request, searcher, snapshot),
            needs: needs(request, outcome, searcher, snapshot.vocabulary),
            associations: try associations(request, searcher))
    }

    /// Labels and names that the words may have been meant for, for the same person.
    private func spellings(
        _ request: SearchRequest, _ searcher: Searcher, _ snapshot: IndexSnapshot
    ) -> [NoHitsHelp.Way] {
        let words = request.query.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.count > 2 }
        let texts = (words.count > 1 ? [request.query] : []) + words.prefix(Self.triedWords)
        var labels: [String] = []
        for text in texts {
            let found = snapshot.suggestions(
                for: text, limit: Self.triedSuggestions, today: today, policy: reviewPolicy)
            for suggestion in found where !labels.contains(suggestion.text) { labels.append(suggestion.text) }
        }
        return ways(labels.map { label in (label, request.asking(label, selected: [:])) }, searcher)
    }

    /// Broader and related needs of those that were asked for, for the same person.
    private func needs(
        _ request: SearchRequest, _ outcome: SearchOutcome, _ searcher: Searcher, _ vocabulary: Vocabulary
    ) -> [NoHitsHelp.Way] {
        let stated = outcome.reading.understood.compactMap { fact -> String? in
            if fact.known.kind == .need, case .text(let id) = fact.known.value { id } else { nil }
        }
        let asked = (request.selected[.need] ?? []).sorted() + stated + outcome.concepts
        var near: [Concept] = []
        for concept in asked.compactMap({ vocabulary[$0] }) {
            let wider = sequence(first: concept) { $0.broader.flatMap { vocabulary[$0] } }
            let others = wider.prefix(Self.mostSteps).map(\.id) + concept.related
            for other in others.compactMap({ vocabulary[$0] }) where other.group == .need && !near.contains(other) {
                near.append(other)
            }
        }
        return ways(near.map { ($0.label, request.asking("", selected: [.need: [$0.id]])) }, searcher)
    }

    private func ways(_ candidates: [(label: String, request: SearchRequest)], _ searcher: Searcher)
        -> [NoHitsHelp.Way]
    {
        var found: [NoHitsHelp.Way] = []
        for (label, request) in candidates where found.count < NoHitsHelp.mostWays {
            let count = searcher.search(request, isFull: false).total
            if count > 0 { found.append(NoHitsHelp.Way(label: label, request: request, count: count)) }
        }
        return found
    }

    /// Those who finance most of what there is in the municipality asked for, the commonest first.
    private func associations(_ request: SearchRequest, _ searcher: Searcher) throws(StoreError) -> [String] {
        guard let municipality = request.municipality else { return [] }
        let local = SearchRequest(query: "", municipality: municipality, limit: Self.triedEntries)
        let entries = try database.interventions(ids: searcher.search(local, isFull: false).hits.map(\.id))
        var counts: [String: Int] = [:]
        for entry in entries where entry.content.area.municipalities.contains(municipality) {
            if let name = entry.content.coordinationAssociation { counts[name, default: 0] += 1 }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
    }
}

extension SearchRequest {
    /// Other words and choices for the same person.
    fileprivate func asking(_ query: String, selected: [ConceptGroup: Set<String>]) -> SearchRequest {
        var request = self
        (request.query, request.selected, request.page) = (query, selected, 1)
        return request
    }
}
