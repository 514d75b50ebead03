public import Eligibility

extension KnownFact {
    /// The fact as a person reads it: "19 år", "Haninge", "inte inskriven på Arbetsförmedlingen".
    public func label(_ vocabulary: Vocabulary) -> String {
        let text = positiveLabel(vocabulary)
        guard isNegated else { return text }
        return switch kind {
        case .municipality, .county: "inte i \(text)"
        case .working, .studying: "\(text) inte"
        case .diagnosis: "har ingen diagnos"
        default: "inte \(text)"
        }
    }

    private func positiveLabel(_ vocabulary: Vocabulary) -> String {
        switch (kind, value) {
        case (.age, .number(let age)): "\(age) år"
        case (_, .range(let range)): Self.ages(range)
        case (.municipality, .text(let code)): Gazetteer.sweden.municipality(named: code)?.name ?? code
        case (.county, .text(let code)): Gazetteer.sweden.county(named: code)?.name ?? code
        case (.registered, _): "inskriven på Arbetsförmedlingen"
        case (.registeredMonths, .number(let months)): "inskriven i \(months) månader"
        case (.sickLeave, _): "sjukskriven"
        case (.working, _): "arbetar"
        case (.studying, _): "studerar"
        case (.diagnosis, _): "har en diagnos"
        case (.authorities, .number(let count)): "stöd från \(count) myndigheter"
        case (.referral, .text(let name)): "remiss från \(name)"
        case (.gender, .text(let text)): text == Gender.female.rawValue ? "kvinna" : "man"
        case (.swedish, .text(let text)): LanguageLevel(rawValue: text)?.swedishName ?? text
        case (.education, .text(let text)): EducationLevel(rawValue: text)?.swedishName ?? text
        case (_, .text(let text)): vocabulary[text]?.label ?? text
        case (_, .number(let number)): "\(number)"
        case (_, .flag): kind.rawValue
        }
    }

    private static func ages(_ range: ClosedRange<Int>) -> String {
        if range.lowerBound == 0 { return "högst \(range.upperBound) år" }
        if range.upperBound >= highestAge { return "minst \(range.lowerBound) år" }
        return "\(range.lowerBound)–\(range.upperBound) år"
    }

    /// The highest age that is taken for one.
    public static let highestAge = 120
}

extension LanguageLevel {
    /// What a visitor reads.
    public var swedishName: String { self == .none ? "ingen svenska" : "svenska på nivå \(rawValue)" }
}

extension EducationLevel {
    /// What a visitor reads.
    public var swedishName: String {
        switch self {
        case .none: "ingen avslutad skola"
        case .compulsory: "grundskola"
        case .upperSecondary: "gymnasium"
        case .postSecondary: "eftergymnasial utbildning"
        }
    }
}

extension FactKind {
    /// What a visitor reads.
    public var swedishName: String {
        switch self {
        case .age, .ageRange: "Ålder"
        case .municipality: "Kommun"
        case .county: "Län"
        case .incomeSupport: "Försörjning"
        case .need: "Behov"
        case .background: "Bakgrund"
        case .registered, .registeredMonths: "Arbetsförmedlingen"
        case .sickLeave: "Sjukskrivning"
        case .working: "Arbete"
        case .studying: "Studier"
        case .gender: "Kön"
        case .diagnosis: "Diagnos"
        case .swedish: "Svenska"
        case .education: "Utbildning"
        case .authorities: "Myndigheter"
        case .referral: "Remiss"
        }
    }
}
