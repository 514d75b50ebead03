import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueSearch

/// Municipalities that are ordinary words, surnames or first names, and those that are nothing else.
@Suite("Names of places in text")
struct PlaceNameTests {
    private static let snapshot = IndexSnapshot(revision: 1, interventions: [], vocabulary: .builtIn)

    private func municipalities(_ text: String) -> [String] {
        FactReader(snapshot: Self.snapshot, today: Fixture.date("2026-11-21")).facts(in: text).map(\.known)
            .filter { $0.kind == .municipality && !$0.isNegated }.map { fact in
                if case .text(let code) = fact.value { code } else { "" }
            }
    }

    @Test("who says where they live is understood, for all 290 municipalities in several forms")
    func residence() {
        for municipality in Gazetteer.sweden.municipalities {
            let name = municipality.name
            let genitive = name.hasSuffix("s") ? name : name + "s"
            let texts = [
                "Jag bor i \(name).", "bosatt i \(name), sjukskriven", "Kvinna 24 år från \(name)",
                "Folkbokförd i \(genitive) kommun", "\(genitive) kommun, man 47",
                "Vi har flyttat till \(name) nu", "Mitt namn säger jag inte, men jag bor i \(name) och är 34 år",
            ]
            for text in texts { #expect(municipalities(text) == [municipality.code.rawValue], "\(text)") }
        }
    }

    @Test("in a list of notes a capital letter is enough, but for first names and surnames")
    func notes() {
        for name in Gazetteer.sweden.municipalities.map(\.name)
        where !PlaceNames.personal.contains(name.lowercased()) {
            let code = Gazetteer.sweden.municipality(named: name)?.code.rawValue ?? ""
            for text in ["Kvinna 24, \(name), sjukskriven", "Man 47, FS, \(name)"] {
                #expect(municipalities(text) == [code], "\(text)")
            }
        }
    }

    @Test("ordinary words, surnames and first names are no places")
    func ordinary() {
        let texts = [
            // vara, mark, berg, lund, kil, sala, ale, mora
            "Det kan vara bra att få hjälp", "Vara ledig är svårt", "vill bara vara ifred", "i vara och inte vara",
            "Var ska jag vara i sommar?", "Har ingen fast mark under fötterna", "Mark och skog är min grej",
            "vill jobba i skog och mark", "vi skrev kontrakt om mark i somras", "Ett berg av räkningar",
            "Berg av disk hemma", "känns som att bestiga berg", "jag vandrar i berg och dal", "Anna Lund ringde",
            "en lund med björkar", "Lund heter jag i efternamn", "Det sitter en kil i dörren", "Kil på kil",
            "de salade till en tårta", "Sala ihop till mat", "dricker ale varje kväll", "Ale och öl",
            "Min handläggare heter Mora Berg", "mora-knivar och slöjd",
            // boden, eda, nora, ydre, åre, ånge, malå, höör
            "jobbar i boden på marknaden", "Boden på torget är stängd", "Eda är min dotter",
            "Nora är 24 och deprimerad",
            "Jag heter Nora", "Vad ska jag ange i ansökan?", "ange ditt namn", "ska mala kaffe", "den ydre gränsen",
            "under året", "känner ånger", "hoor var det",
            // skara, grums, klippan, köping, flen, trosa, säter, hjo, salem, kumla
            "en hel skara barn", "Skara av människor", "Grums i kaffet", "grums i huvudet", "hon är klippan i familjen",
            "Klippan i mitt liv är min mamma", "satt på klippan och grät", "en liten köping", "köper trosa på rea",
            "Trosa hela vägen", "en säter i fjällen", "Salem är min kund", "Min kund Salem har väntat",
            "satt på Kumla i fyra år", "muckar från Kumla på fredag",
            // kinda, nacka, solna, lomma, orsa, tierp, sunne, tranås
            "kinda trött på allt", "nacka en höna", "plantan lomma", "Handläggare Sunne på soc",
            // surnames and titles
            "doktor Falkenberg sa nej", "Handläggare: Norberg", "Kontaktperson: Anna Berg, enheten", "mvh Kalle Lund",
            "Vänliga hälsningar, Berg", "Familjen Ljungby är grannar", "min kurator Hallsberg", "fru Lindesberg ringde",
            "socialsekreterare Lund", "min läkare heter Sala", "hälsningar Vilhelmina", "hunden heter Kiruna",
            "psykolog Borgholm", "Lars Norberg och Eva Falkenberg", "Dorotea, 58, vill ha sällskap",
            // what is at a place
            "vårdcentralen i Lund", "går på psykiatrin i Boden", "Skara sommarland var kul", "Lunds universitet",
            "Sala silvergruva", "tåget till Mora", "semester i Åre", "Vasaloppet i Mora", "Boråsborna.se är en sida",
        ]
        for text in texts.dropLast() { #expect(municipalities(text).isEmpty, "\(text)") }
    }

    @Test("every ambiguous name stands for no place in the ordinary company of its word")
    func ambiguous() {
        for name in PlaceNames.ambiguous.sorted() {
            let capital = name.prefix(1).uppercased() + name.dropFirst()
            let texts = [
                "Min handläggare heter Anna \(capital)", "Handläggare: \(capital)",
                "doktor \(capital) skrev ut medicin",
                "Hälsningar \(capital)", "jag heter \(capital)",
            ]
            for text in texts { #expect(municipalities(text).isEmpty, "\(text)") }
        }
        for name in PlaceNames.ordinary.sorted() {
            for text in ["det är \(name) och inget mer", "vill \(name) nu", "en \(name) till"] {
                #expect(municipalities(text).isEmpty, "\(text)")
            }
        }
    }
}
