public import CatalogueModel

/// The search page: form, filters and hits.
public struct SearchView {
    private let page: SearchPage
    private let address: SearchAddress
    private let problems: [ParameterProblem]
    private let municipalityText: String
    private let ageText: String

    /// Shows an answer, or what was wrong with the question.
    ///
    /// - Parameters:
    ///   - problems: what the visitor should mend, in Swedish.
    ///   - municipalityText: the municipality as typed, when it could not be understood.
    ///   - ageText: the age as typed, when it could not be understood.
    public init(
        _ page: SearchPage, problems: [ParameterProblem] = [], municipalityText: String? = nil, ageText: String? = nil
    ) {
        self.page = page
        self.problems = problems
        address = SearchAddress(page.request)
        let known = page.request.municipality.flatMap { Gazetteer.sweden.municipality($0)?.name }
        self.municipalityText = municipalityText ?? known ?? ""
        self.ageText = ageText ?? page.request.age.map(String.init) ?? ""
    }

    /// The page.
    public var html: HTML {
        PageFrame(
            title: title,
            summary:
                "Sök stöd till arbete, studier och egen försörjning hos myndigheter, kommuner, regioner och föreningar.",
            isHidden: !page.request.query.isEmpty
        ).page(
            """
            <h1>Hitta stöd till arbete och studier</h1>
            <p class="lead">Sök på ett ord, ett behov eller en hel mening. Till exempel
            \(example("sjukskriven")), \(example("unga som inte jobbar")) eller \(example("lära mig svenska")).</p>
            \(problemList)
            <form class="search" action="/" method="get" role="search">
            \(fields)
            </form>
            \(problems.isEmpty ? results : .empty)
            """)
    }

    /// Says where one is: each question, each page and a mistake has a title of its own.
    private var title: String {
        guard problems.isEmpty else { return "Något behöver rättas" }
        let asked = ([page.request.query].filter { !$0.isEmpty } + page.understood.map(\.label)).joined(separator: ", ")
        let name = asked.isEmpty ? "Hitta stöd" : "\(asked) – sökning"
        return page.request.page > 1 ? "\(name), sida \(page.request.page)" : name
    }

    private func example(_ query: String) -> HTML {
        "<a href=\"\(SearchAddress(SearchRequest(query: query)).path)\">\(query)</a>"
    }

    private var problemList: HTML {
        guard !problems.isEmpty else { return .empty }
        return """
            <div class="problem" role="alert"><h2>Något behöver rättas</h2>
            <ul id="fel">\(problems.map { "<li>\($0.message)</li>" as HTML })</ul></div>
            """
    }

    // MARK: Form

    private var fields: HTML {
        """
        <div class="field grow"><label for="q">Vad behöver du hjälp med?</label>
        <input id="q" name="q" type="search" value="\(page.request.query)" autocomplete="off" enterkeyhint="search"\(invalid("q"))></div>
        <div class="field"><label for="municipality">Kommun</label>
        <input id="municipality" name="municipality" list="kommuner" value="\(municipalityText)" autocomplete="off"\(invalid("municipality"))>
        <datalist id="kommuner">\(Self.municipalityOptions)</datalist></div>
        <div class="field small"><label for="age">Ålder</label>
        <input id="age" name="age" inputmode="numeric" value="\(ageText)" autocomplete="off"\(invalid("age"))></div>
        <button type="submit">Sök</button>
        <div class="choices">
        \(Self.checkbox("includeEnded", "Visa även avslutade", page.request.includeEnded))
        \(Self.checkbox("includeStructural", "Visa även stöd till personal och organisationer", page.request.includeStructural))
        </div>
        \(PersonView(page).keptFields)\(facetFields)
        """
    }

    /// Marks a field that has to be mended and points to what is said of it.
    private func invalid(_ name: String) -> HTML {
        problems.contains { $0.name == name } ? " aria-invalid=\"true\" aria-describedby=\"fel\"" : ""
    }

    private static let municipalityOptions = HTML.join(
        Gazetteer.sweden.municipalities.map { "<option>\($0.name)</option>" })

    private static func checkbox(_ name: String, _ label: String, _ isOn: Bool) -> HTML {
        """
        <label class="check"><input type="checkbox" name="\(name)" value="true"\(isOn ? " checked" as HTML : "")> \(label)</label>
        """
    }

    private var facetFields: HTML {
        let groups = page.facets.filter { !$0.values.isEmpty }
        guard problems.isEmpty else { return keptChoices }
        guard !groups.isEmpty else { return .empty }
        let chosen = groups.reduce(0) { $0 + $1.values.count(where: \.isSelected) }
        return """
            <details class="filters"><summary>Välj bland träffarna\(chosen > 0 ? " (\(chosen) valda)" as HTML : "")</summary>
            <div class="groups">\(groups.map(facet))</div>
            <button type="submit">Visa valda</button>
            </details>
            """
    }

    /// What was chosen, carried through while a mistake is mended.
    private var keptChoices: HTML {
        .join(
            ConceptGroup.allCases.flatMap { group in
                (page.request.selected[group] ?? []).sorted().map { id in
                    "<input type=\"hidden\" name=\"\(group.parameterName)\" value=\"\(id)\">"
                }
            })
    }

