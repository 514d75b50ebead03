/// The one question whose answer settles most of what is still open.
public struct DecidingQuestion: Hashable, Sendable {
    /// An answer, and how many verdicts it would settle.
    public struct Choice: Hashable, Sendable {
        /// The answer.
        public let answer: FactAnswer
        /// How many interventions would be known to fit, or not to, that are only possible now.
        public let settles: Int
    }

    /// The question.
    public let question: FactQuestion
    /// The answers to choose from.
    public let choices: [Choice]

    /// How many verdicts the answers settle on average.
    public var meanSettled: Double {
        Double(choices.reduce(0) { $0 + $1.settles }) / Double(max(choices.count, 1))
    }

    /// Of how many interventions the open conditions are looked at to find out what may be asked.
    private static let sampleSize = 64

    /// Finds the question, by what each answer would do to every one of some interventions.
    ///
    /// Questions and answers are taken from what is open in the first of the interventions; what each answer
    /// settles is counted over all of them. `nil` when no answer settles anything.
    ///
    /// - Parameters:
    ///   - parts: tables, each with the interventions in it that matter, those first that matter most.
    ///   - weight: how many interventions each of them stands for, when they are a sample.
    /// - Complexity: O(s) in the steps of the distinct tracks, for all answers together.
    public init?(
        _ parts: [(table: EligibilityTable, interventions: [Int])], facts: CaseFacts,
        _ vocabulary: any ConceptImplications, weight: Int = 1
    ) {
        let questions = Self.candidates(parts, facts).questions(mostAnswers: EligibilityTable.mostCases - 1)
        guard !questions.isEmpty else { return nil }
        let variations = questions.flatMap { entry in
            entry.answers.map { answer in
                CaseVariation(
                    subject: entry.question.subject,
                    facts: facts.answering(entry.question, answer, offered: entry.offered, vocabulary))
            }
        }
        let settled = Self.settled(parts, facts, variations)
        var (best, first): (DecidingQuestion?, Int) = (nil, 1)
        for (question, answers, _) in questions {
            let choices = answers.enumerated().map { Choice(answer: $1, settles: settled[first + $0] * weight) }
            first += answers.count
            let found = DecidingQuestion(question: question, choices: choices)
            if found.meanSettled > best?.meanSettled ?? 0 { best = found }
        }
        guard let best else { return nil }
        self = best
    }

    private init(question: FactQuestion, choices: [Choice]) {
        self.question = question
        self.choices = choices
    }

    /// What is not known of the first interventions whose verdict is open.
    private static func candidates(
        _ parts: [(table: EligibilityTable, interventions: [Int])], _ facts: CaseFacts
    ) -> QuestionCandidates {
        var candidates = QuestionCandidates()
        var left = sampleSize
        for (table, interventions) in parts {
            var verdicts = CaseVerdicts(table, facts)
            for intervention in interventions where left > 0 {
                let verdict = verdicts.verdict(of: intervention)
                guard verdict.fits | verdict.excluded == 0 else { continue }
                left -= 1
                for atom in table.atomNumbers(of: intervention) where verdicts.isUnknown(atom: atom) {
                    candidates.note(table.atoms[atom])
                }
            }
        }
        return candidates
    }

    /// How many interventions that are open now each variation settles, the first being what is known now.
    private static func settled(
        _ parts: [(table: EligibilityTable, interventions: [Int])], _ facts: CaseFacts, _ variations: [CaseVariation]
    ) -> [Int] {
        var counts = CaseCounts()
        for (table, interventions) in parts {
            var verdicts = CaseVerdicts(table, facts, variations)
            for intervention in interventions {
                let (fits, excluded) = verdicts.verdict(of: intervention)
                let known = fits | excluded
                if known & 1 == 0 { counts.add(known) }
            }
        }
        return (0...variations.count).map { counts.count(of: $0) }
    }
}

/// Counts how often each of 64 bits was set, for all bits together.
///
/// Each plane holds one binary digit of all 64 counts, so that adding is a carry that soon dies out.
struct CaseCounts {
    private var planes: [UInt64] = []

    /// Counts the bits that are set.
    ///
    /// - Complexity: amortised O(1).
    mutating func add(_ bits: UInt64) {
        var carry = bits
        var place = 0
        while carry != 0 {
            if place == planes.count { planes.append(0) }
            (planes[place], carry) = (planes[place] ^ carry, planes[place] & carry)
            place += 1
        }
    }

    /// How often a bit was set.
    func count(of bit: Int) -> Int {
        planes.enumerated().reduce(0) { $0 + Int($1.element >> UInt64(bit) & 1) << $1.offset }
    }
}
