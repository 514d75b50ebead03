import Eligibility
import Testing

@Suite("Verdicts over every small tree")
struct VerdictTests {
    @Test("evaluation is Kleene's logic, by its tables")
    func agreesWithTables() {
        for tree in SmallTrees.all {
            for facts in SmallTrees.facts {
                #expect(tree.holds(for: facts) == SmallTrees.outcome(tree, facts), "\(tree) \(facts)")
            }
        }
    }

    @Test("the reasons alone decide, and nothing can be left out of them")
    func reasonsAreMinimal() {
        for tree in SmallTrees.all {
            let tracks = [Track(criteria: tree)]
            for facts in SmallTrees.facts {
                let verdict = Verdict(tracks: tracks, facts: facts)
                guard verdict.kind != .possible else {
                    #expect(verdict.reasons.isEmpty)
                    continue
                }
                let conditions = verdict.reasons.map(\.condition)
                let alone = SmallTrees.restricted(facts, to: conditions)
                #expect(Verdict(tracks: tracks, facts: alone).kind == verdict.kind, "\(tree) \(facts)")
                // Where a condition stands twice, a cleverer reader may need fewer.
                guard Set(tree.conditions).count == tree.conditions.count else { continue }
                for left in conditions.indices {
                    var fewer = conditions
                    fewer.remove(at: left)
                    let less = SmallTrees.restricted(facts, to: fewer)
                    #expect(Verdict(tracks: tracks, facts: less).kind == .possible, "\(tree) \(facts)")
                }
            }
        }
    }

    @Test("what is asked is not known yet, and favourable answers to all of it make it fit")
    func openPointsSettle() {
        for tree in SmallTrees.all where Set(tree.conditions).count == tree.conditions.count {
            for facts in SmallTrees.facts {
                let verdict = Verdict(tracks: [Track(criteria: tree)], facts: facts)
                guard verdict.kind == .possible else { continue }
                #expect(!verdict.open.isEmpty, "\(tree) \(facts)")
                var answered = facts
                for reason in verdict.open.flatMap({ $0.alternatives.first ?? [] }) {
                    #expect(reason.condition.holds(for: facts) == .unknown)
                    switch reason.condition {
                    case .registered: answered.registered = !reason.isNegated
                    case .sickLeave: answered.sickLeave = !reason.isNegated
                    default: answered.working = !reason.isNegated
                    }
                }
                #expect(tree.holds(for: answered) == .yes, "\(tree) \(facts)")
            }
        }
    }

    @Test("a quote goes with the condition it stands on, and the nearest one counts")
    func quotes() {
        let tree = Criterion.quoted(
            .all([.quoted(.age(min: 16, max: 24), quote: "mellan 16 och 24 år"), .registered]), quote: "hela")
        var facts = CaseFacts()
        facts.age = 30...30
        let excluded = Verdict(tracks: [Track(criteria: tree)], facts: facts)
        #expect(
            excluded.reasons == [Reason(condition: .age(min: 16, max: 24), quote: "mellan 16 och 24 år")])
        facts = CaseFacts()
        facts.registered = false
        let unregistered = Verdict(tracks: [Track(criteria: tree)], facts: facts)
        #expect(unregistered.reasons == [Reason(condition: .registered(true), quote: "hela")])
    }

    @Test("of several tracks one that fits is named; all must be ruled out to exclude")
    func tracks() {
        let young = Track(name: "unga", criteria: .age(max: 29))
        let old = Track(name: "äldre", criteria: .age(min: 55))
        var facts = CaseFacts()
        facts.age = 60...60
        #expect(Verdict(tracks: [young, old], facts: facts).track == 1)
        facts.age = 40...40
        let excluded = Verdict(tracks: [young, old], facts: facts)
        #expect(excluded.kind == .excluded)
        #expect(excluded.track == nil)
        #expect(excluded.reasons.map(\.condition) == [.age(min: nil, max: 29), .age(min: 55, max: nil)])
    }

    @Test("an age that is known roughly decides only where all of it lies on one side")
    func ageRanges() {
        let criterion = Criterion.age(min: 18, max: 24)
        func outcome(_ range: ClosedRange<Int>) -> Kleene {
            var facts = CaseFacts()
            facts.age = range
            return criterion.holds(for: facts)
        }
        #expect(outcome(18...24) == .yes)
        #expect(outcome(20...25) == .unknown)
        #expect(outcome(25...29) == .no)
        #expect(outcome(13...17) == .no)
    }

    @Test("a county decides for its municipalities only where none of them is served")
    func counties() {
        func outcome(_ codes: Set<String>) -> Kleene {
            var facts = CaseFacts()
            facts.county = "01"
            return Criterion.area(codes: codes).holds(for: facts)
        }
        #expect(outcome(["01"]) == .yes)
        #expect(outcome(["0136"]) == .unknown)
        #expect(outcome(["0580", "04"]) == .no)
    }

    @Test("being registered for some months is unknown until it is known for how long")
    func registeredMonths() {
        let criterion = Criterion.plain(.registeredFor(months: 3))
        var facts = CaseFacts()
        facts.registered = true
        #expect(criterion.holds(for: facts) == .unknown)
        facts.registeredMonths = 3
        #expect(criterion.holds(for: facts) == .yes)
        facts.registeredMonths = 2
        #expect(criterion.holds(for: facts) == .no)
        facts = CaseFacts()
        facts.registered = false
        #expect(criterion.holds(for: facts) == .no)
    }
}
