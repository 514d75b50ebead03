/// Up to 64 cases, each with something more known than in the one that they come from.
struct AnsweredCases {
    private let cases: [CaseFacts]
    /// For each subject, by its number, the places of the cases that differ in it.
    private let places: [[Int]]

    /// - Precondition: at most 64 cases, in which nothing is forgotten that is known in the first.
    init(_ cases: [CaseFacts], from facts: CaseFacts) {
        precondition(cases.count <= ManyCaseTruth.mostCases, "at most 64 cases, got \(cases.count)")
        self.cases = cases
        var places: [[Int]] = Array(repeating: [], count: FactSubject.count)
        for (place, answered) in cases.enumerated() {
            for subject in answered.subjects(differingFrom: facts) { places[subject.number].append(place) }
        }
        self.places = places
    }

    /// Number of cases.
    var count: Int { cases.count }

    /// The truth in each case of a table's atoms, as far as they are unknown in the one that the cases come from.
    ///
    /// - Complexity: O(a) for a atoms, and for each case what it costs to find the atoms that it decides.
    func truths(of table: EligibilityTable) -> [ManyCaseTruth] {
        var truths = Array(repeating: ManyCaseTruth(.unknown), count: table.atoms.count)
        for subject in FactSubject.allCases {
            for place in places[subject.number] {
                table.forEachKnownAtom(about: subject, cases[place]) { truths[$0].set($1, in: place) }
            }
        }
        return truths
    }
}
