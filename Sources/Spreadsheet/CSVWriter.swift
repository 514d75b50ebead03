/// Writes rows as comma-separated values.
///
/// Source: RFC 4180; formula injection after OWASP ASVS 5.0, 1.2.10.
public struct CSVWriter: Sendable {
    /// How the file is to be read.
    public enum Dialect: Hashable, Sendable {
        /// RFC 4180: comma, CRLF, UTF-8 without byte order mark.
        case standard
        /// What Swedish Excel opens rightly with a double click: semicolon, CRLF, UTF-8 with byte order mark.
        case excel
    }

    private let separator: Character
    private let byteOrderMark: String

    /// Creates a writer for a dialect.
    public init(dialect: Dialect) {
        separator = dialect == .standard ? "," : ";"
        byteOrderMark = dialect == .standard ? "" : "\u{FEFF}"
    }

    /// The whole file.
    ///
    /// - Complexity: O(n) in the characters written.
    public func file(rows: [[String]]) -> String {
        byteOrderMark + rows.map(line).joined()
    }

    private func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: String(separator)) + "\r\n"
    }

    /// One cell, quoted where needed; a leading sign that a spreadsheet would take for a formula is
    /// disarmed with an apostrophe.
    private func cell(_ text: String) -> String {
        let safe = Self.opensFormula(text) ? "'" + text : text
        let mustQuote = safe.unicodeScalars.contains {
            $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == "," || $0 == ";" || $0 == "\t"
        }
        guard mustQuote || safe.unicodeScalars.first == " " || safe.unicodeScalars.last == " " else { return safe }
        // Byte by byte: a mark with a combining accent is another character, but still ends a quoted cell.
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in safe.utf8 {
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
            quoted.append(byte)
        }
        quoted.append(UInt8(ascii: "\""))
        return String(decoding: quoted, as: UTF8.self)
    }

    /// Whether a spreadsheet could read the text as a formula. An apostrophe before such a sign
    /// counts too, so that reading back can take exactly one apostrophe away.
    static func opensFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return "=+-@\t\r\n".unicodeScalars.contains(first)
    }
}
