/// Many trees of `all` and `any` over common leaves, in which what is alike stands once.
///
/// Values are numbered: the leaves first, then the nodes in the order in which they can be worked out. A denial
/// stands at the leaves alone, where each way round is a leaf of its own. Nodes of one kind and with as many operands
/// lie in runs, so that nothing is read but operands, and the loop over them is the same for all of a run.
struct TruthCircuit: Sendable {
    /// Nodes that lie side by side.
    struct Run: Hashable, Sendable {
        /// Whether all operands must hold; else any.
        let isAll: Bool
        /// How many operands each node has.
        let arity: Int
        /// How many nodes there are.
        let count: Int
    }

    /// Number of leaves.
    let leafCount: Int
    /// The nodes.
    let runs: [Run]
    /// The values that each node looks at, one node after the other; each stands before the node's run.
    let operands: [UInt32]
    /// The number of the first node of each run.
    let firstNodes: [Int]
    /// Where the operands of each run begin.
    let firstOperands: [Int]
    /// Number of leaves and nodes.
    let valueCount: Int

    /// - Precondition: the operands of a run stand before it, and are as many as it says.
    init(leafCount: Int, runs: [Run], operands: [UInt32]) {
        (self.leafCount, self.runs, self.operands) = (leafCount, runs, operands)
        var (node, operand) = (leafCount, 0)
        var (firstNodes, firstOperands): ([Int], [Int]) = ([], [])
        for run in runs {
            firstNodes.append(node)
            firstOperands.append(operand)
            node += run.count
            operand += run.count * run.arity
        }
        (self.firstNodes, self.firstOperands, valueCount) = (firstNodes, firstOperands, node)
    }

    /// The truth of all leaves and nodes, from that of the leaves.
    ///
    /// - Complexity: O(n) in the operands; about a nanosecond each.
    func values<Truth: TruthLanes>(_ leaves: [Truth]) -> [Truth] {
        precondition(leaves.count == leafCount, "expected \(leafCount) leaves, got \(leaves.count)")
        var found = leaves
        found.reserveCapacity(valueCount)
        found.append(contentsOf: repeatElement(Truth(.unknown), count: valueCount - leafCount))
        var values = found.mutableSpan
        for (number, run) in runs.enumerated() {
            let (nodes, place) = (nodes(ofRun: number), firstOperands[number])
            if run.isAll {
                workOut(nodes, run.arity, place, &values, Truth(.yes)) { $0 & $1 }
            } else {
                workOut(nodes, run.arity, place, &values, Truth(.no)) { $0 | $1 }
            }
        }
        return found
    }

    /// Works out the nodes of a run.
    @inline(__always)
    private func workOut<Truth: TruthLanes>(
        _ nodes: Range<Int>, _ arity: Int, _ start: Int, _ values: inout MutableSpan<Truth>, _ none: Truth,
        _ with: (Truth, Truth) -> Truth
    ) {
        // A loop of its own for each of the commonest, which is then straight: a fifth less time for all verdicts.
        switch arity {
        case 2: join(nodes, 2, start, &values, none, with)
        case 3: join(nodes, 3, start, &values, none, with)
        case 4: join(nodes, 4, start, &values, none, with)
        case 5: join(nodes, 5, start, &values, none, with)
        case 6: join(nodes, 6, start, &values, none, with)
        default: join(nodes, arity, start, &values, none, with)
        }
    }

    @inline(__always)
    private func join<Truth: TruthLanes>(
        _ nodes: Range<Int>, _ arity: Int, _ start: Int, _ values: inout MutableSpan<Truth>, _ none: Truth,
        _ with: (Truth, Truth) -> Truth
    ) {
        let operands = operands.span
        var place = start
        for node in nodes {
            var joined = none
            for operand in place..<place &+ arity { joined = with(joined, values[Int(operands[operand])]) }
            values[node] = joined
            place &+= arity
        }
    }

    /// The numbers of a run's nodes.
    func nodes(ofRun run: Int) -> Range<Int> { firstNodes[run]..<firstNodes[run] + runs[run].count }

    /// Where the values stand that a node of a run looks at.
    func operandPlaces(of node: Int, inRun run: Int) -> Range<Int> {
        let start = firstOperands[run] &+ (node &- firstNodes[run]) &* runs[run].arity
        return start..<start &+ runs[run].arity
    }

    /// The values that a leaf or node looks at; none of a leaf.
    ///
    /// - Complexity: O(log n) in the runs.
    func operands(of value: Int) -> ArraySlice<UInt32> {
        guard value >= leafCount else { return [] }
        var (low, high) = (0, runs.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstNodes[middle] <= value { low = middle } else { high = middle }
        }
        return operands[operandPlaces(of: value, inRun: low)]
    }
}
