import CatalogueTestSupport
import Testing

@testable import SearchIndex

@Suite("Segment")
struct SegmentTests {
    @Test("finds, scores, counts and ranks as the reference does, over 4,000 random indexes and queries")
    func agreesWithReference() {
        for seed in UInt64(0)..<4_000 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            let query = made.query(&random)
            let expected = made.reference.search(query)
            let result = made.index.search(query)
            #expect(result.total == expected.total, "seed \(seed)")
            let counts = result.facetCounts.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.value, $0.count) }) }
            #expect(counts == expected.facetCounts, "seed \(seed)")
            let window = Array(expected.hits[query.window.clamped(to: 0..<expected.hits.count)])
            #expect(result.hits.count == window.count, "seed \(seed)")
            for (hit, wanted) in zip(result.hits, window) {
                // Sums are single precision, so nearly equal scores may change places.
                #expect(abs(hit.score - wanted.score) < 1e-4, "seed \(seed), document \(hit.document)")
            }
            // Without words scores are exact, and many are equal.
            guard query.words.isEmpty else { continue }
            #expect(result.hits.map(\.document) == window.map(\.document), "seed \(seed)")
        }
    }

    @Test("a word is made common by the documents that are about it, less by those that only touch upon it")
    func worth() {
        var writer = SegmentWriter(schema: RandomIndex.schema)
        let (uneven, even) = (writer.number(of: [97]), writer.number(of: [98]))
        for number in 0..<10 {
            for place in 0..<(number == 0 ? 50 : 1) { writer.add(uneven, field: 1, at: 2 * place) }
            writer.add(even, field: 1, at: 1)
            writer.endDocument(key: RandomIndex.key(number), rank: 0, lengths: [0, 1, 0], columns: [[], [], [], []])
        }
        let words = [97, 98, 99].map { QueryWord(label: "", variants: [TermVariant(term: [$0], weight: 1)]) }
        let matches = QueryEvaluation(words, in: SegmentSet([writer.finish()])).matches
        #expect(matches[0].worth > 1 && matches[0].worth < 9, "got \(matches[0].worth)")
        #expect(matches[1].worth == 10)
        #expect(matches[2].worth == 0)
        #expect(matches[0].inverseDocumentFrequency > matches[1].inverseDocumentFrequency)
    }

    @Test("explains every score by numbers that add up to it")
    func explanationsAddUp() {
        for seed in UInt64(0)..<500 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            let query = made.query(&random)
            let evaluation = QueryEvaluation(query.words, in: made.index)
            let hits = evaluation.search(query).hits
            let explanations = evaluation.explain(documents: hits.map(\.document), boosts: query.boosts)
            for (hit, explanation) in zip(hits, explanations) {
                #expect(abs(hit.score - explanation.score) < 1e-5 * max(1, hit.score), "seed \(seed)")
            }
        }
    }

    @Test("one evaluation answers for every filter and coverage as a search of its own does")
    func evaluatesOnce() {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            let query = made.query(&random)
            let evaluation = QueryEvaluation(query.words, in: made.index)
            for _ in 0..<3 {
                var other = made.query(&random)
                other.words = query.words
                other.facets = []
                let total = made.reference.search(other).total
                #expect(evaluation.search(other).total == total, "seed \(seed)")
                // Without words everything allowed is a hit, whatever was deleted since.
                guard !other.words.isEmpty else { continue }
                for count in [1, total, total + 1] where count > 0 {
                    let hasHits = evaluation.hasHits(
                        count, minimumCoverage: other.minimumCoverage, allowed: other.allowed)
                    #expect(hasHits == (total >= count), "seed \(seed), \(count) of \(total)")
                }
            }
        }
    }

    @Test("a boost found for the contenders alone gives the hits that it gives found for all documents")
    func contendersSuffice() {
        var left = 0
        for seed in UInt64(0)..<1_000 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            var query = made.query(&random)
            query.window = 0..<Int.random(in: 1...5, using: &random)
            let evaluation = QueryEvaluation(query.words, in: made.index)
            let contenders = evaluation.contenders(query, raisedBy: 1.2)
            var raised = DocumentSet(capacity: made.index.documentCount)
            for document in 0..<raised.capacity where Bool.random(using: &random) { raised.insert(document) }
            var few = query
            few.boosts.append(Boost(label: "few", factor: 1.2, documents: raised.intersection(contenders)))
            query.boosts.append(Boost(label: "all", factor: 1.2, documents: raised))
            let all = evaluation.search(query)
            #expect(evaluation.search(few).hits == all.hits, "seed \(seed)")
            if contenders.count < all.total { left += 1 }
        }
        #expect(left > 100, "some hits are no contenders")
    }

    @Test("reads back the keys, columns and terms that were written")
    func roundTrips() throws {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            let reopened = try made.reopened()
            #expect(reopened.documentCount == made.reference.documents.count, "seed \(seed)")
            #expect(reopened.segments.map(\.savedBytes) == made.index.segments.map(\.savedBytes))
            for (number, document) in made.reference.documents.enumerated() {
                #expect(reopened.key(of: number) == RandomIndex.key(number), "seed \(seed)")
                for column in document.columns.indices {
                    let expected = Set(document.columns[column]).sorted()
                    #expect(reopened.values(column: column, document: number) == expected, "seed \(seed)")
                }
            }
            let words = Set(made.reference.documents.flatMap { $0.terms.joined() })
            let stored = reopened.segments.flatMap { $0.terms(withPrefix: []) }
            #expect(Set(stored) == words, "seed \(seed)")
            for word in words {
                let having = made.reference.documents.indices.filter {
                    made.reference.documents[$0].terms.joined().contains(word)
                }
                let found = reopened.documents(withTerm: word)
                #expect((0..<found.capacity).filter(found.contains) == having, "seed \(seed)")
                #expect(reopened.documentFrequency(of: word) == having.count, "seed \(seed)")
            }
        }
    }

    @Test("documents are chosen by number and by value as a plain scan chooses them")
    func columns() {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            let documents = made.reference.documents
            let lowest = UInt32.random(in: 0...4, using: &random)
            let range = lowest...UInt32.random(in: lowest...5, using: &random)
            for orMissing in [false, true] {
                let found = made.index.documents(column: 1, in: range, orMissing: orMissing)
                for (number, document) in documents.enumerated() {
                    let isWanted = document.columns[1].first.map(range.contains) ?? orMissing
                    #expect(found.contains(number) == isWanted, "seed \(seed)")
                }
            }
            let byValue = zip(made.index.segments, made.index.bases).map { (ValueDocuments($0, column: 3), $1) }
            for value in [nil, 0, 1, 2, 3, 4, 5] as [UInt32?] {
                var found = DocumentSet(capacity: documents.count)
                for (documents, base) in byValue { documents.insert(having: value, from: base, into: &found) }
                for (number, document) in documents.enumerated() {
                    let isWanted = value.map(document.columns[3].contains) ?? document.columns[3].isEmpty
                    #expect(found.contains(number) == isWanted, "seed \(seed)")
                    #expect(
                        value == nil || made.index.documents(column: 3, having: value ?? 0).contains(number) == isWanted
                    )
                }
            }
        }
    }

    @Test("a filter has every value of a column and few others")
    func filtersValues() {
        for seed in UInt64(0)..<20 {
            var random = SeededGenerator(seed: seed)
            let values = (0..<Int.random(in: 0...3_000, using: &random)).map { _ in
                UInt32.random(in: 0...(.max), using: &random)
            }
            var writer = SegmentWriter(schema: RandomIndex.schema)
            for (number, value) in values.enumerated() {
                writer.endDocument(
                    key: RandomIndex.key(number), rank: 0, lengths: [0, 0, 0], columns: [[], [], [], [value]])
            }
            let filter = ValueFilter(writer.finish(), column: 3)
            #expect(values.allSatisfy(filter.mayHave), "seed \(seed)")
            let others = (0..<10_000).map { _ in UInt32.random(in: 0...(.max), using: &random) }
            #expect(others.count(where: filter.mayHave) < 800, "seed \(seed)")
        }
    }

    @Test("128 numbers of every width are packed in lanes and read back, at every place")
    func packsLanes() {
        for width in 0...32 {
            var random = SeededGenerator(seed: UInt64(width))
            let most = UInt32(truncatingIfNeeded: (1 as UInt64) << UInt64(width) - 1)
            let numbers = (0..<128).map { _ in UInt32.random(in: 0...most, using: &random) }
            for start in 0..<3 {
                var words = [UInt64](repeating: .max, count: start)
                LanePacking.append(numbers, width: width, to: &words)
                #expect(words.count == start + LanePacking.words(forWidth: width))
                words += [.max, .max]
                var read = [UInt32](repeating: 0, count: 128)
                LanePacking.unpack(words.span, at: start, width: width) { place, four in
                    for lane in 0..<4 { read[4 * place + lane] = four[lane] }
                }
                #expect(read == numbers, "width \(width), start \(start)")
            }
        }
    }

    @Test("numbers of every width are packed and read back, at every offset")
    func packs() {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed: seed)
            let width = Int.random(in: 0...32, using: &random)
            let most = width == 0 ? 0 : UInt32.max >> UInt32(32 - width)
            let numbers = (0..<200).map { _ in UInt32.random(in: 0...most, using: &random) }
            let start = Int.random(in: 0...63, using: &random)
            var words = [UInt64](repeating: 0, count: BitPacking.words(forBits: start + 200 * width) + 2)
            for (place, number) in numbers.enumerated() {
                BitPacking.write(number, width: width, at: start + place * width, in: &words)
            }
            for (place, number) in numbers.enumerated() {
                #expect(BitPacking.read(words.span, width: width, at: start + place * width) == number, "seed \(seed)")
            }
        }
    }

    @Test("refuses every single changed byte and every cut")
    func refusesDamage() {
        var random = SeededGenerator(seed: 5)
        let bytes = RandomIndex(&random).firstBytes
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] ^= UInt8.random(in: 1...255, using: &random)
            #expect(throws: IndexFileError.self) { try Segment(bytes: damaged[...], schema: RandomIndex.schema) }
        }
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let cut = Array(bytes.prefix(length))
            #expect(throws: IndexFileError.self) { try Segment(bytes: cut[...], schema: RandomIndex.schema) }
        }
    }

    @Test("never traps on damage that a right checksum hides: opens and searches, or throws")
    func survivesForgery() {
        for seed in UInt64(0)..<4_000 {
            var random = SeededGenerator(seed: seed)
            let index = RandomIndex(&random)
            var forged = index.firstBytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                forged[Int.random(in: 24..<forged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let checksum = Checksum.wide(forged[24...])
            for byte in 0..<8 { forged[16 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * byte)) }
            guard let segment = try? Segment(bytes: forged[...], schema: RandomIndex.schema) else { continue }
            var query = index.query(&random)
            query.allowed = DocumentSet(capacity: segment.documentCount, full: true)
            query.boosts = []
            let set = SegmentSet([segment])
            _ = set.search(query)
            _ = set.documents(withPhrase: [[[97]], [[98], [97, 98]]])
            _ = set.documents(withNear: [[97]], and: [[99]], within: 3, in: set.live)
        }
    }

    @Test("says which side of the format or schema is wrong")
    func namesBothSides() {
        var random = SeededGenerator(seed: 1)
        var bytes = RandomIndex(&random).firstBytes
        let other = IndexSchema(fields: [.init(name: "x", weight: 1, lengthNormalisation: 0)], columns: [])
        #expect(throws: IndexFileError.schema(expected: other.fingerprint, got: RandomIndex.schema.fingerprint)) {
            try Segment(bytes: bytes[...], schema: other)
        }
        bytes[4] = 99
        #expect(throws: IndexFileError.format(expected: 5, got: 99)) {
            try Segment(bytes: bytes[...], schema: RandomIndex.schema)
        }
        #expect(throws: IndexFileError.notAnIndex) { try Segment(bytes: [1, 2, 3], schema: RandomIndex.schema) }
    }

    @Test("a full set holds exactly its capacity, at every size around a word's edge")
    func fullSets() {
        for capacity in 0...130 {
            let set = DocumentSet(capacity: capacity, full: true)
            #expect(set.count == capacity)
            #expect(set.complement.isEmpty && set.complement.complement == set)
        }
    }
}
