public import JSONTree

/// What is wrong with a criterion written as JSON, and where.
public struct CriterionProblem: Hashable, Sendable {
    /// Path from the root of the tree, such as `all[1].age.min`.
    public let path: String
    /// What is wrong and what to write instead, in Swedish.
    public let message: String
}

extension Criterion {
    /// The JSON form: an object with one member that names the kind, and optionally `quote`.
    ///
    /// `{"all": [{"age": {"min": 18, "max": 29}, "quote": "…"}, {"not": {"registered": true}}]}`.
    /// Kinds: `all`, `any` (lists), `not` (one criterion), `age` (`min`, `max`), `area` (list of codes),
    /// `incomeSupport`, `need` (lists of concepts), `registered`, `sickLeave` (`true`), `words` (text).
    /// Any other kind is kept as it is.
    public var json: JSONValue {
        switch self {
        case .all(let parts): .object(["all": .array(parts.map(\.json))])
        case .any(let parts): .object(["any": .array(parts.map(\.json))])
        case .not(let part): .object(["not": part.json])
        case .age(let min, let max): .object(["age": .object(Self.bounds(min, max))])
        case .area(let codes): Self.list("area", codes)
        case .incomeSupport(let wanted): Self.list("incomeSupport", wanted)
        case .need(let wanted): Self.list("need", wanted)
        case .registered: .object(["registered": .bool(true)])
        case .sickLeave: .object(["sickLeave": .bool(true)])
        case .words(let text): .object(["words": .string(text)])
        case .unrecognised(_, let value): value
        case .quoted(let criterion, let quote): criterion.json.adding("quote", .string(quote))
        }
    }

    /// Reads the JSON form and collects every problem; what could not be read becomes `words`.
    ///
    /// - Parameter path: where in the tree `json` stands, for the problems' paths.
    /// - Complexity: O(n) in the nodes; the parser's depth limit bounds the recursion.
    public init(json: JSONValue, path: String = "", problems: inout [CriterionProblem]) {
        guard case .object(var members) = json else {
            problems.append(.init(path: path, message: "ska vara ett objekt, inte \(json.swedishTypeName)"))
            self = .words("")
            return
        }
        let quote = members.removeValue(forKey: "quote")
        guard members.count == 1, let (kind, value) = members.first else {
            let kinds = members.keys.sorted().joined(separator: ", ")
            problems.append(.init(path: path, message: "ska ha precis en sorts villkor, har: \(kinds)"))
            self = .words("")
            return
        }
        let place = path.isEmpty ? kind : path + "." + kind
        let criterion = Self.read(kind, value, .object(members), place, &problems)
        switch quote {
        case nil: self = criterion
        case .string(let text)?: self = .quoted(criterion, quote: text)
        case .some(let other):
            problems.append(.init(path: place, message: "quote ska vara en text, inte \(other.swedishTypeName)"))
            self = criterion
        }
    }

    private static func read(
        _ kind: String, _ value: JSONValue, _ whole: JSONValue, _ path: String, _ problems: inout [CriterionProblem]
    ) -> Criterion {
        switch kind {
        case "all": return .all(parts(value, path, &problems))
        case "any": return .any(parts(value, path, &problems))
        case "not": return .not(Criterion(json: value, path: path, problems: &problems))
        case "age": return age(value, path, &problems)
        case "area": return .area(codes: texts(value, path, &problems))
        case "incomeSupport": return .incomeSupport(anyOf: texts(value, path, &problems))
        case "need": return .need(anyOf: texts(value, path, &problems))
        case "registered", "sickLeave":
            let positive: Criterion = kind == "registered" ? .registered : .sickLeave
            guard case .bool(let flag) = value else {
                problems.append(.init(path: path, message: "ska vara true eller false"))
                return positive
            }
            return flag ? positive : .not(positive)
        case "words":
            if case .string(let text) = value { return .words(text) }
            problems.append(.init(path: path, message: "ska vara en text, inte \(value.swedishTypeName)"))
            return .words("")
        default: return .unrecognised(kind: kind, json: whole)
        }
    }

    private static func parts(
        _ value: JSONValue, _ path: String, _ problems: inout [CriterionProblem]
    ) -> [Criterion] {
        guard case .array(let values) = value else {
            problems.append(.init(path: path, message: "ska vara en lista, inte \(value.swedishTypeName)"))
            return []
        }
        return values.enumerated().map { Criterion(json: $1, path: "\(path)[\($0)]", problems: &problems) }
    }

    private static func texts(
        _ value: JSONValue, _ path: String, _ problems: inout [CriterionProblem]
    ) -> Set<String> {
        guard case .array(let values) = value else {
            problems.append(.init(path: path, message: "ska vara en lista, inte \(value.swedishTypeName)"))
            return []
        }
        var texts: Set<String> = []
        for (index, element) in values.enumerated() {
            if case .string(let text) = element {
                texts.insert(text)
            } else {
                problems.append(.init(path: "\(path)[\(index)]", message: "ska vara en text"))
            }
        }
        return texts
    }

    private static func age(
        _ value: JSONValue, _ path: String, _ problems: inout [CriterionProblem]
    ) -> Criterion {
        guard case .object(let members) = value else {
            problems.append(.init(path: path, message: "ska vara ett objekt med min och max"))
            return .age(min: nil, max: nil)
        }
        func bound(_ name: String) -> Int? {
            guard let value = members[name] else { return nil }
            if case .number(let number) = value, let age = Int(exactly: number), (0...120).contains(age) { return age }
            problems.append(
                .init(path: "\(path).\(name)", message: "ska vara ett helt tal 0–120, inte \(value.excerpt)"))
            return nil
        }
        let (min, max) = (bound("min"), bound("max"))
        if let min, let max, min > max {
            problems.append(.init(path: path, message: "min (\(min)) är högre än max (\(max))"))
        }
        return .age(min: min, max: max)
    }

    private static func bounds(_ min: Int?, _ max: Int?) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        members["min"] = min.map { .number(Double($0)) }
        members["max"] = max.map { .number(Double($0)) }
        return members
    }

    private static func list(_ kind: String, _ values: Set<String>) -> JSONValue {
        .object([kind: .array(values.sorted().map { .string($0) })])
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
