import CatalogueModel

/// What is stated of an entry, row by row in Swedish: the page, the comparison and the printed sheet show the same.
struct EntryFacts {
    /// A term and what is stated of it; `nil` where nothing is.
    typealias Row = (term: String, text: String?)

    private let page: InterventionPage
    private var content: InterventionContent { page.intervention.content }

    init(_ page: InterventionPage) { self.page = page }

    private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

    private func labels(_ group: ConceptGroup) -> String? { list((page.tags[group] ?? []).map(\.label)) }

    // MARK: Rows

    var targetGroup: Row { ("Målgrupp", labels(.targetGroup)) }
    var need: Row { ("Behov", labels(.need)) }
    var ages: Row { ("Ålder", content.ageText) }
    var area: Row { ("Område", content.area.text()) }
    var incomeSupport: Row { ("Försörjning", labels(.incomeSupport)) }
    var criteria: Row { ("Villkor", page.trackTexts.isEmpty ? nil : page.trackTexts.joined(separator: ". ")) }
    var kind: Row { ("Riktar sig till", content.kind == .structural ? "Personal och organisationer" : nil) }
    var wayIn: Row { ("Väg in", content.access.shortText) }
    var steps: Row { ("Så gör du", content.access.steps.isEmpty ? nil : content.access.steps.joined(separator: " ")) }
    var referrers: Row { ("Kan remittera", list(content.access.referrers)) }
    var decidedBy: Row { ("Beslutas av", content.access.decidedBy) }
    var documents: Row { ("Ta med", list(content.access.documents)) }
    var runner: Row { ("Huvudman", list(content.responsibleAuthorities)) }
    var provider: Row { ("Utförare", content.provider) }
    var partners: Row { ("Samverkar med", list(content.cooperatingParties)) }
    var association: Row { ("Finansieras av", content.coordinationAssociation) }
    var activity: Row { ("Innehåll", labels(.activity)) }
    var method: Row { ("Metod", labels(.method)) }
    var places: Row { ("Plats", list(content.places.map(Self.text))) }
    var duration: Row { ("Längd", content.extent?.duration) }
    var hours: Row { ("Timmar i veckan", content.extent?.hoursPerWeek) }
    var start: Row { ("Startar", content.startDate?.swedishText) }
    var end: Row { (page.hasEnded ? "Slutade" : "Slutar", content.endDate?.swedishText) }
    var capacity: Row { ("Platser", page.capacityText) }

    var selfReferral: Row {
        ("Söka själv", Self.yesOrNo(content.access.selfReferral, no: "Nej, någon annan remitterar eller beslutar"))
    }

    var needsAssessment: Row { ("Behovsprövning", Self.yesOrNo(content.access.needsAssessment, no: "Nej")) }

    var languages: Row {
        guard let languages = content.languages else { return ("Språk", nil) }
        return ("Språk", list(languages.spoken + (languages.interpreter == true ? ["tolk finns"] : [])))
    }

    var cost: Row {
        guard let cost = content.cost else { return ("Kostnad", nil) }
        return ("Kostnad", list([cost.free.map { $0 ? "Gratis" : "Kostar pengar" }, cost.note].compactMap { $0 }))
    }

    var contact: Row {
        guard let contact = content.contact else { return ("Kontakt", nil) }
        return ("Kontakt", list([contact.unit, contact.phone, contact.email, contact.url].compactMap { $0 }))
    }

    var confirmed: Row {
        let by = content.reviewedBy.map { " av " + $0 } ?? ""
        return switch page.freshness {
        case .confirmed(let date), .old(let date): ("Bekräftad", date.swedishText + by)
        case .unconfirmed: ("Bekräftad", nil)
        }
    }

    private static func text(_ place: Place) -> String {
        guard let address = place.address else { return place.name }
        return place.name + ", " + address
    }

    private static func yesOrNo(_ flag: Bool?, no: String) -> String? { flag.map { $0 ? "Ja" : no } }

    // MARK: Lists

    /// A list of terms and descriptions; rows without content are left out. `nil` when none is left.
    static func list(_ rows: [Row]) -> HTML? {
        let stated = rows.compactMap { row in row.text.map { (row.term, $0) } }
        guard !stated.isEmpty else { return nil }
        return "<dl>\(stated.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML })</dl>"
    }
}
