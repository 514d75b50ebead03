/// A group of people that follows from other facts, or is ruled out by them.
struct GroupRule: Sendable {
    /// What somebody in the group is known to be, or not to be.
    let flags: [ImpliedFlag]
    /// The ages of the group, if ages define it.
    let ages: ClosedRange<Int>?
    /// The group and those broader.
    let implied: Set<String>
    /// The group and those narrower.
    let ruledOut: Set<String>
}

/// A yes-or-no fact that follows from a concept.
struct ImpliedFlag: Sendable {
    /// The fact.
    let kind: FactKind
    /// Whether it is so.
    let isSo: Bool
}

extension Concept {
    /// The facts of `implies`.
    var impliedFlags: [ImpliedFlag] {
        implies.sorted { $0.key < $1.key }.compactMap { name, isSo in
            FactKind(rawValue: name).map { ImpliedFlag(kind: $0, isSo: isSo) }
        }
    }
}
