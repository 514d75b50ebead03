import ArgumentParser
import CatalogueModel
import CatalogueSearch
import Eligibility

/// Times what a search does for a described person: reading the description, judging every entry, and finding the
/// question whose answer settles most. Verdicts are checked against judging each entry by itself.
struct PersonBenchmark {
    private let bench: IndexBenchmark
    private let entries: [Intervention]
    private let repetitions: Int

    /// Descriptions of about fifty words, as people write them.
    private static let descriptions = [
        """
        Kvinna 24 år som bor i Haninge och har aktivitetsersättning sedan två år. Hon har social fobi och adhd, är inte \
        inskriven på Arbetsförmedlingen och har varit hemma sedan gymnasiet. Hon vill hitta en praktik några timmar i \
        veckan i lugn takt, och behöver hjälp med kontakten med myndigheter. Hon har ingen egen bostad.
        """,
        """
        Jag är en man på 47 år från Södertälje som är sjukskriven på halvtid för utmattning. Tidigare hade jag \
        försörjningsstöd men nu får jag sjukpenning. Mina två barn, 8 och 11 år, bor hos mig varannan vecka. Jag orkar \
        inte jobba heltid och undrar vem som kan hjälpa mig tillbaka till arbete utan att det blir för mycket.
        """,
        """
        Handläggare söker insats för en nyanländ kvinna i trettioårsåldern i Botkyrka, född i Somalia, som läser sfi på \
        halvtid. Hon lever på försörjningsstöd, har tre små barn och kan lite svenska. Hon är inskriven på AF sedan \
        hösten men har aldrig arbetat i Sverige. Målet är att komma närmare arbete och lära känna andra.
        """,
    ]

    /// Takes a benchmark's saved index; `entries` are those it was made of.
    init(_ bench: IndexBenchmark, _ entries: [Intervention], repetitions: Int) {
        self.bench = bench
        self.entries = entries
        self.repetitions = repetitions
    }

    /// Adds the figures.
    func run(_ report: inout Report) throws {
        let reader = FactReader(snapshot: bench.opened, today: bench.today)
        let vocabulary = bench.opened.vocabulary
        let reading = Self.descriptions.map { text in median { _ = reader.facts(in: text) } }
        report.add(reading, "\(bench.name): read the facts of a 50-word text", shares: [0.5])
        let people = Self.descriptions.map { CaseFacts(reader.facts(in: $0).map(\.known), vocabulary) }
        for facts in people { try check(facts) }
        let judging = people.map { facts in median { _ = bench.opened.verdictCounts(for: facts) } }
        report.add(judging, "\(bench.name): all verdicts for a person", shares: [0.5])
        let searcher = Searcher(snapshot: bench.opened, today: bench.today)
        let described = Self.descriptions.map { SearchRequest(query: $0, limit: 10) }
        let searching = described.map { request in median { _ = searcher.search(request) } }
        report.add(
            searching, "\(bench.name): search by a 50-word description, with verdicts and question", shares: [0.5])
        let all = SearchRequest(query: "", limit: 10)
        let listing = median { _ = searcher.search(all) }
        report.add([listing], "\(bench.name): list everything, with the question", shares: [0.5])
    }

    /// The table must judge as each entry's own tracks do.
    private func check(_ facts: CaseFacts) throws {
        let counts = bench.opened.verdictCounts(for: facts)
        var (fits, excluded) = (0, 0)
        for entry in entries {
            switch VerdictSummary(entry.content, facts: facts, vocabulary: bench.opened.vocabulary).kind {
            case .fits: fits += 1
            case .excluded: excluded += 1
            case .possible: break
            }
        }
        guard counts.fits == fits, counts.excluded == excluded, counts.possible == entries.count - fits - excluded
        else {
            throw ValidationError("\(bench.name): the verdicts of all entries differ from those of each")
        }
    }

    private func median(_ body: () -> Void) -> Double {
        Percentile.of((0..<max(repetitions, 5)).map { _ in Stopwatch.time(body).seconds }, 0.5)
    }
}
