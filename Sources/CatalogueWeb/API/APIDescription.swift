import EmbeddedData
import FoundationEssentials
import JSONTree

/// What the page about the API tells, read from the OpenAPI document, so that the two cannot disagree.
struct APIDescription {
    /// A parameter of an operation.
    struct Parameter {
        /// As it stands in an address.
        let name: String
        /// What it may be, in Swedish: "heltal 0–120".
        let values: String
        /// What it means, in Swedish.
        let meaning: String
    }

    /// A method of an address.
    struct Operation {
        /// The method, in capitals.
        let method: String
        /// The address, from the root of the server.
        let path: String
        /// What it does, in a few Swedish words.
        let title: String
        /// What it does, in Swedish.
        let text: String
        /// `read`, `reference` or `write`.
        let tag: String
        /// Those of the address itself, in the order documented.
        let parameters: [Parameter]
    }

    /// A status with what it means.
    struct Failure {
        /// The HTTP status code.
        let status: String
        /// When it is answered, in Swedish.
        let text: String
    }

    /// Every operation, those that read first, by address.
    let operations: [Operation]
    /// Every status above 399 that some operation answers.
    let failures: [Failure]
    /// The licence's name and address.
    let licence: (name: String, url: String)
    /// What is promised of the service, in Swedish, one sentence each.
    let serviceLevel: [String]

    /// The API that this program serves.
    static let own: APIDescription = {
        let file = embedded_openapi()
        let data = Data(bytes: file.bytes, count: file.count)
        guard let document = try? JSONValue(parsing: data) else { preconditionFailure("openapi.json is not JSON") }
        return APIDescription(document)
    }()

    /// Reads a document; what it lacks is left out.
    init(_ document: JSONValue) {
        operations = Self.operations(of: document)
        failures = Self.failures(of: document)
        let information = document["info"]
        licence = (information["license"]["name"].text, information["license"]["url"].text)
        let level = information["x-sla"]
        serviceLevel = ["availability", "responseTime", "support"].map { level[$0].swedish }
    }

    private static let tags = ["read", "reference", "write"]
    private static let methods = ["get", "post", "put", "delete"]

    private static func operations(of document: JSONValue) -> [Operation] {
        let root = document["servers"][0]["url"].text
        // What people come for stands first: the entries.
        let paths = document["paths"].members.sorted { a, b in
            let (isFirst, isSecond) = (a.key.hasPrefix("/interventions"), b.key.hasPrefix("/interventions"))
            return isFirst == isSecond ? a.key < b.key : isFirst
        }
        let all = paths.flatMap { path, item in
            methods.compactMap { method -> Operation? in
                guard case .object = item[method] else { return nil }
                let content = item[method]
                let parameters = content["parameters"].elements.map { document.resolved($0) }
                return Operation(
                    method: method.uppercased(), path: root + path,
                    title: content["summary"].text.before(" / "), text: content["description"].swedish,
                    tag: content["tags"][0].text,
                    parameters: parameters.filter { $0["in"].text == "query" }.map(Parameter.init))
            }
        }
        return tags.flatMap { tag in all.filter { $0.tag == tag } }
    }

    private static func failures(of document: JSONValue) -> [Failure] {
        var texts: [String: String] = [:]
        for item in document["paths"].members.values {
            for method in methods {
                for (status, reply) in item[method]["responses"].members where status.first.map("45".contains) == true {
                    texts[status] = document.resolved(reply)["description"].swedish
                }
            }
        }
        return texts.sorted { $0.key < $1.key }.map { Failure(status: $0.key, text: $0.value) }
    }
}

extension APIDescription.Parameter {
    fileprivate init(_ parameter: JSONValue) {
        name = parameter["name"].text
        meaning = parameter["description"].swedish
        let schema = parameter["schema"]
        let isList = schema["type"].text == "array"
        let initial = schema["default"]
        values =
            Self.values(isList ? schema["items"] : schema) + (isList ? ", kan upprepas" : "")
            + (initial == .null || initial == .string("") ? "" : "; annars \(initial.plainText)")
    }

    private static func values(_ schema: JSONValue) -> String {
        let choices = schema["enum"].elements.map { "`\($0.text)`" }
        if !choices.isEmpty { return choices.joined(separator: ", ") }
        switch schema["type"].text {
        case "boolean": return "`true` eller `false`"
        case "integer":
            let (low, high) = (schema["minimum"].plainText, schema["maximum"].plainText)
            return high.isEmpty ? "heltal från \(low)" : "heltal \(low)–\(high)"
        default: return "text"
        }
    }
}

extension JSONValue {
    /// The member; `null` when there is none.
    fileprivate subscript(_ name: String) -> JSONValue {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }

    /// The element; `null` when there is none.
    fileprivate subscript(_ position: Int) -> JSONValue {
        elements.indices.contains(position) ? elements[position] : .null
    }

    /// The members of an object; none of anything else.
    fileprivate var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// The elements of a list; none of anything else.
    fileprivate var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The text; empty when it is none.
    fileprivate var text: String {
        if case .string(let text) = self { text } else { "" }
    }

    /// The value as a person writes it; empty when there is none.
    fileprivate var plainText: String {
        switch self {
        case .null: ""
        case .string(let text): text
        default: compactText
        }
    }

    /// The Swedish half of a description in two languages.
    fileprivate var swedish: String { text.before("\n\nEnglish: ") }

    /// What a reference within the document refers to; anything else as it is.
    fileprivate func resolved(_ value: JSONValue) -> JSONValue {
        let reference = value["$ref"].text
        guard reference.hasPrefix("#/") else { return value }
        return reference.dropFirst(2).split(separator: "/").reduce(self) { $0[String($1)] }
    }
}

extension String {
    /// The text before a separator, or all of it.
    fileprivate func before(_ separator: String) -> String {
        guard let range = firstRange(of: separator) else { return self }
        return String(self[..<range.lowerBound])
    }
}
