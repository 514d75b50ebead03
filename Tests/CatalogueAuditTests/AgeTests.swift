import CatalogueModel
import CatalogueTestSupport
import Eligibility
import JSONTree
import Testing

@testable import CatalogueAudit

@Suite("Ages in texts")
struct AgeTests {
    private func ages(_ sentence: String) -> [String] {
        let text = AuditedText(field: "description", sentence)
        let scope = AgeScope(text: text)
        return AgeReader(text: text).mentions().filter(scope.isOfAll).map { mention in
            "\(mention.ageMin.map(String.init) ?? "")–\(mention.ageMax.map(String.init) ?? "")"
        }
    }

    @Test(
        "the age of those it is for is read",
        arguments: [
            ("Den som deltar ska vara 16–64 år.", "16–64"), ("För unga 16-29 år i Haninge.", "16–29"),
            ("Är du mellan 16 och 24 år?", "16–24"), ("Du som är mellan 18 år och 29 år kan söka.", "18–29"),
            ("Personer i åldern 18–29.", "18–29"), ("Åldersgruppen 20–64 tas emot.", "20–64"),
            ("Kursen är för 16–24-åringar.", "16–24"), ("Öppet från 18 år.", "18–"),
            ("Öppet från och med 18 år.", "18–"), ("Stödet ges till den som har fyllt 20 år.", "20–"),
            ("Den som har fyllt 18 kan söka.", "18–"), ("Du ska vara minst 18 år.", "18–"),
            ("För dig som är 18 år eller äldre.", "18–"), ("För personer över 18 år.", "18–"),
            ("Unga upp till 30 år är välkomna.", "–30"), ("Till och med 29 år.", "–29"),
            ("Program för arbetslösa under 25 år.", "–24"), ("Unga som inte fyllt 20 år.", "–19"),
            ("Du får vara högst 25 år.", "–25"), ("Specialistvård för barn och unga under 18 år.", "–17"),
            ("Ungdomar från 16 till 24 år.", "16–24"), ("För dig som är 30 år och yngre.", "–30"),
        ])
    func reads(_ sentence: String, _ expected: String) {
        #expect(ages(sentence) == [expected], "\(sentence)")
    }

    @Test(
        "spans of time, years, sums, and the ages of others or of some are not taken for it",
        arguments: [
            "Insatsen pågår under 2–3 månader.", "Projektet pågick 2017–2024.", "Stödet ges i minst 18 år.",
            "Föräldrar till barn 0–6 år är välkomna.", "Stöd till barn i åldern 7–15 år.",
            "Föräldrar till barn och unga 13–25 år får stöd.", "Bidraget är 18–29 tusen kronor.",
            "Mellan 20 och 30 procent går vidare.", "Arbetsförmågan ska vara nedsatt i minst ett år.",
            "Den som varit arbetslös i 5–10 år.", "De flesta som deltar är kvinnor från 35 år.",
            "Åldersgränsen är ofta från 12 eller 13 år till mellan 20 och 25 år.",
            "När den unga fyller 18 år tar vuxenpsykiatrin över.", "Det ges till det år personen fyller 60.",
            "Om någon under 18 år far illa kontaktas socialtjänsten.", "Verksamheten har funnits under 20 år.",
            "Det startade våren 2019 för åldern 16–29 år.", "Samtidigt utökades åldern från 16–29 till 16–35 år.",
            "Öppet kl. 13–16 varje dag.", "Ring 08-16 24 år efter år.", "Lagen (2003:1210) gäller.",
            "Bidrag till barnfamiljer, unga under 29 år och den som har sjukersättning.",
            "Bidrag till barnfamiljer och till unga under 29 år.", "Den som är 19–29 år kan bara få hel ersättning.",
            "Ett halvår, 2,5 år eller 10–15 veckor.", "Grupper om 16–24 personer.", "Från 35 kronor.", "",
        ])
    func passesOver(_ sentence: String) {
        #expect(ages(sentence).isEmpty, "\(sentence): \(ages(sentence))")
    }

    private func findings(_ text: String, _ change: (inout InterventionContent) -> Void = { _ in }) -> [Finding] {
        let entry = Fixture.entry("a", "Insats") {
            $0.description = text
            change(&$0)
        }
        return AgeRule().findings(in: AuditedEntry(entry, today: Fixture.today))
    }

    @Test("an age that only the text has can be filled in by machine")
    func missing() throws {
        let found = try #require(findings("Insatsen är till för alla. Du ska vara 18–29 år.").first)
        #expect(found.kind == .ageMissing)
        #expect(found.sentence == "Du ska vara 18–29 år.")
        #expect(
            found.fix?.changes == [
                Fix.Change("ageMin", from: .null, to: .number(18)), Fix.Change("ageMax", from: .null, to: .number(29)),
            ])
    }

    @Test("another age than the fields' is an error, with what the fields hold as the fix's condition")
    func differs() throws {
        let found = try #require(
            findings("För dig mellan 16 och 24 år.") { ($0.ageMin, $0.ageMax) = (16, 29) }.first)
        #expect(found.kind == .ageDiffers && found.severity == .error)
        #expect(found.message == "Texten säger \"mellan 16 och 24 år\", men ifyllt är 16–29 år.")
        #expect(found.fix?.changes == [Fix.Change("ageMax", from: .number(29), to: .number(24))])
    }

    @Test("the same age in the fields, in a track or in a track's own words is no finding")
    func agrees() {
        let text = "För unga under 25 år. Den som deltar ska vara 16–24 år."
        #expect(findings(text) { ($0.ageMin, $0.ageMax) = (16, 24) }.isEmpty)
        #expect(findings(text) { $0.tracks = [Track(criteria: .age(min: 16, max: 24))] }.isEmpty)
        #expect(findings(text) { $0.tracks = [Track(criteria: .words("mellan 16 och 24"))] }.isEmpty)
        #expect(findings("Öppet från 18 år.") { ($0.ageMin, $0.ageMax) = (18, 64) }.isEmpty)
    }

    @Test("with a right age said as well a narrower one is of some, and a wider one an error")
    func subgroup() {
        let right: (inout InterventionContent) -> Void = { ($0.ageMin, $0.ageMax) = (16, 29) }
        #expect(findings("För unga 16–29 år. Gruppen träffas för 20–25 år.", right).isEmpty)
        #expect(findings("För unga 16–29 år. Välkommen från 15 år.", right).map(\.kind) == [.ageDiffers])
    }

    @Test("with tracks or two ages there is no fix: a person must choose")
    func noFix() {
        let tracked = findings("För dig 18–29 år.") { $0.tracks = [Track(criteria: .registered)] }
        #expect(tracked.map(\.kind) == [.ageMissing] && tracked.allSatisfy { $0.fix == nil })
        let two = findings("För dig 18–29 år. Öppet för dig från 20 år.")
        #expect(two.map(\.kind) == [.ageMissing] && two.allSatisfy { $0.fix == nil })
    }
}
