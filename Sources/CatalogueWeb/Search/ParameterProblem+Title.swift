import CatalogueModel

extension ParameterProblem {
    /// What a page with problems is about, for its title: "Något behöver rättas: kommun och ålder".
    static func title(_ problems: [ParameterProblem]) -> String {
        var names: [String] = []
        for name in problems.map(\.fieldName) where !names.contains(name) { names.append(name) }
        let last = names.popLast() ?? ""
        return "Något behöver rättas: " + (names.isEmpty ? last : names.joined(separator: ", ") + " och " + last)
    }

    /// What the field is called on the page; everything that has none stands in the address.
    private var fieldName: String {
        switch name {
        case "q": "söktext"
        case FactKind.municipality.parameterName: "kommun"
        case FactKind.age.parameterName: "ålder"
        default: "adressen"
        }
    }
}
