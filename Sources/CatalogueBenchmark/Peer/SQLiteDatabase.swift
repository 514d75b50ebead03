import SystemSQLite

/// A connection to an SQLite database, closed when the value goes away.
///
/// Used by one thread at a time.
final class SQLiteDatabase {
    let handle: OpaquePointer

    /// Opens or creates a database.
    ///
    /// - Throws: ``SQLiteFailure``.
    init(path: String) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw SQLiteFailure(code: code, message: message, statement: "open \(path)")
        }
        handle = opened
    }

    // Waits for statements that still exist: the order in which they go away does not matter.
    deinit { sqlite3_close_v2(handle) }

    /// Runs statements without parameters and without regard to rows.
    ///
    /// - Throws: ``SQLiteFailure``.
    func run(_ sql: String) throws {
        try check(sqlite3_exec(handle, sql, nil, nil, nil), sql)
    }

    /// Throws unless a result code means success.
    func check(_ code: Int32, _ statement: String) throws {
        guard code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE else {
            throw SQLiteFailure(code: code, message: String(cString: sqlite3_errmsg(handle)), statement: statement)
        }
    }
}
