import CatalogueTestSupport
import SearchIndex
import Testing

@Suite("Evaluation over many documents and words")
struct EvaluationTests {
    private static func term(_ number: Int) -> [UInt8] { [UInt8(97 + number / 20), UInt8(97 + number % 20)] }

    /// Documents of which each has some of the terms, once each in a body of as many words.
    private static func index(_ documents: [[Int]]) -> SegmentSet {
        var writer = SegmentWriter(schema: RandomIndex.schema)
        for (number, terms) in documents.enumerated() {
            for term in terms { writer.add(writer.number(of: Self.term(term)), field: 1) }
            writer.endDocument(
                key: RandomIndex.key(number), rank: 0, lengths: [0, 4, 0], columns: [[], [], [], []])
        }
        return SegmentSet([writer.finish()])
    }

    private static func query(_ terms: some Sequence<Int>, _ index: SegmentSet, coverage: Double) -> IndexQuery {
        let words = terms.map { QueryWord(label: "", variants: [TermVariant(term: term($0), weight: 1)]) }
        var query = IndexQuery(words: words, allowed: DocumentSet(capacity: index.documentCount, full: true))
        query.minimumCoverage = coverage
        return query
    }

    @Test("of more words than an integer has bits, a hit still needs one")
    func manyWords() {
        let documents = (0..<200).map { $0 < 100 ? [$0 % 70] : [] }
        let index = Self.index(documents)
        for count in [6, 7, 63, 64, 65, 70] {
            let result = index.search(Self.query(0..<count, index, coverage: 0))
            #expect(result.total == documents.count { !$0.isEmpty && $0[0] < count }, "\(count) words")
        }
    }

    @Test("a rare and a common word add up in every part of a large index, also where one part meets the next")
    func windows() {
        var random = SeededGenerator(seed: 3)
        let edges: Set = [0, 63, 64, 4_095, 4_096, 8_191, 8_192, 9_999]
        let documents = (0..<10_000).map { number in
            let isRare = edges.contains(number) || Int.random(in: 0..<500, using: &random) == 0
            return (isRare ? [0] : []) + (Bool.random(using: &random) ? [1] : [])
        }
        let index = Self.index(documents)
        func alone(_ term: Int) -> Double {
            var query = Self.query([term], index, coverage: 1)
            query.window = 0..<1
            return index.search(query).hits.first?.score ?? 0
        }
        var query = Self.query([0, 1], index, coverage: 0)
        query.window = 0..<10_000
        let (rare, common) = (alone(0), alone(1))
        let result = index.search(query)
        #expect(result.total == documents.count { !$0.isEmpty })
        for hit in result.hits {
            let own = documents[hit.document].map { $0 == 0 ? rare : common }.reduce(0, +)
            #expect(abs(hit.score - own) < 1e-5, "document \(hit.document)")
        }
    }

    @Test("never traps on damage in facets of many documents that a right checksum hides")
    func survivesForgedFacets() {
        var writer = SegmentWriter(schema: RandomIndex.schema)
        for number in 0..<1_100 {
            writer.endDocument(
                key: RandomIndex.key(number), rank: 0, lengths: [0, 0, 0],
                columns: [[0, UInt32(number % 3) + 1], [], [UInt32(number % 40)], []])
        }
        let bytes = writer.finish().savedBytes
        for seed in UInt64(0)..<2_000 {
            var random = SeededGenerator(seed: seed)
            var forged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                forged[Int.random(in: 24..<forged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let checksum = Checksum.wide(forged[24...])
            for byte in 0..<8 { forged[16 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * byte)) }
            guard let segment = try? Segment(bytes: forged[...], schema: RandomIndex.schema) else { continue }
            let set = SegmentSet([segment])
            var few = DocumentSet(capacity: segment.documentCount)
            for document in stride(from: 0, to: segment.documentCount, by: 9) { few.insert(document) }
            _ = set.facetCounts(columns: RandomIndex.facets, in: few)
            _ = set.facetCounts(columns: RandomIndex.facets, in: few.complement)
        }
    }
}
