/// The atoms of a table about one subject, so that what is known of it is looked up and not compared with each.
struct SubjectAtoms: Sendable {
    /// The atoms on one place or concept each.
    private(set) var byText: [String: Int] = [:]
    /// The other ones, ascending.
    private(set) var others: [Int] = []

    /// The places or concepts that atoms are on.
    var named: Set<String> { Set(byText.keys) }

    /// Adds an atom; `text` is the place or concept that it is on.
    mutating func insert(_ number: Int, _ text: String?) {
        if let text { byText[text] = number } else { others.append(number) }
    }
}

extension EligibilityTable {
    /// Calls `body` with the atoms about a subject whose truth the facts of a case decide.
    ///
    /// - Complexity: O(k) in the concepts that are known, O(a) for a atoms on places or on no concept.
    func forEachKnownAtom(
        about subject: FactSubject, _ facts: CaseFacts, _ body: (_ number: Int, _ truth: Kleene) -> Void
    ) {
        let found = atoms(about: subject)
        switch subject {
        case .area: forEachPlace(in: found, facts, body)
        case .incomeSupport: Self.forEachConcept(in: found, facts.incomeSupport, body)
        case .need: Self.forEachConcept(in: found, facts.needs, body)
        case .background: Self.forEachConcept(in: found, facts.backgrounds, body)
        default: break
        }
        for number in found.others {
            let truth = atoms[number].condition.holds(for: facts)
            if truth != .unknown { body(number, truth) }
        }
    }

    private static func forEachConcept(
        in atoms: SubjectAtoms, _ known: ConceptFacts, _ body: (Int, Kleene) -> Void
    ) {
        for id in known.lacks { if let atom = atoms.byText[id] { body(atom, .no) } }
        // What is said to hold outweighs: see `ConceptFacts.holds(anyOf:)`.
        for id in known.has { if let atom = atoms.byText[id] { body(atom, .yes) } }
    }

    private func forEachPlace(in atoms: SubjectAtoms, _ facts: CaseFacts, _ body: (Int, Kleene) -> Void) {
        if let home = facts.municipality {
            // Who lives in a municipality lives in its county, and in no other place.
            for atom in atoms.byText.values { body(atom, .no) }
            for code in [home, String(home.prefix(2))] { if let atom = atoms.byText[code] { body(atom, .yes) } }
            return
        }
        let denied = facts.places.lacks
        for (code, atom) in atoms.byText {
            if let county = facts.county {
                if code == county {
                    body(atom, .yes)
                    continue
                }
                if !code.hasPrefix(county) {
                    body(atom, .no)
                    continue
                }
            }
            if !denied.isEmpty, denied.contains(code) || denied.contains(String(code.prefix(2))) { body(atom, .no) }
        }
    }
}
