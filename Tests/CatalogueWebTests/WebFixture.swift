import CatalogueModel
import CatalogueTestSupport
import Eligibility
import FoundationEssentials

/// Entries and answers that the pages are made of, as they are on ``Fixture/today``.
enum WebFixture {
    /// An id that is told by one digit.
    static func id(_ digit: Int) -> UUID {
        guard let id = UUID(uuidString: "00000000-0000-4000-8000-00000000000\(digit)") else {
            preconditionFailure("not a digit: \(digit)")
        }
        return id
    }

    /// An entry in which everything is stated.
    static let full = InterventionPage(
        Intervention(
            id: id(1), slug: "snickeriet", importSource: "test", content: fullContent, status: .published, revision: 1,
            createdAt: Fixture.now, updatedAt: Fixture.now),
        vocabulary: .builtIn, today: Fixture.today, similar: [bare.intervention])

    /// An entry of which little is known.
    static let bare = InterventionPage(
        Intervention(
            id: id(2), slug: "traffpunkten", importSource: "test", content: bareContent, status: .published,
            revision: 1,
            createdAt: Fixture.now, updatedAt: Fixture.now),
        vocabulary: .builtIn, today: Fixture.today)

    private static var bareContent: InterventionContent {
        var content = InterventionContent(key: "traffpunkten", name: "Träffpunkten")
        content.summary = "Öppen mötesplats."
        content.reviewedAt = Fixture.date("2025-01-15")
        content.needs = ["need-vald"]
        return content
    }

    private static var fullContent: InterventionContent {
        var content = InterventionContent(key: "snickeriet", name: "Snickeriet & \"Bygg\"")
        content.aliases = ["Snickis"]
        content.summary = "Arbetsträning för unga <16–24 år>."
        content.description = "Du bygger möbler.\nDu får handledning varje dag."
        content.easyRead = "Här får du bygga saker. Du får hjälp."
        content.needs = ["need-motivation", "egen etikett"]
        content.activities = ["activity-praktik"]
        content.responsibleAuthorities = ["Haninge kommun"]
        content.coordinationAssociation = "Samordningsförbundet Östra Södertörn"
        content.area.municipalities = [Fixture.municipality("Haninge")]
        content.places = [Place(name: "Verkstaden", address: "Handen")]
        (content.ageMin, content.ageMax) = (16, 24)
        content.tracks = [
            Track(
                name: nil,
                criteria: .all([
                    .quoted(.plain(.age(min: 16, max: 24)), quote: "För unga mellan 16 och 24 år."),
                    .plain(.registered(true)),
                ]))
        ]
        content.access.selfReferral = true
        content.access.steps = ["Ring oss.", "Kom på besök."]
        content.capacity = Capacity(status: .queue, asOf: Fixture.date("2026-11-01"))
        content.extent = Extent(duration: "högst 12 månader", hoursPerWeek: "5–40")
        content.languages = Languages(spoken: ["svenska", "arabiska"], interpreter: true)
        content.cost = Cost(free: true)
        content.contact = Contact(
            unit: "Arbetsmarknadsenheten", email: "mottagning@example.org", url: "https://example.org/snickeriet")
        content.sources = ["Verksamhetsplan 2026"]
        content.reviewedAt = Fixture.date("2026-10-01")
        content.reviewedBy = "katalogadministratören"
        return content
    }

    /// The hit of an entry.
    static func hit(_ page: InterventionPage, _ verdict: VerdictSummary) -> SearchHit {
        SearchHit(
            intervention: page.intervention, score: 1,
            highlights: [
                Highlight(
                    field: "summary",
                    parts: [.init(text: "Arbetsträning för ", isMatch: false), .init(text: "unga", isMatch: true)])
            ], verdict: verdict, explanation: nil, today: Fixture.today)
    }

    /// An answer about a person, with a hit of each kind.
    static var person: SearchPage {
        var request = SearchRequest(query: "unga", municipality: Fixture.municipality("Haninge"), age: 19)
        request.selected = [.need: ["need-motivation"]]
        let vocabulary = Vocabulary.builtIn
        let facts = CaseFacts(request.facts, vocabulary)
        var page = SearchPage(
            request: request, total: 22,
            understood: request.facts.map { UnderstoodFact($0, label: $0.label(vocabulary)) },
            hits: [full, bare].map {
                hit($0, VerdictSummary($0.intervention.content, facts: facts, vocabulary: vocabulary))
            },
            facets: [
                Facet(
                    group: .need,
                    values: [
                        .init(value: "need-motivation", label: "motivation", count: 2, isSelected: true),
                        .init(value: "need-vald", label: "våld", count: 1, isSelected: false),
                    ])
            ],
            verdictCounts: VerdictCounts(fits: 0, possible: 2, excluded: 1),
            excluded: [
                hit(bare, VerdictSummary(kind: .excluded, reasons: [.init(text: "från 65 år (personen är 19 år)")]))
            ])
        page.corrections = [Correction(typed: "ungga", read: "unga")]
        return page
    }

    /// An answer without hits, and the ways on.
    static var nothing: SearchPage {
        let request = SearchRequest(query: "xyz", municipality: Fixture.municipality("Haninge"))
        var wider = request
        wider.municipality = nil
        var page = SearchPage(
            request: request, total: 0, understood: [], hits: [], facets: [],
            relaxations: [Relaxation(label: "Sök i hela landet", request: wider, count: 3)])
        page.help = NoHitsHelp(
            spellings: [.init(label: "yxa", request: SearchRequest(query: "yxa"), count: 1)],
            needs: [.init(label: "motivation", request: SearchRequest(query: ""), count: 2)],
            associations: ["Samordningsförbundet Östra Södertörn"])
        return page
    }
}
