import CatalogueModel
import SearchIndex
import SwedishText

/// What a search text means to the index.
struct QueryAnalysis {
    /// Words of the query with the ways to match each.
    let words: [QueryWord]
    /// Tokens of the query.
    let tokens: [Token]
    /// Ids of the concepts recognised.
    let concepts: [String]

    /// The most words of a query that are looked for; later ones are left out.
    private static let mostWords = 40

    init(_ text: String, snapshot: IndexSnapshot) {
        tokens = Array(Tokeniser.tokens(in: Self.bounded(text)).prefix(Self.mostWords))
        let matches = snapshot.phrases.matches(in: tokens)
        concepts = matches.flatMap(\.concepts)
        words = Self.words(tokens, matches, WordBuilder(snapshot: snapshot))
    }

    /// The words that are looked for: labels as one, and of the other words those that carry meaning,
    /// or all when none does.
    private static func words(_ tokens: [Token], _ matches: [PhraseTable.Match], _ builder: WordBuilder) -> [QueryWord]
    {
        let labels = matches.flatMap { builder.words(tokens[$0.range], concepts: $0.concepts) }
        let covered = Set(matches.flatMap(\.range))
        let others = tokens.indices.filter { !covered.contains($0) }.map { tokens[$0] }
        let meaningful = others.filter { !FunctionWords.contains($0.surface) }
        let chosen = labels.isEmpty && meaningful.isEmpty ? others : meaningful
        return labels + chosen.map { builder.word($0, concepts: []) }
    }

    /// The part of a query that is read: cut at a scalar boundary.
    private static func bounded(_ text: String) -> String {
        guard text.utf8.count > SearchRequest.longestQueryBytes else { return text }
        return String(decoding: text.utf8.prefix(SearchRequest.longestQueryBytes), as: UTF8.self)
    }

    /// How much of a query's weight a hit must have: all of a short one, half of a long question.
    var minimumCoverage: Double {
        switch words.count {
        case ...2: 1
        case 3: 0.65
        default: 0.5
        }
    }
}
