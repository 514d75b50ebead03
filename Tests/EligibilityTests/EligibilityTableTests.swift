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

    /// The numbers below another as bits.
    static func all(_ count: Int) -> [UInt64] {
        (0..<(count + 63) / 64).map { count - 64 * $0 >= 64 ? .max : (1 << UInt64(count - 64 * $0)) - 1 }
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
            let verdicts = CaseVerdicts(table, facts)
            let sets = verdicts.sets
            for (number, tracks) in Self.catalogue.enumerated() {
                let expected = Verdict(tracks: tracks, facts: facts).kind
                #expect(verdicts.kind(of: number) == expected, "\(tracks) \(facts)")
                let bit: UInt64 = 1 << UInt64(number % 64)
                #expect((sets.fits[number / 64] & bit != 0) == (expected == .fits))
                #expect((sets.excluded[number / 64] & bit != 0) == (expected == .excluded))
            }
        }
    }

    @Test("what is alike stands once, however many interventions have it")
    func sharedTrees() {
        let tracks = [Track(criteria: .all([.registered, .any([.sickLeave, .need(anyOf: ["a", "b"])])]))]
        let (once, often) = (Self.table([tracks]).saved, Self.table(Array(repeating: tracks, count: 100)).saved)
        #expect(once.atoms == often.atoms)
        #expect(once.numbers.dropLast() == often.numbers.dropLast())
        #expect(often.numbers.last?.count == 100)
    }

    /// Where somebody may be known to live: municipality, county, and where not.
    private static let homes: [(municipality: String?, county: String?, denied: Set<String>)] = [
        (nil, nil, []), ("0136", "01", []), (nil, "01", []), (nil, "04", []), ("0580", "05", []),
        ("0136", "01", ["04"]),
        (nil, nil, ["0136"]), (nil, nil, ["01"]), (nil, nil, ["04", "0136"]), (nil, "01", ["04"]),
        (nil, "01", ["0136"]), (nil, "01", ["0136", "0180"]), (nil, "04", ["0136"]),
    ]

    @Test("several concepts or places in a condition are judged as one")
    func severalInOne() {
        let conditions: [Condition] = [
            .area(codes: ["0136", "04"]), .area(codes: ["01"]), .need(anyOf: ["a", "b"]),
            .background(anyOf: ["a", "b"]),
            .incomeSupport(anyOf: ["a", "b"]), .area(codes: []), .area(codes: ["0180"]),
        ]
        let catalogue = conditions.flatMap { condition in
            [[Track(criteria: .plain(condition))], [Track(criteria: .not(.plain(condition)))]]
        }
        let table = Self.table(catalogue)
        let concepts = [
            ConceptFacts(), .init(has: ["b"]), .init(lacks: ["a"]), .init(lacks: ["a", "b"]),
            .init(has: ["a"], lacks: ["a"]),
        ]
        for known in concepts {
            for (municipality, county, denied) in Self.homes {
                var facts = CaseFacts()
                (facts.needs, facts.backgrounds, facts.incomeSupport) = (known, known, known)
                (facts.municipality, facts.county, facts.places.lacks) = (municipality, county, denied)
                let verdicts = CaseVerdicts(table, facts)
                for (number, tracks) in catalogue.enumerated() {
                    let found = verdicts.kind(of: number)
                    #expect(found == Verdict(tracks: tracks, facts: facts).kind, "\(tracks) \(facts)")
                }
            }
        }
    }

    @Test("conditions of every kind are saved and read back")
    func savesConditions() throws {
        let conditions: [Condition] = [
            .area(codes: ["0136"]), .incomeSupport(anyOf: ["i"]), .need(anyOf: ["a", "b c"]),
            .need(anyOf: ["two\nlines"]), .need(anyOf: [""]), .need(anyOf: ["\u{301}\r"]), .background(anyOf: ["{"]),
            .age(min: 16, max: nil),
            .registeredFor(months: 3), .gender(.female), .swedish(min: .A2, max: nil), .referral(from: ["p", "n"]),
        ]
        let table = Self.table(conditions.map { [Track(criteria: .plain($0))] })
        let opened = try #require(EligibilityTable(table.saved))
        #expect(opened.saved.atoms == table.saved.atoms && opened.saved.numbers == table.saved.numbers)
        var facts = CaseFacts()
        (facts.municipality, facts.age, facts.gender) = ("0136", 20...20, .female)
        (facts.needs, facts.backgrounds) = (ConceptFacts(has: ["two\nlines", ""]), ConceptFacts(has: ["{"]))
        let (before, after) = (CaseVerdicts(table, facts), CaseVerdicts(opened, facts))
        for number in conditions.indices { #expect(after.kind(of: number) == before.kind(of: number)) }
    }

    @Test("is the same after it was saved, and refuses what does not hold together")
    func savedAgain() throws {
        let table = Self.table(Self.catalogue)
        let saved = table.saved
        let opened = try #require(EligibilityTable(saved))
        for facts in SmallTrees.facts {
            let (first, second) = (CaseVerdicts(table, facts), CaseVerdicts(opened, facts))
            for number in Self.catalogue.indices { #expect(first.kind(of: number) == second.kind(of: number)) }
        }
        for seed in UInt64(0)..<500 {
            var random = SeededGenerator(seed: seed)
            var damaged = saved
            let list = Int.random(in: 0..<damaged.numbers.count, using: &random)
            let place = Int.random(in: 0..<damaged.numbers[list].count, using: &random)
            damaged.numbers[list][place] ^= 1 << UInt32.random(in: 0..<32, using: &random)
            // It may still hold together and mean something else; it must never trap.
            guard let opened = EligibilityTable(damaged) else { continue }
            let verdicts = CaseVerdicts(opened, SmallTrees.facts[5])
            for number in 0..<opened.count { _ = verdicts.kind(of: number) }
            _ = verdicts.sets
            _ = DecidingQuestion(
                [AskedInterventions(verdicts, members: Self.all(opened.count))], facts: SmallTrees.facts[5],
                DecidingQuestionTests.PlainConcepts())
        }
        for list in saved.numbers.indices {
            var numbers = saved.numbers
            for place in numbers[list].indices { numbers[list][place] = .max }
            #expect(EligibilityTable(.init(atoms: saved.atoms, numbers: numbers)) == nil, "list \(list)")
        }
        for place in saved.numbers[0].indices.dropLast() {
            var numbers = saved.numbers
            for list in numbers.indices where place + 1 < numbers[list].count {
                (numbers[list][place], numbers[list][place + 1]) = (.max, .max)
                #expect(EligibilityTable(.init(atoms: saved.atoms, numbers: numbers)) == nil, "place \(place)")
            }
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
        func completed(_ facts: CaseFacts) -> CaseFacts { facts }
    }

    private static func question(
        _ all: [[Track]], _ facts: CaseFacts = CaseFacts(), skipping: Set<String> = []
    ) -> DecidingQuestion? {
        var builder = EligibilityTableBuilder()
        for tracks in all { builder.add(tracks) }
        let verdicts = CaseVerdicts(builder.finish(), facts)
        let asked = AskedInterventions(verdicts, members: EligibilityTableTests.all(all.count))
        return DecidingQuestion([asked], facts: facts, skipping: skipping, PlainConcepts())
    }

    @Test("what is put aside is not asked, and the next best is")
    func skips() throws {
        let catalogue: [[Track]] = [
            [Track(criteria: .registered)], [Track(criteria: .not(.registered))], [Track(criteria: .sickLeave)],
            [Track(criteria: .plain(.need(anyOf: ["need-a", "need-b"])))],
        ]
        #expect(Self.question(catalogue)?.question == .about(.registered))
        #expect(Self.question(catalogue, skipping: ["registered"])?.question == .about(.sickLeave))
        let need = Self.question(catalogue, skipping: ["registered", "sickLeave", "need:need-a"])
        #expect(need?.question == .need("need-b"))
        let all: Set = ["registered", "sickLeave", "need:need-a", "need:need-b"]
        #expect(Self.question(catalogue, skipping: all) == nil)
    }

    @Test("asks what settles most, and counts for every answer what it settles")
    func settlesMost() throws {
        let catalogue: [[Track]] = [
            [Track(criteria: .registered)], [Track(criteria: .not(.registered))],
            [Track(criteria: .all([.registered, .sickLeave]))], [Track(criteria: .sickLeave)], [],
        ]
        let question = try #require(Self.question(catalogue))
        #expect(question.question == .about(.registered))
        #expect(question.choices.map(\.answer) == [.yes, .no])
        // "No" rules the third out as well.
        #expect(question.choices.map(\.settles) == [2, 3])
        var facts = CaseFacts()
        facts.registered = true
        #expect(Self.question(catalogue, facts)?.question == .about(.sickLeave))
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

    @Test("where somebody lives, what they live on and which groups they belong to settle what they do by themselves")
    func agreesWithPlacesAndConcepts() throws {
        let conditions: [Condition] = [
            .area(codes: ["0136"]), .area(codes: ["01"]), .area(codes: ["0136", "0180", "04"]), .area(codes: []),
            .incomeSupport(anyOf: ["a"]), .incomeSupport(anyOf: ["a", "b"]), .background(anyOf: ["a"]),
            .background(anyOf: ["b", "c"]), .need(anyOf: ["a"]), .age(min: 16, max: 24), .age(min: nil, max: 64),
        ]
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let catalogue = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                [
                    Track(
                        criteria: .all(
                            (0...Int.random(in: 0...2, using: &random)).compactMap { _ in
                                conditions.randomElement(using: &random).map { Criterion.plain($0) }
                            }))
                ]
            }
            guard let question = Self.question(catalogue) else { continue }
            for choice in question.choices {
                var answered = CaseFacts()
                switch (choice.answer, question.question) {
                case (.place(let code), _):
                    if code.utf8.count == 4 { answered.municipality = code } else { answered.county = code }
                case (.age(let range), _): answered.age = range
                case (.incomeSupport(let id), _): answered.incomeSupport.has = [id]
                case (.yes, .need(let id)): answered.needs.has = [id]
                case (.no, .need(let id)): answered.needs.lacks = [id]
                case (.yes, .background(let id)): answered.backgrounds.has = [id]
                case (.no, .background(let id)): answered.backgrounds.lacks = [id]
                default: continue
                }
                let settled = catalogue.filter { Verdict(tracks: $0, facts: answered).kind != .possible }
                #expect(choice.settles == settled.count, "seed \(seed) \(choice.answer)")
            }
        }
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
                case .about(.registered): answered.registered = choice.answer == .yes
                case .about(.sickLeave): answered.sickLeave = choice.answer == .yes
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
