extension Criterion {
    /// Whether the criterion holds for a person of whom `facts` are known.
    ///
    /// - Complexity: O(n) in the nodes of the tree.
    public func holds(for facts: CaseFacts) -> Kleene {
        switch self {
        case .all(let parts): parts.reduce(.yes) { $0 && $1.holds(for: facts) }
        case .any(let parts): parts.reduce(.no) { $0 || $1.holds(for: facts) }
        case .not(let part): !part.holds(for: facts)
        case .plain(let condition): condition.holds(for: facts)
        case .quoted(let part, _): part.holds(for: facts)
        }
    }
}

extension Condition {
    /// Whether the condition holds for a person of whom `facts` are known.
    ///
    /// - Complexity: O(n) in the codes or concepts of the condition.
    public func holds(for facts: CaseFacts) -> Kleene {
        switch self {
        case .age(let min, let max): Self.within(facts.age, min, max)
        case .area(let codes): Self.area(codes, facts)
        case .incomeSupport(let wanted): facts.incomeSupport.holds(anyOf: wanted)
        case .need(let wanted): facts.needs.holds(anyOf: wanted)
        case .background(let wanted): facts.backgrounds.holds(anyOf: wanted)
        case .registered(let wanted): Self.equal(facts.registered, wanted)
        case .registeredFor(let months): Self.registered(for: months, facts)
        case .sickLeave(let wanted): Self.equal(facts.sickLeave, wanted)
        case .working(let wanted): Self.equal(facts.working, wanted)
        case .studying(let wanted): Self.equal(facts.studying, wanted)
        case .gender(let wanted): Self.equal(facts.gender, wanted)
        case .diagnosis(let isRequired): isRequired ? Self.equal(facts.hasDiagnosis, true) : .yes
        case .swedish(let min, let max): Self.within(facts.swedish.map { $0...$0 }, min, max)
        case .education(let min, let max): Self.within(facts.education.map { $0...$0 }, min, max)
        case .authorities(let least): facts.authorities.map { Kleene($0 >= least) } ?? .unknown
        case .referral(let wanted): facts.referrers.map { Kleene(!$0.isDisjoint(with: wanted)) } ?? .unknown
        case .words, .unrecognised: .unknown
        }
    }

    private static func equal<Value: Equatable>(_ known: Value?, _ wanted: Value) -> Kleene {
        known.map { Kleene($0 == wanted) } ?? .unknown
    }

    /// A range that is only partly inside is unknown.
    private static func within<Value: Comparable>(_ known: ClosedRange<Value>?, _ min: Value?, _ max: Value?) -> Kleene
    {
        guard min != nil || max != nil else { return .yes }
        guard let known else { return .unknown }
        if let min, known.upperBound < min { return .no }
        if let max, known.lowerBound > max { return .no }
        let isInside = min.map { known.lowerBound >= $0 } ?? true
        return isInside && max.map { known.upperBound <= $0 } ?? true ? .yes : .unknown
    }

    private static func area(_ codes: Set<String>, _ facts: CaseFacts) -> Kleene {
        if let municipality = facts.municipality {
            // Most conditions are on one place.
            if codes.count == 1, let code = codes.first {
                return Kleene(code == municipality || code.utf8.count == 2 && municipality.hasPrefix(code))
            }
            return Kleene(codes.contains(municipality) || codes.contains(String(municipality.prefix(2))))
        }
        if let county = facts.county, codes.contains(county) { return .yes }
        // Of what lies in another county no denial is needed.
        let possible = facts.county.map { county in codes.filter { $0.hasPrefix(county) } } ?? codes
        guard !possible.isEmpty else { return facts.county == nil ? .unknown : .no }
        let denied = facts.places.lacks
        guard !denied.isEmpty else { return .unknown }
        return possible.allSatisfy { denied.contains($0) || denied.contains(String($0.prefix(2))) } ? .no : .unknown
    }

    private static func registered(for months: Int, _ facts: CaseFacts) -> Kleene {
        if facts.registered == false { return .no }
        return facts.registeredMonths.map { Kleene($0 >= months) } ?? .unknown
    }
}
