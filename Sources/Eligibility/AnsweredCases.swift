/// Up to 64 cases, each with something more known than in the one that they come from.
struct AnsweredCases {
    private let cases: [CaseFacts]
    /// For each subject the places of the cases that differ in it.
    private var places: [FactSubject: [Int]] = [:]
    /// For each kind of concepts those that are known in a case, and only there.
    private var concepts: [FactSubject: [String: ManyCaseTruth]] = [:]

    /// - Precondition: at most 64 cases, in which nothing is forgotten that is known in the first.
    init(_ cases: [CaseFacts], from facts: CaseFacts) {
        precondition(cases.count <= ManyCaseTruth.mostCases, "at most 64 cases, got \(cases.count)")
        self.cases = cases
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

    /// The truth in each case of an atom that is unknown in the one that they come from.
    ///
    /// - Complexity: O(1) of a concept, else O(n) in the cases that differ in what the atom is about.
    func truth(of atom: Condition) -> ManyCaseTruth {
        guard let subject = atom.subject, let places = places[subject] else { return ManyCaseTruth(.unknown) }
        if let concept = atom.onlyConcept { return concepts[subject]?[concept] ?? ManyCaseTruth(.unknown) }
        var truth = ManyCaseTruth(.unknown)
        let cases = cases.span
        for place in places { truth.set(atom.holds(for: cases[place]), in: place) }
        return truth
    }
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

extension Condition {
    /// The concept, if it is on one alone.
    fileprivate var onlyConcept: String? {
        switch self {
        case .incomeSupport(let wanted), .need(let wanted), .background(let wanted):
            wanted.count == 1 ? wanted.first : nil
        default: nil
        }
    }
}
