import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueSearch
import FoundationEssentials
import SwedishText

/// Measures indexing and searching of a catalogue, single-threaded and in process, with exact totals
/// and all facets. Answers are checked before they are timed; medians are the figures to quote.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "CatalogueBenchmark", abstract: "Measure indexing and searching of a catalogue.")

    @Option(help: "Catalogue in the import format.")
    var catalogue = "seed/interventions.jsonl"

    @Option(help: "Queries, one a line; without it a few typical ones.")
    var queries: String?

    @Option(help: "How often each query is run.")
    var repetitions = 200

    @Flag(help: "Print one JSON object instead of a table.")
    var json = false

    func validate() throws {
        guard repetitions > 0 else { throw ValidationError("--repetitions must be at least 1, got \(repetitions)") }
    }

    func run() throws {
        let (_, loading) = Self.timed { Lexicon.builtIn.lemmaCount }
        let vocabulary = Vocabulary.builtIn
        let data = try Data(contentsOf: URL(filePath: catalogue))
        let (document, reading) = Self.timed { JSONLinesReader(vocabulary: vocabulary).read(data, name: catalogue) }
        guard !document.hasErrors else { throw ValidationError("\(catalogue) has errors: import it to see them") }
        let entries = Self.entries(of: document)
        let (snapshot, building) = Self.timed {
            IndexSnapshot(revision: 1, interventions: entries, vocabulary: vocabulary)
        }
        let bytes = snapshot.savedBytes
        let (reopened, opening) = try Self.timed {
            try IndexSnapshot(revision: 1, saved: bytes, vocabulary: vocabulary)
        }
        var report = Report()
        report.add("load the lexicon", loading * 1_000, "ms")
        report.add("entries", Double(entries.count), "")
        TextBenchmark(entries).run(&report)
        report.add("read and validate", Double(entries.count) / reading, "entries/s")
        report.add("build index", Double(entries.count) / building, "entries/s")
        report.add("index size", Double(bytes.count) / Double(max(1, entries.count)), "bytes/entry")
        report.add("open saved index", opening * 1_000, "ms")
        for query in try texts() { try measure(query, snapshot, reopened, &report) }
        print(json ? report.json : report.table)
    }

    private func texts() throws -> [String] {
        guard let queries else { return ["arbetsträning", "stöd för unga vuxna", "jag orkar inte jobba", "ar", ""] }
        return String(decoding: try Data(contentsOf: URL(filePath: queries)), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    /// Runs one query, after checking that the saved index answers as the fresh one does.
    private func measure(
        _ query: String, _ fresh: IndexSnapshot, _ saved: IndexSnapshot, _ report: inout Report
    ) throws {
        let request = SearchRequest(query: query)
        guard let today = CalendarDate(year: 2026, month: 11, day: 20) else { return }
        let expected = Searcher(snapshot: fresh, today: today).search(request)
        let searcher = Searcher(snapshot: saved, today: today)
        let answer = searcher.search(request)
        guard answer.total == expected.total, answer.hits.map(\.id) == expected.hits.map(\.id) else {
            throw ValidationError("the saved index answers otherwise than the fresh one: \(query)")
        }
        let times = (0..<repetitions).map { _ in Self.timed { _ = searcher.search(request) }.seconds }.sorted()
        for (name, share) in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)] {
            let index = min(times.count - 1, Int(share * Double(times.count)))
            report.add("\"\(query)\" \(name), \(answer.total) hits", times[index] * 1_000, "ms")
        }
    }

    private static func entries(of document: ImportDocument) -> [Intervention] {
        var random = SystemRandomNumberGenerator()
        let options = ImportPlan.Options(publish: true, now: Date())
        return ImportPlan(documents: [document], existing: [], options: options, random: &random).writes
    }

    private static func timed<T>(_ body: () throws -> T) rethrows -> (value: T, seconds: Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try body()
        let duration = clock.now - start
        return (value, Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
    }
}

/// Figures with names and units, as a table for people or JSON for programs.
struct Report {
    private struct Row: Encodable {
        let name: String
        let value: Double
        let unit: String
    }

    private var rows: [Row] = []

    mutating func add(_ name: String, _ value: Double, _ unit: String) {
        rows.append(Row(name: name, value: value, unit: unit))
    }

    var table: String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { row in
            let digits = row.value >= 100 ? "\(Int(row.value.rounded()))" : "\((row.value * 1_000).rounded() / 1_000)"
            let padding = String(repeating: " ", count: width - row.name.count + 2)
            return row.name + padding + digits + " " + row.unit
        }.joined(separator: "\n")
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(rows)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
}
