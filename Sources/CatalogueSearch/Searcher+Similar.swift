public import CatalogueModel
public import FoundationEssentials
import SearchIndex
import SwedishText

extension Searcher {
    /// The most concepts and words of an entry that others are compared by.
    private static let mostTraits = 30
    /// The share of an entry's traits, weighed by how rare they are, that a similar one has at least.
    private static let leastShared = 0.25

    /// Entries like one that is shown: with the same concepts and words in the name, best first, itself left
    /// out. Only what is shown by default, and what serves some of the same area where both say which.
    ///
    /// - Returns: ids, at most `limit`.
    /// - Complexity: that of a search for the entry's concepts.
    public func similar(to entry: Intervention, limit: Int) -> [UUID] {
        let words = traits(of: entry.content)
        guard !words.isEmpty else { return [] }
        var allowed = snapshot.filters.visible(today, policy)
        for document in snapshot.index.documents(withKeys: [DocumentKey(entry.id)]) { allowed.remove(document) }
        allowed.subtract(snapshot.filters.elsewhere(than: entry.content.area))
        var query = IndexQuery(words: words, allowed: allowed)
        query.minimumCoverage = Self.leastShared
        query.window = 0..<limit
        return snapshot.index.search(query).hits.map { snapshot.index.key(of: $0.document).uuid }
    }

    /// What an entry is about: its concepts, and the words of its name.
    private func traits(of content: InterventionContent) -> [QueryWord] {
        let concepts = ConceptGroup.allCases.flatMap { group in
            content.labels(of: group).compactMap { snapshot.vocabulary.concept($0, in: group)?.id }
        }
        let terms = concepts.map(SpecialTerm.concept)
        let names = Tokeniser.tokens(in: content.name).map(\.surface).filter { !FunctionWords.contains($0) }
        let lemmas = names.map { SpecialTerm.lemma(snapshot.analyser.analyse($0).lemma) }
        // What no other entry has tells nothing of which is like it.
        let live = snapshot.index.live
        let shared = (terms + lemmas).filter { snapshot.index.documents(withTerm: $0).intersection(live).count > 1 }
        return shared.prefix(Self.mostTraits).map { term in
            QueryWord(label: "", variants: [TermVariant(term: term, weight: 1)])
        }
    }
}
