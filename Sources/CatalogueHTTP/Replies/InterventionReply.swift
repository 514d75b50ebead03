import CatalogueModel
import FoundationEssentials

/// The JSON of one entry: the fields of the import format, with concepts and areas resolved.
struct InterventionReply: Encodable {
    private let page: InterventionPage

    init(_ page: InterventionPage) { self.page = page }

    private enum Name: String, CodingKey {
        case id, slug, status, revision, createdAt, updatedAt, ended
        case targetGroups, needs, methods, incomeSupport, activities, municipalities, counties
        case similar
        case links = "_links"
    }

    private struct Similar: Encodable {
        let id, slug, name: String
        let summary: String?

        init(_ entry: Intervention) {
            (id, slug, name) = (entry.id.text, entry.slug, entry.content.name)
            summary = entry.content.summary
        }
    }

    private struct Named: Encodable {
        let code, name: String
    }

    private struct Tag: Encodable {
        let id: String?
        let label: String
    }

    private struct Links: Encodable {
        let `self`: String
        let page: String
    }

    func encode(to encoder: any Encoder) throws {
        let entry = page.intervention
        try entry.content.encode(to: encoder)
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encode(entry.id.text, forKey: .id)
        try fields.encode(entry.slug, forKey: .slug)
        try fields.encode(entry.status, forKey: .status)
        try fields.encode(entry.revision, forKey: .revision)
        try fields.encode(entry.createdAt.formatted(.iso8601), forKey: .createdAt)
        try fields.encode(entry.updatedAt.formatted(.iso8601), forKey: .updatedAt)
        try fields.encode(page.hasEnded, forKey: .ended)
        for (group, name) in Self.groupNames {
            let tags = (page.tags[group] ?? []).map { Tag(id: $0.id, label: $0.label) }
            try fields.encode(tags, forKey: name)
        }
        let gazetteer = Gazetteer.sweden
        let municipalities = entry.content.area.municipalities.compactMap { gazetteer.municipality($0) }
        try fields.encode(municipalities.map { Named(code: $0.code.rawValue, name: $0.name) }, forKey: .municipalities)
        let counties = entry.content.area.counties.compactMap { gazetteer.county($0) }
        try fields.encode(counties.map { Named(code: $0.code.rawValue, name: $0.name) }, forKey: .counties)
        try fields.encode(page.similar.map(Similar.init), forKey: .similar)
        let address = APIPath.interventions + "/" + entry.id.text
        try fields.encode(Links(self: address, page: "/insatser/" + entry.slug), forKey: .links)
    }

    private static let groupNames: [(ConceptGroup, Name)] = [
        (.targetGroup, .targetGroups), (.need, .needs), (.method, .methods), (.incomeSupport, .incomeSupport),
        (.activity, .activities),
    ]
}
