/// Collects the nodes of a ``TruthCircuit`` into runs.
struct CircuitRuns {
    private(set) var runs: [TruthCircuit.Run] = []
    private(set) var operands: [UInt32] = []
    private var lastLevel = -1

    /// Adds the next node; it joins the run of the one before when both are alike and of the same level.
    ///
    /// - Precondition: what a node looks at is of a lower level, and levels ascend.
    mutating func append(_ operands: some Collection<UInt32>, isAll: Bool, level: Int) {
        self.operands += operands
        if let last = runs.last, last.isAll == isAll, last.arity == operands.count, level == lastLevel {
            runs[runs.count - 1] = TruthCircuit.Run(isAll: isAll, arity: last.arity, count: last.count + 1)
        } else {
            runs.append(TruthCircuit.Run(isAll: isAll, arity: operands.count, count: 1))
        }
        lastLevel = level
    }
}
