import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueSearch
import Eligibility
import FoundationEssentials
import SwedishText
import TerminalProgress

/// Measures indexing and searching of a catalogue, single-threaded and in process, with exact totals and all
/// facets, and the same documents and queries in SQLite's full-text search. Answers are checked before they
/// are timed; medians are the figures to quote.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "CatalogueBenchmark", abstract: "Measure indexing and searching of a catalogue.",
        discussion: """
            Without --catalogue, catalogues of the sizes of --sizes are made up, the same for the same --seed.
            SQLite gets the entries that a search shows: not those that have ended or are structural.
            """
    )

    @Option(help: "Catalogue in the import format.")
    var catalogue: String?

    @Option(help: "Sizes of the catalogues that are made up, in entries.")
    var sizes = "5000,100000"

    @Option(help: "What made-up catalogues and queries begin from.")
    var seed: UInt64 = 1

    @Option(help: "Queries, one a line, instead of those made up.")
    var queries: String?

    @Option(help: "How many queries of each kind are made up.")
    var count = 100

    @Option(help: "How often each query is run; its median counts.")
    var repetitions = 5

    @Option(help: "Write a line for each query: median µs, total, ids of the first hits.")
    var perQuery: String?

    @Option(help: "Draw the p95 of three mixed words against the size, as SVG.")
    var plot: String?

    @Option(
        help: "Measure nothing; write the first made-up catalogue and queries into a folder, for other programs.")
    var write: String?

    @Flag(help: "Leave SQLite out.")
    var onlyOurs = false

    @Flag(help: "Measure the text analysis too.")
    var text = false

    @Flag(help: "Print one JSON object instead of a table.")
    var json = false

    func validate() throws {
        guard repetitions > 0 else { throw ValidationError("--repetitions must be at least 1, got \(repetitions)") }
        guard count > 0 else { throw ValidationError("--count must be at least 1, got \(count)") }
        guard !parsedSizes.isEmpty else {
            throw ValidationError("--sizes must be numbers of entries with commas between, got \(sizes)")
        }
    }

    private var parsedSizes: [Int] {
        let numbers = sizes.split(separator: ",").map { Int($0) }
        let valid = numbers.compactMap(\.self).filter { $0 > 0 && $0 <= 10_000_000 }
        return valid.count == numbers.count ? valid : []
    }

    func run() throws {
        if let write { return try writeInput(to: write) }
        var report = Report()
        let (_, loading) = Stopwatch.time { Lexicon.builtIn.lemmaCount }
        report.add("load the lexicon", loading * 1_000, "ms")
        var plotted: [LatencyPoint] = []
        if let catalogue {
            let entries = try Self.entries(of: catalogue, &report)
            try measure(entries, name: catalogue, &report, &plotted)
        } else {
            for size in parsedSizes {
                try measure(Self.madeUp(size, seed: seed, &report), name: "\(size)", &report, &plotted)
            }
        }
        if let plot { try LatencyPoint.plot(plotted).write(toFile: plot, atomically: true, encoding: .utf8) }
        print(json ? report.json : report.table)
    }

    /// Writes `interventions.jsonl` and `queries.txt`, one query a line.
    private func writeInput(to folder: String) throws {
        var report = Report()
        let writer = JSONLinesWriter()
        let entries = Self.madeUp(parsedSizes[0], seed: seed, &report)
        let lines = try entries.map { try writer.line($0) + "\n" }.joined()
        try lines.write(toFile: folder + "/interventions.jsonl", atomically: true, encoding: .utf8)
        let queries = try queryTexts().flatMap(\.texts).map { $0 + "\n" }.joined()
        try queries.write(toFile: folder + "/queries.txt", atomically: true, encoding: .utf8)
    }

    private func measure(
        _ entries: [Intervention], name: String, _ report: inout Report, _ plotted: inout [LatencyPoint]
    ) throws {
        if text { TextBenchmark(entries).run(&report) }
        let bench = try IndexBenchmark(entries, name: name, &report)
        var queryBench = try QueryBenchmark(bench, repetitions: repetitions, peer: onlyOurs ? nil : entries, &report)
        for (kind, texts, isCompared) in try queryTexts() {
            let point = try queryBench.measure(kind, texts, isCompared: isCompared, &report)
            if kind == QueryKind.threeMixed.rawValue { plotted.append(point) }
        }
        queryBench.measureSuggestions(Self.beginnings, &report)
        try PersonBenchmark(bench, entries, repetitions: repetitions).run(&report)
        PersonPageBenchmark(bench, entries, try pageTexts(), seed: seed, repetitions: repetitions).run(&report)
        QuestionBenchmark(entries, name: name, seed: seed, repetitions: repetitions).run(&report)
        try EditBenchmark(bench, bench.shown(entries)).run(&report)
        report.add("\(name): peak memory of the process so far", PeakMemory.megabytes, "MB")
        if let perQuery { try queryBench.lines.write(toFile: perQuery, atomically: true, encoding: .utf8) }
    }

    /// What people type before suggestions are shown.
    private static let beginnings = ["a", "ar", "arb", "arbets", "stod", "stöd till", "abets", "boende", "psy", "k"]

    private func queryTexts() throws -> [(kind: String, texts: [String], isCompared: Bool)] {
        if let queries {
            let text = String(decoding: try Data(contentsOf: URL(filePath: queries)), as: UTF8.self)
            return [("given", text.split(whereSeparator: \.isNewline).map(String.init), true)]
        }
        var generator = CatalogueGenerator(seed: seed, vocabulary: .builtIn)
        return QueryKind.allCases.map { ($0.rawValue, generator.queries($0, count: count), $0.isCompared) }
    }

    /// What is searched for beside a person's facts.
    private func pageTexts() throws -> [String] {
        try queryTexts().filter { $0.kind == QueryKind.oneCommon.rawValue || $0.kind == QueryKind.threeMixed.rawValue }
            .flatMap(\.texts)
    }

    private static func entries(of path: String, _ report: inout Report) throws -> [Intervention] {
        let data = try Data(contentsOf: URL(filePath: path))
        let (document, reading) = Stopwatch.time { JSONLinesReader(vocabulary: .builtIn).read(data, name: path) }
        guard !document.hasErrors else { throw ValidationError("\(path) has errors: import it to see them") }
        var random = SystemRandomNumberGenerator()
        let options = ImportPlan.Options(publish: true, now: Date())
        let entries = ImportPlan(documents: [document], existing: [], options: options, random: &random).writes
        report.add("\(path): read and validate", Double(entries.count) / reading, "entries/s")
        return entries
    }

    private static func madeUp(_ size: Int, seed: UInt64, _ report: inout Report) -> [Intervention] {
        var generator = CatalogueGenerator(seed: seed, vocabulary: .builtIn)
        var progress = ProgressLine()
        let (entries, seconds) = Stopwatch.time {
            (0..<size).map { number in
                progress.show("making up entries", number, of: size)
                return generator.intervention(number)
            }
        }
        progress.clear()
        report.add("\(size): make up", Double(size) / seconds, "entries/s")
        return entries
    }
}
