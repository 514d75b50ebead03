import CatalogueModel

/// What a heading of the form asks for.
enum TemplateHeading: String, Hashable, Sendable, CaseIterable {
    case key, name, aliases, summary, description, easyRead, kind
    case targetGroups, needs, methods, incomeSupport, activities, ages
    case area, national, digital, places
    case responsibleAuthorities, cooperatingParties, coordinationAssociation, provider
    case access, selfReferral, needsReferral, needsDecision, referrers, documents, decidedBy
    case period, startDate, endDate, extent, hours, languages, interpreter, cost
    case contact, email, phone, website, source

    /// Whether unknown headings inside it are more likely part of what is written.
    var isProse: Bool { [.description, .easyRead, .access, .summary].contains(self) }

    /// Headings that belong together under "Kontakt".
    var isContact: Bool { [.contact, .email, .phone, .website].contains(self) }

    /// The heading that words without dots name; `needsColon` of those that are ordinary words too.
    static func named(_ folded: String) -> (heading: TemplateHeading, needsColon: Bool)? {
        if let heading = plain[folded] { return (heading, false) }
        return everyday[folded].map { ($0, true) }
    }

    private static let plain = table(names)
    private static let everyday = table(everydayNames)

    private static func table(_ names: [TemplateHeading: String]) -> [String: TemplateHeading] {
        Dictionary(
            names.flatMap { heading, list in
                list.split(separator: ",").map { (String($0).trimmingSpaces.foldedSwedish, heading) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
