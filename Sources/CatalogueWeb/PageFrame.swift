/// What every page has around its content.
struct PageFrame {
    /// Where one is: shown in the tab, before the service's name.
    let title: String
    /// Text for search engines and previews.
    var summary: String?
    /// Whether search engines should leave the page out.
    var isHidden = false

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
        </head>
        <body>
        <a class="skip" href="#innehall">Hoppa till innehållet</a>
        <header class="site"><div class="wrap">
        <a class="brand" href="/"><span class="mark" aria-hidden="true"></span>Insatskatalogen</a>
        <nav aria-label="Sidor"><a href="/">Sök</a> <a href="/om">Om tjänsten</a></nav>
        </div></header>
        <main id="innehall" class="wrap">
        \(content)
        </main>
        <footer class="site"><div class="wrap">
        <p>Insatskatalogen samlar stöd till arbete, studier och egen försörjning. Vi sparar inte vad du söker på.</p>
        </div></footer>
        </body>
        </html>

        """
    }

    private var description: HTML {
        summary.map { "<meta name=\"description\" content=\"\($0)\">\n" } ?? .empty
    }

    private var robots: HTML { isHidden ? "<meta name=\"robots\" content=\"noindex\">\n" : .empty }
}
