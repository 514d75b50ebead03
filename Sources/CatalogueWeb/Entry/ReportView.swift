public import CatalogueModel

/// The pages on which a visitor reports an error in an entry, and is thanked for it.
public struct ReportView {
    private let name, slug: String
    private let hasExit: Bool
    private let links: PageLinks

    /// Shows the pages of an entry with a name and an address.
    ///
    /// - Parameters:
    ///   - hasExit: whether the entry is about violence, so that somebody may have to leave at once.
    ///   - links: where its links lead.
    public init(name: String, slug: String, hasExit: Bool = false, links: PageLinks = PageLinks()) {
        self.name = name
        self.slug = slug
        self.hasExit = hasExit
        self.links = links
    }

    /// Shows the pages of an entry.
    public init(_ page: InterventionPage, links: PageLinks = PageLinks()) {
        self.init(
            name: page.intervention.content.name, slug: page.intervention.slug, hasExit: QuickExit.isNeeded(page),
            links: links)
    }

    /// The parameter of the address that says that a report was sent.
    public static let sentParameter = "skickad"

    /// The address that shows the form and takes what it sends.
    public static func path(slug: String) -> String { "/insatser/\(slug)/rapport" }

    /// The form.
    ///
    /// - Parameters:
    ///   - draft: what was filled in already.
    ///   - problems: what the visitor should mend of it.
    public func form(_ draft: ErrorReportDraft = .init(), problems: [ContentProblem] = []) -> HTML {
        let about = "Rapportera fel om \(name)"
        return frame(title: problems.isEmpty ? about : "Något behöver rättas – \(about)").page(
            """
            <p class="back"><a href="\(links.entry(slug))">Till insatsen</a></p>
            <article class="entry">
            <h1>Rapportera fel</h1>
            <p class="lead">Stämmer något inte i det som står om \(name)? Berätta det för oss. Du behöver inte tala om vem du är.</p>
            \(problemList(problems))
            <form class="report" action="\(links.report(slug))" method="post" novalidate>
            \(kinds(draft, isInvalid: problems.contains { $0.field == "kind" }))
            \(words(draft, isInvalid: problems.contains { $0.field == "text" }))
            <p><button type="submit">Skicka</button></p>
            </form>
            </article>
            """)
    }

    /// What is shown when a report has come.
    public var thanks: HTML {
        frame(title: "Tack för din rapport om \(name)").page(
            """
            <article class="entry">
            <h1>Tack!</h1>
            <p class="lead">Vi har tagit emot din rapport om \(name). Den läses av dem som sköter katalogen.</p>
            <p><a href="\(links.entry(slug))">Tillbaka till insatsen</a></p>
            </article>
            """)
    }

    private func frame(title: String) -> PageFrame {
        PageFrame(title: title, isHidden: true, links: links, hasExit: hasExit)
    }

    private func problemList(_ problems: [ContentProblem]) -> HTML? {
        guard !problems.isEmpty else { return nil }
        let items = problems.map { "<li>\($0.message) \($0.remedy)</li>" as HTML }
        return "<div class=\"problem\" role=\"alert\"><h2>Något behöver rättas</h2><ul id=\"fel\">\(items)</ul></div>"
    }

    /// The browser's own check is off: its message is in the browser's language, and says one thing at a time.
    private func kinds(_ draft: ErrorReportDraft, isInvalid: Bool) -> HTML {
        let choices = ErrorReport.Kind.allCases.map { kind -> HTML in
            let checked: HTML = kind == draft.kind ? " checked" : ""
            return """
                <label class="check"><input type="radio" name="kind" value="\(kind.rawValue)"\(checked) required> \(kind.swedishName)</label>

                """
        }
        return """
            <fieldset\(isInvalid ? " aria-describedby=\"fel\"" as HTML : "")><legend>Vad är fel?</legend>
            <div class="choices">
            \(choices)</div></fieldset>
            """
    }

    private func words(_ draft: ErrorReportDraft, isInvalid: Bool) -> HTML {
        let marks: HTML =
            isInvalid ? " aria-invalid=\"true\" aria-describedby=\"fel rad\"" : " aria-describedby=\"rad\""
        return """
            <div class="field grow"><label for="text">Berätta mer, om du vill</label>
            <span id="rad">Skriv inga namn eller personnummer. Högst \(ErrorReportDraft.mostCharacters) tecken.</span>
            <textarea id="text" name="text" rows="6" autocomplete="off"\(marks)>\(draft.text)</textarea></div>
            """
    }
}
