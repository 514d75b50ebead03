import CatalogueModel
import Eligibility

extension CatalogueGenerator {
    /// One to three tracks of two to six conditions each, as the seed's entries have them.
    ///
    /// Drawn from numbers of their own, so that everything else of an entry is the same without them.
    func tracks(_ number: Int) -> [Track] {
        var random = SeededRandom(seed: seed, stream: UInt64(number) | 1 << 62)
        guard random.chance(90) else { return [] }
        return (0..<random.element(of: [1, 1, 1, 2, 2, 3])).map { track in
            var criteria: [Criterion] = []
            while criteria.count < random.number(in: 2...6) { criteria.append(criterion(&random)) }
            return Track(name: "spår \(track + 1)", criteria: .all(criteria))
        }
    }

    private func criterion(_ random: inout SeededRandom) -> Criterion {
        switch random.below(10) {
        case 0, 1: .age(min: random.element(of: [16, 18, 18, 20]), max: random.element(of: [24, 29, 64, 65]))
        case 2: .any([.plain(.registered(random.chance(70))), .sickLeave])
        case 3: .any([.need(anyOf: ids(.need, &random)), .plain(.authorities(min: 2))])
        case 4: .need(anyOf: ids(.need, &random))
        case 5: .background(anyOf: ids(.targetGroup, &random))
        case 6: .incomeSupport(anyOf: ids(.incomeSupport, &random))
        case 7: .all([.plain(.working(false)), .plain(.studying(false))])
        case 8: .not(.background(anyOf: ids(.targetGroup, &random)))
        default: .words("bedöms kunna delta")
        }
    }

    private func ids(_ group: ConceptGroup, _ random: inout SeededRandom) -> Set<String> {
        var ids: Set<String> = []
        while ids.isEmpty { ids = Set(labels[group]?.draw(&random) ?? ["annat"]) }
        return ids
    }
}
