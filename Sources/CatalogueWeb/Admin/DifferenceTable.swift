import CatalogueExchange

/// What changes, field by field: what it says and what it would say.
enum DifferenceTable {
    static func html(_ differences: [FieldDifference], caption: String, before: String = "Nu", after: String = "Blir")
        -> HTML
    {
        guard !differences.isEmpty else { return "<p>Ingenting ändras.</p>\n" }
        let rows = differences.map { difference -> HTML in
            """
            <tr><th scope="row">\(difference.fieldName)</th><td>\(text(difference.before, mark: "del"))</td><td>\(text(difference.after, mark: "ins"))</td></tr>

            """
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table class="changes">
            <caption>\(caption)</caption>
            <thead><tr><th scope="col">Fält</th><th scope="col">\(before)</th><th scope="col">\(after)</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>

            """
    }

    private static func text(_ value: String?, mark: HTML) -> HTML {
        guard let value else { return "<span class=\"none\">inget</span>" }
        return "<\(mark)>\(value)</\(mark)>"
    }
}
