import CatalogueTestSupport
import SearchIndex
import Testing

@Suite("Facet counts of many documents")
struct FacetTests {
    private static let columns = [0, 2]

    /// Values of each document in each facet column: some nearly everywhere, most rare.
    private static func values(_ count: Int, _ random: inout SeededGenerator) -> [[[UInt32]]] {
        (0..<count).map { _ in
            columns.map { _ in
                let most = Int.random(in: 0...6, using: &random)
                let draws = (0..<most).map { _ in Double.random(in: 0..<1, using: &random) }
                return Array(Set(draws.map { UInt32($0 * $0 * $0 * $0 * 300) }))
            }
        }
    }

    private static func segment(_ values: ArraySlice<[[UInt32]]>) -> Segment {
        var writer = SegmentWriter(schema: RandomIndex.schema)
        for (number, own) in zip(values.indices, values) {
            writer.endDocument(
                key: RandomIndex.key(number), rank: 0, lengths: [0, 0, 0], columns: [own[0], [], own[1], []])
        }
        return writer.finish()
    }

    /// One document in so many, at random.
    private static func some(_ share: Int, of count: Int, _ random: inout SeededGenerator) -> DocumentSet {
        var set = DocumentSet(capacity: count)
        for document in 0..<count where Int.random(in: 0..<share, using: &random) == 0 { set.insert(document) }
        return set
    }

    @Test("agree with counting one by one, of few documents, of half, of most and of all, over 60 random indexes")
    func agreesWithCounting() throws {
        for seed in UInt64(0)..<60 {
            var random = SeededGenerator(seed: seed)
            let count = Int.random(in: 1_000...2_600, using: &random)
            let values = Self.values(count, &random)
            let cut = Bool.random(using: &random) ? count : Int.random(in: 0...count, using: &random)
            let written = [Self.segment(values[..<cut]), Self.segment(values[cut...])]
            let segments = try written.map { try Segment(bytes: $0.savedBytes[...], schema: RandomIndex.schema) }
            let index = SegmentSet(segments, deleted: [Int.random(in: 0..<count, using: &random)])
            for share in [1, 2, 10, 200] {
                var chosen = Self.some(share, of: count, &random)
                if share == 2 && Bool.random(using: &random) { chosen = chosen.complement }
                for (place, column) in Self.columns.enumerated() {
                    let expected = (0..<count).filter { chosen.contains($0) && index.live.contains($0) }
                        .flatMap { values[$0][place] }
                    let counts = Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +)
                    #expect(
                        index.facetCounts(columns: [column], in: chosen) == counts,
                        "seed \(seed), column \(column), one in \(share)")
                }
            }
        }
    }

    @Test("the values of a document are those that were given, in any order of how common they are")
    func readsBack() {
        var random = SeededGenerator(seed: 7)
        let values = Self.values(500, &random)
        let segment = Self.segment(values[...])
        for (number, own) in values.enumerated() {
            for (place, column) in Self.columns.enumerated() {
                #expect(segment.values(column: column, document: number) == own[place].sorted())
            }
        }
    }
}
