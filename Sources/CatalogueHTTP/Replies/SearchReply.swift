import CatalogueModel
import CatalogueWeb

/// The JSON of a search, the same from API and command line. See `docs/api.md`.
struct SearchReply: Encodable {
    private let page: SearchPage

    init(_ page: SearchPage) { self.page = page }

    private enum Name: String, CodingKey {
        case total, totalIsExact, understood, notes, verdicts, hits, excluded, facets, relaxations, question
        case meta = "_meta"
        case links = "_links"
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encode(page.total, forKey: .total)
        try fields.encode(true, forKey: .totalIsExact)
        try fields.encode(page.understood.map(FactReply.init), forKey: .understood)
        try fields.encode(page.notes, forKey: .notes)
        try fields.encode(page.verdictCounts.map(VerdictCountsReply.init), forKey: .verdicts)
        try fields.encode(page.hits.map(Hit.init), forKey: .hits)
        try fields.encode(page.excluded.map(Hit.init), forKey: .excluded)
        let facets = page.facets.map { ($0.group.rawValue, $0.values.map(FacetValue.init)) }
        try fields.encode(Dictionary(uniqueKeysWithValues: facets), forKey: .facets)
        try fields.encode(page.relaxations.map(RelaxationReply.init), forKey: .relaxations)
        try fields.encode(page.question.map { QuestionReply($0, request: page.request) }, forKey: .question)
        try fields.encode(
            Meta(limit: page.request.limit, page: page.request.page, pages: page.pages, revision: page.revision),
            forKey: .meta)
        try fields.encode(Links(page), forKey: .links)
    }

    private struct Hit: Encodable {
        let id, slug, key, name: String
        let summary: String?
        let score: Double
        let highlights: [HighlightReply]
        let verdict: VerdictReply
        let responsibleAuthorities: [String]
        let coordinationAssociation: String?
        let area: String?
        let ageMin, ageMax: Int?
        let selfReferral: Bool?
        let kind: InterventionKind?
        let startDate, endDate: CalendarDate?
        let ended: Bool
        let explanation: [ExplanationReply]?

        init(_ hit: SearchHit) {
            let (entry, content) = (hit.intervention, hit.intervention.content)
            (id, slug, key, name) = (entry.id.text, entry.slug, content.key, content.name)
            summary = content.summary
            score = hit.score
            highlights = hit.highlights.map { HighlightReply(field: $0.field, html: HTML($0).text) }
            verdict = VerdictReply(hit.verdict)
            responsibleAuthorities = content.responsibleAuthorities
            coordinationAssociation = content.coordinationAssociation
            area = content.area.text()
            (ageMin, ageMax) = (content.ageMin, content.ageMax)
            selfReferral = content.access.selfReferral
            kind = content.kind
            (startDate, endDate) = (content.startDate, content.endDate)
            ended = hit.hasEnded
            explanation = hit.explanation?.map(ExplanationReply.init)
        }
    }

    private struct HighlightReply: Encodable {
        let field, html: String
    }

    private struct ExplanationReply: Encodable {
        let label, operation: String
        let value: Double
        let factors: [ExplanationReply]?

        init(_ line: ExplanationLine) {
            (label, operation, value) = (line.label, line.operation.rawValue, line.value)
            factors = line.factors.isEmpty ? nil : line.factors.map(ExplanationReply.init)
        }
    }

    private struct FacetValue: Encodable {
        let value, label: String
        let count: Int

        init(_ value: Facet.Value) { (self.value, label, count) = (value.value, value.label, value.count) }
    }

    private struct RelaxationReply: Encodable {
        let label, href: String
        let count: Int

        init(_ relaxation: Relaxation) {
            label = relaxation.label
            href = APIPath.interventions + SearchAddress(relaxation.request).queryString
            count = relaxation.count
        }
    }

    private struct Meta: Encodable {
        let limit, page, pages, revision: Int
    }

    /// Addresses of this page and of those around it.
    private struct Links: Encodable {
        let `self`: String
        let first: String
        let prev: String?
        let next: String?
        let last: String

        init(_ page: SearchPage) {
            let address = SearchAddress(page.request)
            let current = page.request.page
            // Whoever follows a link from this page leafs through the catalogue that this page is of.
            func link(_ number: Int) -> String {
                APIPath.interventions + address.queryString(page: number, revision: page.revision)
            }
            self.`self` = APIPath.interventions + address.queryString
            first = link(1)
            prev = current > 1 ? link(min(current - 1, page.pages)) : nil
            next = current < page.pages ? link(current + 1) : nil
            last = link(page.pages)
        }
    }
}
