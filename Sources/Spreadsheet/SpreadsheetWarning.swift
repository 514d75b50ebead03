/// Something a person should know of a file that could be read; like ones are counted together.
public enum SpreadsheetWarning: Hashable, Sendable {
    /// Bytes that are no characters in the file's encoding; each was replaced by `�`.
    case undefinedBytes(count: Int, encoding: TextEncoding, firstLine: Int)
    /// UTF-8 and Windows-1252 in one file; so many characters are of the latter.
    case mixedEncodings(count: Int, firstLine: Int)
    /// Text after the quotation mark that closed a cell; it was kept.
    case textAfterQuote(count: Int, first: SpreadsheetPlace)
    /// Formulas whose value the file does not hold; their cells are read as empty.
    case formulasWithoutValue(count: Int, first: SpreadsheetPlace)

    /// The first place it is about.
    public var place: SpreadsheetPlace {
        switch self {
        case .undefinedBytes(_, _, let line), .mixedEncodings(_, let line): SpreadsheetPlace(line: line)
        case .textAfterQuote(_, let place), .formulasWithoutValue(_, let place): place
        }
    }

    /// What happened, and what to look at, in Swedish.
    public var message: String {
        switch self {
        case .undefinedBytes(let count, let encoding, let line):
            "\(count) tecken kunde inte läsas som \(encoding.name) och ersattes med \u{FFFD}, det första på rad \(line). "
                + "Spara helst om filen som CSV UTF-8."
        case .mixedEncodings(let count, let line):
            "Filen blandar teckenkodningarna UTF-8 och Windows-1252. \(count) tecken lästes som Windows-1252, det första "
                + "på rad \(line). Kontrollera å, ä och ö där."
        case .textAfterQuote(let count, let place):
            "\(count == 1 ? "En cell" : "\(count) celler") har text efter det avslutande citattecknet, den första på "
                + "\(place). Texten behölls utan citattecken. Kontrollera den."
        case .formulasWithoutValue(let count, let place):
            "\(count == 1 ? "En formel" : "\(count) formler") saknar uträknat värde i filen och lästes som tom cell, den "
                + "första på \(place). Öppna filen i ett kalkylprogram och spara den igen."
        }
    }
}
