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

    /// Weights of the ways to match a word, beside 1 for the word itself.
    private enum Weight {
        static let concept = 0.9
        static let folded = 0.8
        static let prefix = 0.5
        static let shortened = 0.4
        static let foldedFallback = 0.4
    }

    /// Shortest word, in letters, whose beginning is looked for.
    private static let shortestPrefix = 4
    /// The most words of a query that are looked for; later ones are left out.
    private static let mostWords = 40

    init(_ text: String, snapshot: IndexSnapshot) {
        tokens = Array(Tokeniser.tokens(in: Self.bounded(text)).prefix(Self.mostWords))
        let matches = snapshot.phrases.matches(in: tokens)
        concepts = matches.flatMap(\.concepts)
        var words: [QueryWord] = []
        var next = 0
        for match in matches {
            words += tokens[next..<match.range.lowerBound].map { Self.word($0, [], snapshot.segment) }
            words.append(Self.word(tokens[match.range], match.concepts, snapshot.segment))
            next = match.range.upperBound
        }
        words += tokens[next...].map { Self.word($0, [], snapshot.segment) }
        self.words = words
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

    /// A label of several words counts as one word that stands for its concepts.
    private static func word(_ tokens: ArraySlice<Token>, _ concepts: [String], _ segment: Segment) -> QueryWord {
        if tokens.count == 1, let token = tokens.first { return word(token, concepts, segment) }
        return QueryWord(
            label: tokens.map(\.text).joined(separator: " "),
            variants: concepts.map { TermVariant(term: SpecialTerm.concept($0), weight: Weight.concept) })
    }

    private static func word(_ token: Token, _ concepts: [String], _ segment: Segment) -> QueryWord {
        let isDotted = SwedishFolding.isDotted(token.surface)
        var variants = [TermVariant(term: token.surface, weight: 1)]
        variants += concepts.map { TermVariant(term: SpecialTerm.concept($0), weight: Weight.concept) }
        if !isDotted {
            variants.append(TermVariant(term: SpecialTerm.folded(token.surface), weight: Weight.folded))
        }
        if token.surface.count >= shortestPrefix {
            variants.append(TermVariant(term: token.surface, weight: Weight.prefix, matching: .prefix))
            if !isDotted {
                variants.append(
                    TermVariant(
                        term: SpecialTerm.folded(token.surface), weight: Weight.folded * Weight.prefix,
                        matching: .prefix))
            }
        }
        if !occurs(variants, in: segment) { variants += fallbacks(for: token) }
        return QueryWord(label: token.text, variants: variants)
    }

    private static func occurs(_ variants: [TermVariant], in segment: Segment) -> Bool {
        variants.contains { variant in
            switch variant.matching {
            case .exact: segment.documentFrequency(of: variant.term) > 0
            case .prefix: !segment.terms(withPrefix: variant.term, limit: 1).isEmpty
            }
        }
    }

    /// For a word that is found in no way: its stem's beginning, and its spelling without dots.
    private static func fallbacks(for token: Token) -> [TermVariant] {
        var variants: [TermVariant] = []
        if let stem = InflectionalEnding.stripped(token.surface) {
            variants.append(TermVariant(term: stem, weight: Weight.shortened, matching: .prefix))
            if !SwedishFolding.isDotted(stem) {
                variants.append(
                    TermVariant(term: SpecialTerm.folded(stem), weight: Weight.shortened, matching: .prefix))
            }
        }
        if SwedishFolding.isDotted(token.surface) {
            variants.append(TermVariant(term: token.folded, weight: Weight.foldedFallback))
        }
        return variants
    }
}
