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
        var strengths = [Float](repeating: 0, count: segment.documentCount)
        var documents: [Int32] = []
        for variant in word.variants {
            for term in segment.termIndices(for: variant) {
                var cursor = segment.postings(at: term)
                while cursor.advance() {
                    let document = cursor.document
                    let strength = Float(variant.weight) * saturated(cursor.frequencies, in: document)
                    if strengths[document] == 0 { documents.append(Int32(document)) }
                    if strength > strengths[document] { strengths[document] = strength }
                }
            }
        }
        return WordMatches(
            strengths: strengths, documents: documents,
            inverseDocumentFrequency: inverseDocumentFrequency(documents.count))
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
