import CatalogueModel

/// An analysis as a person reads it: a line for each word, then the concepts.
struct AnalysisText {
    private let analysis: TextAnalysis

    init(_ analysis: TextAnalysis) { self.analysis = analysis }

    var text: String {
        let words = analysis.tokens.map(line)
        let concepts = analysis.concepts.map { "  \($0.label) (\($0.id)) genom \"\($0.text)\"" }
        let found = concepts.isEmpty ? ["Inga begrepp känns igen."] : ["Begrepp:"] + concepts
        return (words + found).joined(separator: "\n")
    }

    private func line(_ word: TextAnalysis.Word) -> String {
        var facts = ["grundform " + word.lemmas.joined(separator: " eller ")]
        if !word.parts.isEmpty { facts.append("delar " + word.parts.map(\.text).joined(separator: " + ")) }
        if !word.related.isEmpty { facts.append("närbesläktat " + word.related.joined(separator: ", ")) }
        if !word.searchedAs.isEmpty { facts.append("söks också som " + word.searchedAs.joined(separator: ", ")) }
        if word.folded != word.surface { facts.append("utan prickar \(word.folded)") }
        return "\(word.start)–\(word.end)  \(word.text)\(Self.note(word.kind)): \(Self.source(of: word)); "
            + facts.joined(separator: "; ")
    }

    private static func note(_ kind: TextAnalysis.Word.Kind) -> String {
        switch kind {
        case .word: ""
        case .joined: " (som ett ord)"
        case .completed: " (med utelämnad del)"
        }
    }

    private static func source(of word: TextAnalysis.Word) -> String {
        if word.surface.allSatisfy(\.isNumber) { return "tal" }
        if word.surface == "§" { return "tecken" }
        return switch word.source {
        case "function": "formord"
        case "lexicon": "i ordlistan"
        case "prefixed": "förled och ord i ordlistan"
        case "compound": "sammansättning"
        case "derived": "känd ändelse"
        default: "okänt ord"
        }
    }
}
