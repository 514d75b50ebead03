import CatalogueModel
public import CatalogueSearch
import CatalogueTestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How well judged queries are answered.
public struct RankingMeasures: Sendable {
    /// Means over some queries.
    public struct Means: Sendable {
        /// Number of queries.
        public var count = 0
        private var gain = 0.0
        private var first = 0
        private var five = 0
        private var empty = 0

        /// Means over no query.
        public init() {}

        /// Normalised discounted cumulative gain of the first ten, 0...1.
        public var nDCG: Double { count == 0 ? 0 : gain / Double(count) }
        /// Share of queries whose first hit is clearly relevant (grade 2 or 3).
        public var successAt1: Double { count == 0 ? 0 : Double(first) / Double(count) }
        /// Share of queries with a clearly relevant hit among the first five.
        public var successAt5: Double { count == 0 ? 0 : Double(five) / Double(count) }
        /// Share of queries without any hit.
        public var zeroHits: Double { count == 0 ? 0 : Double(empty) / Double(count) }

        mutating func add(_ ranked: [String], _ grades: [String: Int]) {
            count += 1
            gain += RankingMeasures.nDCG(ranked, grades)
            if ranked.prefix(1).contains(where: { grades[$0, default: 0] >= 2 }) { first += 1 }
            if ranked.prefix(5).contains(where: { grades[$0, default: 0] >= 2 }) { five += 1 }
            if ranked.isEmpty { empty += 1 }
        }
    }

    /// Over all queries.
    public private(set) var all = Means()
    /// By kind of query.
    public private(set) var byKind: [String: Means] = [:]
    /// Each query with its gain and its first keys, the worst first.
    public private(set) var answers: [(query: String, kind: String, nDCG: Double, ranked: [String])] = []

    /// Asks every query of one half; `ranking` gives the keys of the hits, best first.
    public init(_ judgements: Judgements, _ half: Half, ranking: (String) -> [String]) throws {
        for query in try judgements.queries(half) {
            let ranked = ranking(query.query)
            all.add(ranked, query.relevant)
            byKind[query.kind, default: Means()].add(ranked, query.relevant)
            answers.append((query.query, query.kind, Self.nDCG(ranked, query.relevant), Array(ranked.prefix(10))))
        }
        answers.sort { $0.nDCG < $1.nDCG }
    }

    /// Asks the search of the program.
    public init(
        _ judgements: Judgements, _ half: Half, _ catalogue: SeedCatalogue, _ snapshot: IndexSnapshot,
        layers: SearchLayers = .all
    ) throws {
        let searcher = Searcher(snapshot: snapshot, today: Fixture.today, layers: layers)
        try self.init(judgements, half) { query in
            searcher.search(SearchRequest(query: query, limit: 10)).hits.compactMap { catalogue.keys[$0.id] }
        }
    }

    /// Gain 2^grade − 1, discounted by log2(rank + 1), over that of the best order there is.
    ///
    /// Source: Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 2002; the
    /// exponential gain is that of Burges et al. 2005.
    static func nDCG(_ ranked: [String], _ grades: [String: Int]) -> Double {
        func sum(_ grades: some Sequence<Int>) -> Double {
            grades.prefix(10).enumerated().reduce(0) { sum, item in
                sum + (pow(2, Double(item.element)) - 1) / log2(Double(item.offset) + 2)
            }
        }
        let best = sum(grades.values.sorted(by: >))
        return best == 0 ? 0 : sum(ranked.map { grades[$0, default: 0] }) / best
    }
}
