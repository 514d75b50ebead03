import CatalogueModel
import SearchIndex

extension ExplanationLine {
    /// A word's share of a score: how rare the word is, times how strongly the entry has it.
    init(_ share: ScoreExplanation.WordShare, vocabulary: Vocabulary) {
        let (matching, all) = share.documentCounts
        let worth = Self.tenths(share.worth)
        let rarity = ExplanationLine(
            label: "hur ovanligt: i \(matching) av \(all) insatser, värda \(worth) av de bästa, "
                + "ln(1 + (\(all) − \(worth) + ½) / (\(worth) + ½))",
            operation: .multiply, value: share.inverseDocumentFrequency)
        self.init(
            label: "ordet \"\(share.label)\"", operation: .add, value: share.value,
            factors: [rarity] + Self.strength(of: share, vocabulary))
    }

    /// A number with one decimal and a Swedish decimal comma.
    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
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
