import CatalogueModel

/// An entry on one sheet of A4: what somebody takes home from a meeting. Seen only in print.
///
/// It has no headings of its own: the page has them already, and screen readers never come here.
/// Long texts are cut at the end of a sentence and say so, so that a sheet never becomes two.
struct PrintSheet {
    private let page: InterventionPage
    private var content: InterventionContent { page.intervention.content }

    /// The most characters of each text.
    private static let longestText = 1_100
    private static let longestRow = 260
    private static let mostSteps = 7

    init(_ page: InterventionPage) { self.page = page }

    var html: HTML {
        let facts = EntryFacts(page)
        let rows = [
            facts.ages, facts.area, facts.targetGroup, facts.criteria, facts.wayIn, facts.documents, facts.places,
            facts.runner, facts.duration, facts.hours, facts.languages, facts.cost, facts.capacity, facts.contact,
            facts.confirmed,
        ].map { ($0.term, $0.text.map { Self.cut($0, Self.longestRow) }) }
        return """
            <section class="sheet">
            <p class="sheet-head">Insatskatalogen</p>
            <p class="sheet-title">\(Self.cut(content.name, Self.longestRow))</p>
            \(ended)
            \(content.summary.map { "<p class=\"lead\">\($0)</p>" as HTML })
            \(text)
            \(steps)
            \(EntryFacts.list(rows))
            <p class="sheet-foot">Mer om insatsen: <span data-adress>/insatser/\(page.intervention.slug)</span></p>
            </section>
            """
    }

    private var ended: HTML? {
        guard page.hasEnded, let end = content.endDate else { return nil }
        return "<p><strong>Avslutad. Sista dagen var \(end.swedishText).</strong></p>"
    }

    /// The easy text when there is one: the sheet is for whoever the support is for.
    private var text: HTML? {
        InterventionView.paragraphs((content.easyRead ?? content.description).map { Self.cut($0, Self.longestText) })
    }

    private var steps: HTML? {
        guard !content.access.steps.isEmpty else { return nil }
        let steps = content.access.steps.prefix(Self.mostSteps).map { Self.cut($0, Self.longestRow) }
        return "<p class=\"sheet-heading\">Så kommer du in</p><ol>\(steps.map { "<li>\($0)</li>" as HTML })</ol>"
    }

    /// The text up to the last sentence, or else the last word, that fits.
    static func cut(_ text: String, _ most: Int) -> String {
        guard text.count > most else { return text }
        let head = text.prefix(most)
        if let end = head.lastIndex(of: "."), head.distance(from: head.startIndex, to: end) > most / 2 {
            return head[...end] + " …"
        }
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + " …"
    }
}
