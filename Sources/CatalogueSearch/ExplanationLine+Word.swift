import CatalogueModel
import SearchIndex

extension ExplanationLine {
    /// A word's share of a score: how rare the word is, times how strongly the entry has it.
    init(_ share: ScoreExplanation.WordShare, vocabulary: Vocabulary) {
        let (matching, all) = share.documentCounts
        let rarity = ExplanationLine(
            label:
                "hur ovanligt: i \(matching) av \(all) insatser, ln(1 + (\(all) − \(matching) + ½) / (\(matching) + ½))",
            operation: .multiply, value: share.inverseDocumentFrequency)
        self.init(
            label: "ordet \"\(share.label)\"", operation: .add, value: share.value,
            factors: [rarity] + Self.strength(of: share, vocabulary))
    }

    private static func strength(of share: ScoreExplanation.WordShare, _ vocabulary: Vocabulary) -> [ExplanationLine] {
        guard let way = share.way else {
            return [
                ExplanationLine(
                    label: "alla delar av ordet i samma fält, vägt medelvärde", operation: .multiply,
                    value: share.strength)
            ]
        }
        let fields = way.fields.compactMap { InterventionField(rawValue: $0)?.swedishName }.joined(separator: ", ")
        return [
            ExplanationLine(
                label: "hur nära: \(SpecialTerm.swedishText(of: way.term, vocabulary))", operation: .multiply,
                value: way.weight),
            ExplanationLine(label: "hur starkt, i \(fields): f / (k₁ + f)", operation: .multiply, value: way.strength),
        ]
    }
}
