import ArgumentParser
import CatalogueModel
import CatalogueSearch

/// Times how soon a changed entry is found: the index brought up to date, and one search that finds it.
///
/// Each edit begins from the same index, and the search must find the entry under its new name.
struct EditBenchmark {
    private let bench: IndexBenchmark
    private let entries: [Intervention]

    /// How many different entries are changed, spread over the catalogue.
    private static let mostEdits = 50

    /// Changes some of the entries that a search shows.
    init(_ bench: IndexBenchmark, _ entries: [Intervention]) {
        self.bench = bench
        let step = max(1, entries.count / Self.mostEdits)
        self.entries = stride(from: 0, to: entries.count, by: step).prefix(Self.mostEdits).map { entries[$0] }
    }

    /// Adds medians and the slow end of what the edits took.
    func run(_ report: inout Report) throws {
        guard !entries.isEmpty else { return }
        var (whole, updates) = ([Double](), [Double]())
        for entry in entries {
            let changed = Self.changed(entry)
            let (snapshot, updating) = Stopwatch.time {
                bench.opened.updated(revision: bench.opened.revision + 1, changed: [changed])
            }
            var request = SearchRequest(query: changed.content.name, limit: 10)
            // A made-up name may seem to describe a person whom the entry is not for.
            request.understandsText = false
            let (outcome, searching) = Stopwatch.time {
                Searcher(snapshot: snapshot, today: bench.today).search(request)
            }
            guard outcome.hits.contains(where: { $0.id == changed.id }) else {
                throw ValidationError("a changed entry is not found under its new name: \(changed.content.name)")
            }
            updates.append(updating)
            whole.append(updating + searching)
        }
        report.add(whole, "\(bench.name): edit to visible", shares: [0.5, 0.95])
        report.add(updates, "\(bench.name): edit to visible, index alone", shares: [0.5, 0.95])
    }

    /// The entry with another name and another description.
    private static func changed(_ entry: Intervention) -> Intervention {
        var changed = entry
        changed.content.name = "Förnyad " + entry.content.name
        let description = entry.content.description.map { $0 + "\n\n" } ?? ""
        changed.content.description = description + "Insatsen har förnyats och har nu öppet även på kvällar."
        changed.revision += 1
        return changed
    }
}
