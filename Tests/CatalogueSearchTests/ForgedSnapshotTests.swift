import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import SearchIndex
import Testing

@Suite("Opening a forged index")
struct ForgedSnapshotTests {
    private static let vocabulary = Vocabulary(concepts: [
        Concept(id: "need-a", group: .need, label: "psykisk ohälsa", synonyms: ["ångest", "mår inte så bra"]),
        Concept(id: "need-b", group: .need, label: "utmattning", broader: "need-a"),
        Concept(id: "method-a", group: .method, label: "arbetsträning"),
    ])

    private static let saved: [UInt8] = {
        let names = ["Arbetsträning i grupp", "Stöd vid ångest", "Praktik på café", "Boende och råd", "Kurs i svenska"]
        let entries = names.enumerated().map { number, name in
            Fixture.entry("entry-\(number)", name) { content in
                content.description = "Insatsen ger stöd till den som mår dåligt. \(name)."
                content.needs = [number.isMultiple(of: 2) ? "ångest" : "utmattning"]
                content.ageMin = 16 + number
            }
        }
        return IndexSnapshot(revision: 1, interventions: entries, vocabulary: vocabulary).savedBytes
    }()

    /// Where each of the five parts lies.
    private static let parts: [Range<Int>] = (0..<5).map { part in
        func number(_ place: Int) -> Int { (0..<8).reduce(0) { $0 | Int(saved[place + $1]) << (8 * $1) } }
        let start = number(8 + 16 * part)
        return start..<start + number(16 + 16 * part)
    }

    /// The saved index with some bytes of a part changed, and its checksum put right.
    private static func forged(part: Int, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = saved
        // Of segments the checksum stands behind what tells of the format, of other parts at their beginning.
        let checksumPlace = parts[part].lowerBound + (part == 0 || part == 2 ? 16 : 0)
        let covered = checksumPlace + 8..<parts[part].upperBound
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: covered, using: &random)
            bytes[place] =
                Bool.random(using: &random)
                ? UInt8.random(in: 0...255, using: &random)
                : bytes[place] ^ 1 << UInt8.random(in: 0..<8, using: &random)
        }
        let checksum = Checksum.wide(bytes[covered])
        for byte in 0..<8 { bytes[checksumPlace + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * byte)) }
        return bytes
    }

    @Test("labels, suggestions and criteria behind a right checksum: opens and answers, or throws; never traps")
    func survives() throws {
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 20))
        var opened = 0
        for seed in UInt64(0)..<2_000 {
            var random = SeededGenerator(seed: seed)
            let bytes = Self.forged(part: Int(seed % 5), &random)
            guard let snapshot = try? IndexSnapshot(revision: 1, saved: bytes, vocabulary: Self.vocabulary) else {
                continue
            }
            opened += 1
            let searcher = Searcher(snapshot: snapshot, today: today)
            for text in ["jag har ångest och är 19 år", "mår inte bra", "arbetstraning", "stö*", ""] {
                _ = searcher.search(SearchRequest(query: text))
            }
            for beginning in ["a", "ång", "café"] { _ = snapshot.suggestions(for: beginning) }
        }
        #expect(opened > 100, "nearly all is refused: the test forges nothing that is looked at")
    }
}
