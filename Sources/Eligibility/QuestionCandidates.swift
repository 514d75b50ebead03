/// The questions that open criteria give rise to, each with the answers to offer.
struct QuestionCandidates {
    /// The ages that the person may have.
    private let possibleAges: ClosedRange<Int>
    /// The age limits that may be asked about; all when `nil`.
    private let ageLimits: Set<Int>?
    private var ages: [Int: Int] = [:]
    private var places: [String: Int] = [:]
    private var incomes: [String: Int] = [:]
    private var needs: [String: Int] = [:]
    private var backgrounds: [String: Int] = [:]
    private var others: [FactQuestion: Int] = [:]

    /// The most answers to offer, besides "something else".
    private static let mostChoices = 6
    /// The most concepts, of needs and of groups each, that are asked for.
    private static let mostConcepts = 4

    /// - Parameters:
    ///   - age: what is known of the person's age already: only what is within it is asked.
    ///   - ageLimits: the age limits that may be asked about; all when `nil`.
    init(age: ClosedRange<Int>?, ageLimits: Set<Int>? = nil) {
        possibleAges = age ?? 0...120
        self.ageLimits = ageLimits
    }

    /// Counts the atom of a table whose truth so many interventions leave open.
    mutating func note(_ atom: Int, of table: EligibilityTable, times: Int) {
        // Most are on one place or concept, and are told without a copy of the condition.
        guard let text = table.atoms[atom].text, let subject = table.atoms[atom].subject else {
            return note(table.atoms[atom].condition, times)
        }
        switch subject {
        case .area: places[text, default: 0] += times
        case .incomeSupport: incomes[text, default: 0] += times
        case .need: needs[text, default: 0] += times
        case .background: backgrounds[text, default: 0] += times
        default: note(table.atoms[atom].condition, times)
        }
    }

    private mutating func note(_ condition: Condition, _ times: Int) {
        switch condition {
        case .age: for limit in condition.ageLimits { note(ageLimit: limit, times) }
        // On no place or concept at all: there is nothing to ask.
        case .area, .incomeSupport, .need, .background: break
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
        if let ageLimits, !ageLimits.contains(limit) { return }
        ages[limit, default: 0] += times
    }

    /// The questions with their answers, at most `most` answers in all.
    ///
    /// - Parameter skipped: ids of questions that are left out.
    func questions(
        mostAnswers most: Int, except skipped: Set<String> = []
    ) -> [(question: FactQuestion, answers: [FactAnswer])] {
        var found: [(question: FactQuestion, answers: [FactAnswer])] = []
        if !places.isEmpty {
            let codes = Self.commonest(places, Self.mostChoices) { (0, $0) }
            found.append((.about(.area), codes.map { .place($0) } + [.elsewhere]))
        }
        if !ages.isEmpty { found.append((.about(.age), ageAnswers)) }
        if !incomes.isEmpty {
            let ids = Self.commonest(incomes, Self.mostChoices) { (0, $0) }
            found.append((.about(.incomeSupport), ids.map { .incomeSupport($0) } + [.otherIncomeSupport]))
        }
        for question in otherQuestions(except: skipped) { found.append((question, Self.answers(to: question))) }
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
        var counts = skipped.isEmpty ? others : others.filter { !skipped.contains($0.key.id) }
        for (question, count) in Self.commonest(needs, as: FactQuestion.need, except: skipped)
            + Self.commonest(backgrounds, as: FactQuestion.background, except: skipped)
        {
            counts[question] = count
        }
        return counts.map { Counted($0.key, $0.value, \.order) }.sorted().map(\.key)
    }

    /// Questions for the few concepts that most interventions name.
    private static func commonest(
        _ counts: [String: Int], as question: (String) -> FactQuestion, except skipped: Set<String>
    ) -> [(FactQuestion, Int)] {
        let allowed = skipped.isEmpty ? counts : counts.filter { !skipped.contains(question($0.key).id) }
        return commonest(allowed, mostConcepts) { (0, $0) }.map { (question($0), allowed[$0] ?? 0) }
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
    ///
    /// - Complexity: O(n) where most come after the first ones, O(n · most) at worst.
    private static func commonest<Key>(
        _ counts: [Key: Int], _ most: Int, by order: (Key) -> (place: Int, text: String)
    ) -> [Key] {
        var first: [Counted<Key>] = []
        for (key, count) in counts {
            // Most are rarer than the last of the first ones, and are told by the count alone.
            if first.count == most, let last = first.last, count < last.count { continue }
            let entry = Counted(key, count, order)
            first.insert(entry, at: first.firstIndex { entry < $0 } ?? first.count)
            if first.count > most { first.removeLast() }
        }
        return first.map(\.key)
    }
}

/// Something that was counted; the commonest first, of equals the one that comes first by its place and text.
private struct Counted<Key>: Comparable {
    let key: Key
    let count: Int
    private let order: (place: Int, text: String)

    init(_ key: Key, _ count: Int, _ order: (Key) -> (place: Int, text: String)) {
        (self.key, self.count, self.order) = (key, count, order(key))
    }

    static func < (a: Self, b: Self) -> Bool { a.count != b.count ? a.count > b.count : a.order < b.order }
    static func == (a: Self, b: Self) -> Bool { a.count == b.count && a.order == b.order }
}

extension FactQuestion {
    /// Settles which of two questions that are as common comes first.
    fileprivate var order: (place: Int, text: String) {
        let place = subject.number
        return switch self {
        case .about: (place, "")
        case .registeredFor(let number), .authorities(let number): (place, String(number))
        case .referral(let text), .need(let text), .background(let text): (place, text)
        }
    }
}
