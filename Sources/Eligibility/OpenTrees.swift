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

    /// The most trees that are looked at.
    private static let mostTrees = 4_096

    /// Collects what is open.
    ///
    /// - Complexity: O(n) in the interventions, in a 64th of the table's values, and in the parts of the open trees.
    init(_ verdicts: CaseVerdicts, _ interventions: [Int]) {
        let (table, truths) = (verdicts.table, verdicts.truths)
        let open = Self.openRoots(verdicts, interventions)
        let step = max(1, (open.count + Self.mostTrees - 1) / Self.mostTrees)
        let taken = stride(from: 0, to: open.count, by: step).map { open[$0] }
        let values = Self.openValues(in: taken.map(\.root), table.circuit, truths)
        leaves = values.values(in: 0..<table.circuit.leafCount).compactMap { leaf in
            EligibilityTable.atom(ofLeaf: leaf).map { ($0.number, $0.isDenied) }
        }
        circuit = Self.part(values, of: table.circuit, truths, leafCount: 3 + leaves.count)
        roots = taken.map { (2 + values.rank(of: $0.root), $0.count) }
        self.step = step
    }

    /// The truth of the values of the trees in other cases.
    ///
    /// - Parameter truth: that of an atom.
    /// - Complexity: O(n) in the open parts of the trees.
    func truths(_ truth: (_ atom: Int) -> ManyCaseTruth) -> [ManyCaseTruth] {
        var found = [ManyCaseTruth(.no), ManyCaseTruth(.yes), ManyCaseTruth(.unknown)]
        var last: (atom: Int, truth: ManyCaseTruth)?
        for leaf in leaves {
            let known = last?.atom == leaf.atom ? last?.truth : nil
            let truth = known ?? truth(leaf.atom)
            last = (leaf.atom, truth)
            found.append(leaf.isDenied ? ~truth : truth)
        }
        return circuit.values(found)
    }

    /// The distinct trees that are open, those met first before others, and how many interventions have each.
    private static func openRoots(_ verdicts: CaseVerdicts, _ interventions: [Int]) -> [(root: Int, count: Int)] {
        var counts: [UInt32] = Array(repeating: 0, count: verdicts.truths.count)
        var distinct: [Int] = []
        for intervention in interventions {
            let root = Int(verdicts.table.roots[intervention])
            guard verdicts.truths[root].isOpen else { continue }
            if counts[root] == 0 { distinct.append(root) }
            counts[root] += 1
        }
        return distinct.map { ($0, Int(counts[$0])) }
    }

    /// All open leaves and nodes that some trees are made of, and the leaf that is never known.
    private static func openValues(in roots: [Int], _ circuit: TruthCircuit, _ truths: [CaseTruth]) -> ValueSet {
        var values = ValueSet(valueCount: circuit.valueCount)
        values.insert(EligibilityTable.unknown)
        for root in roots { values.insert(root) }
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
