import CatalogueTestSupport
import FoundationEssentials
import Spreadsheet
import Testing

@Suite("CSV written and read again")
struct CSVRoundTripTests {
    private static let pieces: [Character] = Array("abåäö0159 '\"';,\t|=+-@\n\u{301}\u{A0}€–🙂")

    private static func text(_ random: inout SeededGenerator) -> String {
        String((0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "a" })
    }

    /// The row as the reader gives it: nothing empty at the end.
    private static func trimmed(_ row: [String]) -> [String] {
        Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }

    @Test("gives the same texts back, formulas too, for 3,000 random tables in both dialects")
    func roundTrip() throws {
        for seed in UInt64(0)..<3_000 {
            var random = SeededGenerator(seed: seed)
            let width = Int.random(in: 2...5, using: &random)
            let heading = (0..<width).map { "rubrik \($0)" }
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<width).map { _ in Self.text(&random) }
            }
            for dialect in [CSVWriter.Dialect.standard, .excel] {
                let file = CSVWriter(dialect: dialect).file(rows: [heading] + rows)
                let book = try SpreadsheetReader().read(Data(file.utf8))
                let got = book.texts().map { $0.map(CSVWriter.original) }
                let expected = ([heading] + rows).map(Self.trimmed).filter { !$0.isEmpty }
                // Scalar by scalar, so that a mark and its accent count as two.
                #expect(
                    got.map { $0.map { Array($0.unicodeScalars) } }
                        == expected.map { $0.map { Array($0.unicodeScalars) } },
                    "seed \(seed) \(dialect): \(file.debugDescription)")
            }
        }
    }

    @Test(
        "takes back exactly the one apostrophe that was put before a formula",
        arguments: [
            ("'=1", "=1"), ("''=1", "'=1"), ("'vanlig", "'vanlig"), ("=1", "=1"), ("'", "'"), ("", ""), ("'-5", "-5"),
            ("'\n=", "\n="), ("'\u{301}=", "'\u{301}="), ("'=\u{301}", "=\u{301}"),
        ])
    func original(_ text: String, _ expected: String) {
        #expect(CSVWriter.original(text) == expected, "\(text)")
    }
}
