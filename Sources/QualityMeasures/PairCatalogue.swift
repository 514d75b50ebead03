import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import FoundationEssentials

/// A catalogue of two entries that differ in one word.
///
/// The other spelling has the better place (it stands in the name, the word asked for in the text), so that
/// only a rule that puts exact spelling first can rank the right one first. Of two forms of one word each
/// stands in a text: there only the better spelling may decide.
struct PairCatalogue {
    private let searchers: [String: Searcher]
    private let words: [UUID: String]

    init(_ first: String, _ second: String, isFair: Bool) {
        func entry(_ word: String, inName: Bool) -> Intervention {
            Fixture.entry(word, inName ? "\(word) \(word)" : "insats nummer ett") { content in
                guard !inName else { return }
                content.description = "En text på några ord där \(word) nämns en enda gång bland annat."
            }
        }
        let (a, b) = (entry(first, inName: false), entry(second, inName: false))
        words = [a.id: first, b.id: second]
        searchers = [
            first: Self.searcher([a, entry(second, inName: !isFair)]),
            second: Self.searcher([entry(first, inName: !isFair), b]),
            "": Self.searcher([a, b]),
        ]
    }

    private static func searcher(_ entries: [Intervention]) -> Searcher {
        let vocabulary = Vocabulary(concepts: [])
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: vocabulary)
        return Searcher(snapshot: snapshot, today: Fixture.today)
    }

    /// The words of the entries found, best first.
    func search(_ query: String) -> [(word: String, score: Double)] {
        guard let searcher = searchers[query] ?? searchers[""] else { return [] }
        return searcher.search(SearchRequest(query: query)).hits.compactMap { hit in
            words[hit.id].map { ($0, hit.score) }
        }
    }
}
