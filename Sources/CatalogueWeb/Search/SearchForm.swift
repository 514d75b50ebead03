import CatalogueModel

/// The form of a search: text, place, age, order and filters.
struct SearchForm {
    private let page: SearchPage
    private let isStart: Bool
    private let problems: [ParameterProblem]
    private let municipalityText: String
    private let ageText: String

    init(
        _ page: SearchPage, isStart: Bool, problems: [ParameterProblem], municipalityText: String?, ageText: String?
    ) {
        self.page = page
        self.isStart = isStart
        self.problems = problems
        let known = page.request.municipality.flatMap { Gazetteer.sweden.municipality($0)?.name }
        self.municipalityText = municipalityText ?? known ?? ""
        self.ageText = ageText ?? page.request.age.map(String.init) ?? ""
    }

    var html: HTML {
        """
        <form class="search" id="sok" action="/" method="get" role="search">
        <div class="field grow"><label for="q">Vad behöver du hjälp med?</label>
        <input id="q" name="q" type="search" value="\(page.request.query)" autocomplete="off" enterkeyhint="search"\
         aria-describedby="q-tips\(invalid("q") ? " fel" as HTML : "")"\(invalidFlag("q"))>
        <p class="hint" id="q-tips">Skriv ett ord eller beskriv hur det är. Skriv inga namn eller personnummer.</p></div>
        \(Self.municipalityField(value: municipalityText, attributes: errorReference("municipality")))
        <div class="field small"><label for="age">Ålder</label>
        <input id="age" name="age" inputmode="numeric" value="\(ageText)" autocomplete="off"\(errorReference("age"))></div>
        <button type="submit">Sök</button>
        \(isStart ? nil : refinements)
        \(PersonView(page).keptFields)
        </form>
        """
    }

    /// A field for a municipality, with all of them to choose from.
    static func municipalityField(value: String, attributes: HTML = .empty) -> HTML {
        """
        <div class="field"><label for="municipality">Kommun</label>
        <input id="municipality" name="municipality" list="kommuner" value="\(value)" autocomplete="off"\(attributes)>
        <datalist id="kommuner">\(municipalityOptions)</datalist></div>
        """
    }

    private static let municipalityOptions = HTML.join(
        Gazetteer.sweden.municipalities.map { "<option>\($0.name)</option>" })

    private func invalid(_ name: String) -> Bool { problems.contains { $0.name == name } }

    private func invalidFlag(_ name: String) -> HTML { invalid(name) ? " aria-invalid=\"true\"" : "" }

    /// Marks a field that has to be mended and points to what is said of it.
    private func errorReference(_ name: String) -> HTML {
        invalid(name) ? " aria-invalid=\"true\" aria-describedby=\"fel\"" : ""
    }

    // MARK: Refinements

    /// What narrows or orders the hits, folded away until it is wanted or in use.
    private var refinements: HTML {
        let chosen = page.facets.reduce(0) { $0 + $1.values.count(where: \.isSelected) }
        let isInUse =
            chosen > 0 || page.request.order != .relevance || page.request.includeEnded
            || page.request.includeStructural
        return """
            <div class="refine" id="urval">
            <details class="filters"\(isInUse ? " open" as HTML : "")>\
            <summary id="filtrera">Filtrera och ordna\(chosen > 0 ? " (\(chosen) \(chosen == 1 ? "vald" : "valda"))" as HTML : "")</summary>
            <div class="field order"><label for="sort">Ordna efter</label>
            <select id="sort" name="sort">\(SearchOrder.allCases.map(orderOption))</select></div>
            \(facets)
            <div class="choices">
            \(Self.checkbox("includeEnded", "Visa även avslutade", page.request.includeEnded))
            \(Self.checkbox("includeStructural", "Visa även stöd till personal och organisationer", page.request.includeStructural))
            </div>
            <button class="quiet apply" type="submit">Visa valda</button>
            </details></div>
            """
    }

    private func orderOption(_ order: SearchOrder) -> HTML {
        let name =
            switch order {
            case .relevance: "Bäst träff först"
            case .name: "Namn, A till Ö"
            case .updated: "Senast ändrad först"
            }
        let chosen: HTML = page.request.order == order ? " selected" : ""
        return "<option value=\"\(order.rawValue)\"\(chosen)>\(name)</option>"
    }

    private static func checkbox(_ name: String, _ label: String, _ isOn: Bool) -> HTML {
        """
        <label class="check"><input type="checkbox" id="\(name)" name="\(name)" value="true"\(isOn ? " checked" as HTML : "")> \(label)</label>
        """
    }

    private var facets: HTML {
        guard problems.isEmpty else { return keptChoices }
        let groups = page.facets.filter { !$0.values.isEmpty }
        return groups.isEmpty ? .empty : "<div class=\"groups\">\(groups.map(facet))</div>"
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
            <label class="check"><input type="checkbox" id="f-\(value.value)" name="\(facet.group.parameterName)" value="\(value.value)"\
            \(value.isSelected ? " checked" as HTML : "")> <span>\(value.label) <span class="count">(\(value.count))</span></span></label>
            """
        }
        return "<fieldset><legend>\(facet.group.swedishName)</legend>\(values)</fieldset>"
    }
}
