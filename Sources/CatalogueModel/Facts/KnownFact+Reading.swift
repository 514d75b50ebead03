import Eligibility

extension KnownFact {
    /// Why a text is no value of a fact: what is wrong with it and what to write, in Swedish.
    public struct Unreadable: Error, Hashable, Sendable {
        /// The kind that was asked for.
        public let kind: FactKind
        /// What is wrong, with the remedy.
        public let message: String
    }

    /// Reads a value as it stands in an address, on a command line or in a file of facts: "19", "16-24",
    /// "Haninge", "0136", "aktivitetsersättning", "true", "female". A leading hyphen negates a concept or place.
    ///
    /// - Throws: ``Unreadable``.
    public static func read(_ kind: FactKind, _ text: String, _ vocabulary: Vocabulary) throws(Unreadable) -> KnownFact
    {
        let trimmed = text.trimmingSpaces
        if trimmed.hasPrefix("-"), kind.conceptGroup != nil || kind == .municipality || kind == .county {
            if let value = try? value(kind, String(trimmed.dropFirst()), vocabulary) {
                return KnownFact(kind, value, isNegated: true)
            }
        }
        return KnownFact(kind, try value(kind, trimmed, vocabulary))
    }

    private static func value(
        _ kind: FactKind, _ text: String, _ vocabulary: Vocabulary
    ) throws(Unreadable) -> FactValue {
        func wrong(_ message: String) -> Unreadable { Unreadable(kind: kind, message: message) }
        let shown = QuotedText.quoted(text)
        switch kind {
        case .age:
            guard let age = wholeNumber(text, upTo: highestAge) else {
                throw wrong("Åldern ska vara ett helt tal 0–\(highestAge), inte \(shown).")
            }
            return .number(age)
        case .ageRange:
            guard let range = ages(text) else {
                throw wrong("Åldrarna ska skrivas som 16-24, -24 eller 16-, inte \(shown).")
            }
            return .range(range)
        case .municipality:
            guard let found = Gazetteer.sweden.municipality(named: text) else {
                throw wrong(
                    "\(shown) är ingen kommun. Skriv namnet, till exempel Haninge, eller koden, till exempel 0136.")
            }
            return .text(found.code.rawValue)
        case .county:
            guard let found = Gazetteer.sweden.county(named: text) else {
                throw wrong(
                    "\(shown) är inget län. Skriv namnet, till exempel Stockholms län, eller koden, till exempel 01.")
            }
            return .text(found.code.rawValue)
        case .incomeSupport, .need, .background:
            guard let group = kind.conceptGroup, let concept = vocabulary.concept(text, in: group) else {
                throw wrong(
                    "\(shown) finns inte bland \(kind.conceptGroup?.swedishName.lowercased() ?? "") i begreppslistan.")
            }
            return .text(concept.id)
        case .registered, .sickLeave, .working, .studying, .diagnosis:
            guard let flag = ["true": true, "false": false, "ja": true, "nej": false][text.lowercased()] else {
                throw wrong("Värdet ska vara true eller false, inte \(shown).")
            }
            return .flag(flag)
        case .registeredMonths:
            guard let months = wholeNumber(text, upTo: 600) else {
                throw wrong("Antalet månader ska vara ett helt tal 0–600, inte \(shown).")
            }
            return .number(months)
        case .authorities:
            guard let count = wholeNumber(text, upTo: 20) else {
                throw wrong("Antalet myndigheter ska vara ett helt tal 0–20, inte \(shown).")
            }
            return .number(count)
        case .gender:
            let genders = ["female": Gender.female, "kvinna": .female, "male": .male, "man": .male]
            guard let gender = genders[text.lowercased()] else {
                throw wrong("Kön ska vara female (kvinna) eller male (man), inte \(shown).")
            }
            return .text(gender.rawValue)
        case .swedish: return .text(try level(LanguageLevel.self, kind, text))
        case .education: return .text(try level(EducationLevel.self, kind, text))
        case .referral:
            guard !text.isEmpty, text.utf8.count <= 200 else { throw wrong("Skriv vem som remitterar.") }
            return .text(text)
        }
    }

    private static func level<Level: RawRepresentable<String> & CaseIterable>(
        _ type: Level.Type, _ kind: FactKind, _ text: String
    ) throws(Unreadable) -> String {
        if let level = Level.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) {
            return level.rawValue
        }
        let all = Level.allCases.map(\.rawValue).joined(separator: ", ")
        throw Unreadable(
            kind: kind,
            message: "\(QuotedText.quoted(text)) är inte tillåtet för \(kind.parameterName). Välj bland: \(all).")
    }

    private static func wholeNumber(_ text: String, upTo most: Int) -> Int? {
        Int(text.trimmingSpaces).flatMap { (0...most).contains($0) ? $0 : nil }
    }

    private static func ages(_ text: String) -> ClosedRange<Int>? {
        let parts = text.replacingDashes.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !(parts[0].isEmpty && parts[1].isEmpty) else { return nil }
        let low = parts[0].isEmpty ? 0 : wholeNumber(String(parts[0]), upTo: highestAge)
        let high = parts[1].isEmpty ? highestAge : wholeNumber(String(parts[1]), upTo: highestAge)
        guard let low, let high, low <= high else { return nil }
        return low...high
    }
}

extension String {
    /// With a plain hyphen for an en dash.
    fileprivate var replacingDashes: String { String(map { $0 == "–" ? "-" : $0 }) }
}

extension KnownFact {
    /// The value as ``read(_:_:_:)`` reads it.
    public var parameterValue: String {
        let text =
            switch value {
            case .number(let number): "\(number)"
            case .range(let range):
                // A hyphen alone would say nothing.
                (range.lowerBound == 0 ? "" : "\(range.lowerBound)") + "-"
                    + (range.upperBound >= Self.highestAge && range.lowerBound > 0 ? "" : "\(range.upperBound)")
            case .text(let text): text
            case .flag(let flag): flag ? "true" : "false"
            }
        if case .flag = value { return text }
        return isNegated ? "-" + text : text
    }
}

extension KnownFact {
    /// The fact as the parameter `ignore` names it: `age:19`.
    public var ignoreValue: String { kind.rawValue + ":" + parameterValue }

    /// Reads what ``ignoreValue`` wrote.
    ///
    /// - Throws: ``Unreadable``; `nil` when it does not begin with the name of a fact.
    public static func read(ignoring text: String, _ vocabulary: Vocabulary) throws(Unreadable) -> KnownFact? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = FactKind(rawValue: String(parts[0])) else { return nil }
        return try read(kind, String(parts[1]), vocabulary)
    }
}
