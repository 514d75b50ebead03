import ArgumentParser
import CatalogueModel
import CatalogueSearch
import FoundationEssentials

/// Measures building, saving and opening an index.
struct IndexBenchmark {
    /// The catalogue's name in the report.
    let name: String
    let entryCount: Int
    /// The day that searches take as today, so that the same entries have ended at each run.
    let today: CalendarDate
    /// The index as it was built.
    let fresh: IndexSnapshot
    /// The same, saved and opened again: what is timed.
    let opened: IndexSnapshot

    private static let openings = 5

    init(_ entries: [Intervention], name: String, _ report: inout Report) throws {
        guard let today = CalendarDate(year: 2026, month: 11, day: 20) else {
            throw ValidationError("the day of the benchmark is no date")
        }
        self.today = today
        let (fresh, building) = Stopwatch.time {
            IndexSnapshot(revision: 1, interventions: entries, vocabulary: .builtIn)
        }
        let (empty, bytes) = (
            IndexSnapshot(revision: 1, interventions: [], vocabulary: .builtIn).savedBytes, fresh.savedBytes
        )
        var opened = fresh
        let openings = try (0..<Self.openings).map { _ in
            let (snapshot, seconds) = try Stopwatch.time {
                try IndexSnapshot(revision: 1, saved: bytes, vocabulary: .builtIn)
            }
            opened = snapshot
            return seconds
        }
        self.name = name
        entryCount = entries.count
        self.fresh = fresh
        self.opened = opened
        let count = Double(max(1, entries.count))
        report.add("\(name): entries", Double(entries.count), "")
        report.add("\(name): build index", count / building, "entries/s")
        report.add("\(name): index, vocabulary left out", Double(bytes.count - empty.count) / count, "bytes/entry")
        report.add("\(name): index of the vocabulary", Double(empty.count) / 1_000, "kB")
        report.add("\(name): open saved index", Percentile.of(openings, 0.5) * 1_000, "ms")
    }

    /// Those entries that a search shows unless asked for more: published, not ended, not structural.
    func shown(_ entries: [Intervention]) -> [Intervention] {
        entries.filter { entry in
            entry.status == .published && entry.content.kind != .structural && !entry.hasEnded(on: today)
        }
    }
}
