#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One query word evaluated over all documents: its best variant in each.
struct WordMatches {
    /// Saturated, weighted frequency of the best variant; 0 where the word does not occur.
    let strengths: [Float]
    /// Documents in which any variant occurs, in no order.
    let documents: [Int32]
    /// Inverse document frequency of the word as a whole.
    let inverseDocumentFrequency: Double
}

/// One bit for each field.
typealias FieldMask = UInt8

/// The best strength so far in each document.
struct BestStrengths {
    private(set) var strengths: [Float]
    private(set) var documents: [Int32] = []

    init(documentCount: Int) { strengths = Array(repeating: 0, count: documentCount) }

    mutating func offer(_ strength: Float, _ document: Int) {
        if strengths[document] == 0 { documents.append(Int32(document)) }
        if strength > strengths[document] { strengths[document] = strength }
    }
}

/// Evaluates query words against one segment with BM25F.
///
/// A word's weighted frequency in a document is `Σ_f weight_f · tf_f / (1 − b_f + b_f · len_f / avglen_f)`,
/// saturated by `x / (k1 + x)` and multiplied by the variant's weight; the best variant counts. The
/// inverse document frequency is that of the whole word: `ln(1 + (N − n + ½) / (n + ½))` for n
/// documents with any variant, so that a rare spelling of a common word earns nothing extra.
///
/// Source: Robertson, Zaragoza & Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004.
struct WordEvaluator {
    let segment: Segment

    /// - Complexity: O(N + p) for N documents and p postings of the word's variants.
    func evaluate(_ word: QueryWord) -> WordMatches {
        var best = BestStrengths(documentCount: segment.documentCount)
        forEachMatch(of: word.variants) { document, strength, _ in best.offer(strength, document) }
        for conjunction in word.conjunctions { evaluate(conjunction, into: &best) }
        return WordMatches(
            strengths: best.strengths, documents: best.documents,
            inverseDocumentFrequency: inverseDocumentFrequency(best.documents.count))
    }

    /// Calls `body` with document, weighted strength and fields for each posting of each variant.
    private func forEachMatch(of variants: [TermVariant], _ body: (Int, Float, FieldMask) -> Void) {
        for variant in variants {
            for term in segment.termIndices(for: variant) {
                var cursor = segment.postings(at: term)
                while cursor.advance() {
                    let strength = Float(variant.weight) * saturated(cursor.frequencies, in: cursor.document)
                    body(cursor.document, strength, cursor.frequencies.fields)
                }
            }
        }
    }

    /// Offers the documents in which every part occurs in one and the same field.
    private func evaluate(_ conjunction: TermConjunction, into best: inout BestStrengths) {
        guard let first = conjunction.parts.first else { return }
        var common = partMatches(first)
        for part in conjunction.parts.dropFirst() {
            let matches = partMatches(part)
            var both: [Int: PartMatch] = [:]
            for (document, match) in common {
                guard let other = matches[document], match.fields & other.fields != 0 else { continue }
                both[document] = PartMatch(
                    strength: match.strength + other.strength, fields: match.fields & other.fields)
            }
            common = both
        }
        let share = Float(conjunction.weight) / Float(conjunction.parts.count)
        for (document, match) in common.sorted(by: { $0.key < $1.key }) {
            best.offer(share * match.strength, document)
        }
    }

    /// The best strength of a part in each document, and the fields that have it.
    private func partMatches(_ variants: [TermVariant]) -> [Int: PartMatch] {
        var matches: [Int: PartMatch] = [:]
        forEachMatch(of: variants) { document, strength, fields in
            let known = matches[document]
            matches[document] = PartMatch(
                strength: max(strength, known?.strength ?? 0), fields: fields | (known?.fields ?? 0))
        }
        return matches
    }

    private struct PartMatch {
        let strength: Float
        let fields: FieldMask
    }

    private func inverseDocumentFrequency(_ documents: Int) -> Double {
        let total = Double(segment.documentCount)
        return log(1 + (total - Double(documents) + 0.5) / (Double(documents) + 0.5))
    }

    private func saturated(_ frequencies: InlineFrequencies, in document: Int) -> Float {
        let frequency = weightedFrequency(frequencies, in: document)
        return frequency / (Float(segment.schema.saturation) + frequency)
    }

    private func weightedFrequency(_ frequencies: InlineFrequencies, in document: Int) -> Float {
        var sum: Float = 0
        for (index, field) in segment.schema.fields.enumerated() where frequencies[index] > 0 {
            let average = segment.averageFieldLengths[index]
            let relative = average > 0 ? Double(segment.fieldLength(index, of: document)) / average : 1
            let norm = 1 - field.lengthNormalisation + field.lengthNormalisation * relative
            sum += Float(field.weight / max(norm, 0.05)) * frequencies[index]
        }
        return sum
    }
}

extension Segment {
    /// The most terms that one beginning of a word expands to, in byte order.
    public static let mostPrefixTerms = 256

    func termIndices(for variant: TermVariant) -> [Int] {
        switch variant.matching {
        case .exact: find(variant.term).map { [$0] } ?? []
        case .prefix: termIndices(withPrefix: variant.term, limit: Self.mostPrefixTerms)
        }
    }
}
