import CatalogueTestSupport
import Eligibility
import JSONTree
import Testing

@Suite("Three-valued logic")
struct KleeneTests {
    /// Truth as an interval of 0 and 1: the definition that the operators must agree with.
    private func interval(_ value: Kleene) -> ClosedRange<Int> {
        switch value {
        case .no: 0...0
        case .unknown: 0...1
        case .yes: 1...1
        }
    }

    private func value(_ outcomes: Set<Bool>) -> Kleene {
        outcomes.count == 2 ? .unknown : outcomes.contains(true) ? .yes : .no
    }

    @Test("and, or and not give what every possible completion of the unknowns gives")
    func truthTables() {
        for a in Kleene.allCases {
            #expect(!a == value(Set(interval(a).map { $0 == 0 })))
            for b in Kleene.allCases {
                let pairs = interval(a).flatMap { x in interval(b).map { (x == 1, $0 == 1) } }
                #expect((a && b) == value(Set(pairs.map { $0.0 && $0.1 })), "\(a) && \(b)")
                #expect((a || b) == value(Set(pairs.map { $0.0 || $0.1 })), "\(a) || \(b)")
            }
        }
    }
}

@Suite("Criteria")
struct CriterionTests {
    /// Sikta mot arbetslivet: two tracks with different rules, which flat tags can't hold.
    static let sikta = [
        Track(
            name: "18–29",
            criteria: .all([
                .age(min: 18, max: 29), .area(codes: ["04"]), .not(.registered),
                .quoted(.need(anyOf: ["need-psykisk-ohalsa", "need-npf"]), quote: "psykisk ohälsa eller NPF"),
            ])),
        Track(
            name: "18–65",
            criteria: .all([.age(min: 18, max: 65), .area(codes: ["04"]), .any([.not(.registered), .sickLeave])])),
    ]

    private static func facts(age: Int? = nil, municipality: String? = nil, registered: Bool? = nil) -> CaseFacts {
        var facts = CaseFacts()
        facts.age = age.map { $0...$0 }
        (facts.municipality, facts.registered) = (municipality, registered)
        return facts
    }

    @Test("unknown facts never exclude, and a known one decides")
    func verdicts() {
        #expect(Verdict(tracks: Self.sikta, facts: CaseFacts()).kind == .possible)
        let eskilstuna = Self.facts(age: 40, municipality: "0484", registered: false)
        let fitting = Verdict(tracks: Self.sikta, facts: eskilstuna)
        #expect(fitting.kind == .fits)
        #expect(fitting.track == 1)
        let linkoping = Verdict(tracks: Self.sikta, facts: Self.facts(age: 40, municipality: "0580"))
        #expect(linkoping.kind == .excluded)
        #expect(linkoping.reasons.contains(Reason(condition: .area(codes: ["04"]))))
        #expect(Verdict(tracks: [], facts: eskilstuna).kind == .possible)
    }

    @Test("a verdict names what to ask when it is open")
    func asks() {
        let verdict = Verdict(tracks: [Self.sikta[1]], facts: Self.facts(age: 40))
        let alternatives = [
            [Reason(condition: .registered(true), isNegated: true)], [Reason(condition: .sickLeave(true))],
        ]
        #expect(verdict.open.map(\.alternatives) == [[[Reason(condition: .area(codes: ["04"]))]], alternatives])
    }

    @Test("evaluation agrees with completing the unknown facts in every way, over 2,000 random trees")
    func agreesWithCompletion() {
        for seed in UInt64(0)..<2_000 {
            var random = SeededGenerator(seed: seed)
            let tree = Self.tree(depth: 3, &random)
            let known = Self.facts(registered: [true, false, nil].randomElement(using: &random) ?? nil)
            let outcome = tree.holds(for: known)
            // Kleene logic may say unknown where a cleverer reader sees a tautology, but never the wrong answer.
            for registered in known.registered.map({ [$0] }) ?? [true, false] {
                for sickLeave in [true, false] {
                    var completed = Self.facts(registered: registered)
                    completed.sickLeave = sickLeave
                    let full = tree.holds(for: completed)
                    #expect(full != .unknown, "seed \(seed)")
                    #expect(outcome == .unknown || outcome == full, "seed \(seed)")
                }
            }
        }
    }

    private static func tree(depth: Int, _ random: inout SeededGenerator) -> Criterion {
        let children = (0..<Int.random(in: 0...3, using: &random))
        switch depth == 0 ? 0 : Int.random(in: 0...3, using: &random) {
        case 0: return Bool.random(using: &random) ? .registered : .sickLeave
        case 1: return .not(tree(depth: depth - 1, &random))
        case 2: return .all(children.map { _ in tree(depth: depth - 1, &random) })
        default: return .any(children.map { _ in tree(depth: depth - 1, &random) })
        }
    }

    @Test("round-trips through JSON without loss, unknown kinds included")
    func roundTrips() throws {
        for track in Self.sikta {
            var problems: [CriterionProblem] = []
            #expect(Criterion(json: track.criteria.json, problems: &problems) == track.criteria)
            #expect(problems.isEmpty)
        }
        let future = JSONValue.object(["favouriteColour": .array([.string("blå"), .number(3)])])
        var problems: [CriterionProblem] = []
        let criterion = Criterion(json: future, problems: &problems)
        #expect(problems.isEmpty)
        #expect(criterion.json == future)
        #expect(criterion.holds(for: Self.facts(age: 30)) == .unknown)
    }

    @Test("names every fault with its path")
    func namesFaults() {
        let json = JSONValue.object([
            "all": .array([
                .object(["age": .object(["min": .number(200), "max": .string("x")])]),
                .object(["any": .array([.string("fel")])]), .object(["registered": .string("ja")]), .object([:]),
            ])
        ])
        var problems: [CriterionProblem] = []
        _ = Criterion(json: json, problems: &problems)
        #expect(
            problems.map(\.path) == [
                "all[0].age.min", "all[0].age.max", "all[1].any[0]", "all[2].registered", "all[3]",
            ])
    }
}
