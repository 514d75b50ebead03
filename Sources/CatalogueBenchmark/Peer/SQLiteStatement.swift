import SystemSQLite

/// A statement that is prepared once and run many times.
final class SQLiteStatement {
    private let database: SQLiteDatabase
    private let handle: OpaquePointer
    private let sql: String

    /// Tells SQLite to copy what is bound: Swift's memory is only lent.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// Prepares a statement.
    ///
    /// - Throws: ``SQLiteFailure``.
    init(_ database: SQLiteDatabase, _ sql: String) throws {
        var prepared: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        try database.check(sqlite3_prepare_v3(database.handle, sql, -1, flags, &prepared, nil), sql)
        guard let prepared else {
            throw SQLiteFailure(code: SQLITE_MISUSE, message: "no statement", statement: sql)
        }
        (self.database, self.sql, handle) = (database, sql, prepared)
    }

    deinit { sqlite3_finalize(handle) }

    /// Gives a parameter, counted from 1, a text without NUL.
    func bind(_ text: String, at place: Int32) throws {
        try database.check(sqlite3_bind_text(handle, place, text, -1, Self.copied), sql)
    }

    /// Gives a parameter, counted from 1, a number.
    func bind(_ number: Int, at place: Int32) throws {
        try database.check(sqlite3_bind_int64(handle, place, Int64(number)), sql)
    }

    /// Goes to the next row; false at the end, after which the statement can be run again.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        sqlite3_reset(handle)
        try database.check(code, sql)
        return false
    }

    /// Runs a statement that gives no rows.
    func run() throws { while try step() {} }

    /// The number in a column of the row, counted from 0.
    func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// The first number of the first row; 0 when there is no row.
    func firstNumber() throws -> Int {
        let value = try step() ? number(0) : 0
        while try step() {}
        return value
    }
}
