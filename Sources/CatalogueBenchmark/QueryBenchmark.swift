import ArgumentParser
import CatalogueModel
import CatalogueSearch
import FoundationEssentials
import TerminalProgress

/// Times queries, after checking the answers: the saved index answers as the fresh one does, and the same
/// with and without facets.
struct QueryBenchmark {
    private let bench: IndexBenchmark
    private let peer: FullTextPeer?
    private let repetitions: Int
    private let searcher: Searcher
    private let reference: Searcher

    /// What is told of the times of a kind of query.
    private static let shares = [0.5, 0.95, 0.99]

    /// A line for each query timed: median µs, total, ids.
    private(set) var lines = ""

    /// Times queries of an index and, when `peer` gives its entries, in FTS5 over those that a search shows.
    init(_ bench: IndexBenchmark, repetitions: Int, peer: [Intervention]?, _ report: inout Report) throws {
        self.bench = bench
        self.repetitions = repetitions
        searcher = Searcher(snapshot: bench.opened, today: bench.today)
        reference = Searcher(snapshot: bench.fresh, today: bench.today)
        guard let entries = peer else {
            self.peer = nil
            return
        }
        let shown = bench.shown(entries)
        let (made, seconds) = try Stopwatch.time { try FullTextPeer(entries: shown) }
        self.peer = made
        report.add("\(bench.name): FTS5 build", Double(shown.count) / seconds, "entries/s")
        report.add("\(bench.name): FTS5 size", Double(made.byteCount) / Double(max(1, shown.count)), "bytes/entry")
    }

    /// Times queries of one kind.
    ///
    /// - Parameter isCompared: whether the peer is asked too.
    mutating func measure(
        _ kind: String, _ texts: [String], isCompared: Bool, _ report: inout Report
    ) throws -> LatencyPoint {
        var (full, plain, bare, total) = ([Double](), [Double](), [Double](), 0)
        var progress = ProgressLine()
        for (number, text) in texts.enumerated() {
            progress.show("\(bench.name) \(kind)", number, of: texts.count)
            let answer = try checked(text)
            total += answer.total
            let request = SearchRequest(query: text, limit: 10)
            full.append(median { _ = searcher.search(request) })
            bare.append(median { _ = searcher.search(request, isFull: false) })
            var impersonal = request
            impersonal.understandsText = false
            plain.append(median { _ = searcher.search(impersonal, asks: false) })
            let ids = answer.hits.map { $0.id.uuidString.lowercased() }.joined(separator: " ")
            lines += "\((full[full.count - 1] * 1e7).rounded() / 10)\t\(answer.total)\t\(ids)\t\(text)\n"
        }
        progress.clear()
        let name = "\(bench.name): \(kind)"
        report.add("\(name), mean hits", Double(total) / Double(max(1, texts.count)), "")
        report.add(full, "\(name), total and facets", shares: Self.shares)
        report.add(plain, "\(name), total and facets, nothing of a person", shares: Self.shares)
        report.add(bare, "\(name), total alone", shares: Self.shares)
        let theirs = isCompared ? try measurePeer(name, texts, full, &report) : nil
        return LatencyPoint(
            entries: bench.entryCount, ours: Percentile.of(full, 0.95), peer: theirs.map { Percentile.of($0, 0.95) })
    }

    /// The same queries in FTS5: top ten, total and facets.
    private func measurePeer(
        _ name: String, _ texts: [String], _ ours: [Double], _ report: inout Report
    ) throws -> [Double]? {
        guard let peer else { return nil }
        let times = try texts.map { text in
            let words = text.split(separator: " ").map(String.init)
            return try median { _ = try peer.search(words, withCountAndFacets: true) }
        }
        let top = try texts.map { text in
            let words = text.split(separator: " ").map(String.init)
            return try median { _ = try peer.search(words, withCountAndFacets: false) }
        }
        report.add(times, "\(name), FTS5 with total and facets", shares: Self.shares)
        report.add(top, "\(name), FTS5 top ten alone", shares: Self.shares)
        report.add("\(name), FTS5 : ours at p95", Percentile.of(times, 0.95) / Percentile.of(ours, 0.95), "times")
        return times
    }

    /// Times suggestions.
    func measureSuggestions(_ beginnings: [String], _ report: inout Report) {
        let times = beginnings.map { beginning in median { _ = bench.opened.suggestions(for: beginning) } }
        report.add(times, "\(bench.name): suggestions", shares: Self.shares)
    }

    private func checked(_ text: String) throws -> SearchOutcome {
        let request = SearchRequest(query: text, limit: 10)
        let (expected, answer) = (reference.search(request), searcher.search(request))
        let bare = searcher.search(request, isFull: false)
        guard answer.total == expected.total, answer.hits.map(\.id) == expected.hits.map(\.id),
            bare.total == answer.total, bare.hits.map(\.id) == answer.hits.map(\.id)
        else { throw ValidationError("the saved index answers otherwise than the fresh one: \(text)") }
        return answer
    }

    private func median(_ body: () throws -> Void) rethrows -> Double {
        Percentile.of(try (0..<repetitions).map { _ in try Stopwatch.time(body).seconds }, 0.5)
    }
}

/// The p95 of one kind of query at one size.
struct LatencyPoint {
    /// Number of entries.
    let entries: Int
    /// Seconds.
    let ours: Double
    /// Seconds, if the peer was measured.
    let peer: Double?

    /// A picture of some of them.
    static func plot(_ points: [LatencyPoint]) -> String {
        let ours = points.map { (entries: $0.entries, milliseconds: $0.ours * 1_000) }
        let peer = points.compactMap { point in
            point.peer.map { (entries: point.entries, milliseconds: $0 * 1_000) }
        }
        let series = [(name: "Insatskatalogen", points: ours), (name: "SQLite FTS5", points: peer)]
        return LatencyPlot(
            series: series.filter { !$0.points.isEmpty }, title: "Three mixed words, exact total and facets: p95"
        ).svg
    }
}
