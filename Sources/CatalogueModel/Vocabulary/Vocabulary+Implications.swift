public import Eligibility

extension Vocabulary: ConceptImplications {
    /// A concept and those broader.
    public func implied(by concept: String) -> Set<String> {
        var found: Set<String> = [concept]
        var next = broader[concept]
        while let id = next, found.insert(id).inserted { next = broader[id] }
        return found
    }

    /// A concept and those narrower.
    ///
    /// - Complexity: O(n) in the concepts below it.
    public func ruledOut(without concept: String) -> Set<String> {
        var found: Set<String> = [concept]
        var next = narrower[concept] ?? []
        while let id = next.popLast() {
            if found.insert(id).inserted { next += narrower[id] ?? [] }
        }
        return found
    }

    /// Somebody who lives on a main kind of income support lives on no other main kind: what is had beside others,
    /// such as bostadsbidrag, says nothing of them, and nothing is said of it.
    public func incomeSupport(_ concept: String) -> ConceptFacts { incomeFacts[concept] ?? incomeFacts(of: concept) }

    /// The same, worked out anew.
    func incomeFacts(of concept: String) -> ConceptFacts {
        let has = implied(by: concept)
        guard let stated = self[concept], !stated.isSupplement else { return ConceptFacts(has: has) }
        let kept = has.union(ruledOut(without: concept))
        return ConceptFacts(has: has, lacks: mainIncomeSupport.subtracting(kept))
    }

    /// By `implies` and `ages`.
    ///
    /// - Complexity: O(n) in the concepts known to hold, and those that have either.
    public func completed(_ facts: CaseFacts) -> CaseFacts {
        var facts = facts
        facts.takeImplied(self)
        return facts
    }
}
