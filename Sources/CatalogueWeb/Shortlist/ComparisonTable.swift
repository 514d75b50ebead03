import CatalogueModel

/// Two to four entries side by side: what differs is marked, and what is not stated is said.
struct ComparisonTable {
    private let pages: [InterventionPage]
    private let links: PageLinks

    init(_ pages: [InterventionPage], links: PageLinks) {
        self.pages = pages
        self.links = links
    }

    var html: HTML {
        let names = pages.map { page -> HTML in
            "<th scope=\"col\"><a href=\"\(links.entry(page.intervention.slug))\">\(page.intervention.content.name)</a></th>"
        }
        return """
            <section aria-labelledby="jamforelse"><h2 id="jamforelse">Jämförelse</h2>
            <p>Rader där insatserna skiljer sig åt är märkta med <span class="differs-mark">≠</span>.</p>
            <table class="compare"><thead><tr><td></td>\(names)</tr></thead>
            <tbody>\(rows.filter(isStated).map(html))</tbody></table>
            \(missing)</section>
            """
    }

    private typealias Row = (term: String, texts: [String?])

    private var rows: [Row] {
        let columns = pages.map { page -> [EntryFacts.Row] in
            let facts = EntryFacts(page)
            return [
                ("I korthet", page.intervention.content.summary), facts.ages, facts.area, facts.targetGroup, facts.need,
                facts.criteria, facts.wayIn, facts.steps, facts.runner, facts.activity, facts.method, facts.places,
                facts.duration, facts.hours, facts.languages, facts.cost, facts.capacity, facts.contact,
                facts.confirmed,
            ]
        }
        return (columns.first ?? []).indices.map { row in (columns[0][row].term, columns.map { $0[row].text }) }
    }

    private func isStated(_ row: Row) -> Bool { row.texts.contains { $0 != nil } }

    /// What is stated of none of them.
    private var missing: HTML? {
        let terms = rows.filter { !isStated($0) }.map { $0.term.lowercased() }
        guard !terms.isEmpty else { return nil }
        return "<p class=\"missing\">Uppgift saknas för alla: \(terms.joined(separator: ", ")).</p>"
    }

    private func html(_ row: Row) -> HTML {
        let differs = Set(row.texts.map { $0.map(Self.unordered) }).count > 1
        let mark: HTML =
            differs
            ? " <span class=\"differs-mark\" aria-hidden=\"true\">≠</span><span class=\"unseen\">skiljer sig åt</span>"
            : ""
        let cells = zip(pages, row.texts).map { page, text -> HTML in
            let shown: HTML = text.map { "\($0)" } ?? "<span class=\"missing\">Uppgift saknas</span>"
            return
                "<td><span class=\"cell-name\">\(page.intervention.content.name)</span>\(shown)</td>"
        }
        return
            "<tr\(differs ? " class=\"differs\"" as HTML : "")><th scope=\"row\">\(row.term)\(mark)</th>\(cells)</tr>"
    }

    /// Lists that name the same in another order do not differ.
    private static func unordered(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }.sorted()
    }
}
