public import Eligibility

/// The deciding question in words, with answers to choose from.
public struct QuestionSummary: Hashable, Sendable {
    /// An answer.
    public struct Choice: Hashable, Sendable {
        /// In Swedish: "Ja", "16–24 år", "Haninge".
        public let label: String
        /// The fact that it states; `nil` for "something else", which no single fact says.
        public let fact: KnownFact?
        /// How many entries it would settle.
        public let settles: Int
    }

    /// A name that stays the same, by which it can be put aside, see `FactQuestion.id`.
    public let id: String
    /// What it asks for.
    public let kind: FactKind
    /// The question as a caseworker asks it: "Är personen sjukskriven?".
    public let text: String
    /// The question to the person: "Är du sjukskriven?".
    public let directText: String
    /// The answers.
    public let choices: [Choice]
    /// How many entries the answer that settles most would settle.
    public var settles: Int { choices.map(\.settles).max() ?? 0 }

    /// Puts a question into words.
    public init(_ question: DecidingQuestion, vocabulary: Vocabulary) {
        let subject = question.question
        id = subject.id
        kind = subject.kind
        text = Self.text(of: subject, vocabulary)
        directText = Self.directText(of: subject, vocabulary)
        choices = question.choices.map { choice in
            let fact = choice.answer.fact(of: subject)
            return Choice(
                label: choice.answer.label(fact, vocabulary), fact: fact,
                settles: choice.settles)
        }
    }

    private static func text(of question: FactQuestion, _ vocabulary: Vocabulary) -> String {
        func label(_ id: String) -> String { vocabulary[id]?.label ?? id }
        return switch question {
        case .about(let subject): text(of: subject)
        case .registeredFor(let months):
            "Har personen varit inskriven på Arbetsförmedlingen i minst \(CriterionPhrases.number(months)) månader?"
        case .authorities(let least):
            "Behöver personen stöd från minst \(CriterionPhrases.number(least)) myndigheter?"
        case .referral(let name): "Finns det remiss från \(name)?"
        case .need(let id): "Behöver personen hjälp med \(label(id))?"
        case .background(let id): "Hör personen till gruppen \(label(id))?"
        }
    }

    private static func directText(of question: FactQuestion, _ vocabulary: Vocabulary) -> String {
        func label(_ id: String) -> String { vocabulary[id]?.label ?? id }
        return switch question {
        case .about(let subject): directText(of: subject)
        case .registeredFor(let months):
            "Har du varit inskriven på Arbetsförmedlingen i minst \(CriterionPhrases.number(months)) månader?"
        case .authorities(let least):
            "Behöver du stöd från minst \(CriterionPhrases.number(least)) myndigheter?"
        case .referral(let name): "Har du remiss från \(name)?"
        case .need(let id): "Behöver du hjälp med \(label(id))?"
        case .background(let id): "Hör du till gruppen \(label(id))?"
        }
    }

    private static func directText(of subject: FactSubject) -> String {
        switch subject {
        case .age: "Hur gammal är du?"
        case .area: "Var bor du?"
        case .incomeSupport: "Vad lever du på?"
        case .registered: "Är du inskriven på Arbetsförmedlingen?"
        case .sickLeave: "Är du sjukskriven?"
        case .working: "Har du ett arbete?"
        case .studying: "Studerar du?"
        case .gender: "Är du kvinna eller man?"
        case .diagnosis: "Har du en diagnos?"
        case .swedish: "Hur bra kan du svenska?"
        case .education: "Vilken är din högsta avslutade utbildning?"
        case .authorities: "Från hur många myndigheter behöver du stöd?"
        case .referral: "Varifrån har du remiss?"
        case .need: "Vad behöver du hjälp med?"
        case .background: "Vilka grupper hör du till?"
        }
    }

    private static func text(of subject: FactSubject) -> String {
        switch subject {
        case .age: "Hur gammal är personen?"
        case .area: "Var bor personen?"
        case .incomeSupport: "Vad lever personen på?"
        case .registered: "Är personen inskriven på Arbetsförmedlingen?"
        case .sickLeave: "Är personen sjukskriven?"
        case .working: "Har personen arbete?"
        case .studying: "Studerar personen?"
        case .gender: "Är personen kvinna eller man?"
        case .diagnosis: "Har personen en diagnos?"
        case .swedish: "Hur bra svenska kan personen?"
        case .education: "Vilken är personens högsta avslutade utbildning?"
        case .authorities: "Från hur många myndigheter behöver personen stöd?"
        case .referral: "Varifrån har personen remiss?"
        case .need: "Vad behöver personen hjälp med?"
        case .background: "Vilka grupper hör personen till?"
        }
    }
}

extension FactQuestion {
    /// The kind of fact that an answer states.
    fileprivate var kind: FactKind {
        if case .registeredFor = self { return .registeredMonths }
        return FactKind(rawValue: subject.rawValue) ?? .municipality
    }
}

extension FactAnswer {
    fileprivate func fact(of question: FactQuestion) -> KnownFact? {
        switch (self, question) {
        case (.age(let range), _):
            range.count == 1
                ? KnownFact(.age, .number(range.lowerBound)) : KnownFact(.ageRange, .range(range))
        case (.place(let code), _):
            KnownFact(code.utf8.count == 4 ? .municipality : .county, .text(code))
        case (.incomeSupport(let id), _): KnownFact(.incomeSupport, .text(id))
        case (.gender(let gender), _): KnownFact(.gender, .text(gender.rawValue))
        case (.swedish(let level), _): KnownFact(.swedish, .text(level.rawValue))
        case (.education(let level), _): KnownFact(.education, .text(level.rawValue))
        case (.elsewhere, _), (.otherIncomeSupport, _): nil
        case (_, .need(let id)): KnownFact(.need, .text(id), isNegated: self == .no)
        case (_, .background(let id)): KnownFact(.background, .text(id), isNegated: self == .no)
        case (.yes, .registeredFor(let months)): KnownFact(.registeredMonths, .number(months))
        // "No" leaves open whether the person is registered at all.
        case (.no, .registeredFor): nil
        case (.yes, .authorities(let least)): KnownFact(.authorities, .number(least))
        case (.no, .authorities(let least)): KnownFact(.authorities, .number(least - 1))
        case (.yes, .referral(let name)): KnownFact(.referral, .text(name))
        case (.no, .referral): nil
        case (_, _): KnownFact(question.kind, .flag(self == .yes))
        }
    }

    fileprivate func label(_ fact: KnownFact?, _ vocabulary: Vocabulary) -> String {
        switch self {
        case .yes: "Ja"
        case .no: "Nej"
        case .elsewhere: "Någon annanstans"
        case .otherIncomeSupport: "Något annat"
        default: fact?.label(vocabulary) ?? ""
        }
    }
}
