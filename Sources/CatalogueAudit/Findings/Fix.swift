public import JSONTree

/// A change that a machine can make once a person has agreed to it.
public struct Fix: Hashable, Sendable {
    /// The fields to change, each once.
    public let changes: [Change]

    /// One field's change.
    public struct Change: Hashable, Sendable {
        /// The field's name in the import format: `ageMin`, `contact.url`.
        public let field: String
        /// What the field must still hold; `null` when it is not stated. If it holds something else, somebody has
        /// changed it since and the fix is out of date.
        public let old: JSONValue
        /// What it shall hold.
        public let new: JSONValue

        /// Creates a change.
        public init(_ field: String, from old: JSONValue, to new: JSONValue) {
            (self.field, self.old, self.new) = (field, old, new)
        }
    }

    /// Creates a fix; `nil` when nothing would change.
    init?(_ changes: [Change]) {
        let changes = changes.filter { $0.old != $0.new }
        guard !changes.isEmpty else { return nil }
        self.changes = changes
    }
}

extension JSONValue {
    static func number(_ value: Int?) -> JSONValue { value.map { .number(Double($0)) } ?? .null }
    static func strings(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }
}
