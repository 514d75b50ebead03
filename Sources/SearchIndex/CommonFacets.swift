import Synchronization

/// How many documents of a segment have each facet value, and of the commonest ones which, a bit each: what many
/// documents have is sooner counted 64 at a time than one by one.
struct CommonFacets: Sendable {
    /// In how many documents each value occurs, by its number.
    let frequencies: [UInt32]
    /// For each of the commonest values, from number 0 on, the documents that have it.
    private let documents: [[UInt64]]
    private let size: Int

    /// The most values that are kept so; each is had by more than one document in so many.
    private static let (most, share) = (128, 128)
    /// Segments of fewer documents are soon counted.
    private static let fewest = 1_024

    /// - Complexity: O(f) in the facet values of the documents.
    init(_ segment: Segment) {
        size = segment.documentCount
        var frequencies = [UInt32](repeating: 0, count: segment.facetValues.count)
        for id in segment.facetIDs { frequencies[Int(id)] += 1 }
        self.frequencies = frequencies
        let least = size / Self.share
        // Numbered by how common they are, so that the first ones are the commonest.
        let common = size < Self.fewest ? 0 : frequencies.prefix(Self.most).prefix { $0 > least }.count
        var documents = Array(repeating: [UInt64](repeating: 0, count: (size + 63) / 64), count: common)
        let (ids, starts) = (segment.facetIDs, segment.facetStarts)
        for document in 0..<size {
            let bit = UInt64(1) << UInt64(document & 63)
            for id in ids[Int(starts[document])..<Int(starts[document + 1])] {
                guard id < common else { break }
                documents[Int(id)][document >> 6] |= bit
            }
        }
        self.documents = documents
    }

    /// How many values, from number 0 on, are sooner counted so in a number of documents than one by one: those that so
    /// many of the documents are likely to have that going through all 64 at a time is quicker.
    func worthwhile(in chosen: Int) -> Int {
        frequencies.prefix(documents.count).prefix { Int($0) * chosen > size * (size / Self.share) }.count
    }

    /// How many of some documents, a bit each, have each of the first values.
    ///
    /// - Complexity: O(v · N / 64) for v values and N documents.
    func counts(ofFirst values: Int, in chosen: [UInt64]) -> [Int] {
        documents.prefix(values).map { Self.count($0.span, chosen.span) }
    }

    private static func count(_ a: Span<UInt64>, _ b: Span<UInt64>) -> Int {
        precondition(a.count == b.count, "sets over \(a.count) and \(b.count) groups")
        var (count, place) = (0, 0)
        while place + 32 <= a.count {
            let (own, other) = (a.extracting(place..<place &+ 32), b.extracting(place..<place &+ 32))
            for offset in 0..<32 { count &+= (own[offset] & other[offset]).nonzeroBitCount }
            place &+= 32
        }
        for rest in place..<a.count { count &+= (a[rest] & b[rest]).nonzeroBitCount }
        return count
    }
}

/// The common values of a segment, worked out when they are first asked for.
final class KeptCommonFacets: Sendable {
    private let known: Mutex<CommonFacets?> = Mutex(nil)

    /// - Complexity: O(1), but for the first time.
    func values(of segment: Segment) -> CommonFacets {
        if let known = known.withLock({ $0 }) { return known }
        // Not while others wait; two that come first find the same.
        let found = CommonFacets(segment)
        known.withLock { $0 = found }
        return found
    }
}
