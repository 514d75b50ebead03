extension Criterion {
    /// Whether the criterion holds for a person of whom `facts` are known.
    ///
    /// - Complexity: O(n) in the nodes of the tree.
    public func holds(for facts: CaseFacts) -> Kleene {
        switch self {
        case .all(let parts): parts.reduce(.yes) { $0 && $1.holds(for: facts) }
        case .any(let parts): parts.reduce(.no) { $0 || $1.holds(for: facts) }
        case .not(let part): !part.holds(for: facts)
        case .age(let min, let max): Self.age(facts.age, within: min, max)
        case .area(let codes): Self.area(facts.municipality, among: codes)
        case .incomeSupport(let wanted): facts.incomeSupport.map { Kleene(!$0.isDisjoint(with: wanted)) } ?? .unknown
        case .registered: facts.registered.map { Kleene($0) } ?? .unknown
        case .sickLeave: facts.sickLeave.map { Kleene($0) } ?? .unknown
        case .need, .words, .unrecognised: .unknown
        case .quoted(let criterion, _): criterion.holds(for: facts)
        }
    }

    private static func age(_ age: Int?, within min: Int?, _ max: Int?) -> Kleene {
        guard let age else { return min == nil && max == nil ? .yes : .unknown }
        return Kleene(age >= min ?? 0 && age <= max ?? .max)
    }

    private static func area(_ municipality: String?, among codes: Set<String>) -> Kleene {
        guard let municipality else { return .unknown }
        return Kleene(codes.contains(municipality) || codes.contains(String(municipality.prefix(2))))
    }
}
