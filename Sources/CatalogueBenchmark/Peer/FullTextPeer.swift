import CatalogueModel
import FoundationEssentials

/// The same catalogue in SQLite's full-text search FTS5, to compare times with.
///
/// A database file in the temporary folder, removed with the value. Made as favourable to SQLite as can be: a
/// page cache of 64 MB, no journal, no waiting for the disk, no file locks between statements, prepared
/// statements, prefix indexes, one merged tree, a contentless table. FTS5 knows no Swedish: it finds the words
/// as they are written, so its totals are lower than ours and not to be compared.
final class FullTextPeer {
    /// The count of one value of a facet.
    struct FacetCount {
        /// Number of the group among ``ConceptGroup/allCases``.
        let group: Int
        /// Number of the label, in the order in which labels were met.
        let value: Int
        /// How many of the entries found have it.
        let count: Int
    }

    /// How many hits a search gives at most.
    static let hitLimit = 10

    private let path: String
    private let database: SQLiteDatabase
    private let bestHits: SQLiteStatement
    private let total: SQLiteStatement
    private let facets: SQLiteStatement
    /// The facet counts of the last search that asked for them.
    private(set) var facetCounts: [FacetCount] = []
    /// Size of the database file, in bytes.
    let byteCount: Int

    /// Indexes entries; an entry's id is its place in the sequence, from 0.
    ///
    /// - Throws: ``SQLiteFailure``.
    init(entries: some Sequence<Intervention>) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "peer-\(UUID().uuidString).sqlite").path()
        self.path = path
        do {
            database = try SQLiteDatabase(path: path)
            try FullTextPeerLoader(database).load(entries)
            bestHits = try SQLiteStatement(
                database, "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT \(Self.hitLimit)")
            total = try SQLiteStatement(database, "SELECT count(*) FROM entry WHERE entry MATCH ?")
            facets = try SQLiteStatement(
                database,
                """
                SELECT facet.grp, facet.value, count(*) FROM entry JOIN facet ON facet.doc = entry.rowid
                WHERE entry MATCH ? GROUP BY facet.grp, facet.value
                """)
            let pages = try SQLiteStatement(database, "PRAGMA page_count").firstNumber()
            byteCount = try pages * SQLiteStatement(database, "PRAGMA page_size").firstNumber()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The ten best entries that have any of the words, by BM25.
    ///
    /// - Parameters:
    ///   - words: one that ends with a star stands for all words that begin so.
    ///   - withCountAndFacets: whether `total` is the exact number of entries found, and
    ///     ``facetCounts`` are counted; otherwise `total` is the number of ids.
    /// - Throws: ``SQLiteFailure``.
    func search(_ words: [String], withCountAndFacets: Bool) throws -> (total: Int, ids: [Int]) {
        guard !words.isEmpty else { return (0, []) }
        let match = words.map(Self.match).joined(separator: " OR ")
        var ids: [Int] = []
        try bestHits.bind(match, at: 1)
        while try bestHits.step() { ids.append(bestHits.number(0)) }
        guard withCountAndFacets else { return (ids.count, ids) }
        try total.bind(match, at: 1)
        let count = try total.firstNumber()
        try countFacets(match)
        return (count, ids)
    }

    private func countFacets(_ match: String) throws {
        facetCounts.removeAll(keepingCapacity: true)
        try facets.bind(match, at: 1)
        while try facets.step() {
            facetCounts.append(
                FacetCount(group: facets.number(0), value: facets.number(1), count: facets.number(2)))
        }
    }

    /// A word in the query language of FTS5, in quotes so that nothing in it is taken for an operator; the star
    /// of a beginning stands outside them.
    private static func match(_ word: String) -> String {
        let isBeginning = word.count > 1 && word.hasSuffix("*")
        let text = isBeginning ? word.dropLast() : word[...]
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.joined(separator: "\"\"") + "\"" + (isBeginning ? "*" : "")
    }
}
