/// What is open for a case in the trees of some interventions, to be worked out again for other cases.
///
/// What is known already is left out, so that the cost depends on how many distinct trees are open, and how much of
/// them is.
struct OpenTrees {
    /// The atoms that the leaves after the first three are about, ascending.
    private let leaves: [(atom: Int, isDenied: Bool)]
    /// The open trees. Their first leaves are "no", "yes" and "unknown".
    private let circuit: TruthCircuit
    /// The trees by their values in the circuit, and how many interventions have each.
    let roots: [(value: Int, count: Int)]
    /// How many open trees each of these stands for, where they are too many to look at them all.
    let step: Int

    /// Collects what is open.
    ///
    /// - Parameter mostTrees: the most trees that are looked at.
    /// - Complexity: O(n) in the interventions, in a 64th of the table's values, and in the parts of the open trees.
    init(_ asked: AskedInterventions, most mostTrees: Int) {
        let (table, truths) = (asked.verdicts.table, asked.verdicts.truths)
        let open = Self.openRoots(asked)
        step = open.count > mostTrees ? (open.count + mostTrees - 1) / mostTrees : 1
        let taken = stride(from: 0, to: open.count, by: step).map { open[$0] }
        let values = Self.openValues(in: taken, table.circuit, truths)
        leaves = values.values(in: 0..<table.circuit.leafCount).compactMap { leaf in
            EligibilityTable.atom(ofLeaf: leaf).map { ($0.number, $0.isDenied) }
        }
        circuit = Self.part(values, of: table.circuit, truths, leafCount: 3 + leaves.count)
        let counts = Self.counts(of: taken, asked)
        roots = zip(taken, counts).map { (2 + values.rank(of: $0), $1) }
    }

    /// The truth of the values of the trees in other cases.
    ///
    /// - Parameter atoms: the truth of each atom of the table.
    /// - Complexity: O(n) in the open parts of the trees.
    func truths(_ atoms: [ManyCaseTruth]) -> [ManyCaseTruth] {
        let constants = [ManyCaseTruth(.no), ManyCaseTruth(.yes), ManyCaseTruth(.unknown)]
        let found = constants + leaves.map { $0.isDenied ? ~atoms[$0.atom] : atoms[$0.atom] }
        return circuit.values(found)
    }

    /// The distinct trees that are open.
    private static func openRoots(_ asked: AskedInterventions) -> [Int] {
        let truths = asked.verdicts.truths
        var open = ValueSet(below: truths.count)
        asked.forEachRoot { root in if truths[root].isOpen { open.insert(root) } }
        return open.values(in: 0..<truths.count)
    }

    /// How many interventions have each of some trees, which ascend.
    private static func counts(of roots: [Int], _ asked: AskedInterventions) -> [Int] {
        var (taken, counts) = (ValueSet(roots, below: asked.verdicts.truths.count), roots.map { _ in 0 })
        taken.countRanks()
        asked.forEachRoot { root in if taken.contains(root) { counts[taken.rank(of: root)] += 1 } }
        return counts
    }

    /// All open leaves and nodes that some trees are made of, and the leaf that is never known.
    private static func openValues(in roots: [Int], _ circuit: TruthCircuit, _ truths: [CaseTruth]) -> ValueSet {
        var values = ValueSet(roots + [EligibilityTable.unknown], below: circuit.valueCount)
        let (operands, truths) = (circuit.operands.span, truths.span)
        // Invariant: what stands above the run is in the set if a tree needs it; what a run needs stands below it.
        for run in circuit.runs.indices.reversed() {
            for node in values.values(in: circuit.nodes(ofRun: run)) {
                for place in circuit.operandPlaces(of: node, inRun: run) {
                    let operand = Int(operands[place])
                    if truths[operand].isOpen { values.insert(operand) }
                }
            }
        }
        values.countRanks()
        return values
    }

    /// A circuit of some values alone, in which "no" and "yes" stand for what is known.
    private static func part(
        _ values: ValueSet, of whole: TruthCircuit, _ truths: [CaseTruth], leafCount: Int
    ) -> TruthCircuit {
        var (runs, operands): ([TruthCircuit.Run], [UInt32]) = ([], [])
        let (stored, truths) = (whole.operands.span, truths.span)
        for (number, run) in whole.runs.enumerated() {
            let nodes = values.values(in: whole.nodes(ofRun: number))
            guard !nodes.isEmpty else { continue }
            runs.append(TruthCircuit.Run(isAll: run.isAll, arity: run.arity, count: nodes.count))
            for node in nodes {
                for place in whole.operandPlaces(of: node, inRun: number) {
                    let (operand, truth) = (Int(stored[place]), truths[Int(stored[place])])
                    operands.append(
                        truth.isOpen ? UInt32(2 + values.rank(of: operand)) : UInt32(truncatingIfNeeded: truth.holds))
                }
            }
        }
        return TruthCircuit(leafCount: leafCount, runs: runs, operands: operands)
    }
}
