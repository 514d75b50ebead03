public import JSONTree

/// What is wrong with a criterion written as JSON, and where.
public struct CriterionProblem: Hashable, Sendable {
    /// Path from the root of the tree, such as `all[1].age.min`.
    public let path: String
    /// What is wrong, in Swedish.
    public let message: String
    /// What to write instead, in Swedish.
    public let remedy: String

    /// Creates a problem.
    public init(path: String, message: String, remedy: String) {
        self.path = path
        self.message = message
        self.remedy = remedy
    }
}

extension Criterion {
    /// The JSON form: an object with one member that names the kind, and optionally `quote`.
    ///
    /// `{"all": [{"age": {"min": 18, "max": 29}, "quote": "…"}, {"not": {"registered": true}}]}`.
    /// The kinds of plain conditions see ``Condition/json``.
    public var json: JSONValue {
        switch self {
        case .all(let parts): .object(["all": .array(parts.map(\.json))])
        case .any(let parts): .object(["any": .array(parts.map(\.json))])
        case .not(let part): .object(["not": part.json])
        case .plain(let condition): condition.json
        case .quoted(let criterion, let quote): criterion.json.adding("quote", .string(quote))
        }
    }

    /// Reads the JSON form and collects every problem; what could not be read becomes `words`.
    ///
    /// - Parameter path: where in the tree `json` stands, for the problems' paths.
    /// - Complexity: O(n) in the nodes, of which no more than ``greatestDepth`` are read inside each other.
    public init(json: JSONValue, path: String = "", problems: inout [CriterionProblem]) {
        self = CriterionReader(depth: 1).read(json, path, &problems)
    }
}

/// Reads criteria inside each other, down to the greatest depth.
private struct CriterionReader {
    let depth: Int

    func read(_ json: JSONValue, _ path: String, _ problems: inout [CriterionProblem]) -> Criterion {
        guard case .object(var members) = json else {
            problems.append(
                .init(
                    path: path, message: "ska vara ett objekt, inte \(json.swedishTypeName)",
                    remedy: "Skriv till exempel {\"age\": {\"min\": 16, \"max\": 24}}."))
            return .words("")
        }
        let quote = members.removeValue(forKey: "quote")
        guard members.count == 1, let (kind, value) = members.first else {
            let kinds = members.isEmpty ? "inget" : members.keys.sorted().joined(separator: ", ")
            problems.append(
                .init(
                    path: path, message: "ska ha precis en sorts villkor, har: \(kinds)",
                    remedy: "Sätt ihop flera villkor med all eller any."))
            return .words("")
        }
        let place = path.isEmpty ? kind : path + "." + kind
        let criterion = read(kind, value, place, &problems)
        switch quote {
        case nil: return criterion
        case .string(let text)?: return .quoted(criterion, quote: text)
        case .some(let other):
            problems.append(
                .init(
                    path: place, message: "quote ska vara en text, inte \(other.swedishTypeName)",
                    remedy: "Skriv den mening som villkoret vilar på."))
            return criterion
        }
    }

    private func read(
        _ kind: String, _ value: JSONValue, _ path: String, _ problems: inout [CriterionProblem]
    ) -> Criterion {
        switch kind {
        case "all": return .all(parts(value, path, &problems))
        case "any": return .any(parts(value, path, &problems))
        case "not":
            guard let inside = deeper(path, &problems) else { return .words("") }
            return .not(inside.read(value, path, &problems))
        default:
            var reader = ConditionReader(path: path)
            let condition = reader.read(kind, value)
            problems += reader.problems
            return .plain(condition)
        }
    }

    private func parts(_ value: JSONValue, _ path: String, _ problems: inout [CriterionProblem]) -> [Criterion] {
        guard let inside = deeper(path, &problems) else { return [] }
        guard case .array(let values) = value else {
            problems.append(
                .init(
                    path: path, message: "ska vara en lista, inte \(value.swedishTypeName)",
                    remedy: "Skriv villkoren inom hakparenteser."))
            return []
        }
        return values.enumerated().map { inside.read($1, "\(path)[\($0)]", &problems) }
    }

    private func deeper(_ path: String, _ problems: inout [CriterionProblem]) -> CriterionReader? {
        guard depth < Criterion.greatestDepth else {
            problems.append(
                .init(
                    path: path.count > 60 ? path.prefix(57) + "…" : path,
                    message: "villkoren ligger mer än \(Criterion.greatestDepth) nivåer in i varandra",
                    remedy: "Dela upp dem i flera spår."))
            return nil
        }
        return CriterionReader(depth: depth + 1)
    }
}

extension JSONValue {
    fileprivate func adding(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members[name] = value
        return .object(members)
    }
}

extension Track: Codable {
    /// Reads `{"name": …, "criteria": …}`; used for data this program wrote itself.
    public init(from decoder: any Decoder) throws {
        guard case .object(let members) = try JSONValue(from: decoder) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a track"))
        }
        var problems: [CriterionProblem] = []
        criteria = Criterion(json: members["criteria"] ?? .null, problems: &problems)
        if case .string(let text)? = members["name"] { name = text }
        if let problem = problems.first {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(problem.path) \(problem.message)"))
        }
    }

    /// Writes `{"name": …, "criteria": …}`.
    public func encode(to encoder: any Encoder) throws {
        var members = ["criteria": criteria.json]
        members["name"] = name.map { .string($0) }
        try JSONValue.object(members).encode(to: encoder)
    }
}
