public import CatalogueModel

/// The page of one entry.
public struct InterventionView {
    private let page: InterventionPage
    private let links: PageLinks
    private let linkedData: String?
    private let facts: EntryFacts
    private var content: InterventionContent { page.intervention.content }

    /// Shows an entry.
    ///
    /// - Parameters:
    ///   - links: where its links lead.
    ///   - linkedData: the entry as JSON-LD.
    public init(_ page: InterventionPage, links: PageLinks = PageLinks(), linkedData: String? = nil) {
        self.page = page
        self.links = links
        self.linkedData = linkedData
        facts = EntryFacts(page)
    }

    /// The page.
    public var html: HTML {
        PageFrame(
            title: content.name, summary: content.summary, links: links, hasExit: QuickExit.isNeeded(page),
            linkedData: linkedData
        ).page(
            """
            <p class="back"><a href="\(links.start)" data-tillbaka>Till sökningen</a></p>
            <article class="entry screen">
            <h1>\(content.name)</h1>
            \(aliases)
            \(notices)
            \(easyRead)
            \(content.summary.map { "<p class=\"lead\">\($0)</p>" as HTML })
            \(actions)
            \(section("Om insatsen", Self.paragraphs(content.description)))
            \(section("För vem", audience))
            \(section("Så kommer du in", access))
            \(section("Praktiskt", practical))
            \(section("Kontakt", contact))
            \(section("Källa", origin))
            <p class="report"><a href="\(links.report(page.intervention.slug))">Rapportera fel</a> om något inte stämmer.</p>
            </article>
            \(similar)
            \(PrintSheet(page).html)
            """)
    }

    private var aliases: HTML? {
        content.aliases.isEmpty ? nil : "<p class=\"who\">Kallas också: \(content.aliases.joined(separator: ", "))</p>"
    }

    /// What to know before anything else is read: that it has ended, or that nobody has confirmed it for long.
    private var notices: HTML {
        if page.hasEnded, let end = content.endDate {
            return "<p class=\"notice\">Insatsen är avslutad. Sista dagen var \(end.swedishText).</p>"
        }
        if case .old(let date) = page.freshness {
            return """
                <p class="notice">Uppgifterna bekräftades senast \(date.swedishText), för mer än ett år sedan.
                Fråga vad som gäller nu.</p>
                """
        }
        return .empty
    }

    private var easyRead: HTML? {
        content.easyRead.map { "<section class=\"easy\"><h2>Lättläst</h2>\(Self.paragraphs($0))</section>" }
    }

    /// Without scripts the list is an address; with them the button keeps the entry in the browser's own list.
    private var actions: HTML {
        let id = page.intervention.id
        return """
            <div class="actions"><a class="button quiet" href="\(links.list(adding: id))" data-spara="\(id.text)">Spara i min lista</a>
            <button class="quiet" type="button" data-skriv-ut hidden>Skriv ut</button>
            <button class="quiet" type="button" data-dela hidden>Dela länk</button>
            <span role="status" data-svar></span></div>
            """
    }

    private var similar: HTML? {
        guard !page.similar.isEmpty else { return nil }
        let items = page.similar.map { entry -> HTML in
            let summary = entry.content.summary.map { "<p>\($0)</p>" as HTML }
            let link: HTML = "<a href=\"\(links.entry(entry.slug))\">\(entry.content.name)</a>"
            return "<li><h3>\(link)</h3>\(summary)</li>"
        }
        return
            "<section class=\"similar\" aria-labelledby=\"similar\"><h2 id=\"similar\">Liknande insatser</h2><ul>\(items)</ul></section>"
    }

    // MARK: Parts

    private func section(_ title: String, _ body: HTML?) -> HTML? {
        guard let body, !body.text.isEmpty else { return nil }
        return "<section><h2>\(title)</h2>\(body)</section>"
    }

    static func paragraphs(_ text: String?) -> HTML? {
        guard let text else { return nil }
        let parts = text.split(whereSeparator: \.isNewline).map(String.init)
        return .join(parts.map { "<p>\($0)</p>" })
    }

    private var audience: HTML? {
        let rows = EntryFacts.list([
            facts.targetGroup, facts.need, facts.ages, facts.area, facts.incomeSupport, facts.kind,
        ])
        return rows == nil && page.tracks.isEmpty ? nil : "\(criteria)\(rows)"
    }

    /// What must hold of whom it is for: of several tracks, all that one of them demands.
    private var criteria: HTML? {
        guard !page.tracks.isEmpty else { return nil }
        let quotes = page.tracks.flatMap(\.points).flatMap(\.quotes)
        var seen: Set<String> = []
        let sources = quotes.filter { seen.insert($0).inserted }.map { "<blockquote>\($0)</blockquote>" as HTML }
        let details: HTML? =
            sources.isEmpty
            ? nil : "<details class=\"quotes\"><summary>Vad står det i källan?</summary>\(sources)</details>"
        let heading: HTML =
            page.tracks.count > 1 ? "<p>Något av de här spåren ska stämma:</p>" : "<p>Det här ska stämma:</p>"
        return "\(heading)\(page.tracks.map(track))\(details)"
    }

    private func track(_ track: TrackSummary) -> HTML {
        let points = track.points.map { "<li>\($0.text)</li>" as HTML }
        let name = track.name.map { "<h3>\($0)</h3>" as HTML }
        return "\(name)<ul class=\"criteria\">\(points)</ul>"
    }

    private var access: HTML? {
        let steps: HTML? =
            content.access.steps.isEmpty ? nil : "<ol>\(content.access.steps.map { "<li>\($0)</li>" as HTML })</ol>"
        let rows = EntryFacts.list([
            facts.selfReferral, facts.referrers, facts.decidedBy, facts.needsAssessment, facts.documents,
        ])
        return steps == nil && rows == nil ? nil : "\(steps)\(rows)"
    }

    private var practical: HTML? {
        EntryFacts.list([
            facts.runner, facts.provider, facts.partners, facts.association, facts.activity, facts.method, facts.places,
            facts.duration, facts.hours, facts.languages, facts.cost, facts.start, facts.end, facts.capacity,
        ])
    }

    private var contact: HTML? {
        guard let contact = content.contact else { return nil }
        let phone = contact.phone.map { number -> HTML in
            let digits = String(number.unicodeScalars.filter { "+0123456789".unicodeScalars.contains($0) })
            return digits.isEmpty ? "\(number)" : "<a href=\"tel:\(digits)\">\(number)</a>"
        }
        let rows: [(String, HTML?)] = [
            ("Enhet", contact.unit.map { "\($0)" }), ("Telefon", phone),
            ("E-post", contact.email.map { "<a href=\"mailto:\($0)\">\($0)</a>" }),
            ("Webbplats", contact.url.map { "<a href=\"\($0)\" rel=\"noopener noreferrer\">\($0)</a>" }),
        ]
        let stated = rows.compactMap { row in row.1.map { (row.0, $0) } }
        guard !stated.isEmpty else { return nil }
        return "<dl>\(stated.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML })</dl>"
    }

    private var origin: HTML {
        let sources: HTML? =
            content.sources.isEmpty
            ? "<p>Källa är inte angiven.</p>"
            : "<ul>\(content.sources.map { "<li>\(SourceText.html($0))</li>" as HTML })</ul>"
        let reviewed: HTML =
            facts.confirmed.text.map { "<p>Uppgifterna bekräftades \($0).</p>" }
            ?? "<p>Uppgifterna är inte bekräftade av den som driver insatsen. Fråga alltid vad som gäller nu.</p>"
        return "\(sources)\(reviewed)"
    }
}
