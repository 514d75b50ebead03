public import CatalogueModel

/// The page of one entry.
public struct InterventionView {
    private let page: InterventionPage
    private var content: InterventionContent { page.intervention.content }

    /// Shows an entry.
    public init(_ page: InterventionPage) { self.page = page }

    /// The page.
    public var html: HTML {
        PageFrame(title: content.name, summary: content.summary).page(
            """
            <p class="back"><a href="/">Till sökningen</a></p>
            <article class="entry">
            <h1>\(content.name)</h1>
            \(aliases)
            \(endedNotice)
            \(content.summary.map { "<p class=\"lead\">\($0)</p>" as HTML })
            \(easyRead)
            \(section("Om insatsen", paragraphs(content.description)))
            \(section("För vem", audience))
            \(section("Så kommer du in", access))
            \(section("Praktiskt", practical))
            \(section("Kontakt", contact))
            \(section("Källa", origin))
            </article>
            \(similar)
            """)
    }

    private var similar: HTML? {
        guard !page.similar.isEmpty else { return nil }
        let items = page.similar.map { entry -> HTML in
            let summary = entry.content.summary.map { "<p>\($0)</p>" as HTML }
            let link: HTML = "<a href=\"/insatser/\(entry.slug)\">\(entry.content.name)</a>"
            return "<li><h3>\(link)</h3>\(summary)</li>"
        }
        return
            "<section class=\"similar\" aria-labelledby=\"similar\"><h2 id=\"similar\">Liknande insatser</h2><ul>\(items)</ul></section>"
    }

    private var aliases: HTML? {
        content.aliases.isEmpty ? nil : "<p class=\"who\">Kallas också: \(content.aliases.joined(separator: ", "))</p>"
    }

    private var endedNotice: HTML? {
        guard page.hasEnded, let end = content.endDate else { return nil }
        return "<p class=\"notice\">Insatsen är avslutad. Sista dagen var \(end.description).</p>"
    }

    private var easyRead: HTML? {
        content.easyRead.map { "<section class=\"easy\"><h2>Lättläst</h2>\(paragraphs($0))</section>" }
    }

    // MARK: Parts

    private func section(_ title: String, _ body: HTML?) -> HTML? {
        guard let body, !body.text.isEmpty else { return nil }
        return "<section><h2>\(title)</h2>\(body)</section>"
    }

    private func paragraphs(_ text: String?) -> HTML? {
        guard let text else { return nil }
        let parts = text.split(whereSeparator: \.isNewline).map(String.init)
        return .join(parts.map { "<p>\($0)</p>" })
    }

    /// A list of terms and descriptions; rows without content are left out.
    private func facts(_ rows: [(String, String?)]) -> HTML? {
        let stated = rows.compactMap { term, text in text.map { (term, $0) } }
        guard !stated.isEmpty else { return nil }
        return "<dl>\(stated.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML })</dl>"
    }

    private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

    private func labels(_ group: ConceptGroup) -> String? { list((page.tags[group] ?? []).map(\.label)) }

    private var audience: HTML? {
        facts([
            ("Målgrupp", labels(.targetGroup)), ("Behov", labels(.need)), ("Ålder", content.ageText),
            ("Område", content.area.text()), ("Försörjning", labels(.incomeSupport)),
            ("Villkor", page.trackTexts.isEmpty ? nil : page.trackTexts.joined(separator: ". ")),
            ("Riktas till", content.kind == .structural ? "Personal och organisationer" : nil),
        ])
    }

    private var access: HTML? {
        let steps: HTML? =
            content.access.steps.isEmpty ? nil : "<ol>\(content.access.steps.map { "<li>\($0)</li>" as HTML })</ol>"
        let rows = facts([
            (
                "Söka själv",
                Self.yesOrNo(content.access.selfReferral, yes: "Ja", no: "Nej, någon annan remitterar eller beslutar")
            ),
            ("Kan remittera", list(content.access.referrers)), ("Beslutas av", content.access.decidedBy),
            ("Behovsprövning", Self.yesOrNo(content.access.needsAssessment, yes: "Ja", no: "Nej")),
            ("Ta med", list(content.access.documents)),
        ])
        return steps == nil && rows == nil ? nil : "\(steps)\(rows)"
    }

    private static func yesOrNo(_ flag: Bool?, yes: String, no: String) -> String? {
        flag.map { $0 ? yes : no }
    }

    private var practical: HTML? {
        facts([
            ("Huvudman", list(content.responsibleAuthorities)), ("Utförare", content.provider),
            ("Samverkar", list(content.cooperatingParties)), ("Finansieras av", content.coordinationAssociation),
            ("Innehåll", labels(.activity)), ("Metod", labels(.method)), ("Plats", list(content.places.map(\.name))),
            ("Längd", content.extent?.duration), ("Timmar i veckan", content.extent?.hoursPerWeek),
            ("Språk", languages), ("Kostnad", cost), ("Startar", content.startDate?.description),
            (page.hasEnded ? "Slutade" : "Slutar", content.endDate?.description), ("Platser", page.capacityText),
        ])
    }

    private var languages: String? {
        guard let languages = content.languages else { return nil }
        let interpreter = languages.interpreter == true ? ["tolk finns"] : []
        return list(languages.spoken + interpreter)
    }

    private var cost: String? {
        guard let cost = content.cost else { return nil }
        let free = cost.free.map { $0 ? "Gratis" : "Kostar pengar" }
        return list([free, cost.note].compactMap { $0 })
    }

    private var contact: HTML? {
        guard let contact = content.contact else { return nil }
        let link: HTML? = contact.url.map { "<p><a href=\"\($0)\" rel=\"noopener noreferrer\">\($0)</a></p>" }
        let rows = facts([("Enhet", contact.unit), ("Telefon", contact.phone), ("E-post", contact.email)])
        return rows == nil && link == nil ? nil : "\(rows)\(link)"
    }

    private var origin: HTML {
        let sources: HTML? =
            content.sources.isEmpty
            ? "<p>Källa är inte angiven.</p>" : "<ul>\(content.sources.map { "<li>\($0)</li>" as HTML })</ul>"
        let reviewed = content.reviewedAt.map { date -> HTML in
            "<p>Bekräftad \(date.description)\(content.reviewedBy.map { " av \($0)" as HTML }).</p>"
        }
        return
            "\(sources)\(reviewed ?? "<p>Uppgifterna är inte bekräftade av den som driver insatsen. Fråga alltid vad som gäller nu.</p>")"
    }
}
