import Eligibility

/// All small trees over three yes-or-no facts, and all that may be known of them.
enum SmallTrees {
    static let leaves: [Criterion] = [.registered, .sickLeave, .plain(.working(true))]

    /// Trees of up to two levels of `all`, `any` and `not` above the leaves, with up to two parts each.
    static let all: [Criterion] = {
        let first = leaves + joined(leaves)
        return first + joined(first) + [.all([]), .any([])]
    }()

    private static func joined(_ parts: [Criterion]) -> [Criterion] {
        let pairs = parts.flatMap { a in parts.map { [a, $0] } }
        return parts.map { .not($0) } + pairs.map { .all($0) } + pairs.map { .any($0) }
    }

    /// Every way to know or not to know the three facts.
    static let facts: [CaseFacts] = {
        let values: [Bool?] = [true, false, nil]
        return values.flatMap { registered in
            values.flatMap { sickLeave in
                values.map { working in
                    var facts = CaseFacts()
                    (facts.registered, facts.sickLeave, facts.working) = (registered, sickLeave, working)
                    return facts
                }
            }
        }
    }()

    /// The outcome by Kleene's tables, written out.
    static func outcome(_ tree: Criterion, _ facts: CaseFacts) -> Kleene {
        func known(_ fact: Bool?) -> Kleene { fact == nil ? .unknown : fact == true ? .yes : .no }
        switch tree {
        case .plain(.registered): return known(facts.registered)
        case .plain(.sickLeave): return known(facts.sickLeave)
        case .plain: return known(facts.working)
        case .quoted(let part, _): return outcome(part, facts)
        case .not(let part):
            return [.no: .yes, .unknown: .unknown, .yes: .no][outcome(part, facts)] ?? .unknown
        case .all(let parts):
            let outcomes = parts.map { outcome($0, facts) }
            if outcomes.contains(.no) { return .no }
            return outcomes.contains(.unknown) ? .unknown : .yes
        case .any(let parts):
            let outcomes = parts.map { outcome($0, facts) }
            if outcomes.contains(.yes) { return .yes }
            return outcomes.contains(.unknown) ? .unknown : .no
        }
    }

    /// Only those of the facts that some conditions look at.
    static func restricted(_ facts: CaseFacts, to conditions: [Condition]) -> CaseFacts {
        var kept = CaseFacts()
        for condition in conditions {
            switch condition {
            case .registered: kept.registered = facts.registered
            case .sickLeave: kept.sickLeave = facts.sickLeave
            default: kept.working = facts.working
            }
        }
        return kept
    }
}
