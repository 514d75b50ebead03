import CatalogueTestSupport
import Eligibility
import Testing

@Suite("Verdicts where little is known")
struct CircuitDependentsTests {
    private static let needs = (0..<200).map { "need-\($0)" }

    /// One to three tracks of one to four needs each, some of them denied, some within a choice.
    private static func tracks(_ random: inout SeededGenerator) -> [Track] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            let parts: [Criterion] = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let few = (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
                    needs.randomElement(using: &random)
                }
                let need = Criterion.need(anyOf: Set(few))
                return Int.random(in: 0..<5, using: &random) == 0 ? .not(need) : need
            }
            return Track(criteria: Bool.random(using: &random) ? .all(parts) : .any(parts))
        }
    }

    private static func facts(_ random: inout SeededGenerator) -> CaseFacts {
        var facts = CaseFacts()
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            guard let need = needs.randomElement(using: &random) else { continue }
            if Bool.random(using: &random) { facts.needs.has.insert(need) } else { facts.needs.lacks.insert(need) }
        }
        facts.needs.lacks.subtract(facts.needs.has)
        return facts
    }

    @Test("what only some conditions depend on is judged as each intervention is by itself")
    func agreesWithVerdicts() {
        for seed in UInt64(0)..<10 {
            var random = SeededGenerator(seed: seed)
            let catalogue = (0..<1_000).map { _ in Self.tracks(&random) }
            var builder = EligibilityTableBuilder()
            for tracks in catalogue { builder.add(tracks) }
            let table = builder.finish()
            for _ in 0..<10 {
                let facts = Self.facts(&random)
                let verdicts = CaseVerdicts(table, facts)
                for (number, tracks) in catalogue.enumerated() {
                    let expected = Verdict(tracks: tracks, facts: facts).kind
                    #expect(verdicts.kind(of: number) == expected, "seed \(seed): \(tracks) \(facts)")
                }
            }
        }
    }
}
