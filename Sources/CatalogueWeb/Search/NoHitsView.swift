import CatalogueModel

/// Ways on from a search that found nothing.
struct NoHitsView {
    private let page: SearchPage
    private let links: PageLinks
    private let contact: PublisherContact

    init(_ page: SearchPage, links: PageLinks, contact: PublisherContact) {
        self.page = page
        self.links = links
        self.contact = contact
    }

    var html: HTML {
        let relaxations = page.relaxations.map { NoHitsHelp.Way(label: $0.label, request: $0.request, count: $0.count) }
        let help = page.help
        return """
            <div class="empty">
            \(list("Menade du något av det här?", help?.spellings ?? []))
            \(list("Sök på ett annat sätt", relaxations))
            \(list("Liknande behov", help?.needs ?? []))
            <h3>Få hjälp att hitta</h3>
            <ul><li><a href="\(links.guide)">Svara på några frågor</a> så visar vi vad som kan passa.</li>
            <li><a href="\(PageLinks.results(SearchRequest(query: "", municipality: links.municipality)))">Visa alla insatser</a></li></ul>
            <h3>Fråga någon</h3>
            <ul>\(people)</ul>
            </div>
            """
    }

    private func list(_ heading: String, _ ways: [NoHitsHelp.Way]) -> HTML? {
        guard !ways.isEmpty else { return nil }
        let items = ways.map { way -> HTML in
            let noun = way.count == 1 ? "insats" : "insatser"
            return "<li><a href=\"\(PageLinks.results(way.request))\">\(way.label)</a> (\(way.count) \(noun))</li>"
        }
        return "<h3>\(heading)</h3><ul>\(items)</ul>"
    }

    /// The association and the catalogue's contact where they are known, then those whom everybody may ask.
    private var people: HTML {
        let associations = (page.help?.associations ?? []).map { name -> HTML in
            "<li>\(name) samordnar stöd i den kommunen.</li>"
        }
        let own: HTML? = contact.email.map { email in
            let link: HTML = "<a href=\"mailto:\(email)\">\(contact.name ?? contact.publisher ?? email)</a>"
            return "<li>\(link) svarar på frågor om katalogen.</li>"
        }
        return """
            \(associations)\(own)
            <li>Din kommun: ring eller besök kommunens kontaktcenter och fråga efter arbetsmarknad eller socialtjänst.</li>
            <li>Om du är arbetslös eller sjukskriven: fråga din handläggare på Arbetsförmedlingen eller Försäkringskassan.</li>
            <li>Om du mår dåligt: ring 1177 eller din vårdcentral. Ring 112 om det är akut.</li>
            """
    }
}
