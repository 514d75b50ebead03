import CatalogueTestSupport
import SearchIndex
import Testing

@Suite("Set of documents")
struct DocumentSetTests {
    @Test("bits of a range are those of its documents, and put back they make the same set, over 500 random sets")
    func bitsOfRanges() {
        for seed in UInt64(0)..<500 {
            var random = SeededGenerator(seed: seed)
            let capacity = Int.random(in: 1...400, using: &random)
            let start = Int.random(in: 0..<capacity, using: &random)
            let range = start..<Int.random(in: start...capacity, using: &random)
            var (all, within) = (DocumentSet(capacity: capacity), DocumentSet(capacity: capacity))
            for document in 0..<capacity where Bool.random(using: &random) {
                all.insert(document)
                if range.contains(document) { within.insert(document) }
            }
            let bits = all.bits(in: range)
            for (place, document) in range.enumerated() {
                #expect(bits[place / 64] >> UInt64(place % 64) & 1 == (all.contains(document) ? 1 : 0), "seed \(seed)")
            }
            var back = DocumentSet(capacity: capacity)
            back.insert(bits: bits, from: start)
            #expect(back == within, "seed \(seed)")
        }
    }
}
