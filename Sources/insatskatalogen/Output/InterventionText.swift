import CatalogueModel
import FoundationEssentials

/// One entry for the terminal.
struct InterventionText {
    let page: InterventionPage
    private var content: InterventionContent { page.intervention.content }

    init(_ page: InterventionPage) { self.page = page }

    /// The whole entry, with a line end.
    var text: String {
        var blocks = [content.name + (page.hasEnded ? " (avslutad)" : "")]
        if let summary = content.summary { blocks.append(summary) }
        if let easyRead = content.easyRead { blocks.append("Lättläst\n" + easyRead) }
        if let description = content.description { blocks.append(description) }
        blocks.append(facts.map { "\($0.0): \($0.1)" }.joined(separator: "\n"))
        if !content.access.steps.isEmpty {
            let steps = content.access.steps.enumerated().map { "  \($0 + 1). \($1)" }
            blocks.append("Så kommer du in\n" + steps.joined(separator: "\n"))
        }
        if !content.sources.isEmpty {
            blocks.append("Källa\n" + content.sources.map { "  " + $0 }.joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// Rows that are stated.
    private var facts: [(String, String)] {
        let rows: [(String, String?)] = [
            ("Kallas också", list(content.aliases)), ("Målgrupp", labels(.targetGroup)), ("Behov", labels(.need)),
            ("Metod", labels(.method)), ("Försörjning", labels(.incomeSupport)), ("Innehåll", labels(.activity)),
            ("Villkor", page.trackTexts.isEmpty ? nil : page.trackTexts.joined(separator: ". ")),
            ("Ålder", content.ageText), ("Område", content.area.text()),
            ("Plats", list(content.places.map(\.name))), ("Huvudman", list(content.responsibleAuthorities)),
            ("Utförare", content.provider), ("Samverkar", list(content.cooperatingParties)),
            ("Finansieras av", content.coordinationAssociation),
            ("Söka själv", content.access.selfReferral.map { $0 ? "ja" : "nej" }),
            ("Kan remittera", list(content.access.referrers)), ("Beslutas av", content.access.decidedBy),
            ("Behovsprövning", content.access.needsAssessment.map { $0 ? "ja" : "nej" }),
            ("Platser", page.capacityText),
            (
                "Kostnad",
                list(
                    [content.cost?.free.map { $0 ? "gratis" : "kostar pengar" }, content.cost?.note].compactMap { $0 })
            ),
            ("Ta med", list(content.access.documents)), ("Längd", content.extent?.duration),
            ("Timmar i veckan", content.extent?.hoursPerWeek),
            (
                "Språk",
                list((content.languages?.spoken ?? []) + (content.languages?.interpreter == true ? ["tolk finns"] : []))
            ),
            ("Startar", content.startDate?.description),
            (page.hasEnded ? "Slutade" : "Slutar", content.endDate?.description),
            ("Kontakt", content.contact?.unit), ("Telefon", content.contact?.phone), ("E-post", content.contact?.email),
            ("Webbplats", content.contact?.url), ("Bekräftad", content.reviewedAt?.description),
            ("Läge", Self.status(page.intervention.status)), ("Nyckel", content.key),
            ("Adress", page.intervention.slug), ("Id", page.intervention.id.text),
        ]
        return rows.compactMap { name, value in value.map { (name, $0) } }
    }

    private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

    private func labels(_ group: ConceptGroup) -> String? { list((page.tags[group] ?? []).map(\.label)) }

    private static func status(_ status: PublicationStatus) -> String {
        switch status {
        case .draft: "utkast, syns inte i sökningen"
        case .published: "publicerad"
        case .archived: "arkiverad, syns inte i sökningen"
        }
    }
}
