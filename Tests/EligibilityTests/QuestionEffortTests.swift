import CatalogueTestSupport
import Eligibility
import Testing

@Suite("How much is looked at for the deciding question")
struct QuestionEffortTests {
    /// A catalogue in which a few conditions are common and most are rare, larger than what is looked at.
    struct Catalogue {
        let table: EligibilityTable
        let facts: CaseFacts
        let members: [UInt64]

        static let places = (0..<40).map { "\(1_000 + 37 * $0)" }
        static let concepts = (0..<40).map { "concept-\($0)" }

        init(seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            var builder = EligibilityTableBuilder()
            let count = Int.random(in: 300...900, using: &random)
            for _ in 0..<count {
                builder.add(
                    (0..<Int.random(in: 0...2, using: &random)).map { _ in Track(criteria: Self.criteria(&random)) })
            }
            table = builder.finish()
            members = EligibilityTableTests.all(count)
            facts = Self.person(&random)
        }

        /// One of some values, the first ones far more often.
        private static func uneven(_ values: [String], _ random: inout SeededGenerator) -> String {
            let draw = Double.random(in: 0..<1, using: &random)
            return values[Int(draw * draw * draw * Double(values.count))]
        }

        /// Up to four criteria that must all hold.
        static func criteria(_ random: inout SeededGenerator) -> Criterion {
            .all((0..<Int.random(in: 1...4, using: &random)).map { _ in criterion(&random) })
        }

        private static func criterion(_ random: inout SeededGenerator) -> Criterion {
            switch Int.random(in: 0..<9, using: &random) {
            case 0: .age(min: Int.random(in: 16...20, using: &random), max: Int.random(in: 24...64, using: &random))
            case 1: .area(codes: [uneven(places, &random), uneven(places, &random)])
            case 2: .incomeSupport(anyOf: [uneven(concepts, &random), uneven(concepts, &random)])
            case 3: .need(anyOf: [uneven(concepts, &random), uneven(concepts, &random)])
            case 4: .not(.background(anyOf: [uneven(concepts, &random)]))
            case 5: .any([.registered, .sickLeave])
            case 6: .plain(.working(Bool.random(using: &random)))
            case 7: .background(anyOf: [uneven(concepts, &random)])
            default: .words("bedöms")
            }
        }

        private static func person(_ random: inout SeededGenerator) -> CaseFacts {
            var facts = CaseFacts()
            if Bool.random(using: &random) { facts.registered = Bool.random(using: &random) }
            if Bool.random(using: &random) { facts.municipality = uneven(places, &random) }
            if Bool.random(using: &random) {
                let age = Int.random(in: 16...64, using: &random)
                facts.age = age...age
            }
            return facts
        }

        func question(_ effort: QuestionEffort) -> DecidingQuestion? {
            DecidingQuestion(
                [AskedInterventions(CaseVerdicts(table, facts), members: members)], facts: facts,
                DecidingQuestionTests.PlainConcepts(), effort: effort)
        }

        /// How many verdicts that are open the answers settle on average, each judged anew.
        func worth(of question: DecidingQuestion?) -> Double {
            guard let question else { return 0 }
            let before = CaseVerdicts(table, facts)
            let named = Set(question.question == .about(.area) ? Self.places : Self.concepts)
            let settled = question.choices.map { choice in
                let after = CaseVerdicts(
                    table,
                    facts.answering(
                        question.question, choice.answer, offered: named, DecidingQuestionTests.PlainConcepts()))
                return (0..<table.count).count { before.kind(of: $0) == .possible && after.kind(of: $0) != .possible }
            }
            return Double(settled.reduce(0, +)) / Double(settled.count)
        }
    }

    /// What looking at everything finds.
    private static let exhaustive = QuestionEffort(interventions: .max, answers: 64, counted: .max, trees: .max)
    private static let catalogues = (UInt64(0)..<40).map(Catalogue.init)

    /// The mean worth of what is found with little effort, as a share of what more effort finds.
    private static func meanShare(_ effort: QuestionEffort, of more: QuestionEffort) -> Double {
        let shares = catalogues.compactMap { catalogue -> Double? in
            let best = catalogue.worth(of: catalogue.question(more))
            return best > 0 ? catalogue.worth(of: catalogue.question(effort)) / best : nil
        }
        return shares.reduce(0, +) / Double(shares.count)
    }

    @Test("the usual question settles nearly what a thorough one does, and one found with next to no effort does not")
    func usualIsEnough() {
        #expect(Self.meanShare(.usual, of: .thorough) > 0.98)
        #expect(Self.meanShare(.usual, of: Self.exhaustive) > 0.95)
        let least = QuestionEffort(interventions: 1, answers: 8, counted: 1, trees: 1)
        #expect(Self.meanShare(least, of: .thorough) < 0.9)
    }

    @Test("what is counted over all is what judging anew finds, whatever is known")
    func countsExactly() throws {
        for (seed, catalogue) in Self.catalogues.enumerated() {
            let question = try #require(catalogue.question(Self.exhaustive), "seed \(seed)")
            #expect(abs(question.meanSettled - catalogue.worth(of: question)) < 1e-9, "seed \(seed)")
        }
    }

    @Test("of more interventions than are counted an even share stands for all")
    func thins() throws {
        for (count, counted) in [(1_000, 100), (1_000, 999), (64, 1), (129, 64), (10, 10)] {
            var builder = EligibilityTableBuilder()
            for _ in 0..<count { builder.add([Track(criteria: .registered)]) }
            let asked = AskedInterventions(
                CaseVerdicts(builder.finish(), CaseFacts()), members: EligibilityTableTests.all(count))
            let found = DecidingQuestion(
                [asked], facts: CaseFacts(), DecidingQuestionTests.PlainConcepts(),
                effort: QuestionEffort(interventions: 4, answers: 8, counted: counted, trees: 8))
            let settled = try #require(found?.choices.first?.settles)
            let step = (count + counted - 1) / counted
            #expect((count..<count + step).contains(settled), "\(count) \(counted) \(settled)")
        }
    }
}
