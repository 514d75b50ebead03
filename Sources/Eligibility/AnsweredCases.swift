/// Up to 64 cases, each with something more known than in the one that they come from.
struct AnsweredCases {
    /// A case that is looked at often and not copied.
    private final class Case: Sendable {
        let facts: CaseFacts
        init(_ facts: CaseFacts) { self.facts = facts }
    }

    private let cases: [Case]
    /// For each subject the places of the cases that differ in it.
    private var places: [FactSubject: [Int]] = [:]
    /// For each kind of concepts those that are known in a case, and only there.
    private var concepts: [FactSubject: [String: ManyCaseTruth]] = [:]

    /// - Precondition: at most 64 cases, in which nothing is forgotten that is known in the first.
    init(_ cases: [CaseFacts], from facts: CaseFacts) {
        precondition(cases.count <= ManyCaseTruth.mostCases, "at most 64 cases, got \(cases.count)")
        self.cases = cases.map(Case.init)
        for (place, answered) in cases.enumerated() {
            for subject in answered.subjects(differingFrom: facts) {
                places[subject, default: []].append(place)
                guard let before = facts.concepts(of: subject), let after = answered.concepts(of: subject) else {
                    continue
                }
                for id in after.has where !before.has.contains(id) {
                    concepts[subject, default: [:]][id, default: ManyCaseTruth(.unknown)].set(.yes, in: place)
                }
                for id in after.lacks where !before.lacks.contains(id) {
                    concepts[subject, default: [:]][id, default: ManyCaseTruth(.unknown)].set(.no, in: place)
                }
            }
        }
    }

    /// Number of cases.
    var count: Int { cases.count }

    /// The truth in each case of a table's atoms, as far as they are unknown in the one that the cases come from.
    ///
    /// - Complexity: O(a) for a atoms, O(c) for c concepts that are known only in a case, and O(a · n) for the atoms
    ///   that n cases differ in and that are on no concept.
    func truths(of table: EligibilityTable) -> [ManyCaseTruth] {
        var truths = Array(repeating: ManyCaseTruth(.unknown), count: table.atoms.count)
        for (subject, places) in places {
            let numbers = table.atomsBySubject[subject] ?? []
            if let known = concepts[subject] {
                let byText = table.atomsByText[subject] ?? [:]
                for (concept, truth) in known { if let atom = byText[concept] { truths[atom] = truth } }
            }
            for place in places {
                let answered = cases[place]
                if subject == .area, let municipality = answered.facts.municipality {
                    settle(municipality, in: place, table, &truths)
                    continue
                }
                for number in numbers where !subject.isOfConcepts || table.atoms[number].text == nil {
                    truths[number].set(table.atoms[number].condition.holds(for: answered.facts), in: place)
                }
            }
        }
        return truths
    }

    /// Who lives in a municipality lives in its county, and in no other place.
    private func settle(
        _ municipality: String, in place: Int, _ table: EligibilityTable, _ truths: inout [ManyCaseTruth]
    ) {
        for atom in table.atomsBySubject[.area] ?? [] { truths[atom].set(.no, in: place) }
        for code in [municipality, String(municipality.prefix(2))] {
            if let atom = table.atomsByText[.area]?[code] { truths[atom].set(.yes, in: place) }
        }
    }
}

extension FactSubject {
    /// Whether it is told by concepts that hold and that do not.
    fileprivate var isOfConcepts: Bool { self == .incomeSupport || self == .need || self == .background }
}

extension CaseFacts {
    fileprivate func concepts(of subject: FactSubject) -> ConceptFacts? {
        switch subject {
        case .incomeSupport: incomeSupport
        case .need: needs
        case .background: backgrounds
        default: nil
        }
    }
}
