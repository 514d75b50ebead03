import FoundationEssentials
import JSONTree

extension Judgements {
    /// A text with the facts of the person sought that a careful reader takes from it.
    public struct FactText: Sendable {
        let text: String
        /// Facts that must be found: each is met by any of some readings.
        let expected: [Set<Reading>]
        /// Readings that are not wrong.
        let allowed: Set<Reading>
        let tags: [String]
    }

    /// A fact as it is compared: kind, value as JSON, denied or not.
    struct Reading: Hashable {
        let fact: String
        let value: String
        let isNegated: Bool
    }

    /// A described person with the verdict of some entries.
    public struct Case: Sendable {
        let text: String
        /// The facts keyed by hand, as JSON.
        let facts: Data
        /// By key: `fits`, `possible`, `excluded` or `not-excluded`.
        let verdicts: [String: String]
        /// Whether the text says less than the facts.
        let isFactsOnly: Bool
    }

    private func lines(_ name: String, _ half: Half) throws -> [[String: JSONValue]] {
        try Data(contentsOf: folder.appending(path: name)).split(separator: 0x0A).compactMap { line in
            guard case .object(let members) = try JSONValue(parsing: line), members["half"] == .string(half.rawValue)
            else { return nil }
            return members
        }
    }

    func factTexts(_ half: Half) throws -> [FactText] {
        try lines("facts.jsonl", half).map { members in
            let facts = Self.objects(members["facts"])
            let wanted = facts.filter { $0["optional"] != .bool(true) }
            return FactText(
                text: Self.text(members["text"]), expected: wanted.map(Self.readings),
                allowed: facts.map(Self.readings).reduce(into: []) { $0.formUnion($1) },
                tags: Self.values(members["tags"]).map(Self.text))
        }
    }

    func cases(_ half: Half) throws -> [Case] {
        try lines("cases.jsonl", half).map { members in
            var verdicts: [String: String] = [:]
            if case .object(let found)? = members["verdicts"] { verdicts = found.mapValues(Self.text) }
            return Case(
                text: Self.text(members["text"]), facts: Data((members["facts"] ?? .null).compactText.utf8),
                verdicts: verdicts, isFactsOnly: members["factsOnly"] == .bool(true))
        }
    }

    /// All readings that meet a fact: each of its values, and those of the facts named under `or`.
    private static func readings(_ fact: [String: JSONValue]) -> Set<Reading> {
        let values: [JSONValue] = if case .array(let list)? = fact["value"] { list } else { [fact["value"] ?? .null] }
        let own = values.map { value in
            Reading(
                fact: text(fact["fact"]), value: value.compactText, isNegated: fact["negated"] == .bool(true))
        }
        return objects(fact["or"]).map(readings).reduce(into: Set(own)) { $0.formUnion($1) }
    }

    private static func values(_ json: JSONValue?) -> [JSONValue] {
        if case .array(let values)? = json { values } else { [] }
    }

    private static func objects(_ json: JSONValue?) -> [[String: JSONValue]] {
        values(json).compactMap { if case .object(let members) = $0 { members } else { nil } }
    }

    private static func text(_ json: JSONValue?) -> String {
        if case .string(let text)? = json { text } else { "" }
    }
}
