public import JSONTree

extension Condition {
    /// The JSON form, an object with one member that names the kind.
    ///
    /// `age`, `swedish`, `education` (`min`, `max`), `area` (list of codes), `incomeSupport`, `need`, `background`
    /// (lists of concepts), `registered` (`true`, `false` or `{"minMonths": 3}`), `sickLeave`, `working`,
    /// `studying` (`true` or `false`), `gender` (`female` or `male`), `diagnosis` (`required` or `notRequired`),
    /// `authorities` (`min`), `referral` (list of names), `words` (text). Any other kind is kept as it is.
    public var json: JSONValue {
        switch self {
        case .age(let min, let max): Self.bounds("age", min.map(Self.number), max.map(Self.number))
        case .swedish(let min, let max): Self.bounds("swedish", min.map(Self.text), max.map(Self.text))
        case .education(let min, let max): Self.bounds("education", min.map(Self.text), max.map(Self.text))
        case .area(let codes): Self.list("area", codes)
        case .incomeSupport(let wanted): Self.list("incomeSupport", wanted)
        case .need(let wanted): Self.list("need", wanted)
        case .background(let wanted): Self.list("background", wanted)
        case .referral(let wanted): Self.list("referral", wanted)
        case .registered(let wanted): .object(["registered": .bool(wanted)])
        case .registeredFor(let months): .object(["registered": .object(["minMonths": Self.number(months)])])
        case .sickLeave(let wanted): .object(["sickLeave": .bool(wanted)])
        case .working(let wanted): .object(["working": .bool(wanted)])
        case .studying(let wanted): .object(["studying": .bool(wanted)])
        case .gender(let wanted): .object(["gender": .string(wanted.rawValue)])
        case .diagnosis(let isRequired): .object(["diagnosis": .string(isRequired ? "required" : "notRequired")])
        case .authorities(let least): .object(["authorities": .object(["min": Self.number(least)])])
        case .words(let text): .object(["words": .string(text)])
        case .unrecognised(let kind, let value): .object([kind: value])
        }
    }

    private static func number(_ value: Int) -> JSONValue { .number(Double(value)) }
    private static func text<Level: RawRepresentable<String>>(_ level: Level) -> JSONValue { .string(level.rawValue) }

    private static func bounds(_ kind: String, _ min: JSONValue?, _ max: JSONValue?) -> JSONValue {
        var members: [String: JSONValue] = [:]
        members["min"] = min
        members["max"] = max
        return .object([kind: .object(members)])
    }

    private static func list(_ kind: String, _ values: Set<String>) -> JSONValue {
        .object([kind: .array(values.sorted().map { .string($0) })])
    }
}

/// Reads one condition and collects every problem in it.
struct ConditionReader {
    let path: String
    private(set) var problems: [CriterionProblem] = []

    init(path: String) { self.path = path }

    mutating func read(_ kind: String, _ value: JSONValue) -> Condition {
        switch kind {
        case "age":
            let (min, max) = bounds(value) { $0.age($1, $2) }
            return .age(min: min, max: max)
        case "swedish":
            let (min, max) = bounds(value) { $0.choice($1, LanguageLevel.self, $2) }
            return .swedish(min: min, max: max)
        case "education":
            let (min, max) = bounds(value) { $0.choice($1, EducationLevel.self, $2) }
            return .education(min: min, max: max)
        case "area": return .area(codes: texts(value))
        case "incomeSupport": return .incomeSupport(anyOf: texts(value))
        case "need": return .need(anyOf: texts(value))
        case "background": return .background(anyOf: texts(value))
        case "referral": return .referral(from: texts(value))
        case "registered":
            if case .object = value { return .registeredFor(months: count(value, "minMonths", upTo: 600) ?? 0) }
            return .registered(flag(value))
        case "sickLeave": return .sickLeave(flag(value))
        case "working": return .working(flag(value))
        case "studying": return .studying(flag(value))
        case "gender": return .gender(choice(value, Gender.self, path) ?? .female)
        case "diagnosis": return .diagnosis(required: isRequired(value))
        case "authorities": return .authorities(min: count(value, "min", upTo: 20) ?? 0)
        case "words": return .words(text(value, path) ?? "")
        default: return .unrecognised(kind: kind, json: value)
        }
    }

