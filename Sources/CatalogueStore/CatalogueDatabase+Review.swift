public import CatalogueModel
public import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// After how many months without confirmation what happens to entries.
    ///
    /// - Throws: ``StoreError``.
    public func reviewPolicy() throws(StoreError) -> ReviewPolicy {
        try read { db in
            let value = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'reviewPolicy'")
            return value.flatMap { try? JSONDecoder().decode(ReviewPolicy.self, from: Data($0.utf8)) } ?? .standard
        }
    }

    /// Changes that, which may change what searches find.
    ///
    /// - Throws: ``StoreError``; then nothing was written.
    public func setReviewPolicy(_ policy: ReviewPolicy, note: AuditNote) throws(StoreError) {
        try translatingErrors(path) {
            try self.connection.write { db in
                let value = String(decoding: try JSONEncoder().encode(policy), as: UTF8.self)
                try db.execute(
                    sql: """
                        INSERT INTO setting (name, value) VALUES ('reviewPolicy', ?)
                        ON CONFLICT (name) DO UPDATE SET value = excluded.value
                        """, arguments: [value])
                let revision = try Self.raiseRevision(db)
                try Self.audit(.changeReviewPolicy, note, revision: revision, after: value, db)
            }
        }
    }

    /// Keeps new links and the hashes of their secrets.
    ///
    /// - Throws: ``StoreError``, also when there is no such entry; then nothing was written.
    public func add(_ links: [(link: ConfirmationLink, secretHash: Data)]) throws(StoreError) {
        try translatingErrors(path) {
            try self.connection.write { db in
                for (link, secretHash) in links {
                    try db.execute(
                        sql: """
                            INSERT INTO confirmationLink (id, secretHash, intervention, createdAt, expiresAt)
                            VALUES (?, ?, ?, ?, ?)
                            """,
                        arguments: [
                            link.id, secretHash, link.intervention.text, link.createdAt.formatted(.iso8601),
                            link.expiresAt.formatted(.iso8601),
                        ])
                }
            }
        }
    }

    /// A link and the hash of its secret; `nil` when there is none with that id.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(log n).
    public func confirmationLink(id: String) throws(StoreError) -> (link: ConfirmationLink, secretHash: Data)? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM confirmationLink WHERE id = ?", arguments: [id]).map { row in
                (try Self.confirmationLink(row), row["secretHash"])
            }
        }
    }

    private static func confirmationLink(_ row: Row) throws -> ConfirmationLink {
        let (id, entry): (String, String) = (row["id"], row["intervention"])
        guard let intervention = UUID(uuidString: entry), let createdAt = date(row["createdAt"]),
            let expiresAt = date(row["expiresAt"])
        else { throw StoreError.damagedEntry(name: "länk \(id)") }
        return ConfirmationLink(
            id: id, intervention: intervention, createdAt: createdAt, expiresAt: expiresAt, usedAt: date(row["usedAt"]))
    }
}

extension CatalogueDatabase {
    /// Adds to the counts of searches that found nothing.
    ///
    /// - Throws: ``StoreError``; then nothing was written.
    public func add(_ counts: [EmptySearchCount]) throws(StoreError) {
        try translatingErrors(path) {
            try self.connection.write { db in
                for count in counts {
                    try db.execute(
                        sql: """
                            INSERT INTO emptySearch (month, concept, municipality, count) VALUES (?, ?, ?, ?)
                            ON CONFLICT DO UPDATE SET count = count + excluded.count
                            """,
                        arguments: [count.month, count.concept ?? "", count.municipality?.rawValue ?? "", count.count])
                }
            }
        }
    }

    /// The counts of some months.
    ///
    /// - Parameter month: the first month that is wanted: `2026-11`.
    /// - Throws: ``StoreError``.
    public func emptySearches(since month: String) throws(StoreError) -> [EmptySearchCount] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM emptySearch WHERE month >= ? ORDER BY month, concept, municipality",
                arguments: [month]
            ).map { row in
                let (concept, municipality): (String, String) = (row["concept"], row["municipality"])
                return EmptySearchCount(
                    municipality: try? MunicipalityCode(municipality), concept: concept.isEmpty ? nil : concept,
                    count: row["count"], month: row["month"])
            }
        }
    }
}