    private func facet(_ facet: Facet) -> HTML {
        let values = facet.values.map { value -> HTML in
            """
            <label class="check"><input type="checkbox" name="\(facet.group.parameterName)" value="\(value.value)"\
            \(value.isSelected ? " checked" as HTML : "")> <span>\(value.label) <span class="count">(\(value.count))</span></span></label>
            """
        }
        return "<fieldset><legend>\(facet.group.swedishName)</legend>\(values)</fieldset>"
    }

    // MARK: Results

    private var results: HTML {
        """
        <section aria-labelledby="antal">
        <div role="status"><h2 id="antal">\(heading)</h2></div>
        \(PersonView(page).facts)
        \(page.hits.isEmpty ? nothingFound : "<ol class=\"hits\" start=\"\(firstNumber)\">\(page.hits.map(hit))</ol>")
        \(PersonView(page).question)
        \(PersonView(page).excluded)
        \(pager)
        </section>
        """
    }

    private var firstNumber: Int { (page.request.page - 1) * page.request.limit + 1 }

    private var heading: String {
        let noun = page.total == 1 ? "insats" : "insatser"
        let scope = page.scopeText
        return page.total == 0 ? "Inga insatser hittades" + scope : "\(page.total) \(noun)" + scope
    }

    private var nothingFound: HTML {
        if page.total > 0 {
            return """
                <div class="empty"><p>Sidan finns inte. Träffarna ryms på \(page.pages == 1 ? "en sida" : "\(page.pages) sidor").</p>
                <p><a href="\(address.page(1))">Visa den första sidan</a></p></div>
                """
        }
        let ways = page.relaxations.map { relaxation -> HTML in
            let noun = relaxation.count == 1 ? "insats" : "insatser"
            return """
                <li><a href="\(SearchAddress(relaxation.request).path)">\(relaxation.label)</a> (\(relaxation.count) \(noun))</li>
                """
        }
        return """
            <div class="empty"><p>Prova ett annat eller kortare ord\(ways.isEmpty ? "." as HTML : ", eller:")</p>
            \(ways.isEmpty ? .empty : "<ul>\(ways)</ul>")
            <p><a href="/">Visa alla insatser</a></p></div>
            """
    }

    private func hit(_ hit: SearchHit) -> HTML {
        let entry = hit.intervention
        return """
            <li><article>
            <h3><a href="/insatser/\(entry.slug)">\(entry.content.name)</a></h3>
            \(organisation(entry.content))
            <p>\(summary(hit))</p>
            \(passage(hit))
            \(PersonView(page).verdict(of: hit))
            \(facts(hit))
            </article></li>
            """
    }

    private func organisation(_ content: InterventionContent) -> HTML? {
        let runners =
            content.responsibleAuthorities.isEmpty
            ? [content.provider].compactMap { $0 } : content.responsibleAuthorities
        guard !runners.isEmpty else {
            return content.coordinationAssociation.map { "<p class=\"who\">Finansieras av \($0)</p>" }
        }
        return "<p class=\"who\">\(runners.joined(separator: ", "))</p>"
    }

    private func summary(_ hit: SearchHit) -> HTML {
        if let highlight = hit.highlights.first(where: { $0.field == "summary" }) { return HTML(highlight) }
        return "\(hit.intervention.content.summary ?? "")"
    }

    /// A passage of the description, where the summary shows nothing of what was looked for.
    private func passage(_ hit: SearchHit) -> HTML? {
        guard !hit.highlights.contains(where: { $0.field == "summary" }) else { return nil }
        return hit.highlights.first { $0.field == "description" }.map { "<p class=\"passage\">\(HTML($0))</p>" }
    }

    private func facts(_ hit: SearchHit) -> HTML {
        let content = hit.intervention.content
        var tags: [HTML] = []
        if hit.hasEnded { tags.append("<li class=\"ended\">Avslutad</li>") }
        if content.kind == .structural { tags.append("<li>För personal och organisationer</li>") }
        if let area = content.area.text() { tags.append("<li>\(area)</li>") }
        if let ages = content.ageText { tags.append("<li>\(ages)</li>") }
        if content.access.selfReferral == true { tags.append("<li>Du kan söka själv</li>") }
        return tags.isEmpty ? .empty : "<ul class=\"tags\">\(tags)</ul>"
    }

    private var pager: HTML {
        guard page.pages > 1, !page.hits.isEmpty else { return .empty }
        let current = page.request.page
        let previous: HTML =
            current > 1 ? "<a rel=\"prev\" href=\"\(address.page(min(current - 1, page.pages)))\">Föregående</a>" : ""
        let next: HTML = current < page.pages ? "<a rel=\"next\" href=\"\(address.page(current + 1))\">Nästa</a>" : ""
        return """
            <nav class="pager" aria-label="Sidor med träffar">\(previous)
            <span>Sida \(current) av \(page.pages)</span> \(next)</nav>
            """
    }
}

extension HTML {
    /// A passage with what matched in `<mark>`, everything else escaped.
    public init(_ highlight: Highlight) {
        self = .join(highlight.parts.map { $0.isMatch ? "<mark>\($0.text)</mark>" : "\($0.text)" })
    }
}
