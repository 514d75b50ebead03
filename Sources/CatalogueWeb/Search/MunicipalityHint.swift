import CatalogueModel

/// What somebody may have meant who misspelt a municipality.
enum MunicipalityHint {
    /// "Menar du Haninge?", each name a link; `nil` when nothing is near.
    ///
    /// - Parameters:
    ///   - typed: the name as it was typed.
    ///   - address: where choosing a municipality leads.
    static func html(_ typed: String?, address: (MunicipalityCode) -> String) -> HTML? {
        let likely = typed.map { Gazetteer.sweden.likelyMunicipalities($0) } ?? []
        guard let last = likely.last else { return nil }
        func link(_ municipality: Municipality) -> HTML {
            "<a href=\"\(address(municipality.code))\">\(municipality.name)</a>"
        }
        let others = likely.dropLast().map(link)
        let list: HTML =
            others.isEmpty ? link(last) : "\(HTML.join(others, separator: ", ")) eller \(link(last))"
        return " Menar du \(list)?"
    }
}
