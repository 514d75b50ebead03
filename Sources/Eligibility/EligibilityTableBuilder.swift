/// Makes an ``EligibilityTable``.
public struct EligibilityTableBuilder {
    /// A value before it has its number: a leaf as it will be, or a node in the order met.
    private enum Value: Hashable {
        case leaf(Int)
        case node(Int)
    }

    private struct Node: Hashable {
        let isAll: Bool
        /// Distinct, in the order met.
        let operands: [Value]
    }

    private var atoms: [Condition] = []
    private var atomNumbers: [Condition: Int] = [:]
    private var nodes: [Node] = []
    private var nodeNumbers: [Node: Int] = [:]
    /// How many nodes stand above each other in each node, itself included.
    private var heights: [Int] = []
    private var roots: [Value] = []

    /// Creates an empty builder.
    public init() {}

    /// Adds the next intervention.
    ///
    /// - Complexity: O(n) in the nodes of its tracks.
    public mutating func add(_ tracks: [Track]) {
        // Nothing stated is unknown, which is not what any of no tracks would say.
        let isStated = !tracks.isEmpty
        roots.append(isStated ? join(tracks.map(\.criteria), isAll: false) : .leaf(EligibilityTable.unknown))
    }

    /// The table of what was added.
    ///
    /// - Complexity: O(n log n) in the distinct trees.
    public func finish() -> EligibilityTable {
        let order = nodes.indices.sorted { place($0) < place($1) }
        let leafCount = EligibilityTable.leafCount(atoms: atoms.count)
        var numbers = Array(repeating: 0 as UInt32, count: nodes.count)
        for (place, node) in order.enumerated() { numbers[node] = UInt32(leafCount + place) }
        func number(_ value: Value) -> UInt32 {
            switch value {
            case .leaf(let leaf): UInt32(leaf)
            case .node(let node): numbers[node]
            }
        }
        var runs = CircuitRuns()
        for node in order {
            runs.append(nodes[node].operands.map(number), isAll: nodes[node].isAll, level: heights[node])
        }
        return EligibilityTable(
            atoms: atoms.map(EligibilityAtom.init),
            circuit: TruthCircuit(leafCount: leafCount, runs: runs.runs, operands: runs.operands),
            roots: roots.map(number))
    }

    /// Where a node comes: after those that it looks at, beside those like it, else in the order met.
    private func place(_ node: Int) -> (Int, Int, Int, Int) {
        (heights[node], nodes[node].isAll ? 1 : 0, nodes[node].operands.count, node)
    }

    // MARK: Trees

    /// Whether all, or any, of some parts hold; what they say of the same kind is taken into one node.
    private mutating func join(_ parts: [Criterion], isAll: Bool, isDenied: Bool = false) -> Value {
        var operands: [Value] = []
        append(parts, isAll: isAll, isDenied: isDenied, to: &operands)
        return node(operands, isAll: isAll)
    }

    private mutating func append(_ parts: [Criterion], isAll: Bool, isDenied: Bool, to operands: inout [Value]) {
        for part in parts {
            switch part {
            case .all(let inner) where isAll != isDenied, .any(let inner) where isAll == isDenied:
                append(inner, isAll: isAll, isDenied: isDenied, to: &operands)
            case .quoted(let inner, _): append([inner], isAll: isAll, isDenied: isDenied, to: &operands)
            case .not(let inner): append([inner], isAll: isAll, isDenied: !isDenied, to: &operands)
            case .all(let inner): operands.append(join(inner, isAll: !isDenied, isDenied: isDenied))
            case .any(let inner): operands.append(join(inner, isAll: isDenied, isDenied: isDenied))
            case .plain(.words), .plain(.unrecognised): operands.append(.leaf(EligibilityTable.unknown))
            case .plain(let condition): operands.append(value(of: condition, isDenied: isDenied))
            }
        }
    }

    /// A condition on several concepts or places holds where any of its atoms does.
    private mutating func value(of condition: Condition, isDenied: Bool) -> Value {
        guard condition.isOfSeveral else {
            return .leaf(EligibilityTable.leaf(atom: number(of: condition), isDenied: isDenied))
        }
        let leaves = condition.atoms.map { atom in
            Value.leaf(EligibilityTable.leaf(atom: number(of: atom), isDenied: isDenied))
        }
        return node(leaves, isAll: isDenied)
    }

    private mutating func node(_ operands: [Value], isAll: Bool) -> Value {
        let distinct = Self.distinct(operands)
        if distinct.count == 1 { return distinct[0] }
        let node = Node(isAll: isAll, operands: distinct)
        if let known = nodeNumbers[node] { return .node(known) }
        nodeNumbers[node] = nodes.count
        heights.append(1 + (distinct.lazy.map(height).max() ?? 0))
        nodes.append(node)
        return .node(nodes.count - 1)
    }

    /// Most nodes have so few operands that each is soonest compared with all before.
    private static let few = 12

    private static func distinct(_ operands: [Value]) -> [Value] {
        guard operands.count <= few else {
            var seen: Set<Value> = []
            return operands.filter { seen.insert($0).inserted }
        }
        var distinct: [Value] = []
        distinct.reserveCapacity(operands.count)
        for operand in operands where !distinct.contains(operand) { distinct.append(operand) }
        return distinct
    }

    private func height(_ value: Value) -> Int {
        switch value {
        case .leaf: 0
        case .node(let node): heights[node]
        }
    }

    private mutating func number(of atom: Condition) -> Int {
        if let known = atomNumbers[atom] { return known }
        atomNumbers[atom] = atoms.count
        atoms.append(atom)
        return atoms.count - 1
    }
}
