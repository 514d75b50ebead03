import CatalogueExchange
import CatalogueModel
import CatalogueOpenData
import CatalogueTestSupport
import FoundationEssentials
import JSONTree

/// Entries and answers that many of these tests use.
enum OpenDataFixture {
    static let base = BaseAddress(publicURL: "https://insatser.example.org") ?? .unknown
    static let vocabulary = Vocabulary.builtIn

    /// An entry with everything stated.
    static let full = Fixture.entry("snickeriet", "Snickeriet & \"Bygg\" <Haninge>") { content in
        content.aliases = ["Snickis", "Verkstaden"]
        content.summary = "Arbetsträning i snickeri."
        content.description = "Du bygger möbler.\n\nDu får handledning."
        content.kind = .individual
        content.targetGroups = ["tg-unga", "snickare i själen"]
        content.needs = ["need-samordnat-stod"]
        content.responsibleAuthorities = ["Haninge kommun", "Region Stockholm"]
        content.cooperatingParties = ["Arbetsförmedlingen"]
        content.coordinationAssociation = "Samordningsförbundet Östra Södertörn"
        content.provider = "Exempelbolaget"
        content.area = ServiceArea(
            counties: [Gazetteer.sweden.county(named: "Stockholm")?.code].compactMap { $0 },
            municipalities: [Fixture.municipality("Haninge")], digital: true)
        content.places = [
            Place(name: "Snickarboden", address: "Exempelgatan 1", municipality: Fixture.municipality("Haninge"))
        ]
        (content.ageMin, content.ageMax) = (16, 24)
        content.access.selfReferral = true
        content.access.steps = ["Ring oss."]
        content.access.documents = ["Intyg"]
        content.capacity = Capacity(status: .queue, asOf: Fixture.today)
        content.extent = Extent(duration: "6 månader", hoursPerWeek: "20")
        content.languages = Languages(spoken: ["svenska", "fit", "klingonska"], interpreter: true)
        content.cost = Cost(free: true)
        content.contact = Contact(
            unit: "Mottagningen", phone: "010-000 00 00", email: "mottagning@example.org",
            url: "https://example.org/snickeriet å")
        content.sources = ["Verksamhetsplan 2026"]
        content.reviewedAt = Fixture.date("2026-10-01")
    }

    static func page(_ entry: Intervention) -> InterventionPage {
        InterventionPage(entry, vocabulary: vocabulary, today: Fixture.today)
    }

    static func service(_ entry: Intervention, isFull: Bool = true) -> HSDSService {
        HSDSService(page(entry), vocabulary: vocabulary, base: base, today: Fixture.today, isFull: isFull)
    }

    /// What a value says as JSON.
    static func json(_ value: some Encodable) throws -> JSONValue { try JSONValue(parsing: HSDSJSON.data(value)) }

    /// The entries of the seed, as an import would make them.
    static func seed() throws -> [Intervention] {
        let document = JSONLinesReader(vocabulary: vocabulary).read(
            try Fixture.repositoryFile("seed/interventions.jsonl"), name: "seed")
        var random = SeededGenerator(seed: 1)
        return ImportPlan(
            documents: [document], existing: [], options: .init(publish: true, now: Fixture.now), random: &random
        ).writes
    }
}

extension JSONValue {
    /// The member of an object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The items of a list.
    var items: [JSONValue] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    /// The text of a string.
    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// Every string below, with its member's name.
    var strings: [(name: String, text: String)] { strings(named: "") }

    private func strings(named name: String) -> [(name: String, text: String)] {
        switch self {
        case .string(let text): [(name, text)]
        case .array(let values): values.flatMap { $0.strings(named: name) }
        case .object(let members): members.flatMap { $1.strings(named: $0) }
        default: []
        }
    }
}
