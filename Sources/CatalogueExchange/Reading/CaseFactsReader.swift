public import CatalogueModel
public import FoundationEssentials
import JSONTree

/// Reads a case given as data: one JSON object with the facts that are known of a person.
///
/// Members are named as the facts are: `{"age": 24, "municipality": "Haninge", "incomeSupport": ["sjukpenning"],
/// "registered": false, "not": {"need": ["…"]}}`. `registeredSince` is a date, `ageRange` an object with `min` and
/// `max`. See `docs/cli.md`.
public struct CaseFactsReader {
    private let vocabulary: Vocabulary
    private let today: CalendarDate
    private var facts: [KnownFact] = []
    private var problems: [ContentProblem] = []

    /// Creates a reader; `today` tells for how long somebody has been registered.
    public init(vocabulary: Vocabulary, today: CalendarDate) {
        self.vocabulary = vocabulary
        self.today = today
    }

    /// The facts, with everything that is wrong with the document.
    ///
    /// - Complexity: O(n) in its bytes.
    public mutating func read(_ bytes: Data) -> (facts: [KnownFact], problems: [ContentProblem]) {
        (facts, problems) = ([], [])
        guard let json = try? JSONValue(parsing: bytes), case .object(let members) = json else {
            let place = JSONFault.position(in: bytes).map { " (fel vid tecken \($0))" } ?? ""
            note("", "är inget JSON-objekt\(place)", "Skriv till exempel {\"age\": 24, \"municipality\": \"Haninge\"}.")
            return (facts, problems)
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where value != .null {
            switch name {
            case "not": readDenied(value)
            case "registeredSince": readRegisteredSince(value)
            default: read(name, value, isDenied: false)
            }
        }
        for contradiction in KnownFact.contradictions(among: facts, vocabulary) {
            note(
                contradiction.facts.first?.kind.rawValue ?? "", contradiction.message.withoutFullStop,
                "Ta bort den som inte stämmer.")
        }
        return (facts, problems)
    }

    private mutating func note(_ field: String, _ message: String, _ remedy: String) {
        problems.append(ContentProblem(field: field, message: message, remedy: remedy))
    }

    private mutating func read(_ name: String, _ value: JSONValue, isDenied: Bool) {
        let place = isDenied ? "not." + name : name
        guard let kind = FactKind(rawValue: name) else {
            let names = FactKind.allCases.map(\.rawValue) + ["registeredSince", "not"]
            note(place, "är ett okänt fält", "Möjliga är \(names.joined(separator: ", ")).")
            return
        }
        guard let texts = Self.texts(value, of: kind) else {
            let remedy =
                kind == .ageRange
                ? "Skriv {\"min\": 16, \"max\": 24}, eller bara den ena."
                : "Skriv ett värde, eller en lista med värden."
            return note(place, "går inte att läsa: \(value.excerpt)", remedy)
        }
        for text in texts {
            do {
                let fact = try KnownFact.read(kind, text, vocabulary)
                guard isDenied else {
                    facts.append(fact)
                    continue
                }
                if fact.isNegated { note(place, "är nekat två gånger: \(text)", "Skriv värdet utan bindestreck.") }
                facts.append(KnownFact(kind, fact.value, isNegated: true))
            } catch {
                note(place, error.message.withoutFullStop, "Ta annars bort det, om det inte är känt.")
            }
        }
    }

    private mutating func readDenied(_ value: JSONValue) {
        guard case .object(let members) = value else {
            note("not", "ska vara ett objekt, inte \(value.swedishTypeName)", "Skriv {\"not\": {\"need\": [\"…\"]}}.")
            return
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where value != .null {
            let kind = FactKind(rawValue: name)
            guard kind == nil || kind?.conceptGroup != nil || kind == .municipality || kind == .county else {
                note("not.\(name)", "kan inte nekas här", "Skriv värdet direkt, till exempel \"registered\": false.")
                continue
            }
            read(name, value, isDenied: true)
        }
    }

    private mutating func readRegisteredSince(_ value: JSONValue) {
        guard case .string(let text) = value, let date = CalendarDate(text), date <= today else {
            note("registeredSince", "ska vara ett datum som har varit, inte \(value.excerpt)", "Skriv ÅÅÅÅ-MM-DD.")
            return
        }
        let months = (today.year - date.year) * 12 + today.month - date.month - (today.day < date.day ? 1 : 0)
        facts.append(KnownFact(.registeredMonths, .number(min(max(months, 0), 600))))
    }

    /// A value or list of values as they would stand in an address; `nil` when it is something else.
    private static func texts(_ value: JSONValue, of kind: FactKind) -> [String]? {
        switch value {
        case .array(let values):
            let texts = values.map { Self.texts($0, of: kind) }
            return texts.contains { $0 == nil } ? nil : texts.flatMap { $0 ?? [] }
        case .object(let members) where kind == .ageRange:
            guard members.keys.allSatisfy({ ["min", "max"].contains($0) }), !members.isEmpty,
                let low = limit(members["min"]), let high = limit(members["max"])
            else { return nil }
            return [low + "-" + high]
        default: return text(value).map { [$0] }
        }
    }

    /// A limit of a range as it would stand in an address, nothing for none; `nil` when it is no number.
    private static func limit(_ value: JSONValue?) -> String? {
        switch value {
        case nil, .null?: ""
        case .number?: text(value)
        default: nil
        }
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text)?: text
        case .number?: value?.compactText
        case .bool(let flag)?: flag ? "true" : "false"
        default: nil
        }
    }
}

extension String {
    /// Without a full stop at its end, which a problem's line adds itself.
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
