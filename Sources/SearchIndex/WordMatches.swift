#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One query word evaluated over all documents: its best variant in each.
///
/// The inverse document frequency is that of the whole word: `ln(1 + (N − n + ½) / (n + ½))` for n
/// documents with any variant, so that a rare spelling of a common word earns nothing extra.
struct WordMatches {
    /// The best strength in each document, in ``unit``s; 0 where the word does not occur.
    private(set) var strengths: [UInt16]
    /// Number of documents, deleted ones left out, in which any variant occurs.
    private(set) var documentCount = 0
    /// Inverse document frequency of the word as a whole.
    private(set) var inverseDocumentFrequency = 0.0

    /// A strength of 1: 255ths of the strength times 257ths of the weight.
    static let unit = 255 * 257

    /// A weight in 257ths, at least 1.
    static func fixed(_ weight: Double) -> UInt32 { UInt32(max((weight * 257).rounded(), 1)) }

    /// - Complexity: O(N + p) for N documents and p postings of the word's variants.
    init(_ word: QueryWord, in index: SegmentSet) {
        strengths = Array(repeating: 0, count: index.documentCount)
        for (segment, base) in zip(index.segments, index.bases) {
            Self.evaluate(word.variants, segment, base, &strengths)
        }
        for conjunction in word.conjunctions { evaluate(conjunction, in: index) }
        documentCount = Self.count(strengths, index)
        let (total, matching) = (Double(index.liveCount), Double(documentCount))
        inverseDocumentFrequency = log(1 + (total - matching + 0.5) / (matching + 0.5))
    }

    private static func count(_ strengths: [UInt16], _ index: SegmentSet) -> Int {
        if index.liveCount == index.documentCount { return strengths.reduce(0) { $0 + ($1 == 0 ? 0 : 1) } }
        return strengths.indices.count { strengths[$0] > 0 && index.live.contains($0) }
    }

    /// Raises each document's strength to that of the best variant.
    private static func evaluate(
        _ variants: [TermVariant], _ segment: Segment, _ base: Int, _ strengths: inout [UInt16]
    ) {
        let limit = segment.documentCount
        var cursor: PostingCursor?
        for variant in variants {
            let weight = fixed(variant.weight)
            for term in segment.termIndices(for: variant) {
                if cursor == nil { cursor = PostingCursor(segment, term: term) } else { cursor?.start(term: term) }
                guard var walk = cursor.take() else { continue }
                while walk.nextBlock() { walk.raise(&strengths, base: base, limit: limit, weight: weight) }
                cursor = walk
            }
        }
    }

    /// Raises the documents in which every part occurs in one and the same field.
    private mutating func evaluate(_ conjunction: TermConjunction, in index: SegmentSet) {
        guard let first = conjunction.parts.first else { return }
        var common = PartMatches(first, in: index)
        for part in conjunction.parts.dropFirst() { common.intersect(PartMatches(part, in: index)) }
        let divisor = UInt32(257 * conjunction.parts.count)
        let weight = Self.fixed(conjunction.weight)
        for document in strengths.indices where common.fields[document] != 0 {
            let strength = UInt16(clamping: common.strengths[document] * weight / divisor)
            strengths[document] = max(strengths[document], strength, 1)
        }
    }
}

/// A part of a conjunction over all documents.
private struct PartMatches {
    /// The best strength, or the sum of the parts' best strengths, in 255 · 257ths.
    private(set) var strengths: [UInt32]
    /// The fields in which the part, or every part, occurs.
    private(set) var fields: [UInt8]

    init(_ variants: [TermVariant], in index: SegmentSet) {
        strengths = Array(repeating: 0, count: index.documentCount)
        fields = Array(repeating: 0, count: index.documentCount)
        for (segment, base) in zip(index.segments, index.bases) {
            for variant in variants {
                let weight = WordMatches.fixed(variant.weight)
                for term in segment.termIndices(for: variant) {
                    var cursor = PostingCursor(segment, term: term)
                    while cursor.nextBlock() { offer(cursor, base, segment.documentCount, weight) }
                }
            }
        }
    }

    private mutating func offer(_ block: PostingCursor, _ base: Int, _ limit: Int, _ weight: UInt32) {
        for place in 0..<block.count {
            let (local, payload) = (Int(block.documents[place]), block.payloads[place])
            guard local < limit else { continue }
            let document = base + local
            strengths[document] = max(strengths[document], UInt32(payload & 0xFF) * weight)
            fields[document] |= UInt8(payload >> 8)
        }
    }

    /// Keeps the documents of which some field has both, with the strengths added up.
    mutating func intersect(_ other: PartMatches) {
        for document in fields.indices {
            fields[document] &= other.fields[document]
            strengths[document] += other.strengths[document]
        }
    }
}

extension PostingCursor {
    /// Raises the strengths of the block's documents.
    @inline(__always)
    func raise(_ strengths: inout [UInt16], base: Int, limit: Int, weight: UInt32) {
        let (documents, payloads) = (documents.span, payloads.span)
        var strengths = strengths.mutableSpan
        for place in 0..<count {
            let local = Int(documents[place])
            guard local < limit else { continue }
            let strength = UInt16(truncatingIfNeeded: UInt32(payloads[place] & 0xFF) &* weight)
            if strength > strengths[base &+ local] { strengths[base &+ local] = strength }
        }
    }
}

extension Segment {
    /// The most terms that one beginning of a word expands to, in byte order.
    public static let mostPrefixTerms = 256

    func termIndices(for variant: TermVariant) -> Range<Int> {
        switch variant.matching {
        case .exact: find(variant.term).map { $0..<($0 + 1) } ?? 0..<0
        case .prefix: termIndices(withPrefix: variant.term, limit: Self.mostPrefixTerms)
        }
    }
}
