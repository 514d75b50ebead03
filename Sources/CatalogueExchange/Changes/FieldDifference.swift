public import CatalogueModel
import FoundationEssentials
import JSONTree

/// A field that differs between two states of an entry, told so that a person can judge the change.
public struct FieldDifference: Hashable, Sendable {
    /// The field's JSON name.
    public let field: String
    /// What it said before; `nil` when it was not stated.
    public let before: String?
    /// What it says after; `nil` when it is not stated any more.
    public let after: String?

    /// Creates a difference.
    public init(field: String, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }

    /// The field's Swedish name.
    public var fieldName: String { FieldName.swedish(field) }

    /// Every field that differs, in alphabetical order of the JSON names.
    ///
    /// - Complexity: O(n) in the characters of both; nothing is encoded when they are equal.
    public static func all(_ old: InterventionContent, _ new: InterventionContent) -> [FieldDifference] {
        guard old != new else { return [] }
        let (before, after) = (members(of: old), members(of: new))
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted().map { name in
            FieldDifference(field: name, before: before[name].map(text), after: after[name].map(text))
        }
    }

    /// JSON names of the fields that differ, in alphabetical order.
    static func names(_ old: InterventionContent, _ new: InterventionContent) -> [String] {
        all(old, new).map(\.field)
    }

    static func members(of content: InterventionContent) -> [String: JSONValue] {
        guard let data = try? JSONEncoder().encode(content), case .object(let members)? = try? JSONValue(parsing: data)
        else { return [:] }
        return members
    }

    /// A value in words as far as it has any: lists with bars, objects by their members.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .bool(let flag): flag ? "ja" : "nej"
        case .array(let values): values.map(text).joined(separator: " | ")
        case .object(let members) where members["criteria"] == nil:
            members.sorted { $0.key < $1.key }.map { "\(FieldName.swedish($0.key)): \(text($0.value))" }
                .joined(separator: "; ")
        default: value.compactText
        }
    }
}

/// What fields are called where people read them.
public enum FieldName {
    /// The Swedish name of a field of the import format; an unknown one stays as it is.
    public static func swedish(_ field: String) -> String {
        let path = String(field.prefix { $0 != "[" })
        return names[path] ?? TableColumn.stating(path)?.heading ?? path
    }

    /// Those that no column of a table states as a whole.
    private static let names: [String: String] = [
        "access": "väg in", "languages": "språk", "contact": "kontakt", "cost": "kostnad", "extent": "omfattning",
        "places": "platser", "tracks": "villkor", "capacity": "platsläge", "url": "webbplats", "phone": "telefon",
        "email": "e-post", "unit": "enhet", "selfReferral": "söka själv", "needsAssessment": "behovsprövas",
        "steps": "steg", "referrers": "vem remitterar", "documents": "underlag", "decidedBy": "vem beslutar",
        "spoken": "språk", "interpreter": "tolk", "free": "gratis", "note": "anmärkning", "duration": "längd",
        "hoursPerWeek": "timmar per vecka", "asOf": "uppgift från", "nextStart": "nästa start", "address": "adress",
        "municipality": "kommun", "name": "namn", "access.selfReferral": "söka själv", "slug": "adress",
        "access.needsAssessment": "behovsprövas", "capacity.status": "platsläge", "digital": "digitalt",
    ]
}
