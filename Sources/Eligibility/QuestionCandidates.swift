/// The questions that open criteria give rise to, each with the answers to offer.
struct QuestionCandidates {
    /// The ages that the person may have.
    private let possibleAges: ClosedRange<Int>
    private var ages: [Int: Int] = [:]
    private var places: [String: Int] = [:]
    private var incomes: [String: Int] = [:]
    private var others: [FactQuestion: Int] = [:]

    /// The most answers to offer, besides "something else".
    private static let mostChoices = 6
    /// The most concepts, of needs and of groups each, that are asked for.
    private static let mostConcepts = 4

    /// - Parameter age: what is known of the person's age already: only what is within it is asked.
    init(age: ClosedRange<Int>?) { possibleAges = age ?? 0...120 }

    /// Counts a condition whose truth so many interventions leave open.
    mutating func note(_ condition: Condition, times: Int) {
        switch condition {
        case .age(let min, let max):
            if let min { note(ageLimit: min, times) }
            if let max { note(ageLimit: max + 1, times) }
        case .area(let codes): for code in codes { places[code, default: 0] += times }
        case .incomeSupport(let wanted): for id in wanted { incomes[id, default: 0] += times }
        case .need(let wanted): for id in wanted { others[.need(id), default: 0] += times }
        case .background(let wanted): for id in wanted { others[.background(id), default: 0] += times }
        case .referral(let wanted): for name in wanted { others[.referral(from: name), default: 0] += times }
        case .registered: others[.about(.registered), default: 0] += times
        case .registeredFor(let months): others[.registeredFor(months: months), default: 0] += times
        case .sickLeave: others[.about(.sickLeave), default: 0] += times
        case .working: others[.about(.working), default: 0] += times
        case .studying: others[.about(.studying), default: 0] += times
        case .gender: others[.about(.gender), default: 0] += times
        case .diagnosis: others[.about(.diagnosis), default: 0] += times
        case .swedish: others[.about(.swedish), default: 0] += times
        case .education: others[.about(.education), default: 0] += times
        case .authorities(let least): others[.authorities(min: least), default: 0] += times
        case .words, .unrecognised: break
        }
    }

    /// The limit is the lower age of those above it.
    private mutating func note(ageLimit limit: Int, _ times: Int) {
        guard limit > possibleAges.lowerBound, limit <= possibleAges.upperBound else { return }
        ages[limit, default: 0] += times
    }

    /// The questions with their answers, at most `most` answers in all; for places and kinds of income support
    /// also what is offered.
    ///
    /// - Parameter skipped: ids of questions that are left out.
    func questions(
        mostAnswers most: Int, except skipped: Set<String> = []
    ) -> [(question: FactQuestion, answers: [FactAnswer], offered: Set<String>)] {
        var found: [(question: FactQuestion, answers: [FactAnswer], offered: Set<String>)] = []
        if !places.isEmpty {
            let codes = Self.commonest(places, Self.mostChoices) { (0, $0) }
            found.append((.about(.area), codes.map { .place($0) } + [.elsewhere], Set(places.keys)))
        }
        if !ages.isEmpty { found.append((.about(.age), ageAnswers, [])) }
        if !incomes.isEmpty {
            let ids = Self.commonest(incomes, Self.mostChoices) { (0, $0) }
            found.append(
                (.about(.incomeSupport), ids.map { .incomeSupport($0) } + [.otherIncomeSupport], Set(incomes.keys)))
        }
        for question in otherQuestions(except: skipped) { found.append((question, Self.answers(to: question), [])) }
        found.removeAll { skipped.contains($0.question.id) }
        var left = most
        return found.prefix { entry in
            left -= entry.answers.count
            return left >= 0
        }
    }

    /// Ranges between the commonest limits.
    private var ageAnswers: [FactAnswer] {
        let limits = Self.commonest(ages, Self.mostChoices) { ($0, "") }.sorted()
        return zip([possibleAges.lowerBound] + limits, limits + [possibleAges.upperBound + 1]).map {
            .age($0...($1 - 1))
        }
    }

    private func otherQuestions(except skipped: Set<String>) -> [FactQuestion] {
        var (needs, groups) = (0, 0)
        return Self.commonest(others, others.count, by: \.order).filter { question in
            guard skipped.isEmpty || !skipped.contains(question.id) else { return false }
            switch question {
            case .need:
                needs += 1
                return needs <= Self.mostConcepts
            case .background:
                groups += 1
                return groups <= Self.mostConcepts
            default: return true
            }
        }
    }

    private static func answers(to question: FactQuestion) -> [FactAnswer] {
        switch question {
        case .about(.gender): Gender.allCases.map { .gender($0) }
        case .about(.swedish): LanguageLevel.allCases.map { .swedish($0) }
        case .about(.education): EducationLevel.allCases.map { .education($0) }
        default: [.yes, .no]
        }
    }

    /// The commonest first; of equals the one that comes first by its place and text.
    private static func commonest<Key: Hashable>(
        _ counts: [Key: Int], _ most: Int, by order: (Key) -> (place: Int, text: String)
    ) -> [Key] {
        counts.map { (key: $0.key, count: $0.value, order: order($0.key)) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.order < $1.order }
            .prefix(most).map(\.key)
    }
}

extension FactQuestion {
    private static let subjects = FactSubject.allCases

    /// Settles which of two questions that are as common comes first.
    fileprivate var order: (place: Int, text: String) {
        let place = Self.subjects.firstIndex(of: subject) ?? 0
        return switch self {
        case .about: (place, "")
        case .registeredFor(let number), .authorities(let number): (place, String(number))
        case .referral(let text), .need(let text), .background(let text): (place, text)
        }
    }
}
