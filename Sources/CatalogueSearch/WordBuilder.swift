import CatalogueModel
import SearchIndex
import SwedishText

/// Weights of the ways to match a word, beside 1 for the word itself.
private enum VariantWeight {
    static let concept = 0.9
    /// A broader or related concept, so that an expression no entry is tagged with still leads on.
    static let nearConcept = 0.45
    static let folded = 0.8
    /// The same word with another ending.
    static let inflected = 0.75
    static let prefix = 0.5
    static let shortened = 0.4
    static let foldedFallback = 0.4
}

/// Makes the variants of query words.
struct WordBuilder {
    let snapshot: IndexSnapshot

    private var segment: Segment { snapshot.segment }

    /// Shortest word, in bytes, whose beginning is looked for.
    private static let shortestPrefix = 4

    /// A label of several words counts as one word that stands for its concepts; if they lead nowhere,
    /// its words are looked for as any others.
    func words(_ tokens: ArraySlice<Token>, concepts: [String]) -> [QueryWord] {
        if tokens.count == 1, let token = tokens.first { return [word(token, concepts: concepts)] }
        let variants = self.variants(of: concepts)
        guard occurs(variants) else { return tokens.map { word($0, concepts: []) } }
        return [QueryWord(label: tokens.map(\.text).joined(separator: " "), variants: variants)]
    }

    func word(_ token: Token, concepts: [String]) -> QueryWord {
        let isDotted = SwedishFolding.isDotted(token.surface)
        var variants = [TermVariant(term: token.surface, weight: 1)] + self.variants(of: concepts)
        if !isDotted {
            variants.append(TermVariant(term: SpecialTerm.folded(token.surface), weight: VariantWeight.folded))
        }
        if token.surface.count >= Self.shortestPrefix {
            variants += beginnings(token.surface, isDotted: isDotted, weight: VariantWeight.prefix)
            variants += inflections(token.surface, isDotted: isDotted)
        }
        if !occurs(variants) { variants += fallbacks(for: token) }
        return QueryWord(label: token.text, variants: variants)
    }

    private func variants(of concepts: [String]) -> [TermVariant] {
        concepts.flatMap { id in
            let own = TermVariant(term: SpecialTerm.concept(id), weight: VariantWeight.concept)
            return occurs([own]) ? [own] : nearVariants(of: id)
        }
    }

    /// The concepts next to one that no entry has.
    private func nearVariants(of id: String) -> [TermVariant] {
        let broader = snapshot.vocabulary.broader(than: id).prefix(1).map(\.id)
        return (broader + (snapshot.vocabulary[id]?.related ?? [])).map {
            TermVariant(term: SpecialTerm.concept($0), weight: VariantWeight.nearConcept)
        }
    }

    /// The word with other endings, as far as they occur.
    private func inflections(_ word: [UInt8], isDotted: Bool) -> [TermVariant] {
        let relatives = InflectionalEnding.relatives(of: word)
        let exact = relatives.map { TermVariant(term: $0, weight: VariantWeight.inflected) }
        let folded = relatives.map {
            TermVariant(term: SpecialTerm.folded($0), weight: VariantWeight.inflected * VariantWeight.folded)
        }
        return (isDotted ? exact : exact + folded).filter { occurs([$0]) }
    }

    private func beginnings(_ word: [UInt8], isDotted: Bool, weight: Double) -> [TermVariant] {
        let exact = TermVariant(term: word, weight: weight, matching: .prefix)
        guard !isDotted else { return [exact] }
        let folded = TermVariant(
            term: SpecialTerm.folded(word), weight: weight * VariantWeight.folded, matching: .prefix)
        return [exact, folded]
    }

    private func occurs(_ variants: [TermVariant]) -> Bool {
        variants.contains { variant in
            switch variant.matching {
            case .exact: segment.documentFrequency(of: variant.term) > 0
            case .prefix: segment.hasTerm(withPrefix: variant.term)
            }
        }
    }

    /// For a word that is found in no way: its stem's beginning, and its spelling without dots.
    private func fallbacks(for token: Token) -> [TermVariant] {
        var variants: [TermVariant] = []
        if let stem = InflectionalEnding.stripped(token.surface) {
            variants += beginnings(
                stem, isDotted: SwedishFolding.isDotted(stem), weight: VariantWeight.shortened)
        }
        if SwedishFolding.isDotted(token.surface) {
            variants.append(TermVariant(term: token.folded, weight: VariantWeight.foldedFallback))
        }
        return variants
    }
}
