/// A condition that had a part in a verdict, and what it rests on.
public struct Reason: Hashable, Sendable {
    /// The condition.
    public let condition: Condition
    /// Whether it was demanded that the condition should *not* hold.
    public let isNegated: Bool
    /// The sentence of the source, if the criterion has one.
    public let quote: String?

    /// Creates a reason.
    public init(condition: Condition, isNegated: Bool = false, quote: String? = nil) {
        self.condition = condition
        self.isNegated = isNegated
        self.quote = quote
    }
}

/// A thing to find out: it is settled when one of the alternatives is.
public struct OpenPoint: Hashable, Sendable {
    /// Each alternative is the conditions that would all have to hold.
    public let alternatives: [[Reason]]

    /// The conditions of all alternatives.
    public var reasons: [Reason] { alternatives.flatMap { $0 } }
}

extension Criterion {
    /// A smallest set of conditions that alone make the tree hold, or fail, as it does for `facts`.
    ///
    /// Of several parts that each decide, the one with the fewest conditions is taken, the first of equals.
    ///
    /// - Precondition: the outcome is known.
    /// - Complexity: O(n · d) for n nodes, d deep.
    func deciding(_ facts: CaseFacts) -> [Reason] { deciding(facts, isNegated: false, quote: nil) }

    private func deciding(_ facts: CaseFacts, isNegated: Bool, quote: String?) -> [Reason] {
        func reasons(_ part: Criterion) -> [Reason] { part.deciding(facts, isNegated: isNegated, quote: quote) }
        switch self {
        // What always holds is told on the entry's page, and is no reason.
        case .plain(.diagnosis(required: false)): return []
        case .plain(let condition): return [Reason(condition: condition, isNegated: isNegated, quote: quote)]
        case .quoted(let part, let own): return part.deciding(facts, isNegated: isNegated, quote: own)
        case .not(let part): return part.deciding(facts, isNegated: !isNegated, quote: quote)
        case .all(let parts), .any(let parts):
            let outcome = holds(for: facts)
            let deciding = parts.filter { $0.holds(for: facts) == outcome }
            // An `all` holds by every part and fails by one; an `any` the other way round.
            if isConjunction == (outcome == .yes) { return deciding.flatMap(reasons).uniqued }
            return deciding.map(reasons).min { $0.count < $1.count } ?? []
        }
    }

    private var isConjunction: Bool { if case .all = self { true } else { false } }

    /// The fewest things to find out before the tree is known to hold.
    ///
    /// - Precondition: the outcome is unknown.
    /// - Complexity: O(n · d) for n nodes, d deep.
    func open(_ facts: CaseFacts) -> [OpenPoint] { open(facts, isNegated: false, quote: nil) }

    private func open(_ facts: CaseFacts, isNegated: Bool, quote: String?) -> [OpenPoint] {
        func points(_ part: Criterion) -> [OpenPoint] { part.open(facts, isNegated: isNegated, quote: quote) }
        switch self {
        case .plain(let condition):
            return [OpenPoint(alternatives: [[Reason(condition: condition, isNegated: isNegated, quote: quote)]])]
        case .quoted(let part, let own): return part.open(facts, isNegated: isNegated, quote: own)
        case .not(let part): return part.open(facts, isNegated: !isNegated, quote: quote)
        case .all(let parts), .any(let parts):
            let unknown = parts.filter { $0.holds(for: facts) == .unknown }
            if isConjunction != isNegated { return unknown.flatMap(points).uniqued }
            // Either of some parts will do: those that ask for least.
            let ways = unknown.map { points($0).flatMap(\.reasons).uniqued }
            let least = ways.map(\.count).min() ?? 0
            return [OpenPoint(alternatives: ways.filter { $0.count == least }.uniqued)]
        }
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in order.
    ///
    /// - Complexity: O(n); the usual few are compared with each other, which is cheaper than to hash trees.
    fileprivate var uniqued: [Element] {
        if count <= 8 {
            return indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
