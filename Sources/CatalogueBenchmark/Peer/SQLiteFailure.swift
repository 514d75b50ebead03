/// A statement that SQLite could not carry out.
struct SQLiteFailure: Error, CustomStringConvertible {
    /// SQLite's result code.
    let code: Int32
    /// SQLite's own words.
    let message: String
    /// The statement, or what was tried.
    let statement: String

    /// What failed, and why.
    var description: String { "SQLite error \(code): \(message) (in: \(statement))" }
}
