import CatalogueTestSupport
import Eligibility
import Testing

@Suite("Verdicts of many interventions at once")
struct EligibilityTableTests {
    private static func table(_ all: [[Track]]) -> EligibilityTable {
        var builder = EligibilityTableBuilder()
        for tracks in all { builder.add(tracks) }
        return builder.finish()
    }

    private static func kind(_ verdict: (fits: UInt64, excluded: UInt64)) -> Verdict.Kind {
        if verdict.fits & 1 != 0 { return .fits }
        return verdict.excluded & 1 != 0 ? .excluded : .possible
    }

    /// Every small tree alone, pairs of neighbours as two tracks, and no tracks at all.
    private static let catalogue: [[Track]] = {
        let single = SmallTrees.all.map { [Track(criteria: $0)] }
        let pairs = zip(SmallTrees.all, SmallTrees.all.reversed()).map { [Track(criteria: $0), Track(criteria: $1)] }
        return single + pairs + [[], [Track(criteria: .words("egen bedömning"))]]
    }()

    @Test("agrees with judging each by itself, whatever is known")
    func agreesWithVerdicts() {
        let table = Self.table(Self.catalogue)
        for facts in SmallTrees.facts {
            var verdicts = CaseVerdicts(table, facts)
            for (number, tracks) in Self.catalogue.enumerated() {
                let found = Self.kind(verdicts.verdict(of: number))
                #expect(found == Verdict(tracks: tracks, facts: facts).kind, "\(tracks) \(facts)")
            }
            verdicts.judgeAll { number, fits, excluded in
                let found = Self.kind((fits, excluded))
                #expect(found == Verdict(tracks: Self.catalogue[number], facts: facts).kind)
            }
        }
    }

    @Test("several concepts or places in a condition are judged as one")
    func severalInOne() {
        let conditions: [Condition] = [
            .area(codes: ["0136", "04"]), .need(anyOf: ["a", "b"]), .background(anyOf: ["a", "b"]),
            .incomeSupport(anyOf: ["a", "b"]), .area(codes: []),
        ]
        let catalogue = conditions.flatMap { condition in
            [[Track(criteria: .plain(condition))], [Track(criteria: .not(.plain(condition)))]]
        }
        let table = Self.table(catalogue)
        for known in [ConceptFacts(), .init(has: ["b"]), .init(lacks: ["a"]), .init(lacks: ["a", "b"])] {
            for (municipality, county) in [(nil, nil), ("0136", "01"), (nil, "01"), (nil, "04"), ("0580", "05")] {
                var facts = CaseFacts()
                (facts.needs, facts.backgrounds, facts.incomeSupport) = (known, known, known)
                (facts.municipality, facts.county) = (municipality, county)
                var verdicts = CaseVerdicts(table, facts)
                for (number, tracks) in catalogue.enumerated() {
                    let found = Self.kind(verdicts.verdict(of: number))
                    #expect(found == Verdict(tracks: tracks, facts: facts).kind, "\(tracks) \(facts)")
                }
            }
        }
    }

    @Test("is the same after it was saved, and refuses what does not hold together")
    func savedAgain() throws {
        let table = Self.table(Self.catalogue)
        let saved = table.saved
        let opened = try #require(EligibilityTable(saved))
        for facts in SmallTrees.facts {
            var (first, second) = (CaseVerdicts(table, facts), CaseVerdicts(opened, facts))
            for number in Self.catalogue.indices {
                #expect(first.verdict(of: number) == second.verdict(of: number))
            }
        }
        for seed in UInt64(0)..<500 {
            var random = SeededGenerator(seed: seed)
            var damaged = saved
            let list = Int.random(in: 0..<damaged.numbers.count, using: &random)
            let place = Int.random(in: 0..<damaged.numbers[list].count, using: &random)
            damaged.numbers[list][place] ^= 1 << UInt32.random(in: 0..<32, using: &random)
            // It may still hold together and mean something else; it must never trap.
            guard let opened = EligibilityTable(damaged) else { continue }
            var verdicts = CaseVerdicts(opened, SmallTrees.facts[5])
            for number in 0..<opened.count { _ = verdicts.verdict(of: number) }
            verdicts.judgeAll { _, _, _ in }
        }
        #expect(EligibilityTable(.init(atoms: [0x7B], numbers: saved.numbers)) == nil)
        #expect(EligibilityTable(.init(atoms: saved.atoms, numbers: [])) == nil)
    }
}

@Suite("The deciding question")
struct DecidingQuestionTests {
    /// Concepts that imply nothing but themselves.
    struct PlainConcepts: ConceptImplications {
        func implied(by concept: String) -> Set<String> { [concept] }
        func ruledOut(without concept: String) -> Set<String> { [concept] }
        func incomeSupport(_ concept: String) -> ConceptFacts { ConceptFacts(has: [concept]) }
    }

    private static func question(_ all: [[Track]], _ facts: CaseFacts = CaseFacts()) -> DecidingQuestion? {
        var builder = EligibilityTableBuilder()
        for tracks in all { builder.add(tracks) }
        return DecidingQuestion([(builder.finish(), Array(all.indices))], facts: facts, PlainConcepts())
    }

    @Test("asks what settles most, and counts for every answer what it settles")
    func settlesMost() throws {
        let catalogue: [[Track]] = [
            [Track(criteria: .registered)], [Track(criteria: .not(.registered))],
            [Track(criteria: .all([.registered, .sickLeave]))], [Track(criteria: .sickLeave)], [],
        ]
        let question = try #require(Self.question(catalogue))
        #expect(question.question == .registered)
        #expect(question.choices.map(\.answer) == [.yes, .no])
        // "No" rules the third out as well.
        #expect(question.choices.map(\.settles) == [2, 3])
        var facts = CaseFacts()
        facts.registered = true
        #expect(Self.question(catalogue, facts)?.question == .sickLeave)
    }

    @Test("offers the ages and places that the limits make a difference between")
    func answers() throws {
        let ages = try #require(Self.question([[Track(criteria: .age(min: 16, max: 24))]]))
        #expect(ages.choices.map(\.answer) == [.age(0...15), .age(16...24), .age(25...120)])
        #expect(ages.choices.map(\.settles) == [1, 1, 1])
        let places = try #require(Self.question([[Track(criteria: .area(codes: ["0136", "01"]))]]))
        #expect(places.choices.map(\.answer) == [.place("01"), .place("0136"), .elsewhere])
    }

    @Test("asks nothing when no answer settles anything")
    func nothingToAsk() {
        #expect(Self.question([[], [Track(criteria: .words("bedöms"))]]) == nil)
        #expect(Self.question([[Track(criteria: .all([.words("bedöms"), .any([])]))]]) == nil)
    }

    @Test("what each answer settles agrees with answering it, over 300 random catalogues")
    func agreesWithAnswering() throws {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let catalogue = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
                    SmallTrees.all.randomElement(using: &random).map { Track(criteria: $0) }
                }
            }
            let facts = SmallTrees.facts.randomElement(using: &random) ?? CaseFacts()
            guard let question = Self.question(catalogue, facts) else { continue }
            for choice in question.choices {
                var answered = facts
                switch question.question {
                case .registered: answered.registered = choice.answer == .yes
                case .sickLeave: answered.sickLeave = choice.answer == .yes
                default: answered.working = choice.answer == .yes
                }
                let settled = catalogue.filter {
                    Verdict(tracks: $0, facts: facts).kind == .possible
                        && Verdict(tracks: $0, facts: answered).kind != .possible
                }
                #expect(choice.settles == settled.count, "seed \(seed)")
            }
        }
    }
}
