public import CatalogueModel
public import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// Keeps a new token and the hash of its secret.
    ///
    /// - Parameter secretHash: SHA-256 of the secret, 32 bytes.
    /// - Throws: ``StoreError``; then nothing was written.
    public func add(_ token: AccessToken, secretHash: Data, note: AuditNote) throws(StoreError) {
        try translatingErrors(path) {
            try self.connection.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO token (id, secretHash, role, association, name, createdAt, expiresAt)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        token.id, secretHash, token.role.rawValue, token.association, token.name,
                        token.createdAt.formatted(.iso8601), token.expiresAt?.formatted(.iso8601),
                    ])
                try Self.audit(.createToken, note, subject: token.id, revision: Self.revision(db), db)
            }
        }
    }

    /// Revokes a token from now on; one that is revoked already stays so since then.
    ///
    /// - Returns: whether there is such a token.
    /// - Throws: ``StoreError``; then nothing was written.
    public func revokeToken(id: String, note: AuditNote) throws(StoreError) -> Bool {
        try translatingErrors(path) {
            try self.connection.write { db in
                guard let row = try Row.fetchOne(db, sql: "SELECT revokedAt FROM token WHERE id = ?", arguments: [id])
                else { return false }
                guard row["revokedAt"] as String? == nil else { return true }
                try db.execute(
                    sql: "UPDATE token SET revokedAt = ? WHERE id = ?", arguments: [note.at.formatted(.iso8601), id])
                try Self.audit(.revokeToken, note, subject: id, revision: Self.revision(db), db)
                return true
            }
        }
    }

    /// Every token, the oldest first.
    ///
    /// - Throws: ``StoreError``.
    public func tokens() throws(StoreError) -> [AccessToken] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM token ORDER BY createdAt, rowid").map(Self.token)
        }
    }

    /// A token and the hash of its secret; `nil` when there is none with that id.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(log n).
    public func token(id: String) throws(StoreError) -> (token: AccessToken, secretHash: Data)? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM token WHERE id = ?", arguments: [id]).map { row in
                (try Self.token(row), row["secretHash"])
            }
        }
    }

    private static func token(_ row: Row) throws -> AccessToken {
        let id: String = row["id"]
        func date(_ column: String) -> Date? {
            (row[column] as String?).flatMap { try? Date($0, strategy: .iso8601) }
        }
        guard let role = Role(rawValue: row["role"]), let createdAt = date("createdAt") else {
            throw StoreError.damagedEntry(name: "token \(id)")
        }
        return AccessToken(
            id: id, role: role, association: row["association"], name: row["name"], createdAt: createdAt,
            expiresAt: date("expiresAt"), revokedAt: date("revokedAt"))
    }
}
