extension SpreadsheetError: CustomStringConvertible {
    /// What is wrong and where, in Swedish.
    public var message: String {
        switch self {
        case .emptyFile: "Filen är tom."
        case .unsupported(let file): file.message
        case .unterminatedQuote(let place):
            "Citattecknet som öppnar en cell på \(place) saknar ett avslutande citattecken."
        case .tooLarge(let measure, let limit, let place): measure.message(limit: limit) + Self.suffix(place)
        case .unpacksTooMuch(let part): "Filen är orimligt hårt packad (delen \(part)) och läses därför inte."
        case .forbiddenXML(let part):
            "Filen innehåller XML-deklarationer som inget kalkylprogram skriver (delen \(part)) och läses därför inte."
        case .damaged(let part, let detail, let place):
            "Filen är skadad: \(detail)" + (part.map { " (delen \($0))" } ?? "") + Self.suffix(place)
        }
    }

    /// What to do about it, in Swedish.
    public var remedy: String {
        switch self {
        case .emptyFile: "Välj en fil som har en rad med rubriker och en rad för varje post."
        case .unsupported(let file): file.remedy
        case .unterminatedQuote:
            "Sätt ett citattecken (\") i slutet av cellen, eller ta bort det första. "
                + "Citattecken inne i en citerad cell skrivs dubbla (\"\")."
        case .tooLarge(let measure, _, _): measure.remedy
        case .unpacksTooMuch, .forbiddenXML, .damaged:
            "Öppna filen i ett kalkylprogram, spara den på nytt som Excel-arbetsbok (.xlsx) och försök igen."
        }
    }

    /// Message and remedy together.
    public var description: String { message + " " + remedy }

    private static func suffix(_ place: SpreadsheetPlace?) -> String {
        guard let place, !place.description.isEmpty else { return "." }
        return ", \(place)."
    }
}

extension SpreadsheetError.Measure {
    fileprivate func message(limit: Int) -> String {
        switch self {
        case .bytes: "Filen är större än \(limit >> 20) MB, uppackad"
        case .archiveEntries: "Filen består av fler än \(limit) delar"
        case .sheets: "Filen har fler än \(limit) blad"
        case .rows: "Filen har fler än \(limit) rader"
        case .columns: "En rad har fler än \(limit) kolumner"
        case .cells: "Filen har fler än \(limit) celler"
        case .cellBytes: "En cell har mer text än \(limit >> 10) kB"
        case .textBytes: "Filen har mer text än \(limit >> 20) MB"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .cellBytes: "Korta texten. Kontrollera också att inget citattecken (\") saknas på raden eller före den."
        case .columns: "Ta bort det som står till höger om tabellen, och kontrollera att rätt skiljetecken används."
        case .sheets, .archiveEntries: "Spara tabellen ensam i en ny fil."
        case .bytes, .rows, .cells, .textBytes: "Dela upp filen i flera, och ta bort blad som inte hör till tabellen."
        }
    }
}
