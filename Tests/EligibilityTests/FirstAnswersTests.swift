import CatalogueTestSupport
import Eligibility
import Testing

@Suite("What answers settle for whom nothing is known of")
struct FirstAnswersTests {
    /// Tables of one catalogue with what is kept for each, as after some edits.
    private struct Catalogue {
        let tables: [EligibilityTable]
        let answers: [FirstAnswers]
        var random: SeededGenerator

        init(seed: UInt64) {
            random = SeededGenerator(seed: seed)
            var tables: [EligibilityTable] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                var builder = EligibilityTableBuilder()
                for _ in 0..<Int.random(in: 1...200, using: &random) {
                    builder.add([Track(criteria: QuestionEffortTests.Catalogue.criteria(&random))])
                }
                tables.append(builder.finish())
            }
            self.tables = tables
            answers = tables.map { FirstAnswers($0, DecidingQuestionTests.PlainConcepts()) }
        }

        /// Some of the interventions of each table.
        mutating func members() -> [[UInt64]] {
            tables.map { table in
                var members = EligibilityTableTests.all(table.count)
                for place in members.indices { members[place] &= random.next() }
                return members
            }
        }

        func question(_ members: [[UInt64]], keeping: Bool, skipping: Set<String>) -> DecidingQuestion? {
            let asked = tables.indices.map {
                AskedInterventions(
                    CaseVerdicts(tables[$0], CaseFacts()), members: members[$0],
                    firstAnswers: keeping ? answers[$0] : nil)
            }
            return DecidingQuestion(
                asked, facts: CaseFacts(), skipping: skipping, DecidingQuestionTests.PlainConcepts(),
                effort: QuestionEffort(interventions: .max, answers: 64, counted: .max, trees: .max))
        }

        /// How many verdicts that are open an answer settles, each judged anew.
        func settled(_ answer: FactAnswer, to question: FactQuestion, _ members: [[UInt64]]) -> Int {
            let named = Set(
                question == .about(.area)
                    ? QuestionEffortTests.Catalogue.places : QuestionEffortTests.Catalogue.concepts)
            let facts = CaseFacts().answering(
                question, answer, offered: named, DecidingQuestionTests.PlainConcepts())
            return zip(tables, members).reduce(0) { sum, part in
                let (before, after) = (CaseVerdicts(part.0, CaseFacts()), CaseVerdicts(part.0, facts))
                return sum
                    + (0..<part.0.count).count { number in
                        part.1[number >> 6] >> UInt64(number & 63) & 1 != 0
                            && before.kind(of: number) == .possible && after.kind(of: number) != .possible
                    }
            }
        }
    }

    @Test("what is kept counts what judging anew finds, for whichever interventions are asked about", arguments: 0..<60)
    func countsExactly(seed: UInt64) {
        var catalogue = Catalogue(seed: seed)
        var skipping: Set<String> = []
        // Later questions find some answers known and others not.
        for round in 0..<8 {
            let members = catalogue.members()
            let found = catalogue.question(members, keeping: true, skipping: skipping)
            for choice in found?.choices ?? [] {
                let expected = catalogue.settled(choice.answer, to: found?.question ?? .about(.age), members)
                #expect(choice.settles == expected, "seed \(seed), round \(round), \(choice.answer)")
            }
            #expect(catalogue.question(members, keeping: true, skipping: skipping) == found, "seed \(seed)")
            if let found { skipping.insert(found.question.id) }
        }
    }

    @Test("the question is the one that is found without, where few ages are named", arguments: 0..<60)
    func sameQuestion(seed: UInt64) {
        var catalogue = Catalogue(seed: seed)
        let members = catalogue.members()
        // Only so many age limits are asked about when answers are kept.
        let kept = catalogue.question(members, keeping: true, skipping: ["age"])
        #expect(kept == catalogue.question(members, keeping: false, skipping: ["age"]), "seed \(seed)")
    }

    @Test("of many age limits the commonest are asked about, and nothing of a table without any")
    func ageLimits() throws {
        var builder = EligibilityTableBuilder()
        for age in 16..<60 { builder.add([Track(criteria: .age(min: age, max: nil))]) }
        for _ in 0..<9 { builder.add([Track(criteria: .all([.age(min: 18, max: 29), .registered]))]) }
        let table = builder.finish()
        let asked = AskedInterventions(
            CaseVerdicts(table, CaseFacts()), members: EligibilityTableTests.all(table.count),
            firstAnswers: FirstAnswers(table, DecidingQuestionTests.PlainConcepts()))
        let found = try #require(
            DecidingQuestion([asked], facts: CaseFacts(), DecidingQuestionTests.PlainConcepts()))
        #expect(found.question == .about(.age))
        #expect(found.choices.contains { $0.answer == .age(0...15) || $0.answer == .age(0...17) })
        let nothing = EligibilityTableBuilder().finish()
        let none = AskedInterventions(
            CaseVerdicts(nothing, CaseFacts()), members: [],
            firstAnswers: FirstAnswers(nothing, DecidingQuestionTests.PlainConcepts()))
        #expect(DecidingQuestion([none], facts: CaseFacts(), DecidingQuestionTests.PlainConcepts()) == nil)
    }
}
