/// For each leaf and node of a ``TruthCircuit`` the nodes that look at it, so that after a change only those are worked
/// out again that may differ.
struct CircuitDependents: Sendable {
    /// Where the dependents of each value begin, and where the last one's end.
    private let starts: [UInt32]
    private let dependents: [UInt32]

    /// - Complexity: O(n) in the operands.
    init(_ circuit: TruthCircuit) {
        var starts = [UInt32](repeating: 0, count: circuit.valueCount + 1)
        for operand in circuit.operands { starts[Int(operand) + 1] += 1 }
        for value in 0..<circuit.valueCount { starts[value + 1] += starts[value] }
        var next = starts
        var dependents = [UInt32](repeating: 0, count: circuit.operands.count)
        for (number, run) in circuit.runs.enumerated() {
            for (place, node) in circuit.nodes(ofRun: number).enumerated() {
                let first = circuit.firstOperands[number] + place * run.arity
                for operand in circuit.operands[first..<first + run.arity] {
                    dependents[Int(next[Int(operand)])] = UInt32(node)
                    next[Int(operand)] += 1
                }
            }
        }
        (self.starts, self.dependents) = (starts, dependents)
    }

    /// How many nodes look at a value.
    func count(of value: Int) -> Int { Int(starts[value + 1] - starts[value]) }

    /// Calls `body` with each node that looks at a value.
    @inline(__always)
    func forEach(of value: Int, _ body: (Int) -> Void) {
        let dependents = dependents.span
        for place in Int(starts[value])..<Int(starts[value + 1]) { body(Int(dependents[place])) }
    }
}

extension TruthCircuit {
    /// Of the nodes, at most one in so many may look at what has changed; of more it is sooner to work out all.
    private static let fewest = 32

    /// The truth of all leaves and nodes, from that in a case in which some leaves differ.
    ///
    /// - Complexity: O(n) for n nodes that look at what differs, and O(1) for 64 others; never more than that of
    ///   ``values(_:)``.
    func values(_ leaves: [CaseTruth], from before: [CaseTruth], _ dependents: CircuitDependents) -> [CaseTruth] {
        let changed = leaves.indices.filter { leaves[$0] != before[$0] }
        let met = changed.reduce(0) { $0 + dependents.count(of: $1) }
        guard met * Self.fewest <= valueCount - leafCount else { return values(leaves) }
        var (found, open) = (before, [UInt64](repeating: 0, count: (valueCount + 63) / 64))
        for leaf in changed {
            found[leaf] = leaves[leaf]
            dependents.forEach(of: leaf) { open[$0 >> 6] |= 1 << UInt64($0 & 63) }
        }
        workOut(&open, &found, dependents)
        return found
    }

    /// Works out again what is open; what looks at a node that comes out otherwise is open then too.
    private func workOut(_ open: inout [UInt64], _ found: inout [CaseTruth], _ dependents: CircuitDependents) {
        var found = found.mutableSpan
        var open = open.mutableSpan
        let operands = operands.span
        var number = -1
        var (run, first, end, start) = (Run(isAll: true, arity: 0, count: 0), 0, 0, 0)
        for place in open.indices {
            // What looks at a node comes after it, so that nothing is opened again behind.
            while open[place] != 0 {
                let node = place << 6 + open[place].trailingZeroBitCount
                open[place] &= open[place] &- 1
                while node >= end {
                    number += 1
                    (run, first, start) = (runs[number], firstNodes[number], firstOperands[number])
                    end = first + run.count
                }
                var truth = CaseTruth(run.isAll ? .yes : .no)
                let own = start &+ (node &- first) &* run.arity
                for operand in own..<own &+ run.arity {
                    let value = found[Int(operands[operand])]
                    truth = run.isAll ? truth & value : truth | value
                }
                guard truth != found[node] else { continue }
                found[node] = truth
                dependents.forEach(of: node) { open[$0 >> 6] |= 1 << UInt64($0 & 63) }
            }
        }
    }
}