    private mutating func note(_ path: String, _ message: String, _ remedy: String) {
        problems.append(CriterionProblem(path: path, message: message, remedy: remedy))
    }

    private mutating func flag(_ value: JSONValue) -> Bool {
        if case .bool(let flag) = value { return flag }
        note(path, "ska vara true eller false, inte \(value.excerpt)", "Skriv true eller false utan citattecken.")
        return true
    }

    private mutating func text(_ value: JSONValue, _ path: String) -> String? {
        if case .string(let text) = value { return text }
        note(path, "ska vara en text, inte \(value.swedishTypeName)", "Skriv texten inom citattecken.")
        return nil
    }

    private mutating func texts(_ value: JSONValue) -> Set<String> {
        guard case .array(let values) = value else {
            note(path, "ska vara en lista, inte \(value.swedishTypeName)", "Skriv värdena inom hakparenteser.")
            return []
        }
        if values.isEmpty { note(path, "är en tom lista", "Skriv minst ett värde, eller ta bort villkoret.") }
        return Set(values.enumerated().compactMap { text($1, "\(path)[\($0)]") })
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue, _ type: Choice.Type, _ path: String
    ) -> Choice? {
        if case .string(let text) = value, let choice = Choice(rawValue: text) { return choice }
        note(
            path, "\(value.excerpt) är inte tillåtet",
            "Välj bland: \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
        return nil
    }

    private mutating func isRequired(_ value: JSONValue) -> Bool {
        if value == .string("required") || value == .string("notRequired") { return value == .string("required") }
        note(path, "\(value.excerpt) är inte tillåtet", "Välj bland: required, notRequired.")
        return true
    }

    private mutating func age(_ value: JSONValue, _ path: String) -> Int? {
        wholeNumber(value, path, 0...120)
    }

    private mutating func wholeNumber(_ value: JSONValue, _ path: String, _ range: ClosedRange<Int>) -> Int? {
        if case .number(let number) = value, let whole = Int(exactly: number), range.contains(whole) { return whole }
        note(
            path, "ska vara ett helt tal \(range.lowerBound)–\(range.upperBound), inte \(value.excerpt)",
            "Skriv talet utan citattecken.")
        return nil
    }

    /// The one number of an object.
    private mutating func count(_ value: JSONValue, _ name: String, upTo most: Int) -> Int? {
        guard let members = members(value, [name]) else { return nil }
        guard let number = members[name] else {
            note("\(path).\(name)", "saknas", "Skriv {\"\(name)\": 2}.")
            return nil
        }
        return wholeNumber(number, "\(path).\(name)", 1...most)
    }

    private mutating func bounds<Bound: Comparable>(
        _ value: JSONValue, _ read: (inout Self, JSONValue, String) -> Bound?
    ) -> (Bound?, Bound?) {
        guard let members = members(value, ["min", "max"]) else { return (nil, nil) }
        if members["min"] == nil, members["max"] == nil {
            note(path, "har varken min eller max", "Skriv minst en gräns, eller ta bort villkoret.")
        }
        let min = members["min"].flatMap { read(&self, $0, path + ".min") }
        let max = members["max"].flatMap { read(&self, $0, path + ".max") }
        if let min, let max, min > max {
            note(path, "min (\(min)) är högre än max (\(max))", "Byt plats på gränserna eller rätta dem.")
        }
        return (min, max)
    }

    private mutating func members(_ value: JSONValue, _ known: Set<String>) -> [String: JSONValue]? {
        let names = known.sorted(by: >).joined(separator: " och ")
        guard case .object(let members) = value else {
            note(path, "ska vara ett objekt, inte \(value.swedishTypeName)", "Skriv ett objekt med \(names).")
            return nil
        }
        for name in members.keys.sorted() where !known.contains(name) {
            note("\(path).\(name)", "är ett okänt fält", "Här får finnas \(names).")
        }
        return members
    }
}
