#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One query word evaluated over all documents: its best variant in each that it occurs in.
///
/// The inverse document frequency is that of the whole word, `ln(1 + (N − n + ½) / (n + ½))`, so that a rare
/// spelling of a common word earns nothing extra. Of n, a document counts as far as its match reaches the best one
/// there is: a word is not made common by documents that only touch upon it, or that only a far way leads to.
struct WordMatches {
    /// The best strength in each document, deleted ones left out, in which any variant occurs.
    let strengths: MatchStrengths
    /// What the matches are worth together, counted in the best of them: 1 to the number of documents.
    let worth: Double
    /// Inverse document frequency of the word as a whole.
    let inverseDocumentFrequency: Double

    /// A strength of 1 at a weight of 1: what leaves every match 16 bits.
    static let unit = TermStrength.full << unitShift
    private static let unitShift = UInt16.bitWidth - TermStrength.bits

    /// A weight in 65,536ths, at least 1.
    static func fixed(_ weight: Double) -> UInt32 { UInt32(max((weight * Double(1 << weightBits)).rounded(), 1)) }
    private static let weightBits = 16

    /// A strength of a term times a fixed weight in ``unit``s, rounded up: what occurs counts for something.
    @inline(__always)
    static func weighed(_ strength: UInt16, by weight: UInt32) -> UInt16 {
        let shift = UInt32(weightBits - unitShift)
        return UInt16(truncatingIfNeeded: (UInt32(strength) &* weight &+ (1 &<< shift &- 1)) &>> shift)
    }

    /// The average of `count` matches times a fixed weight, at least 1.
    static func averaged(_ sum: UInt32, of count: UInt32, by weight: UInt32) -> UInt16 {
        max(UInt16(clamping: UInt64(sum) * UInt64(weight) / (UInt64(count) << UInt64(weightBits))), 1)
    }

    /// - Parameter conjunctions: finds conjunctions, each once.
    /// - Complexity: O(p + N / 64) for p postings of the word's variants among N documents, and O(N) where many match.
    init(
        _ word: QueryWord, in index: SegmentSet, _ scratch: inout MatchScratch, _ conjunctions: inout ConjunctionMemo
    ) {
        let together = word.conjunctions.map { conjunctions.matches(of: $0, &scratch) }
        scratch.raise(scratch.terms(of: word.variants))
        for matches in together { scratch.raise(matches.documents, to: matches.strengths) }
        strengths = scratch.takeMatches()
        worth = strengths.worth
        inverseDocumentFrequency = log(1 + (Double(index.liveCount) - worth + 0.5) / (worth + 0.5))
    }

    /// Number of documents, deleted ones left out, in which any variant occurs.
    var documentCount: Int { strengths.count }
}

extension Segment {
    func termIndices(for variant: TermVariant) -> Range<Int> {
        switch variant.matching {
        case .exact: find(variant.term).map { $0..<($0 + 1) } ?? 0..<0
        case .prefix: termIndices(withPrefix: variant.term)
        }
    }
}
