import CatalogueModel
import CatalogueSearch
import Eligibility
import FoundationEssentials

/// Times what a page of hits for a person takes: the search with verdicts and question, and then putting twenty verdicts
/// into words and marking what was found.
///
/// Entries are ready to be shown before, as a server keeps those that were shown lately. The page's HTML is not made.
struct PersonPageBenchmark {
    private let bench: IndexBenchmark
    private let requests: [SearchRequest]
    private let register: WordRegister
    private let entries: [UUID: Intervention]
    private let repetitions: Int

    private static let shares = [0.5, 0.95, 0.99]

    /// Makes up a person for each text; the same for the same seed.
    init(_ bench: IndexBenchmark, _ entries: [Intervention], _ texts: [String], seed: UInt64, repetitions: Int) {
        self.bench = bench
        self.repetitions = repetitions
        register = WordRegister(bench.opened)
        self.entries = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var random = SeededRandom(seed: seed, stream: 1 << 61 + 1)
        requests = texts.map { text in
            var facts: [KnownFact] = []
            while facts.isEmpty { facts = MadeUpPerson.facts(bench.opened.vocabulary, &random) }
            return SearchRequest(query: text, facts: facts)
        }
    }

    /// Adds the figures.
    func run(_ report: inout Report) {
        let searcher = Searcher(snapshot: bench.opened, today: bench.today)
        var (whole, bare, showing) = ([Double](), [Double](), [Double]())
        for request in requests {
            let shown = ready(searcher.search(request))
            whole.append(median { _ = searcher.search(request) })
            bare.append(median { _ = searcher.search(request, isFull: false) })
            let outcome = searcher.search(request)
            showing.append(median { show(shown, outcome) })
        }
        let name = "\(bench.name): a word or three for a person"
        report.add(whole, "\(name), search with verdicts, facets and question", shares: Self.shares)
        report.add(bare, "\(name), hits and total alone", shares: Self.shares)
        report.add(showing, "\(name), verdicts in words and marks of twenty hits", shares: Self.shares)
        report.add(zip(whole, showing).map { $0 + $1 }, "\(name), both", shares: Self.shares)
    }

    private func ready(_ outcome: SearchOutcome) -> [(tracks: [Track], texts: [MarkableText])] {
        outcome.hits.compactMap { entries[$0.id] }.map { entry in
            (entry.content.tracks(vocabulary: bench.opened.vocabulary), register.texts(of: entry.content))
        }
    }

    private func show(_ hits: [(tracks: [Track], texts: [MarkableText])], _ outcome: SearchOutcome) {
        var memo = Highlighter.Memo()
        for hit in hits {
            _ = outcome.highlighter.highlights(in: hit.texts, &memo)
            _ = VerdictSummary(
                tracks: hit.tracks, facts: outcome.reading.facts, vocabulary: bench.opened.vocabulary)
        }
    }

    private func median(_ body: () -> Void) -> Double {
        Percentile.of((0..<repetitions).map { _ in Stopwatch.time(body).seconds }, 0.5)
    }
}
