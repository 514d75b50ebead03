import CatalogueModel

/// What every page has around its content.
struct PageFrame {
    /// The pages that the head of every page leads to.
    enum Place { case search, guide, list, about }

    /// Where one is: shown in the tab, before the service's name.
    let title: String
    /// Text for search engines and previews.
    var summary: String?
    /// Whether search engines should leave the page out.
    var isHidden = false
    /// Where links lead.
    let links: PageLinks
    /// Which of the pages in the head this one is.
    var place: Place?
    /// Whether somebody may have to leave the page at once, see ``QuickExit``.
    let hasExit: Bool
    /// The page's content as linked data.
    var linkedData: String?

    /// - Parameter hasExit: whether the page is about violence; it has the way out also when the visitor comes from one
    ///   that is.
    init(
        title: String, summary: String? = nil, isHidden: Bool = false, links: PageLinks = PageLinks(),
        place: Place? = nil, hasExit: Bool = false, linkedData: String? = nil
    ) {
        self.title = title
        self.summary = summary
        self.isHidden = isHidden
        self.hasExit = hasExit || links.hasExit
        var links = links
        links.hasExit = self.hasExit
        self.links = links
        self.place = place
        self.linkedData = linkedData
    }

    /// The whole page.
    func page(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – Insatskatalogen</title>
        \(description)\(robots)<meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="\(Stylesheet.path)">
        <link rel="icon" href="data:,">
        <script src="\(Script.path)" defer></script>
        \(linkedData.map { "<script type=\"application/ld+json\">\(HTML(json: $0))</script>\n" as HTML })</head>
        <body>
        <a class="skip" href="#innehall">Hoppa till innehållet</a>
        <header class="site"><div class="wrap">
        <a class="brand" href="\(links.start)"><span class="mark" aria-hidden="true"></span>Insatskatalogen</a>
        <nav aria-label="Sidor">\(navigation)</nav>
        </div></header>
        \(hasExit ? QuickExit.html(links) : nil)<main id="innehall" class="wrap" tabindex="-1">
        \(content)
        </main>
        <footer class="site"><div class="wrap">
        <p>Insatskatalogen samlar stöd till arbete, studier och egen försörjning. Vi sparar inte vad du söker på.</p>
        <p><a href="\(links.about)">Om tjänsten</a> <a href="\(links.accessibility)">Tillgänglighet</a> <a href="\(links.api)">API och öppna data</a></p>
        </div></footer>
        </body>
        </html>

        """
    }

    private var navigation: HTML {
        let pages: [(Place, String, String)] = [
            (.search, links.start, "Sök"), (.guide, links.guide, "Hjälp mig hitta"),
            (.list, links.list(links.chosen), "Min lista"),
            (.about, links.about, "Om tjänsten"),
        ]
        return .join(
            pages.map { place, address, name in
                let current: HTML = place == self.place ? " aria-current=\"page\"" : ""
                return "<a href=\"\(address)\"\(place == .list ? " data-lista" : "" as HTML)\(current)>\(name)</a>"
            }, separator: " ")
    }

    private var description: HTML {
        summary.map { "<meta name=\"description\" content=\"\($0)\">\n" } ?? .empty
    }

    private var robots: HTML { isHidden ? "<meta name=\"robots\" content=\"noindex\">\n" : .empty }
}
