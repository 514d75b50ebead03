public import CatalogueModel

/// The search page: the form, what was found and the ways on; without a search, where to begin.
public struct SearchView {
    private let page: SearchPage
    private let problems: [ParameterProblem]
    private let form: SearchForm
    private let topics: [StartTopic]?
    private let contact: PublisherContact
    private let municipalityText, ageText: String?
    private var links: PageLinks { PageLinks(municipality: page.request.municipality) }

    /// Shows an answer, or what was wrong with the question.
    ///
    /// - Parameters:
    ///   - topics: what to choose from where nothing was asked for yet; else `nil`.
    ///   - problems: what the visitor should mend, in Swedish.
    ///   - municipalityText: the municipality as typed, when it could not be understood.
    ///   - ageText: the age as typed, when it could not be understood.
    ///   - contact: whom to turn to when nothing is found.
    public init(
        _ page: SearchPage, topics: [StartTopic]? = nil, problems: [ParameterProblem] = [],
        municipalityText: String? = nil, ageText: String? = nil, contact: PublisherContact = PublisherContact()
    ) {
        self.page = page
        self.topics = problems.isEmpty ? topics : nil
        self.problems = problems
        self.contact = contact
        self.municipalityText = municipalityText
        self.ageText = ageText
        form = SearchForm(
            page, isStart: self.topics != nil, problems: problems, municipalityText: municipalityText, ageText: ageText)
    }

    private var isStart: Bool { topics != nil }

    /// The page.
    public var html: HTML {
        PageFrame(
            title: title,
            summary:
                "Sök stöd till arbete, studier och egen försörjning hos myndigheter, kommuner, regioner och föreningar.",
            isHidden: !isStart, links: links, place: .search, hasExit: QuickExit.isNeeded(page)
        ).page(
            """
            <h1>Hitta stöd till arbete och studier</h1>
            \(isStart ? StartView.lead(links) : nil)
            \(problemList)
            \(form.html)
            <div id="resultat">\(content)</div>
            """)
    }

    private var content: HTML {
        if !problems.isEmpty { return .empty }
        return topics.map { StartView(topics: $0, links: links, entryCount: page.total).html } ?? results
    }

    /// Says where one is: each question, each page and a mistake has a title of its own.
    private var title: String {
        guard problems.isEmpty else { return ParameterProblem.title(problems) }
        guard !isStart else { return "Hitta stöd" + page.scopeText }
        let asked =
            ([page.request.query].filter { !$0.isEmpty } + page.understood.filter { $0.text == nil }.map(\.label))
            .joined(separator: ", ")
        let name = asked.isEmpty ? "Alla insatser" : "\(asked) – sökning"
        return page.request.page > 1 ? "\(name), sida \(page.request.page)" : name
    }

    private var problemList: HTML {
        guard !problems.isEmpty else { return .empty }
        return """
            <div class="problem" role="alert"><h2>Något behöver rättas</h2>
            <ul id="fel">\(problems.map { "<li>\($0.message)\(hint($0))</li>" as HTML })</ul></div>
            """
    }

    /// The municipality that may be meant, as a link to the same search there; an age that has to be mended goes along.
    private func hint(_ problem: ParameterProblem) -> HTML? {
        guard problem.name == FactKind.municipality.parameterName else { return nil }
        return MunicipalityHint.html(municipalityText) { code in
            var request = page.request
            request.municipality = code
            let age = ageText.map { "&age=" + SearchAddress.percentEncoded($0) } ?? ""
            return PageLinks.results(request) + age
        }
    }

    // MARK: Results

    private var results: HTML {
        let person = PersonView(page)
        return """
            <section aria-labelledby="antal">
            <div id="besked" role="status"><h2 id="antal">\(heading)</h2>\(corrections)</div>
            <div id="traffar">
            \(person.facts)
            \(person.question)
            \(page.hits.isEmpty ? nothing : hits)
            \(person.excluded)
            \(pager)
            </div></section>
            """
    }

    private var heading: String {
        let noun = page.total == 1 ? "insats" : "insatser"
        let scope = page.scopeText
        return page.total == 0 ? "Inga insatser hittades" + scope : "\(page.total) \(noun)" + scope
    }

    private var corrections: HTML? {
        guard !page.corrections.isEmpty else { return nil }
        let words = page.corrections.map { "<strong>\($0.read)</strong> (du skrev ”\($0.typed)”)" as HTML }
        return "<p class=\"note\">Vi sökte på \(HTML.join(words, separator: ", ")).</p>"
    }

    private var nothing: HTML {
        page.total > 0 ? missingPage : NoHitsView(page, links: links, contact: contact).html
    }

    private var missingPage: HTML {
        let pages = page.pages == 1 ? "en sida" : "\(page.pages) sidor"
        return """
            <div class="empty"><p>Sidan finns inte. Träffarna ryms på \(pages).</p>
            <p><a href="\(address(1))">Visa den första sidan</a></p></div>
            """
    }

    private var hits: HTML {
        let first = (page.request.page - 1) * page.request.limit + 1
        let judges = !page.understood.isEmpty
        let items = page.hits.map { HitView($0, links: links, showsVerdict: judges).html }
        let place = page.request.municipality.map {
            "<input type=\"hidden\" name=\"municipality\" value=\"\($0.rawValue)\">" as HTML
        }
        return """
            <ol class="hits" start="\(first)">\(items)</ol>
            <form id="valj" class="pick-form" action="/lista" method="get">\(place)
            <button class="quiet" type="submit">Jämför eller skriv ut valda</button></form>
            """
    }

    private func address(_ number: Int) -> String {
        var request = page.request
        request.page = number
        return PageLinks.results(request)
    }

    private var pager: HTML {
        guard page.pages > 1, !page.hits.isEmpty else { return .empty }
        let current = page.request.page
        let previous: HTML =
            current > 1 ? "<a rel=\"prev\" href=\"\(address(min(current - 1, page.pages)))\">Föregående</a>" : ""
        let next: HTML = current < page.pages ? "<a rel=\"next\" href=\"\(address(current + 1))\">Nästa</a>" : ""
        return """
            <nav class="pager" aria-label="Sidor med träffar">\(previous)
            <span>Sida \(current) av \(page.pages)</span> \(next)</nav>
            """
    }
}
