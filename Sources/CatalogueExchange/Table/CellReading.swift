import CatalogueModel
import JSONTree
import Spreadsheet

/// What is wrong with a cell, or was mended in it.
struct CellFault: Hashable {
    var severity: ImportProblem.Severity = .error
    let message, remedy: String
}

/// A cell as a value of the import format: what spreadsheets do to values is undone.
struct CellReading {
    /// The value; `nil` when the cell states nothing.
    private(set) var value: JSONValue?
    private(set) var faults: [CellFault] = []

    private let gazetteer: Gazetteer

    init(_ cell: Cell, _ form: TableColumn.Form, gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        let text = CSVWriter.original(cell.text).trimmingSpaces
        guard !text.isEmpty else { return }
        guard cell.kind != .error else {
            faults.append(
                CellFault(message: "är ett fel i kalkylbladet (\(text))", remedy: "Rätta formeln eller skriv värdet."))
            return
        }
        value = read(text, cell.kind, form)
    }

    private mutating func read(_ text: String, _ kind: Cell.Kind, _ form: TableColumn.Form) -> JSONValue? {
        switch form {
        case .text: .string(text)
        case .list: .array(ListCell.values(of: text).map(JSONValue.string))
        case .wholeNumber: .string(Self.wholeNumber(text))
        case .date: .string(Self.date(text))
        case .municipalities: .array(places(text, known: isMunicipality, repaired: repairedMunicipality))
        case .counties: .array(places(text, known: isCounty, repaired: repairedCounty))
        case .flag: flag(text)
        case .choice(let words, let help): choice(text, words, help)
        }
    }

    // MARK: Numbers and dates

    /// `16,0` and `16 år` are 16; anything else stays, for the reader of records to refuse.
    private static func wholeNumber(_ text: String) -> String {
        let bare = text.lowercased().hasSuffix("år") ? String(text.dropLast(2)).trimmingSpaces : text
        let parts = bare.split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count == 2, !parts[0].isEmpty, parts[1].allSatisfy({ $0 == "0" }) else { return bare }
        return String(parts[0])
    }

    /// A day in any of the forms that spreadsheets write, as `2026-03-01`; anything else stays.
    private static func date(_ text: String) -> String {
        let day = text.split(maxSplits: 1) { $0 == " " || $0 == "T" || $0 == "\u{A0}" }.first.map(String.init) ?? text
        let rest = text.dropFirst(day.count).filter { !":0 T.,Z\u{A0}".contains($0) }
        guard rest.isEmpty || CalendarDate(day) != nil && rest.allSatisfy(\.isNumber) else { return text }
        let digits = day.filter(\.isNumber)
        let others = Set(day.filter { !$0.isNumber })
        guard digits.count == 8, digits.utf8.count == 8, others.count <= 1, others.isSubset(of: ["-", "/", "."]) else {
            return text
        }
        // Only the year first: 01/03/2026 may be January or March.
        let isYearFirst = others.isEmpty || day.prefix(4).allSatisfy(\.isNumber)
        guard isYearFirst else { return text }
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }

    // MARK: Words

    private mutating func flag(_ text: String) -> JSONValue? {
        switch text.lowercased() {
        case "ja", "j", "x", "sant", "true", "1", "yes": return .bool(true)
        case "nej", "n", "falskt", "false", "0", "no": return .bool(false)
        default:
            faults.append(
                CellFault(message: "\"\(text.excerpt)\" är varken ja eller nej", remedy: "Skriv ja eller nej."))
            return nil
        }
    }

    private mutating func choice(_ text: String, _ words: [String: String], _ help: String) -> JSONValue? {
        if let value = words[text.oneLine.lowercased()] { return .string(value) }
        faults.append(CellFault(message: "\"\(text.excerpt)\" är inte tillåtet", remedy: "Välj bland: \(help)."))
        return nil
    }

    // MARK: Places

    private func isMunicipality(_ text: String) -> Bool { gazetteer.municipality(named: text) != nil }
    private func isCounty(_ text: String) -> Bool { gazetteer.county(named: text) != nil }

    /// A code whose leading zero a spreadsheet has dropped: 136 for Haninge.
    private func repairedMunicipality(_ text: String) -> (code: String, name: String)? {
        guard text.count == 3, let found = gazetteer.municipality(named: "0" + text) else { return nil }
        return (found.code.rawValue, found.name)
    }

    private func repairedCounty(_ text: String) -> (code: String, name: String)? {
        guard text.count == 1, let found = gazetteer.county(named: "0" + text) else { return nil }
        return (found.code.rawValue, found.name)
    }

    private mutating func places(
        _ text: String, known: (String) -> Bool, repaired: (String) -> (code: String, name: String)?
    ) -> [JSONValue] {
        var values: [JSONValue] = []
        for value in ListCell.values(of: text).flatMap({ Self.parts(of: $0, known: known, repaired: repaired) }) {
            let number = Self.wholeNumber(value)
            if let place = repaired(number) {
                faults.append(
                    CellFault(
                        severity: .warning, message: "Koden \(value) lästes som \(place.code), \(place.name)",
                        remedy: "Formatera kolumnen som text, så att kalkylprogrammet inte tar bort nollan."))
                values.append(.string(place.code))
            } else {
                values.append(.string(known(number) ? number : value))
            }
        }
        return values
    }

    /// Places with commas between them, when every part is one: a name may itself have a comma.
    private static func parts(
        of text: String, known: (String) -> Bool, repaired: (String) -> (code: String, name: String)?
    ) -> [String] {
        guard !known(text), repaired(wholeNumber(text)) == nil else { return [text] }
        let parts = text.replacing(" och ", with: ",").replacing(" samt ", with: ",")
            .split { $0 == "," || $0 == ";" || $0 == "/" }.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        return parts.count > 1 && parts.contains { known($0) || repaired($0) != nil } ? parts : [text]
    }
}
