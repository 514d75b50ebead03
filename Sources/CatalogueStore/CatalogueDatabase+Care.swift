import FoundationEssentials
import GRDB

extension CatalogueDatabase {
    /// Copies the database, consistent whatever happens meanwhile, to a new file.
    ///
    /// - Throws: ``StoreError``, also when `destination` exists: a backup never overwrites.
    public func backUp(to destination: String) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: destination) else {
            throw .cannotOpen(path: destination, reason: "filen finns redan")
        }
        try translatingErrors(destination) {
            let copy = try DatabaseQueue(path: destination)
            try self.connection.backup(to: copy)
            try copy.close()
        }
    }

    /// Problems that SQLite itself finds in the file; empty when it is sound.
    ///
    /// - Complexity: O(n) in the bytes of the file.
    public func integrityProblems() throws(StoreError) -> [String] {
        try read { db in
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                let table: String = row[0]
                return "en rad i \(table) pekar på något som inte finns"
            }
            return integrity + orphans
        }
    }
}
