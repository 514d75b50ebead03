import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import Eligibility
import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Export and import")
struct ExportImportTests {
    /// What an export in a form changes when it is imported again: nothing.
    private func check(_ entries: [Intervention], _ name: String) throws {
        let text =
            switch name {
            case "f.jsonl": try entries.map { try JSONLinesWriter().line($0) }.joined(separator: "\n")
            case "excel.csv": TableWriter(dialect: .excel).file(entries)
            default: TableWriter(dialect: .standard).file(entries)
            }
        let document = ImportFileReader(vocabulary: .builtIn, today: Fixture.today).read(Data(text.utf8), name: name)
        var random = SeededGenerator(seed: 1)
        let plan = ImportPlan(
            documents: [document], existing: entries,
            options: .init(matchesAnySource: true, publish: false, now: Fixture.now), random: &random)
        #expect(plan.writes.isEmpty && plan.unchangedCount == entries.count, "\(name)")
        for change in plan.changed { Issue.record("\(name): \(change.name): \(change.differences)") }
        #expect(!plan.hasErrors, "\(name): \(plan.problems.filter { $0.severity == .error }.map(\.text))")
    }

    @Test("every entry of the seed comes back as it was", arguments: ["f.jsonl", "excel.csv", "standard.csv"])
    func seed(name: String) throws {
        let data = try Fixture.repositoryFile("seed/interventions.jsonl")
        let document = JSONLinesReader(vocabulary: .builtIn).read(data, name: "seed")
        var random = SeededGenerator(seed: 1)
        let plan = ImportPlan(
            documents: [document], existing: [], options: .init(publish: true, now: Fixture.now), random: &random)
        #expect(plan.writes.count > 100)
        try check(plan.writes, name)
    }

    @Test("made-up entries with every sign a spreadsheet stumbles on come back as they were (seeds 0–199)")
    func generated() throws {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed: seed)
            let entries = (0..<3).map { Self.entry("\(seed)-\($0)", &random) }
            for name in ["f.jsonl", "excel.csv", "standard.csv"] { try check(entries, name) }
        }
    }

    private static let pieces = [
        "åäö", "\"", "'", "=1+1", "-", "+", "@", ";", ",", "|", "\\", " ", "é", "–", "🙂", "a", "B", "017", "1,5",
        "http://x", "sep=;", "\u{A0}", "{", "[", "Namn:",
    ]

    private static func text(_ random: inout SeededGenerator, _ extra: [String] = []) -> String {
        let pieces = Self.pieces + extra
        let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
        let trimmed = text.trimmingSpaces
        return trimmed.isEmpty ? "x" : trimmed
    }

    private static func list(_ random: inout SeededGenerator) -> [String] {
        var seen: Set<String> = []
        return (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) }.filter {
            seen.insert($0).inserted
        }
    }

    private static func entry(_ key: String, _ random: inout SeededGenerator) -> Intervention {
        Fixture.entry(key, text(&random), status: Bool.random(using: &random) ? .draft : .published) { content in
            func maybe<T>(_ value: T) -> T? { Bool.random(using: &random) ? value : nil }
            content.summary = maybe(text(&random))
            content.description = maybe(text(&random, ["\n", "\n\n"]))
            content.easyRead = maybe(text(&random, ["\n"]))
            content.aliases = list(&random)
            (content.targetGroups, content.needs, content.methods) = (list(&random), list(&random), list(&random))
            (content.incomeSupport, content.activities) = (list(&random), list(&random))
            (content.responsibleAuthorities, content.cooperatingParties) = (list(&random), list(&random))
            (content.coordinationAssociation, content.provider) = (maybe(text(&random)), maybe(text(&random)))
            content.ageMin = maybe(Int.random(in: 0...20, using: &random))
            content.ageMax = maybe(Int.random(in: 20...120, using: &random))
            content.area.municipalities =
                maybe([Gazetteer.sweden.municipalities.randomElement(using: &random)?.code].compactMap(\.self)) ?? []
            content.area.counties =
                maybe([Gazetteer.sweden.counties.randomElement(using: &random)?.code].compactMap(\.self)) ?? []
            content.area.national = maybe(true)
            content.access.selfReferral = maybe(Bool.random(using: &random))
            content.access.needsAssessment = maybe(Bool.random(using: &random))
            content.access.steps = list(&random)
            content.startDate = maybe(Fixture.date("2026-03-01"))
            content.endDate = maybe(Fixture.date("2027-03-01"))
            content.languages = maybe(
                Languages(spoken: ["svenska"] + list(&random).filter { $0 != "svenska" }, interpreter: maybe(true)))
            content.sources = list(&random)
            content.contact = maybe(Contact(unit: maybe("Enheten"), url: maybe("https://example.se/a|b;c")))
            if content.contact == Contact() { content.contact = nil }
        }
    }
}
