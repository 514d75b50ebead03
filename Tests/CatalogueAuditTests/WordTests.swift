import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueAudit

@Suite("Words and abbreviations")
struct WordTests {
    private func entry(_ text: String, _ change: (inout InterventionContent) -> Void = { _ in }) -> AuditedEntry {
        let entry = Fixture.entry("a", "Insats") {
            $0.description = text
            change(&$0)
        }
        return AuditedEntry(entry, today: Fixture.today)
    }

    private func words(_ text: String, _ change: (inout InterventionContent) -> Void = { _ in }) -> [String] {
        PlainWordRule().findings(in: entry(text, change)).map { $0.quote?.sentence ?? "" }
    }

    @Test("the list has at least 150 expressions, each form once, and no way to say it that is itself on the list")
    func list() {
        let list = PlainWordList.text + "\n" + PlainWordList.tradeText
        #expect(PlainWords.swedish.count >= 150)
        var forms: Set<String> = []
        for line in list.split(separator: "\n") {
            let sides = line.split(separator: "=")
            #expect(sides.count == 2, "\(line)")
            for form in (sides.first ?? "").split(separator: ",") {
                let form = form.split(separator: " ").joined(separator: " ")
                #expect(forms.insert(form).inserted, "\(form) står två gånger")
            }
            let plain = AuditedText(field: "", String(sides.last ?? ""))
            for place in plain.words.indices {
                let own = PlainWords.swedish.entry(in: plain, at: place)
                #expect(own == nil, "\(line): \(own?.name ?? "")")
            }
        }
    }

    @Test(
        "words that are not explained are told, with a plainer way to say it",
        arguments: [
            ("Stöd beviljas av kommunen.", "få"), ("Insatsen ges av kompletterande aktörer.", "företag"),
            ("Det sker i syfte att hjälpa.", "för att"), ("Vi följer din progression.", "går framåt"),
        ])
    func told(_ text: String, _ plain: String) throws {
        let found = PlainWordRule().findings(in: entry(text))
        #expect(found.count == 1 && found.first?.kind == .hardWord, "\(text)")
        #expect(found.first?.proposal.contains(plain) == true, "\(text): \(found.first?.proposal ?? "")")
    }

    @Test(
        "words that are explained, part of a name or plain are not",
        arguments: [
            "Vi följer din progression (hur det går framåt).", "Progression innebär att det går framåt.",
            "Det kallas progression.", "Progression, det vill säga att det går framåt.",
            "Vi heter Rusta och Matchning.",
            "Kognitiv beteendeterapi hjälper många.", "Personer med funktionsnedsättning.", "Du får hjälp.",
        ])
    func silent(_ text: String) { #expect(words(text).isEmpty, "\(text)") }

    @Test("a word is told once with how often it stands, and not when it is what the entry is called")
    func once() {
        let found = PlainWordRule().findings(in: entry("Progression först. Sedan mer progression."))
        #expect(found.map(\.message) == ["\"Progression\" kan vara svårt att förstå och står 2 gånger."])
        #expect(words("Progression först.") { $0.aliases = ["Progression"] }.isEmpty)
    }

    private func short(_ text: String, _ change: (inout InterventionContent) -> Void = { _ in }) -> [String] {
        AbbreviationRule(.builtIn, names: ["HOPP"]).findings(in: entry(text, change)).map(\.message)
    }

    @Test(
        "abbreviations that are not written out are told",
        arguments: [
            "Kontakta AF eller din handläggare.", "Enligt LSS har du rätt.", "Du får stöd av SIUS.", "Gå till XYQ.",
        ])
    func abbreviations(_ text: String) { #expect(short(text).count == 1, "\(text): \(short(text))") }

    @Test(
        "not when they are written out, well known, names, or the text is shouted",
        arguments: [
            "Särskilt introduktions- och uppföljningsstöd (SIUS) ges.", "SIUS (särskilt stöd) ges.",
            "Mobilisering inför arbete, MIA, är ett projekt. MIA har slutat.",
            "Metoden IPS, individuell placering och stöd.",
            "Skriv ett CV.", "Projektet ABQ var bra.", "Gå till HOPP.", "Kontakta AF. Arbetsförmedlingen hjälper dig.",
            "RING OSS NU OM DU VILL", "Gå till MIAX Vidare.",
        ])
    func writtenOut(_ text: String) { #expect(short(text).isEmpty, "\(text): \(short(text))") }
}
