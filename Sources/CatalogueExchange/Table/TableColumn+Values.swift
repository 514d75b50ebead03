public import CatalogueModel

extension TableColumn {
    /// What an entry says in this column, as the values that its cell has; empty when it says nothing.
    ///
    /// - Complexity: O(n) in the values.
    public func values(of content: InterventionContent, gazetteer: Gazetteer = .sweden) -> [String] {
        if let texts = texts(of: content) { return texts }
        let single: String? =
            switch path {
            case "ageMin": content.ageMin.map(String.init)
            case "ageMax": content.ageMax.map(String.init)
            case "startDate": content.startDate?.description
            case "endDate": content.endDate?.description
            case "reviewedAt": content.reviewedAt?.description
            case "referral": AccessRoute.text(content.access)
            case "national": content.area.national.map(Self.word)
            case "digital": content.area.digital.map(Self.word)
            case "kind": content.kind.map { $0 == .individual ? "individinriktad" : "strukturövergripande" }
            default: plain(of: content)
            }
        if path == "municipalities" {
            return content.area.municipalities.compactMap { gazetteer.municipality($0)?.name }
        }
        if path == "counties" { return content.area.counties.compactMap { gazetteer.county($0)?.name } }
        return single.map { $0.isEmpty ? [] : [$0] } ?? []
    }

    private static func word(_ flag: Bool) -> String { flag ? "ja" : "nej" }

    private func plain(of content: InterventionContent) -> String? {
        switch path {
        case "key": content.key
        case "name": content.name
        case "summary": content.summary
        case "description": content.description
        case "easyRead": content.easyRead
        case "coordinationAssociation": content.coordinationAssociation
        case "provider": content.provider
        case "cost.note": content.cost?.note
        case "extent.duration": content.extent?.duration
        case "extent.hoursPerWeek": content.extent?.hoursPerWeek
        case "access.decidedBy": content.access.decidedBy
        case "contact.unit": content.contact?.unit
        case "contact.phone": content.contact?.phone
        case "contact.email": content.contact?.email
        case "contact.url": content.contact?.url
        case "reviewedBy": content.reviewedBy
        default: nil
        }
    }

    private func texts(of content: InterventionContent) -> [String]? {
        switch path {
        case "aliases": content.aliases
        case "targetGroups": content.targetGroups
        case "needs": content.needs
        case "methods": content.methods
        case "incomeSupport": content.incomeSupport
        case "activities": content.activities
        case "responsibleAuthorities": content.responsibleAuthorities
        case "cooperatingParties": content.cooperatingParties
        case "languages.spoken": content.languages?.spoken ?? []
        case "source": content.sources
        case "access.referrers": content.access.referrers
        case "access.steps": content.access.steps
        case "access.documents": content.access.documents
        default: nil
        }
    }
}
