import CatalogueTestSupport
import Testing

@testable import SearchIndex

@Suite("Segment")
struct SegmentTests {
    @Test("finds, scores, counts and ranks as the reference does, over 3,000 random indexes and queries")
    func agreesWithReference() {
        for seed in UInt64(0)..<3_000 {
            var random = SeededGenerator(seed: seed)
            let index = RandomIndex(&random)
            let query = index.query(&random)
            let expected = index.reference.search(query)
            let result = index.segment.search(query)
            #expect(result.total == expected.total, "seed \(seed)")
            #expect(result.facetCounts == expected.facetCounts, "seed \(seed)")
            let window = Array(expected.hits[query.window.clamped(to: 0..<expected.hits.count)])
            #expect(result.hits.count == window.count, "seed \(seed)")
            for (hit, wanted) in zip(result.hits, window) {
                // Strengths are single precision, so nearly equal scores may change places.
                #expect(abs(hit.score - wanted.score) < 1e-4, "seed \(seed), document \(hit.document)")
            }
        }
    }

    @Test("explains every score by numbers that add up to it")
    func explanationsAddUp() {
        for seed in UInt64(0)..<500 {
            var random = SeededGenerator(seed: seed)
            let index = RandomIndex(&random)
            let query = index.query(&random)
            let hits = index.segment.search(query).hits
            let explanations = index.segment.explain(query, documents: hits.map(\.document))
            for (hit, explanation) in zip(hits, explanations) {
                #expect(abs(hit.score - explanation.score) < 1e-9, "seed \(seed)")
            }
        }
    }

    @Test("reads back the keys, columns and terms that were written")
    func roundTrips() throws {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let index = RandomIndex(&random)
            let reopened = try Segment(bytes: index.segment.bytes, schema: RandomIndex.schema)
            #expect(reopened.documentCount == index.reference.documents.count, "seed \(seed)")
            for (number, document) in index.reference.documents.enumerated() {
                #expect(reopened.key(of: number).high == UInt64(number), "seed \(seed)")
                #expect(reopened.key(of: number).low == .max - UInt64(number), "seed \(seed)")
                for column in document.columns.indices {
                    let expected = Set(document.columns[column]).sorted()
                    #expect(reopened.values(column: column, document: number) == expected, "seed \(seed)")
                }
            }
            let words = Set(index.reference.documents.flatMap { $0.terms.joined() })
            #expect(Set(reopened.terms(withPrefix: [], limit: .max)) == words, "seed \(seed)")
        }
    }

    @Test("refuses every single changed byte and every cut")
    func refusesDamage() {
        var random = SeededGenerator(seed: 5)
        let bytes = RandomIndex(&random).segment.bytes
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= UInt8.random(in: 1...255, using: &random)
            #expect(throws: IndexFileError.self) { try Segment(bytes: damaged, schema: RandomIndex.schema) }
        }
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let cut = Array(bytes.prefix(length))
            #expect(throws: IndexFileError.self) { try Segment(bytes: cut, schema: RandomIndex.schema) }
        }
    }

    @Test("never traps on damage that a right checksum hides: opens and searches, or throws")
    func survivesForgery() {
        for seed in UInt64(0)..<4_000 {
            var random = SeededGenerator(seed: seed)
            let index = RandomIndex(&random)
            var forged = index.segment.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                forged[Int.random(in: 24..<forged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let checksum = Checksum.fnv1a(forged[24...])
            for byte in 0..<8 { forged[16 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * byte)) }
            guard let segment = try? Segment(bytes: forged, schema: RandomIndex.schema) else { continue }
            var query = index.query(&random)
            query.allowed = DocumentSet(capacity: segment.documentCount, full: true)
            query.boosts = []
            _ = segment.search(query)
        }
    }

    @Test("says which side of the format or schema is wrong")
    func namesBothSides() {
        var random = SeededGenerator(seed: 1)
        var bytes = RandomIndex(&random).segment.bytes
        let other = IndexSchema(fields: [.init(name: "x", weight: 1, lengthNormalisation: 0)], columns: [])
        #expect(throws: IndexFileError.schema(expected: other.fingerprint, got: RandomIndex.schema.fingerprint)) {
            try Segment(bytes: bytes, schema: other)
        }
        bytes[4] = 99
        #expect(throws: IndexFileError.format(expected: 1, got: 99)) {
            try Segment(bytes: bytes, schema: RandomIndex.schema)
        }
        #expect(throws: IndexFileError.notAnIndex) { try Segment(bytes: [1, 2, 3], schema: RandomIndex.schema) }
    }

    @Test("a full set holds exactly its capacity, at every size around a word's edge")
    func fullSets() {
        for capacity in 0...130 {
            let set = DocumentSet(capacity: capacity, full: true)
            #expect(set.count == capacity)
        }
    }
}
