public import CatalogueSearch
import SwedishText

/// Every figure of one half, as the table shows them.
public struct QualityReport: Sendable {
    /// Splitting and lemmas.
    public let words: WordMeasures
    /// Words that differ in dots.
    public let dots: DotMeasures
    /// Misspellings.
    public let spelling: SpellingMeasures
    /// Judged queries.
    public let ranking: RankingMeasures
    /// Facts read out of texts.
    public let facts: FactMeasures
    /// Verdicts on described persons.
    public let cases: CaseMeasures

    /// Measures one half with every layer in use.
    public init(_ judgements: Judgements, _ half: Half, _ catalogue: SeedCatalogue, _ snapshot: IndexSnapshot) throws {
        words = try WordMeasures(judgements, half, analyser: WordAnalyser())
        dots = try DotMeasures(judgements, half)
        spelling = try SpellingMeasures(judgements, half, snapshot)
        ranking = try RankingMeasures(judgements, half, catalogue, snapshot)
        facts = try FactMeasures(judgements, half, snapshot)
        cases = try CaseMeasures(judgements, half, catalogue, snapshot)
    }

    /// One row of the table.
    public struct Figure: Sendable {
        /// What is measured.
        public let name: String
        /// The share, 0...1.
        public let value: Double
        /// What is to be reached, and whether more is better.
        public let goal: (value: Double, atLeast: Bool)
        /// How many cases it is of.
        public let count: Int
    }

    /// The figures in the order of the table.
    public var figures: [Figure] {
        [
            figure("compounds split exactly", words.exactSplits, 0.95),
            figure("simplex words split", words.overSplits, 0.02, atLeast: false),
            figure("forms that reach their lemma", words.formsReachingLemma, 0.98),
            figure("forms merged with another lemma", words.falseMerges, 0.03, atLeast: false),
            figure("dotted queries without a folded hit above", dots.separated, 1),
            figure("words found without their dots", dots.foundUndotted, 0.99),
            figure("single-edit typos: meant word in the first 3", spelling.found["single"] ?? Share(), 0.95),
            figure("two edits in long words", spelling.found["double"] ?? Share(), nil),
            figure("dots left out", spelling.found["dots"] ?? Share(), nil),
            figure("aa, ae, oe", spelling.found["digraph"] ?? Share(), nil),
            figure("letters lost in scans", spelling.found["lost"] ?? Share(), nil),
        ] + rankingFigures + personFigures
    }

    private var personFigures: [Figure] {
        [
            figure("facts found that are right", facts.precision, 0.97),
            figure("facts that are found", facts.recall, 0.90),
            figure("ordinary words that are no municipality", facts.ordinaryWords, 1),
            figure("verdicts right, facts keyed by hand", cases.keyed, 0.95),
            figure("verdicts right, facts read from the description", cases.read, 0.95),
        ]
    }

    private var rankingFigures: [Figure] {
        let (all, everyday) = (ranking.all, ranking.byKind["everyday"])
        return [
            Figure(name: "nDCG@10", value: all.nDCG, goal: (0.90, true), count: all.count),
            Figure(
                name: "nDCG@10, everyday language", value: everyday?.nDCG ?? 0, goal: (0.75, true),
                count: everyday?.count ?? 0),
            Figure(name: "success@1", value: all.successAt1, goal: (0, true), count: all.count),
            Figure(name: "success@5", value: all.successAt5, goal: (0.97, true), count: all.count),
            Figure(name: "queries without hits", value: all.zeroHits, goal: (0.01, false), count: all.count),
        ]
    }

    private func figure(_ name: String, _ share: Share, _ goal: Double?, atLeast: Bool = true) -> Figure {
        Figure(name: name, value: share.value, goal: (goal ?? 0, atLeast), count: share.total)
    }
}
