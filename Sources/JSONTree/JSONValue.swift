public import FoundationEssentials

/// A JSON value as a tree.
///
/// Useful where a document must be read field by field so that *every* problem in it can be named,
/// or kept as it was written. Not useful where the shape is known and trusted: use `Codable` types.
public enum JSONValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// Any number, as a double; whole numbers up to 2⁵³ are exact.
    case number(Double)
    /// A string.
    case string(String)
    /// A list, in order.
    case array([JSONValue])
    /// Members by name; order is not kept.
    case object([String: JSONValue])

    /// Parses one JSON document.
    ///
    /// - Throws: `DecodingError` when `data` is not JSON or is nested deeper than the decoder's limit (512).
    /// - Complexity: O(n) in the bytes.
    public init(parsing data: Data) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: data)
    }

    /// The name of the value's type in Swedish, for messages to people.
    public var swedishTypeName: String {
        switch self {
        case .null: "null"
        case .bool: "sant/falskt"
        case .number: "ett tal"
        case .string: "en text"
        case .array: "en lista"
        case .object: "ett objekt"
        }
    }

    /// The value in few characters, for messages: long ones are cut.
    public var excerpt: String {
        let text = compactText
        return text.count <= 60 ? text : text.prefix(57) + "…"
    }

    /// Compact JSON with members sorted by name.
    public var compactText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }
}

extension JSONValue: Codable {
    /// Decodes any JSON value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Strings first: they are by far the most common, and each failed try costs.
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Encodes the value as itself; whole numbers without a fraction.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value):
            if let whole = Int(exactly: value) { try container.encode(whole) } else { try container.encode(value) }
        case .string(let text): try container.encode(text)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }
}
