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

    /// Finds the question, by what each answer would do to every one of some interventions.
    ///
    /// Questions and answers are taken from what is open in the first of the interventions; what each answer
    /// settles is counted over all of them, or over an even share that stands for all where they are many. `nil` when
    /// no answer settles anything.
    ///
    /// - Parameters:
    ///   - skipped: ids of questions that are not to be asked, see ``FactQuestion/id``.
    ///   - effort: how much is looked at.
    /// - Complexity: O(n / 64) in the interventions, O(k) in those that are looked at, and O(s) in the parts of their
    ///   distinct open trees for all answers together.
    public init?(
        _ parts: [AskedInterventions], facts: CaseFacts, skipping skipped: Set<String> = [],
        _ vocabulary: any ConceptImplications, effort: QuestionEffort = .usual
    ) {
        let questions = Self.candidates(parts, facts, effort).questions(mostAnswers: effort.answers, except: skipped)
        guard !questions.isEmpty else { return nil }
        let answers = questions.flatMap { entry in entry.answers.map { (question: entry.question, answer: $0) } }
        let settled =
            Self.settledAtFirst(parts, facts, answers) ?? Self.settled(parts, facts, answers, vocabulary, effort)
        var (best, first): (DecidingQuestion?, Int) = (nil, 0)
        for (question, answers) in questions {
            let choices = answers.enumerated().map { Choice(answer: $1, settles: settled[first + $0]) }
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
        _ parts: [AskedInterventions], _ facts: CaseFacts, _ effort: QuestionEffort
    ) -> QuestionCandidates {
        let limits = facts.isEmpty ? parts.first?.firstAnswers?.ageLimits : nil
        var candidates = QuestionCandidates(age: facts.age, ageLimits: limits)
        var left = effort.interventions
        for part in parts {
            let verdicts = part.verdicts
            var counts = Array(repeating: 0, count: verdicts.table.atoms.count)
            var search = OpenAtomSearch(verdicts)
            for intervention in part.firstOpen(left) {
                left -= 1
                search.forEachOpenAtom(of: intervention) { counts[$0] += 1 }
            }
            for (atom, count) in counts.enumerated() where count > 0 {
                candidates.note(atom, of: verdicts.table, times: count)
            }
        }
        return candidates
    }

    /// How many interventions each answer settles where nothing is known; `nil` where something is, or no answers are
    /// kept.
    private static func settledAtFirst(
        _ parts: [AskedInterventions], _ facts: CaseFacts, _ answers: [(question: FactQuestion, answer: FactAnswer)]
    ) -> [Int]? {
        guard facts.isEmpty, parts.allSatisfy({ $0.firstAnswers != nil }) else { return nil }
        let answers = answers.map { FirstAnswers.Answer(question: $0, answer: $1) }
        var settled = Array(repeating: 0, count: answers.count)
        for part in parts {
            guard let known = part.firstAnswers?.settled(by: answers) else { continue }
            for (number, count) in part.counts(in: known).enumerated() { settled[number] += count }
        }
        return settled
    }

    /// How many interventions that are open now are not after each answer.
    private static func settled(
        _ parts: [AskedInterventions], _ facts: CaseFacts, _ answers: [(question: FactQuestion, answer: FactAnswer)],
        _ vocabulary: any ConceptImplications, _ effort: QuestionEffort
    ) -> [Int] {
        let cases = answers.map { question, answer in
            facts.answering(question, answer, offered: offered(parts, question, answer), vocabulary)
        }
        let answered = AnsweredCases(cases, from: facts)
        var settled = Array(repeating: 0, count: cases.count)
        for part in parts {
            let (part, step) = part.thinned(to: effort.counted)
            let open = OpenTrees(part, most: effort.trees)
            let truths = open.truths(answered.truths(of: part.verdicts.table))
            var counts = CaseCounts()
            for (root, count) in open.roots { counts.add(truths[root].isKnown, times: count) }
            for number in settled.indices { settled[number] += counts.count(of: number) * open.step * step }
        }
        return settled
    }

    /// What the answer "something else" is none of: all that any of the criteria name.
    private static func offered(
        _ parts: [AskedInterventions], _ question: FactQuestion, _ answer: FactAnswer
    ) -> Set<String> {
        guard answer == .elsewhere || answer == .otherIncomeSupport else { return [] }
        let named = parts.map { $0.verdicts.table.named(in: question.subject) }
        return named.dropFirst().reduce(named.first ?? []) { $0.union($1) }
    }
}
