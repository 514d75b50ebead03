import ArgumentParser
import CatalogueSearch
import FoundationEssentials
import QualityMeasures

/// Prints as JSON how good the analysis and the search are, measured by `Tests/Judgements`.
///
/// `make quality` makes a table of it, with other ways to search beside.
@main
struct Quality: ParsableCommand {
    @Option(help: "The folder of the judgements.")
    var judgements = "Tests/Judgements"

    @Option(help: "The catalogue's entries.")
    var seed = "seed/interventions.jsonl"

    @Option(
        help:
            "Show what goes wrong instead, in the open half: splits, lemmas, merges, dots, typos, queries, facts or cases."
    )
    var wrong: String?

    func run() throws {
        let judgements = Judgements(folder: URL(filePath: judgements))
        let catalogue = try SeedCatalogue(file: URL(filePath: seed))
        let snapshot = catalogue.snapshot()
        if let wrong {
            let report = try QualityReport(judgements, .open, catalogue, snapshot)
            return Self.examples(of: wrong, report).forEach { print($0) }
        }
        let reports = try Half.allCases.map { try QualityReport(judgements, $0, catalogue, snapshot) }
        let output = Output(
            figures: zip(reports[0].figures, reports[1].figures).map { Output.Figure(open: $0, held: $1) },
            kinds: reports[0].ranking.byKind.keys.sorted().map { Output.Ranking(name: $0, reports) },
            layers: try Self.ablations.map { name, layers in
                let snapshot = catalogue.snapshot(layers: layers)
                let measures = try Half.allCases.map {
                    try RankingMeasures(judgements, $0, catalogue, snapshot, layers: layers)
                }
                return Output.Ranking(name: name, measures[0].all, measures[1].all)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        print(String(decoding: try encoder.encode(output), as: UTF8.self))
    }

    /// Everything, then each layer switched off in turn.
    private static let ablations: [(String, SearchLayers)] = [
        ("all layers", .all), ("without lemmas", SearchLayers.all.subtracting(.lemmas)),
        ("without compounds", SearchLayers.all.subtracting(.compounds)),
        ("without word families", SearchLayers.all.subtracting(.families)),
        ("without folding", SearchLayers.all.subtracting(.folding)),
        ("without typos", SearchLayers.all.subtracting(.typos)),
        ("without concepts", SearchLayers.all.subtracting(.concepts)),
        ("without the last resorts", SearchLayers.all.subtracting(.grams)), ("surface words only", []),
    ]

    private static func examples(of measure: String, _ report: QualityReport) -> [String] {
        switch measure {
        case "splits": report.words.exactSplits.examples + report.words.overSplits.examples
        case "lemmas": report.words.formsReachingLemma.examples
        case "merges": report.words.falseMerges.examples
        case "facts": report.facts.precision.examples + ["–"] + report.facts.recall.examples
        case "cases": report.cases.keyed.examples + ["–"] + report.cases.read.examples
        case "dots": report.dots.separated.examples + report.dots.foundUndotted.examples
        case "typos": report.spelling.found.values.flatMap(\.examples)
        default:
            report.ranking.answers.prefix(50).map { answer in
                "\(answer.nDCG) \(answer.kind) \(answer.query): \(answer.ranked.joined(separator: " "))"
            }
        }
    }
}

/// The JSON that the table is made of.
private struct Output: Encodable {
    struct Figure: Encodable {
        let name: String
        let open: Double
        let held: Double
        let cases: [Int]
        let goal: Double
        let atLeast: Bool

        init(open: QualityReport.Figure, held: QualityReport.Figure) {
            name = open.name
            self.open = open.value
            self.held = held.value
            cases = [open.count, held.count]
            goal = open.goal.value
            atLeast = open.goal.atLeast
        }
    }

    struct Ranking: Encodable {
        struct Means: Encodable {
            let queries: Int
            let nDCG: Double
            let successAt1: Double
            let successAt5: Double
            let zeroHits: Double

            init(_ means: RankingMeasures.Means) {
                queries = means.count
                nDCG = means.nDCG
                successAt1 = means.successAt1
                successAt5 = means.successAt5
                zeroHits = means.zeroHits
            }
        }

        let name: String
        let open: Means
        let held: Means

        init(name: String, _ open: RankingMeasures.Means, _ held: RankingMeasures.Means) {
            self.name = name
            self.open = Means(open)
            self.held = Means(held)
        }

        init(name: String, _ reports: [QualityReport]) {
            func means(_ report: QualityReport) -> RankingMeasures.Means { report.ranking.byKind[name] ?? .init() }
            self.init(name: name, means(reports[0]), means(reports[1]))
        }
    }

    let figures: [Figure]
    let kinds: [Ranking]
    let layers: [Ranking]
}
