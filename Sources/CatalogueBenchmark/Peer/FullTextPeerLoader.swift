import CatalogueModel

/// Fills the database of a ``FullTextPeer``.
struct FullTextPeerLoader {
    private let database: SQLiteDatabase

    /// Loads into an empty database.
    init(_ database: SQLiteDatabase) { self.database = database }

    // A page is 4 KiB; the cache is given in KiB, negative.
    private static let settings = """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA cache_size = -65536;
        """

    private static let tables = """
        CREATE VIRTUAL TABLE entry USING fts5(
            name, aliases, keywords, organisations, area, summary, body,
            content = '', detail = full, tokenize = 'unicode61', prefix = '2 3');
        INSERT INTO entry(entry, rank) VALUES ('rank', 'bm25(3, 6, 1.5, 2, 2, 1.5, 1)');
        CREATE TABLE facet(
            doc INTEGER, grp INTEGER, value INTEGER, PRIMARY KEY (doc, grp, value)) WITHOUT ROWID;
        """

    /// Adds all entries in one transaction, then merges the index into one tree.
    ///
    /// - Throws: ``SQLiteFailure``.
    func load(_ entries: some Sequence<Intervention>) throws {
        try database.run(Self.settings)
        try database.run(Self.tables)
        let text = try SQLiteStatement(database, Self.insertion)
        let facet = try SQLiteStatement(database, "INSERT OR IGNORE INTO facet VALUES (?, ?, ?)")
        var labels: [String: Int] = [:]
        try database.run("BEGIN")
        for (doc, entry) in entries.enumerated() {
            try text.bind(doc, at: 1)
            for (place, column) in Self.texts(of: entry.content).enumerated() {
                try text.bind(column, at: Int32(place + 2))
            }
            try text.run()
            try addFacets(of: entry.content, doc, facet, &labels)
        }
        try database.run("COMMIT")
        try database.run("INSERT INTO entry(entry) VALUES ('optimize')")
    }

    private static let insertion = """
        INSERT INTO entry(rowid, name, aliases, keywords, organisations, area, summary, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func addFacets(
        of content: InterventionContent, _ doc: Int, _ statement: SQLiteStatement, _ labels: inout [String: Int]
    ) throws {
        for (group, concepts) in ConceptGroup.allCases.enumerated() {
            for label in content.labels(of: concepts) {
                let value = labels[label] ?? labels.count
                labels[label] = value
                try statement.bind(doc, at: 1)
                try statement.bind(group, at: 2)
                try statement.bind(value, at: 3)
                try statement.run()
            }
        }
    }

    /// The texts of an entry, in the order of the columns: the same as our own index takes.
    private static func texts(of content: InterventionContent) -> [String] {
        let keywords = ConceptGroup.allCases.flatMap { content.labels(of: $0) }
        let organisations =
            content.responsibleAuthorities + content.cooperatingParties
            + [content.coordinationAssociation, content.provider].compactMap { $0 }
        let body =
            [content.description, content.easyRead, content.access.decidedBy].compactMap { $0 }
            + content.access.steps + content.access.referrers
        let lists = [content.aliases, keywords, organisations, areaNames(of: content)]
        return [content.name] + lists.map { $0.joined(separator: "; ") }
            + [content.summary ?? "", body.joined(separator: "\n")]
    }

    private static func areaNames(of content: InterventionContent) -> [String] {
        let gazetteer = Gazetteer.sweden
        return content.area.municipalities.compactMap { gazetteer.municipality($0)?.name }
            + content.area.counties.compactMap { gazetteer.county($0)?.name } + content.places.map(\.name)
    }
}
