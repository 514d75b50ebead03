import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueAudit

@Suite("Any text")
struct FuzzTests {
    private static let pieces = [
        "16", "24", "–", "-", " ", " år ", "mellan ", "och ", "från ", "upp till ", "fyllt ", "i ", "Haninge",
        "Upplands ",
        "Väsby", "s", ",", ".", "\n", "\n\n- ", "(", ")", "AF", "IPS", "@", "anna.svensson@x.se", "070-123 45 67",
        "999999999",
        "å", "\u{0}", "\u{202E}", "\u{1F600}", "e\u{301}", "progression", "kompletterande ", "https://", "t.ex.",
        "\u{A0}",
        "Ö", "0", "7", "+46", "barn ", "under ", "\u{FEFF}", "'", "\"", "<",
    ]

    private func randomText(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    @Test("never traps, and quotes only what stands there, on 1,500 random entries")
    func neverTraps() {
        let rules = EntryAudit(vocabulary: .builtIn, today: Fixture.today)
        for seed in UInt64(0)..<1_500 {
            var random = SeededGenerator(seed: seed)
            let entry = Fixture.entry("a", randomText(&random)) {
                ($0.summary, $0.description) = (randomText(&random), randomText(&random))
                ($0.easyRead, $0.access.steps) = (randomText(&random), [randomText(&random)])
                ($0.needs, $0.aliases) = ([randomText(&random)], [randomText(&random)])
                $0.contact = Contact(unit: randomText(&random), email: randomText(&random), url: randomText(&random))
                ($0.ageMin, $0.ageMax) = (
                    Bool.random(using: &random) ? .max : nil, Bool.random(using: &random) ? .min : nil
                )
            }
            for finding in rules.findings(in: entry) {
                guard let quote = finding.quote else { continue }
                #expect(quote.sentence.count <= 2_000 && quote.byteRange.lowerBound >= 0, "seed \(seed)")
                if let text = AuditedEntry(entry, today: Fixture.today).text(quote.field) {
                    #expect(quote.byteRange.upperBound <= text.bytes.count, "seed \(seed)")
                    let words = String(decoding: text.bytes[quote.byteRange], as: UTF8.self)
                    #expect(Array(words.utf8) == Array(text.bytes[quote.byteRange]), "seed \(seed): \(quote.byteRange)")
                }
            }
            _ = DuplicateRule(entries: [entry, entry], today: Fixture.today)
        }
    }

    @Test(
        "a text of half a million characters gives few findings",
        arguments: [
            "16–24 år ", "för dig i Haninge, ", "anna.svensson@x.se ", "070-123 45 67 ", "AF IPS ", "progression ",
            "a.",
            "@", "(", "- ", "från 18 år till ", "\n", "1. ", "Ab. ",
        ])
    func long(_ piece: String) {
        let text = String(repeating: piece, count: 500_000 / piece.utf8.count)
        let entry = Fixture.entry("a", "Insats") {
            $0.description = text
            $0.needs = Array(repeating: "okänt " + piece, count: 1_000)
        }
        let rules = EntryAudit(vocabulary: .builtIn, today: Fixture.today)
        #expect(rules.findings(in: entry).count < 100, "\(piece)")
    }

    @Test("distinct abbreviations by the thousand are not each looked for")
    func manyAbbreviations() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        let all = letters.flatMap { a in letters.flatMap { b in letters.map { "om \(a)\(b)\($0)X nu" } } }
        let entry = Fixture.entry("a", "Insats") { $0.description = all.joined(separator: " ") }
        let rules = EntryAudit(vocabulary: .builtIn, today: Fixture.today)
        #expect(rules.findings(in: entry).count { $0.kind == .abbreviation } <= 20)
    }
}
