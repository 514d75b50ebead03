import CatalogueExchange
import CatalogueModel
import CatalogueOpenData
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Downloads")
struct DownloadTests {
    private func file(_ format: DownloadFormat, _ entries: [Intervention]) throws -> String {
        let chunks = try stride(from: 0, to: entries.count, by: 10).map { start in
            try format.chunk(Array(entries[start..<min(start + 10, entries.count)]), base: OpenDataFixture.base)
        }
        return format.heading + chunks.joined()
    }

    @Test("JSON Lines of the seed, written in chunks, are read back without a difference")
    func roundTrip() throws {
        let entries = try OpenDataFixture.seed()
        let text = try file(.jsonLines, entries)
        let document = JSONLinesReader(vocabulary: OpenDataFixture.vocabulary).read(Data(text.utf8), name: "fil")
        #expect(document.problems.isEmpty && document.records.count == entries.count)
        var random = SeededGenerator(seed: 2)
        let plan = ImportPlan(
            documents: [document], existing: entries, options: .init(publish: false, now: Fixture.now),
            random: &random)
        #expect(plan.isEmpty && plan.unchangedCount == entries.count)
    }

    @Test("the table begins with id, address and time of change, and cells can't be formulas")
    func table() throws {
        let entry = Fixture.entry("a", "=1+1") { $0.summary = "Rad 1, \"citat\"" }
        let lines = try file(.table, [entry]).split(separator: "\r\n").map(String.init)
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("id,adress,uppdaterad,nyckel,namn,sammanfattning,"))
        let start = "\(entry.id.text),https://insatser.example.org/insatser/a,2026-11-20T12:00:00Z,a,'=1+1,"
        #expect(lines[1].hasPrefix(start + "\"Rad 1, \"\"citat\"\"\","), "\(lines[1])")
    }
}
