import CatalogueModel
import CatalogueOpenData
import CatalogueTestSupport
import FoundationEssentials
import JSONTree
import Testing

@Suite("HSDS service")
struct HSDSServiceTests {
    @Test("an entry's fields become the service's, under the names of HSDS")
    func fields() throws {
        let service = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full))
        let expected = [
            "id": OpenDataFixture.full.id.text, "name": "Snickeriet & \"Bygg\" <Haninge>",
            "alternate_name": "Snickis, Verkstaden",
            "description": "Arbetsträning i snickeri.\n\nDu bygger möbler.\n\nDu får handledning.",
            "url": "https://example.org/snickeriet%20%C3%A5", "email": "mottagning@example.org", "status": "active",
            "interpretation_services": "Tolk finns.", "fees_description": "Gratis.", "assured_date": "2026-10-01",
            "application_process": "Du kan söka själv.\nRing oss.", "last_modified": "2026-11-20T12:00:00Z",
            "alert": "Kö (uppgift från 20 november 2026)",
        ]
        for (name, text) in expected { #expect(service[name]?.string == text, "\(name)") }
        #expect(service["minimum_age"] == .number(16) && service["maximum_age"] == .number(24))
        let eligibility = service["eligibility_description"]?.string ?? ""
        #expect(eligibility.hasPrefix("Målgrupp: unga, snickare i själen.\nBehov: "), "\(eligibility)")
        #expect(eligibility.contains("Ålder: 16–24 år."))
    }

    @Test("what hangs on an entry hangs on the service")
    func related() throws {
        let service = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full))
        func texts(_ list: String, _ member: String) -> [String?] {
            (service[list]?.items ?? []).map { $0[member]?.string }
        }
        #expect(service["organization"]?["name"]?.string == "Haninge kommun")
        #expect(service["organization_id"] == service["organization"]?["id"])
        #expect(texts("service_areas", "name") == ["Stockholms län", "Haninge"])
        #expect(texts("languages", "name") == ["svenska", "meänkieli", "klingonska"])
        #expect(texts("languages", "code") == ["sv", "fit", nil])
        #expect(texts("phones", "number") == ["010-000 00 00"])
        #expect(texts("contacts", "name") == ["Mottagningen"])
        #expect(texts("funding", "source") == ["Samordningsförbundet Östra Södertörn"])
        #expect(texts("required_documents", "document") == ["Intyg"])
        #expect(texts("additional_urls", "url") == ["https://insatser.example.org/insatser/snickeriet"])
        let locations = (service["service_at_locations"]?.items ?? []).compactMap { $0["location"] }
        #expect(locations.map { $0["location_type"]?.string } == ["physical", "virtual"])
        #expect(locations.first?["description"]?.string == "Besöksadress: Exempelgatan 1. Kommun: Haninge.")
    }

    @Test("concepts are terms of the vocabulary; unknown labels and other facts are values")
    func attributes() throws {
        let service = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full))
        let attributes = service["attributes"]?.items ?? []
        let term = try #require(attributes.first?["taxonomy_term"])
        #expect(term["code"]?.string == "tg-unga" && term["name"]?.string == "unga")
        #expect(attributes.first?["taxonomy_term_id"] == term["id"])
        #expect(term["taxonomy_detail"]?["name"]?.string == "Insatskatalogen: Målgrupp")
        let values = attributes.compactMap { attribute in
            attribute["value"]?.string.map { (attribute["link_type"]?.string ?? "") + "=" + $0 }
        }
        #expect(
            values == [
                "target_group=snickare i själen", "kind=individual", "responsible_authority=Region Stockholm",
                "provider=Exempelbolaget", "cooperating_party=Arbetsförmedlingen", "duration=6 månader",
                "hours_per_week=20",
                "source=Verksamhetsplan 2026",
            ])
        #expect(attributes.allSatisfy { $0["link_id"]?.string == OpenDataFixture.full.id.text })
    }

    @Test("a list has only what there is one of, and what is not known is left out")
    func lean() throws {
        let short = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full, isFull: false))
        #expect(short["attributes"] == nil && short["phones"] == nil && short["organization"] != nil)
        let bare = try OpenDataFixture.json(OpenDataFixture.service(Fixture.entry("a", "Namn")))
        guard case .object(let members) = bare else { return #expect(Bool(false)) }
        #expect(members.keys.sorted() == ["additional_urls", "id", "last_modified", "name", "status"])
    }

    @Test(
        "the status follows the first and the last day",
        arguments: [
            (nil, nil, "active"), ("2026-11-20", "2026-11-20", "active"), ("2026-11-21", nil, "inactive"),
            (nil, "2026-11-19", "defunct"),
        ])
    func status(_ start: String?, _ end: String?, _ expected: String) throws {
        let entry = Fixture.entry("a", "Namn") { content in
            content.startDate = start.map(Fixture.date)
            content.endDate = end.map(Fixture.date)
        }
        #expect(try OpenDataFixture.json(OpenDataFixture.service(entry))["status"]?.string == expected)
    }

    @Test("ids are the same in every answer, and those of one organisation are the same in all services")
    func ids() throws {
        let other = Fixture.entry("b", "Annan") { $0.responsibleAuthorities = ["Haninge kommun"] }
        let first = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full))
        let again = try OpenDataFixture.json(OpenDataFixture.service(OpenDataFixture.full))
        let second = try OpenDataFixture.json(OpenDataFixture.service(other))
        #expect(first == again)
        #expect(first["organization_id"] == second["organization_id"])
        // Computed once with Python's uuid.uuid5; a change would break everybody's mirrors.
        #expect(first["organization_id"]?.string == "d80da397-7c3e-55ce-8e89-c15017a81145")
    }

    @Test("every entry of the seed encodes: ids are UUIDs and never repeat within a kind, moments are UTC")
    func seed() throws {
        let entries = try OpenDataFixture.seed()
        #expect(entries.count > 100)
        for entry in entries {
            let service = try OpenDataFixture.json(OpenDataFixture.service(entry))
            for (name, text) in service.strings where name == "id" || name.hasSuffix("_id") {
                #expect(UUID(uuidString: text) != nil && text == text.lowercased(), "\(entry.slug) \(name) \(text)")
            }
            #expect(service["last_modified"]?.string?.hasSuffix("Z") == true)
            for (_, list) in members(service) {
                let ids = list.items.compactMap { $0["id"]?.string }
                #expect(Set(ids).count == ids.count, "\(entry.slug)")
            }
        }
    }

    private func members(_ value: JSONValue) -> [String: JSONValue] {
        if case .object(let members) = value { members } else { [:] }
    }
}
