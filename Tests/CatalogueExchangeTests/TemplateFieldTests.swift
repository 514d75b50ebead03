import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import Testing

@Suite("Fields of a text template")
struct TemplateFieldTests {
    /// What a value under a heading gives: "field=values" and "?" where unsure, without fields of other headings.
    private func read(_ heading: String, _ value: String) -> [String] {
        let draft = TemplateReading.read("Namn: X\n\(heading): \(value)")
        return draft.fields.filter { $0.field != "name" && $0.field != "access.steps" && $0.field != "description" }
            .map { "\($0.field)=\($0.values.joined(separator: "|"))\($0.confidence == .unsure ? "?" : "")" }.sorted()
    }

    @Test(
        "ages",
        arguments: [
            ("16–24", "ageMax=24 ageMin=16"), ("16-24 år", "ageMax=24 ageMin=16"), ("16 - 24år", "ageMax=24 ageMin=16"),
            ("mellan 16 och 24", "ageMax=24 ageMin=16"), ("16 till 24 år", "ageMax=24 ageMin=16"),
            ("16 år till och med 24 år", "ageMax=24 ageMin=16"), ("fr.o.m. 16 t.o.m. 24 år", "ageMax=24 ageMin=16"),
            ("från 16 upp till 24", "ageMax=24 ageMin=16"), ("minst 18 och högst 29 år", "ageMax=29 ageMin=18"),
            ("från 18", "ageMin=18"), ("18+", "ageMin=18"), ("18 år och uppåt", "ageMin=18"), ("18–", "ageMin=18"),
            ("fyllt 20", "ageMin=20"), ("över 18 år", "ageMin=18?"), ("upp till 30", "ageMax=30"),
            ("t.o.m. 29", "ageMax=29"), ("under 25 år", "ageMax=24"), ("inte fyllt 25", "ageMax=24"),
            ("vuxna", "ageMin=?"), ("alla åldrar", ""), ("ingen åldersgräns", ""), ("18", "ageMin=18?"),
            ("18–29 (65 vid sjukskrivning)", "ageMax=29? ageMin=18?"), ("999999999999999999999", "ageMin=?"),
        ])
    func ages(_ value: String, _ expected: String) {
        let found = read("Ålder", value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test("an age the wrong way round is refused with its line")
    func wrongWayRound() {
        let problems = TemplateReading.read("Namn: X\n\nÅlder: 24–16").document.problems
        #expect(
            problems.map(\.text) == [
                "text, rad 3: ageMax lägsta åldern 24 är högre än högsta åldern 16. Byt plats på åldrarna eller rätta dem."
            ])
    }

    @Test(
        "ages in prose are unsure, and numbers that count something else are none",
        arguments: [
            ("unga 16–24 år", "ageMax=24? ageMin=16?"), ("personer i åldern 16 till 24", "ageMax=24? ageMin=16?"),
            ("du som har fyllt 18", "ageMin=18?"), ("barn under 13 år", "ageMax=12?"),
            ("Kursen pågår 1–2 år.", ""), ("Vi har plats för 16–24 personer.", ""), ("Öppet kl 10–15.", ""),
            ("Startade för 20 år sedan.", ""), ("Man behöver 15 års erfarenhet.", ""), ("Mellan 2016 och 2024.", ""),
        ])
    func agesInProse(_ value: String, _ expected: String) {
        let found = read("Beskrivning", value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test(
        "areas",
        arguments: [
            ("Haninge, Tyresö och Nynäshamn", "municipalities=Haninge|Tyresö|Nynäshamn"),
            ("Haninge/Tyresö samt Salems kommun", "municipalities=Haninge|Tyresö|Salem"),
            ("boende i Stockholms stad", "municipalities=Stockholm"), ("0136", "municipalities=Haninge"),
            ("Stockholms län", "counties=Stockholms län"), ("Skåne", "counties=Skåne län"),
            ("Sörmland", "counties=Södermanlands län"),
            ("Malung-Sälen; Dals-Ed", "municipalities=Malung-Sälen|Dals-Ed"),
            ("hela landet", "national=ja"), ("Nationell", "national=ja"),
            ("digitalt i hela Sverige", "digital=ja national=ja"),
            ("Haninge, digitalt", "digital=ja municipalities=Haninge"),
            ("Haninge, hela länet", "counties=Stockholms län? municipalities=Haninge"), ("hela länet", "counties=?"),
            ("Region Stockholm", "counties=Stockholms län?"), ("delar av Haninge", "municipalities=Haninge?"),
            ("hela Stockholms län utom Salem", "municipalities=?"), ("habo", "municipalities=Habo"),
            ("Håbo", "municipalities=Håbo"),
        ])
    func areas(_ value: String, _ expected: String) {
        let found = read("Kommuner", value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test(
        "ways in",
        arguments: [
            ("Du kan söka själv.", "access.selfReferral=ja"), ("Egen ansökan", "access.selfReferral=ja"),
            ("Ingen remiss behövs.", "access.selfReferral=ja"), ("Remiss behövs inte.", "access.selfReferral=ja"),
            ("Det går bra utan remiss.", "access.selfReferral=ja"), ("Egenremiss", "access.selfReferral=ja"),
            ("Ibland krävs remiss.", "access.selfReferral=ja?"),
            ("I vissa fall behövs remiss.", "access.selfReferral=ja?"),
            ("Remiss krävs.", "access.selfReferral=nej"), ("Du kan inte söka själv.", "access.selfReferral=nej"),
            ("Din handläggare anvisar dig.", "access.referrers=Handläggare access.selfReferral=nej"),
            (
                "Remiss från läkare på vårdcentralen eller psykiatrin.",
                "access.referrers=Läkare|Vårdcentralen|Psykiatrin access.selfReferral=nej"
            ),
            (
                "Sök själv eller via Försäkringskassan. Du kan söka själv.",
                "access.referrers=Försäkringskassan? access.selfReferral=ja"
            ),
            ("Ring oss.", "access.selfReferral=ja?"), ("Det krävs biståndsbeslut.", "access.needsAssessment=ja"),
            ("Inget biståndsbeslut behövs. Egen ansökan räcker.", "access.needsAssessment=nej access.selfReferral=ja"),
            ("Socialnämnden beslutar.", "access.decidedBy=Socialnämnden?"),
            ("Det behövs ingen remiss, men biståndsbeslut.", "access.needsAssessment=ja access.selfReferral=ja"),
        ])
    func waysIn(_ value: String, _ expected: String) {
        let found = read("Väg in", value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test(
        "dates",
        arguments: [
            ("Startdatum", "2026-03-01", "startDate=2026-03-01"), ("Startdatum", "20260301", "startDate=2026-03-01"),
            ("Startdatum", "den 1:a mars 2026", "startDate=2026-03-01"),
            ("Startdatum", "1/3 2026", "startDate=2026-03-01"),
            ("Startdatum", "1 mars", "startDate=2026-03-01?"), ("Startdatum", "1/3-26", "startDate=2026-03-01?"),
            ("Startdatum", "mars 2026", "startDate=2026-03-01?"), ("Slutdatum", "februari 2028", "endDate=2028-02-29?"),
            ("Slutdatum", "2026", "endDate=2026-12-31?"), ("Slutdatum", "tills vidare", ""),
            ("Startdatum", "löpande", ""), ("Startdatum", "när gruppen är full", "startDate=?"),
            ("Period", "1 mars 2026 – 30 juni 2026", "endDate=2026-06-30 startDate=2026-03-01"),
            ("Period", "till och med 30 juni 2026", "endDate=2026-06-30"),
            ("Startdatum", "2026-03-01 – 2026-06-30", "endDate=2026-06-30? startDate=2026-03-01?"),
        ])
    func dates(_ heading: String, _ value: String, _ expected: String) {
        let found = read(heading, value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test("a day that does not exist is refused")
    func impossibleDay() {
        let problems = TemplateReading.read("Namn: X\nSlutdatum: 31 februari 2026").document.problems
        #expect(
            problems.map(\.text) == [
                "text, rad 2: endDate \"31 februari 2026\" är inget datum. "
                    + "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-03-01."
            ])
    }

    @Test(
        "concepts",
        arguments: [
            ("Behov", "ångest, komma i arbete", "needs=ångest|komma i arbete"),
            ("Behov", "Ångest och sömnproblem", "needs=Ångest|sömnproblem"),
            ("Behov", "trauma och posttraumatisk stress", "needs=trauma och posttraumatisk stress"),
            ("Metod", "case management; motiverande samtal", "methods=case management|motiverande samtal"),
            ("Försörjning", "barnbidragen", "incomeSupport=barnbidrag?"),
            (
                "Aktiviteter", "praktik, jobbsökarkurser, lergökstillverkning",
                "activities=jobbsökarkurs? activities=praktik|lergökstillverkning"
            ),
            ("Målgrupp", "Vi riktar oss till unga vuxna och inte till studerande.", "targetGroups=unga vuxna?"),
        ])
    func concepts(_ heading: String, _ value: String, _ expected: String) {
        let found = read(heading, value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test(
        "costs, extent and languages",
        arguments: [
            ("Kostnad", "gratis", "cost.free=ja"), ("Kostnad", "Ingen avgift", "cost.free=ja"),
            ("Kostnad", "0 kr", "cost.free=ja"), ("Kostnad", "100 kr", "cost.free=nej cost.note=100 kr"),
            ("Kostnad", "inte gratis", "cost.free=nej cost.note=inte gratis"),
            ("Kostnad", "Regionen bestämmer", "cost.note=Regionen bestämmer"),
            ("Omfattning", "6–12 månader", "extent.duration=6–12 månader"),
            ("Omfattning", "5–40 tim/vecka i minst 1 år", "extent.duration=minst 1 år extent.hoursPerWeek=5–40"),
            (
                "Språk", "svenska/lätt svenska, ingen tolk",
                "languages.interpreter=nej languages.spoken=svenska|lätt svenska"
            ),
        ])
    func practical(_ heading: String, _ value: String, _ expected: String) {
        let found = read(heading, value)
        #expect(found.joined(separator: " ") == expected, "\(value) gave \(found)")
    }

    @Test(
        "headings, however they are written",
        arguments: [
            "Ålder: 18+", "ÅLDER: 18+", "Alder: 18+", "**Ålder**: 18+", "**Ålder:** 18+", "3. Ålder: 18+",
            "3) Ålder: 18+",
            "Ålder – 18+", "Ålder\t18+", "Ålder    18+", "- Ålder: 18+", "## Ålder\n18+", "Ålder\n\n18+",
            "ÅLDER\n----\n18+",
            "Ålder (från–till): 18+", "Vilken ålder? 18+", "| Ålder | 18+ |", "Åldersgrupp = 18+", "__Ålder:__ 18+",
            "Ålder: [lägsta och högsta ålder, till exempel 16–24] 18+", "\u{2022} Ålder: 18+", "A\u{30A}lder: 18+",
        ])
    func headings(_ row: String) {
        let found = TemplateReading.read("Namn: X\n\(row)").fields.filter { $0.field == "ageMin" }
        #expect(found.map(\.values) == [["18"]], "\(row)")
    }
}
