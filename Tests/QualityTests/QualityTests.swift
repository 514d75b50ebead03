import CatalogueTestSupport
import FoundationEssentials
import QualityMeasures
import Testing

/// What is reached must not be lost: a floor under each figure of both halves of the judgements.
///
/// The floors lie a little below what was measured when they were set; they are raised when it gets better.
@Suite("Quality of analysis and search", .serialized)
struct QualityTests {
    /// Measured once for all tests.
    private static let reports: Result<[QualityReport], any Error> = Result { try Half.allCases.map(measure) }

    private static func measure(_ half: Half) throws -> QualityReport {
        let catalogue = try SeedCatalogue(file: URL(filePath: Fixture.repository + "/seed/interventions.jsonl"))
        let judgements = Judgements(folder: URL(filePath: Fixture.repository + "/Tests/Judgements"))
        return try QualityReport(judgements, half, catalogue, catalogue.snapshot())
    }

    /// By name, the least that may be measured; for what should be small, the most.
    private static let floors: [String: Double] = [
        "compounds split exactly": 0.95, "simplex words split": 0.02, "forms that reach their lemma": 0.98,
        "forms merged with another lemma": 0.01, "dotted queries without a folded hit above": 1,
        "words found without their dots": 0.99, "single-edit typos: meant word in the first 3": 0.97,
        "two edits in long words": 0.85, "dots left out": 1, "aa, ae, oe": 1, "letters lost in scans": 1,
        "nDCG@10": 0.9, "nDCG@10, everyday language": 0.8, "success@1": 0.88, "success@5": 0.97,
        "queries without hits": 0.01, "facts found that are right": 0.93, "facts that are found": 0.82,
        "ordinary words that are no municipality": 0.8, "verdicts right, facts keyed by hand": 0.99,
        "verdicts right, facts read from the description": 0.97,
    ]

    @Test("every figure keeps above its floor", arguments: Half.allCases)
    func floors(_ half: Half) throws {
        let reports = try Self.reports.get()
        let figures = reports[half == .open ? 0 : 1].figures
        #expect(Set(figures.map(\.name)) == Set(Self.floors.keys))
        for figure in figures {
            let floor = try #require(Self.floors[figure.name])
            let isKept = figure.goal.atLeast ? figure.value >= floor : figure.value <= floor
            #expect(isKept, "\(half.rawValue): \(figure.name) is \(figure.value), floor \(floor)")
            #expect(figure.count > 0, "\(figure.name) measures something")
        }
    }

    @Test("there is as much to measure as was promised, in two halves of about the same size")
    func amounts() throws {
        let reports = try Self.reports.get()
        func total(_ count: (QualityReport) -> Int) -> Int { reports.map(count).reduce(0, +) }
        #expect(total(\.words.exactSplits.total) >= 1_000)
        #expect(total(\.words.overSplits.total) >= 500)
        #expect(total { $0.spelling.found.values.reduce(0) { $0 + $1.total } } >= 300)
        #expect(total(\.ranking.all.count) >= 150)
        #expect(total(\.facts.recall.total) >= 800)
        #expect(total(\.cases.keyed.total) >= 900)
        #expect(reports.allSatisfy { $0.ranking.all.count > 80 })
    }
}
