import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueAudit

@Suite("Readability")
struct ReadabilityTests {
    @Test("LIX is words in a sentence plus long words in a hundred")
    func formula() throws {
        let found = try #require(Readability.lix(of: "Katten sitter på mattan. Arbetsförmedlingen hjälper dig."))
        #expect((found.words, found.sentences, found.longWords) == (7, 2, 2))
        #expect(abs(found.lix - (3.5 + 200.0 / 7)) < 1e-9)
        #expect(found.swedishLIX == "32,1" && found.level == "lättläst" && !found.isTelling)
    }

    @Test("a text without words has none", arguments: ["", "  \n ", "…!?", "\u{0}"])
    func empty(_ text: String) { #expect(Readability.lix(of: text) == nil, "\(text)") }

    @Test(
        "sentences end at marks before a new beginning, at blank lines and bullets; not after abbreviations",
        arguments: [
            ("Ett. Två! Tre? Fyra…", 4), ("Ring t.ex. Haninge kommun.", 1), ("Öppet ca. 20 timmar kl. 9.", 1),
            ("Rätt stöd för mig! var ett projekt.", 1), ("Rubrik\n\nText här.", 2), ("Du får:\n- stöd\n- råd", 3),
            ("En rad som\nbryts mitt i.", 1), ("1. Ring oss. 2. Kom hit.", 2), ("Se avsnitt 8.3 Budget.", 1),
            ("Kontakta S. Berg i dag.", 1), ("Den slutar 2022. 16 personer var med.", 2), ("Slut.Nästa ord", 1),
        ])
    func sentences(_ text: String, _ expected: Int) {
        #expect(AuditedText(field: "", text).sentences.count == expected, "\(text)")
    }

    @Test("words joined by a hyphen are one")
    func hyphens() throws {
        let found = try #require(Readability.lix(of: "ESF-projekt i Upplands-Bro"))
        #expect((found.words, found.longWords) == (3, 2))
    }

    private func kinds(_ field: WritableKeyPath<InterventionContent, String?>, _ text: String) -> [FindingKind] {
        let entry = Fixture.entry("a", "Insats") { $0[keyPath: field] = text }
        return ReadingRule().findings(in: AuditedEntry(entry, today: Fixture.today)).map(\.kind)
    }

    @Test("a text of long words is told as hard, more strictly when it is to be easy; a short one is not judged")
    func hard() {
        let hard = String(repeating: "Arbetsförmedlingen samordnar rehabiliteringen. ", count: 20)
        let plain = String(repeating: "Du kan komma hit och få stöd av personalen. ", count: 10)
        let between = String(
            repeating: "Personalen hjälper dig att hitta en arbetsplats som passar dig bra nu. ", count: 5)
        #expect(kinds(\.description, hard) == [.hardText])
        #expect(kinds(\.easyRead, hard) == [.hardText])
        #expect(kinds(\.description, plain).isEmpty && kinds(\.easyRead, plain).isEmpty)
        #expect(kinds(\.description, between).isEmpty && kinds(\.easyRead, between) == [.hardText])
        #expect(kinds(\.description, "Arbetsförmedlingen samordnar rehabiliteringen.").isEmpty)
    }

    @Test("sentences of more than 25 words are told with their number")
    func long() throws {
        let short = Array(repeating: "ord", count: 25).joined(separator: " ") + "."
        let long = Array(repeating: "ord", count: 26).joined(separator: " ") + "."
        #expect(kinds(\.summary, short).isEmpty)
        #expect(kinds(\.summary, long) == [.longSentence])
        #expect(kinds(\.description, short + " D" + short + " D" + long) == [.longSentence])
    }
}
