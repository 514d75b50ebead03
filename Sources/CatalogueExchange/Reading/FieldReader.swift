import CatalogueModel
import JSONTree

/// Reads the members of a JSON object one by one and notes every problem instead of stopping.
struct FieldReader {
    let members: [String: JSONValue]
    /// Put before field names in problems: `access.` for the members of `access`.
    let prefix: String
    private(set) var problems: [ContentProblem] = []
    private var asked: Set<String> = []

    init(_ members: [String: JSONValue], prefix: String = "") {
        self.members = members
        self.prefix = prefix
    }

    /// The member, noting that the name is known; JSON `null` counts as not stated.
    mutating func value(_ name: String) -> JSONValue? {
        asked.insert(name)
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    mutating func note(_ name: String, _ message: String, _ remedy: String) {
        problems.append(ContentProblem(field: prefix + name, message: message, remedy: remedy))
    }

    mutating func take(_ other: [ContentProblem]) { problems += other }

    mutating func text(_ name: String) -> String? {
        guard let value = value(name) else { return nil }
        switch value {
        case .string(let text):
            // A line break is one sign, whichever program wrote it.
            let trimmed = text.trimmingSpaces.replacing("\r\n", with: "\n")
            return trimmed.isEmpty ? nil : trimmed
        default:
            note(
                name, "ska vara en text, inte \(value.swedishTypeName) (\(value.excerpt))",
                "Sätt värdet inom citattecken.")
            return nil
        }
    }

    /// A list of texts; a single text counts as a list of one.
    mutating func texts(_ name: String) -> [String] {
        switch value(name) {
        case nil: return []
        case .string(let text): return text.trimmingSpaces.isEmpty ? [] : [text.trimmingSpaces]
        case .array(let values):
            var texts: [String] = []
            for (index, value) in values.enumerated() {
                if case .string(let text) = value {
                    if !text.trimmingSpaces.isEmpty, !texts.contains(text.trimmingSpaces) {
                        texts.append(text.trimmingSpaces)
                    }
                } else {
                    note(
                        "\(name)[\(index)]", "ska vara en text, inte \(value.swedishTypeName)",
                        "Sätt värdet inom citattecken.")
                }
            }
            return texts
        case .some(let other):
            note(name, "ska vara en lista med texter, inte \(other.swedishTypeName)", "Skriv [\"…\", \"…\"].")
            return []
        }
    }

    mutating func flag(_ name: String) -> Bool? {
        switch value(name) {
        case nil: return nil
        case .bool(let flag): return flag
        case .string(let text) where ["ja", "true"].contains(text.lowercased()): return true
        case .string(let text) where ["nej", "false"].contains(text.lowercased()): return false
        case .some(let other):
            note(name, "ska vara true eller false, inte \(other.excerpt)", "Skriv true, false eller utelämna fältet.")
            return nil
        }
    }

    mutating func wholeNumber(_ name: String) -> Int? {
        let value = value(name)
        switch value {
        case nil: return nil
        case .number(let number):
            if let whole = Int(exactly: number) { return whole }
        case .string(let text):
            if let whole = Int(text.trimmingSpaces) { return whole }
        default: break
        }
        note(name, "ska vara ett helt tal, inte \(value?.excerpt ?? "")", "Skriv talet utan decimaler.")
        return nil
    }

    mutating func date(_ name: String) -> CalendarDate? {
        guard let text = text(name) else { return nil }
        if let date = CalendarDate(text) { return date }
        note(name, "\"\(text)\" är inget datum", "Skriv ÅÅÅÅ-MM-DD, till exempel 2026-03-01.")
        return nil
    }

    /// One of an enumeration's raw values.
    mutating func choice<T: RawRepresentable & CaseIterable>(_ name: String, _ type: T.Type) -> T?
    where T.RawValue == String {
        guard let text = text(name) else { return nil }
        if let value = T(rawValue: text) { return value }
        let allowed = T.allCases.map(\.rawValue).joined(separator: ", ")
        note(name, "\"\(text)\" är inte tillåtet", "Välj bland: \(allowed).")
        return nil
    }

    /// The members of an object, or `nil` when it is missing or something else.
    mutating func object(_ name: String) -> [String: JSONValue]? {
        switch value(name) {
        case nil: return nil
        case .object(let members): return members
        case .some(let other):
            note(name, "ska vara ett objekt, inte \(other.swedishTypeName)", "Skriv {\"…\": …}.")
            return nil
        }
    }

    /// Notes the members that nobody asked for, with the likeliest right name.
    mutating func noteUnknownMembers() {
        for name in members.keys.sorted() where !asked.contains(name) {
            let near = asked.filter { $0.lowercased() == name.lowercased() || EditDistance.isOne($0, name) }.min()
            let hint = near.map { "Menas \"\($0)\"?" } ?? "Ta bort fältet eller rätta namnet."
            note(name, "är ett okänt fält", hint)
        }
    }
}

/// Whether two names differ by one slip of the pen.
enum EditDistance {
    /// True when one inserted, missing, changed or swapped letter turns one into the other.
    static func isOne(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        guard abs(a.count - b.count) <= 1 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let rest = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
        let (left, right) = (a.count - start - rest, b.count - start - rest)
        if left <= 1 && right <= 1 { return true }
        return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }
}
