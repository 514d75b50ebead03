public import CatalogueAudit
import CatalogueModel

/// What there is and what is lacking, as a picture and as a table.
public struct GapView {
    /// Where it is.
    public static let path = "/admin/luckor"

    private let report: GapReport
    private let associations: [String]
    private let chosen: String?
    private let user: AdminUser

    /// Shows a report.
    ///
    /// - Parameters:
    ///   - associations: what can be chosen.
    ///   - chosen: whose municipalities are shown.
    public init(_ report: GapReport, associations: [String], chosen: String?, user: AdminUser) {
        (self.report, self.associations, self.chosen, self.user) = (report, associations, chosen, user)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Luckor", user: user, place: .gaps).page(
            """
            <p class="lead">Hur många publicerade insatser det finns för varje behov, och hur ofta sökningar inte hittat något.</p>
            <form class="row card" action="\(Self.path)" method="get">
            <div class="field"><label for="forbund">Samordningsförbund</label><select id="forbund" name="forbund"><option value="">alla kommuner med insatser</option>\(associations.map(option))</select></div>
            <button>Visa</button></form>
            \(report.rows.isEmpty ? "<p>Inga kommuner att visa: insatserna nämner inga.</p>" : picture)
            \(list("Kommuner utan egen insats", report.municipalitiesWithoutLocal.map(\.name)))
            \(list("Behov utan insats i kommun eller län", report.needsWithoutLocal.map(\.label)))
            \(unused)
            \(searches)
            """)
    }

    private func option(_ name: String) -> HTML {
        "<option\(name == chosen ? " selected" as HTML : "")>\(name)</option>"
    }

    private var picture: HTML {
        let address: HTML = "\(Self.path).csv?forbund=\(SearchAddress.percentEncoded(chosen ?? ""))"
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="Kommuner mot behov">\(HTML(picture: GapReportSVG(report)))</div>
            <p><a href="\(address)">Hämta som CSV</a></p>
            """
    }

    private func list(_ title: String, _ names: [String]) -> HTML? {
        guard !names.isEmpty else { return nil }
        return "<details><summary>\(title) (\(names.count))</summary><p>\(names.joined(separator: ", "))</p></details>"
    }

    /// By kind, for nobody reads hundreds of words in one run.
    private var unused: HTML? {
        guard !report.unusedConcepts.isEmpty else { return nil }
        let groups = ConceptGroup.allCases.compactMap { group -> HTML? in
            let labels = report.unusedConcepts.filter { $0.group == group }.map(\.label)
            guard !labels.isEmpty else { return nil }
            let items = labels.map { "<li>\($0)</li>" as HTML }
            return "<h3>\(group.swedishName) (\(labels.count))</h3><ul class=\"columns\">\(items)</ul>\n"
        }
        return """
            <details><summary>Begrepp som ingen insats har (\(report.unusedConcepts.count))</summary>
            \(groups)</details>
            """
    }

    private var searches: HTML {
        guard !report.emptySearches.isEmpty else {
            return
                "<h2>Sökningar utan träff</h2><p>Inga att visa än. Bara antal sparas, aldrig vad någon skrev, och färre än fem visas inte.</p>"
        }
        let rows = report.emptySearches.map { search -> HTML in
            "<tr><td>\(search.municipality?.name ?? "annan eller ingen")</td><td>\(search.need?.label ?? "annat eller okänt")</td><td class=\"number\">\(search.count.swedishText)</td></tr>\n"
        }
        return """
            <h2>Sökningar utan träff</h2>
            <p>Bara antal sparas, aldrig vad någon skrev, och färre än fem visas inte.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Sökningar utan träff"><table><thead><tr><th scope="col">Kommun</th><th scope="col">Behov</th><th scope="col">Antal</th></tr></thead><tbody>
            \(rows)</tbody></table></div>
            """
    }
}
