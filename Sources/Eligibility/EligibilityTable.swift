/// The criteria of many interventions, to be judged all at once.
///
/// What is alike is kept once: a condition on one concept or place, an *atom*, is looked up once however many share
/// it; each distinct tree of `all` and `any` is worked out once, a nanosecond for each of its parts; and an
/// intervention is the number of its tree.
///
/// Useful for: verdicts of a whole catalogue, and what an answer would change. Not useful for: reasons, which
/// ``Verdict`` gives for one intervention.
public struct EligibilityTable: Sendable {
    /// Each distinct condition of which something can be known, on one concept or place at most, once.
    let atoms: [EligibilityAtom]
    /// The distinct trees. Its leaves: what is never known, then each atom and its denial.
    let circuit: TruthCircuit
    /// The value of the circuit that each intervention has.
    let roots: [UInt32]
    /// The atoms about each subject, by its number.
    private let subjects: [SubjectAtoms]
    /// The places that conditions name, and the kinds of income support: "something else" is none of them.
    private let named: [FactSubject: Set<String>]
    /// The truth of the circuit's values where nothing is known.
    let truthsOfNothing: [CaseTruth]
    private let kept: KeptDependents

    /// Number of interventions.
    public var count: Int { roots.count }

    init(atoms: [EligibilityAtom], circuit: TruthCircuit, roots: [UInt32]) {
        (self.atoms, self.circuit, self.roots) = (atoms, circuit, roots)
        var subjects = Array(repeating: SubjectAtoms(), count: FactSubject.count)
        for (number, atom) in atoms.enumerated() {
            guard let subject = atom.subject else { continue }
            subjects[subject.number].insert(number, atom.text)
        }
        self.subjects = subjects
        named = Dictionary(uniqueKeysWithValues: [.area, .incomeSupport].map { ($0, subjects[$0.number].named) })
        kept = KeptDependents(circuit)
        truthsOfNothing = circuit.values(Self.leaves(atoms) { $0.condition.holds(for: CaseFacts()) })
    }

    /// The truth of all leaves and nodes from that of the leaves.
    ///
    /// - Complexity: O(n) in the parts of the distinct trees that look at a leaf of which more is known than nothing.
    func truths(_ leaves: [CaseTruth]) -> [CaseTruth] {
        circuit.values(leaves, from: truthsOfNothing, kept.dependents)
    }

    /// The atoms about a subject.
    func atoms(about subject: FactSubject) -> SubjectAtoms { subjects[subject.number] }

    /// What conditions name that "something else" is an answer beside: places, and kinds of income support.
    func named(in subject: FactSubject) -> Set<String> { named[subject] ?? [] }

    /// The leaf that is never known.
    static let unknown = 0

    /// The leaf that says that an atom holds, or that it does not.
    static func leaf(atom: Int, isDenied: Bool) -> Int { 1 + 2 * atom + (isDenied ? 1 : 0) }

    /// The atom that a leaf is about; `nil` for the one that is never known.
    static func atom(ofLeaf leaf: Int) -> (number: Int, isDenied: Bool)? {
        leaf == unknown ? nil : ((leaf - 1) / 2, leaf.isMultiple(of: 2))
    }

    static func leafCount(atoms: Int) -> Int { 1 + 2 * atoms }

    /// The truth of all leaves.
    static func leaves(_ atoms: [EligibilityAtom], _ truth: (EligibilityAtom) -> Kleene) -> [CaseTruth] {
        [CaseTruth(.unknown)]
            + atoms.flatMap { atom in
                let truth = CaseTruth(truth(atom))
                return [truth, ~truth]
            }
    }
}
