import CatalogueModel

/// What was understood of a text, for the terminal.
struct UnderstandingText {
    private let facts: [UnderstoodFact]

    init(_ facts: [UnderstoodFact]) { self.facts = facts }

    /// One fact a line, with the words it was read from.
    var text: String {
        guard !facts.isEmpty else { return "Inga uppgifter om personen i texten." }
        return facts.map { fact in
            let words = fact.text.map { $0 == fact.label ? "" : "  ”\($0)”" } ?? ""
            return "\(fact.known.kind.swedishName): \(fact.label)\(words)"
        }.joined(separator: "\n")
    }
}
