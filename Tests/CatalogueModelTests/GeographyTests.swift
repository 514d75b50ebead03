import CatalogueModel
import CatalogueTestSupport
import Testing

@Suite("Municipalities and counties")
struct GeographyTests {
    let gazetteer = Gazetteer.sweden

    @Test("Sweden has 290 municipalities in 21 counties, and each lies in its code's county")
    func counts() {
        #expect(gazetteer.municipalities.count == 290)
        #expect(gazetteer.counties.count == 21)
        #expect(gazetteer.municipalities.allSatisfy { gazetteer.county($0.code.county) != nil })
        #expect(Set(gazetteer.municipalities.map(\.name)).count == 290)
    }

    @Test("every municipality is found by its code, name, and name with kommun, with and without genitive s")
    func everyMunicipality() {
        for municipality in gazetteer.municipalities {
            let genitive = municipality.name.hasSuffix("s") ? municipality.name : municipality.name + "s"
            for text in [
                municipality.code.rawValue, municipality.name, municipality.name + " kommun", genitive + " kommun",
                municipality.name.uppercased(),
            ] {
                #expect(gazetteer.municipality(named: text)?.code == municipality.code, "\(text)")
            }
        }
    }

    @Test("every county is found by its code and name, with and without genitive s")
    func everyCounty() {
        for county in gazetteer.counties {
            for text in [county.code.rawValue, county.name, county.name.lowercased(), String(county.name.dropLast(4))] {
                #expect(gazetteer.county(named: text)?.code == county.code, "\(text)")
            }
        }
        #expect(gazetteer.county(named: "Sörmland")?.code.rawValue == "04")
        #expect(gazetteer.county(named: "Stockholm län")?.code.rawValue == "01")
    }

    @Test(
        "understands everyday spellings",
        arguments: [
            ("Salems kommun", "0128"), ("Haninge kommun", "0136"), ("sodertalje", "0181"), ("Stockholms stad", "0180"),
            ("upplands-väsby", "0114"), ("Göteborg", "1480"), ("  Tyresö ", "0138"), ("Habo", "0643"), ("Håbo", "0305"),
            ("Mörbylånga kommun", "0840"), ("Mönsterås", "0861"), ("Borgholms kommun", "0885"),
        ])
    func spellings(_ text: String, _ code: String) {
        #expect(gazetteer.municipality(named: text)?.code.rawValue == code)
    }

    @Test(
        "takes nothing else for a municipality", arguments: ["", " ", "Haning", "9999", "12", "kommun", "Södertalje"])
    func rejects(_ text: String) {
        #expect(gazetteer.municipality(named: text) == nil)
    }

    @Test(
        "proposes what a misspelt name may have meant, and nothing for what is no slip of the pen",
        arguments: [
            ("Hanninge", ["Haninge"]), ("haningge kommun", ["Haninge"]), ("Södertalje", ["Södertälje"]),
            ("gotebrog", ["Göteborg"]), ("Upsala", ["Uppsala"]), ("Upplands Vesby", ["Upplands Väsby"]),
            ("Solma", ["Solna"]), ("Håbå", ["Håbo", "Habo"]), ("Haninge", []), ("Atlantis", []), ("Oslo", []),
            ("Kö", []), ("", []), ("0199", []), ("-Hanninge", []), (String(repeating: "Haninge", count: 9), []),
        ])
    func likely(_ text: String, _ names: [String]) {
        #expect(gazetteer.likelyMunicipalities(text).map(\.name) == names)
    }

    @Test("every name is proposed when a letter is doubled, left out or swapped, unless that names something else")
    func everySlip() {
        for name in gazetteer.municipalities.map(\.name) where name.count > 4 {
            let letters = Array(name)
            let swapped = letters[0...1] + [letters[3], letters[2]] + letters[4...]
            for slip in [letters[0...2] + letters[2...], letters[0...1] + letters[3...], swapped] {
                let text = String(slip)
                // Hofors without its f is "Hoors", of Höör.
                guard gazetteer.municipality(named: text) == nil else { continue }
                let found = gazetteer.likelyMunicipalities(text)
                #expect(!found.isEmpty && (found.count > 1 || found[0].name == name), "\(text)")
            }
        }
    }

    @Test("a malformed code says what was expected, and hints at a lost zero")
    func codes() {
        #expect(throws: MalformedCode(expectedDigits: 4, got: "180")) { try MunicipalityCode("180") }
        #expect("\(MalformedCode(expectedDigits: 4, got: "180"))".contains("leading zero"))
        #expect(throws: MalformedCode.self) { try MunicipalityCode("０１８０") }
        #expect(throws: MalformedCode.self) { try CountyCode("1a") }
    }

    @Test("an area serves its municipalities, its counties' and, when national, all; unstated excludes nobody")
    func locality() {
        let haninge = Fixture.municipality("Haninge")
        #expect(ServiceArea(municipalities: [haninge]).locality(of: haninge) == .municipality)
        #expect(ServiceArea(counties: [haninge.county]).locality(of: haninge) == .county)
        #expect(ServiceArea(national: true).locality(of: haninge) == .national)
        #expect(ServiceArea(digital: true).locality(of: haninge) == .unstated)
        #expect(ServiceArea(municipalities: [Fixture.municipality("Kinda")]).locality(of: haninge) == .excluded)
        #expect(Locality.excluded < .unstated && .county < Locality.municipality)
    }
}
