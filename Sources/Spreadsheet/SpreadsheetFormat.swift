/// How a file of rows was written.
public enum SpreadsheetFormat: Hashable, Sendable {
    /// Delimited text.
    case csv(encoding: TextEncoding, delimiter: Character)
    /// Office Open XML, as Excel, LibreOffice and Google write it.
    case xlsx

    /// The format in Swedish, such as `CSV (UTF-8, semikolon)`.
    public var swedishName: String {
        switch self {
        case .xlsx: "Excel (XLSX)"
        case .csv(let encoding, let delimiter): "CSV (\(encoding.name), \(Self.swedishName(of: delimiter)))"
        }
    }

    private static func swedishName(of delimiter: Character) -> String {
        switch delimiter {
        case ";": "semikolon"
        case ",": "komma"
        case "\t": "tabb"
        default: "\"\(delimiter)\""
        }
    }
}

/// How characters are bytes in a file of text.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, with or without byte order mark.
    case utf8(byteOrderMark: Bool)
    /// UTF-16, low byte first.
    case utf16LittleEndian
    /// UTF-16, high byte first.
    case utf16BigEndian
    /// Windows-1252, which covers ISO 8859-1.
    case windows1252

    /// The encoding's usual name.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .windows1252: "Windows-1252"
        }
    }
}
