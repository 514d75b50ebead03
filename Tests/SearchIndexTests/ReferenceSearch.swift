import SearchIndex

/// A slow, obvious search over plain documents: the oracle beside the segment.
struct ReferenceSearch {
    struct Document {
        let terms: [[[UInt8]]]
        let columns: [[UInt32]]
        let lengths: [Int]
        let rank: UInt64
    }

    let schema: IndexSchema
    let documents: [Document]
    let deleted: Set<Int>

    private var live: [Document] { documents.indices.filter { !deleted.contains($0) }.map { documents[$0] } }

    struct Answer {
        let total: Int
        let hits: [(document: Int, score: Double)]
        let facetCounts: [[UInt32: Int]]
    }

    func search(_ query: IndexQuery) -> Answer {
        let idf = query.words.map(inverseDocumentFrequency)
        let known = zip(query.words, idf).filter { word, _ in
            !word.isOptional && live.contains { matches(word, $0) }
        }
        let needed = known.reduce(0) { $0 + $1.1 } * query.minimumCoverage
        var hits: [(document: Int, score: Double)] = []
        for (number, document) in documents.enumerated()
        where query.allowed.contains(number) && !deleted.contains(number) {
            let covered = zip(query.words, idf).filter { !$0.0.isOptional && matches($0.0, document) }
                .reduce(0) { $0 + $1.1 }
            if !query.words.isEmpty, covered <= 0 || covered < needed - 1e-6 { continue }
            hits.append((number, score(document, number, query, idf)))
        }
        let chosen = hits.filter { failing(documents[$0.document], query).isEmpty }
        let ranked = chosen.sorted {
            ($1.score, documents[$0.document].rank, $0.document) < ($0.score, documents[$1.document].rank, $1.document)
        }
        return Answer(total: chosen.count, hits: ranked, facetCounts: counts(hits.map(\.document), query))
    }

    private func matches(_ word: QueryWord, _ document: Document) -> Bool {
        word.variants.contains { variant in document.terms.joined().contains { term(variant, accepts: $0) } }
            || word.conjunctions.contains { isMet($0, document) }
    }

    /// Whether some field has a match of every part.
    private func isMet(_ conjunction: TermConjunction, _ document: Document) -> Bool {
        !conjunction.parts.isEmpty
            && document.terms.contains { field in
                conjunction.parts.allSatisfy { part in
                    field.contains { word in part.contains { term($0, accepts: word) } }
                }
            }
    }

    private func term(_ variant: TermVariant, accepts term: [UInt8]) -> Bool {
        variant.matching == .exact ? term == variant.term : term.starts(with: variant.term)
    }

    private func inverseDocumentFrequency(_ word: QueryWord) -> Double {
        let strengths = live.filter { matches(word, $0) }.map { Double(strength(word, $0)) }
        // Each document counts as far as its match reaches the best.
        let n = strengths.isEmpty ? 0 : strengths.reduce(0, +) / strengths.reduce(0, max)
        return logarithm(1 + (Double(live.count) - n + 0.5) / (n + 0.5))
    }

    private func score(_ document: Document, _ number: Int, _ query: IndexQuery, _ idf: [Double]) -> Double {
        var sum = query.words.isEmpty ? 1.0 : 0
        for (word, idf) in zip(query.words, idf) { sum += idf * Double(strength(word, document)) / (511 * 128) }
        for boost in query.boosts where boost.documents.contains(number) { sum *= boost.factor }
        return sum
    }

    /// The best single term of any variant: variants and prefix expansions never add up. Strengths count
    /// in 511ths, weights in 65,536ths, and their product in 128ths of a strength, rounded up.
    private func strength(_ word: QueryWord, _ document: Document) -> Int {
        let together = word.conjunctions.filter { isMet($0, document) }.map { conjunction in
            let sum = conjunction.parts.map { strength($0, document) }.reduce(0, +)
            return max(1, sum * fixed(conjunction.weight) / (65_536 * conjunction.parts.count))
        }
        return max(strength(word.variants, document), together.max() ?? 0)
    }

    private func strength(_ variants: [TermVariant], _ document: Document) -> Int {
        let terms = Set(document.terms.joined())
        let strengths = variants.flatMap { variant in
            terms.filter { term(variant, accepts: $0) }.map {
                (fixed(variant.weight) * strength($0, document) + 511) / 512
            }
        }
        return strengths.max() ?? 0
    }

    private func fixed(_ weight: Double) -> Int { max(1, Int((weight * 65_536).rounded())) }

    /// BM25F's saturated frequency in 511ths.
    private func strength(_ term: [UInt8], _ document: Document) -> Int {
        let weighted = schema.fields.indices.reduce(Float(0)) { sum, field in
            let specification = schema.fields[field]
            let relative = Double(document.lengths[field]) / specification.typicalLength
            let norm = 1 - specification.lengthNormalisation + specification.lengthNormalisation * relative
            let frequency = Float(document.terms[field].count { $0 == term })
            return sum + Float(specification.weight / max(norm, 0.05)) * frequency
        }
        return max(1, Int((511 * weighted / (Float(schema.saturation) + weighted)).rounded()))
    }

    private func failing(_ document: Document, _ query: IndexQuery) -> [Int] {
        query.facets.indices.filter { group in
            let facet = query.facets[group]
            return !facet.selected.isEmpty && facet.selected.isDisjoint(with: document.columns[facet.column])
        }
    }

    /// The definition of a facet count itself: the number of hits when the value is chosen as well.
    /// Values that no document of the group's own count has are left out.
    private func counts(_ hits: [Int], _ query: IndexQuery) -> [[UInt32: Int]] {
        query.facets.indices.map { group in
            let facet = query.facets[group]
            let open = hits.filter { failing(documents[$0], query).allSatisfy { $0 == group } }
            let values = Set(open.flatMap { documents[$0].columns[facet.column] })
            return Dictionary(
                uniqueKeysWithValues: values.map { value in
                    let chosen = facet.selected.union([value])
                    return (value, open.count { !chosen.isDisjoint(with: documents[$0].columns[facet.column]) })
                })
        }
    }
}
