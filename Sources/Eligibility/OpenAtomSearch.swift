/// Finds the atoms that verdicts may still depend on, one intervention after the other.
struct OpenAtomSearch {
    private let verdicts: CaseVerdicts
    /// The values met in the tree that is looked at; of a leaf and its denial the leaf.
    private var met: ValueSet
    /// The same as a list: what is in it is still to be looked at from some place on, and at last forgotten.
    private var list: [Int] = []

    /// - Complexity: O(n / 64) in the values of the table's circuit.
    init(_ verdicts: CaseVerdicts) {
        self.verdicts = verdicts
        met = ValueSet(below: verdicts.table.circuit.valueCount)
    }

    /// Calls `body` with each atom that an intervention's verdict may still depend on, once.
    ///
    /// - Complexity: O(n) in the open parts of its tree.
    mutating func forEachOpenAtom(of intervention: Int, _ body: (Int) -> Void) {
        let circuit = verdicts.table.circuit
        meet(Int(verdicts.table.roots[intervention]))
        var next = 0
        while next < list.count {
            let value = list[next]
            next += 1
            if value < circuit.leafCount {
                if let atom = EligibilityTable.atom(ofLeaf: value)?.number { body(atom) }
            } else {
                for operand in circuit.operands(of: value) { meet(Int(operand)) }
            }
        }
        for value in list { met.remove(value) }
        list.removeAll(keepingCapacity: true)
    }

    private mutating func meet(_ value: Int) {
        guard verdicts.truths[value].isOpen else { return }
        var value = value
        if value < verdicts.table.circuit.leafCount, let atom = EligibilityTable.atom(ofLeaf: value) {
            value = EligibilityTable.leaf(atom: atom.number, isDenied: false)
        }
        guard !met.contains(value) else { return }
        met.insert(value)
        list.append(value)
    }
}
