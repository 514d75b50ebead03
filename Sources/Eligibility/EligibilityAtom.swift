/// A condition on one concept or place at most, with what is often asked of it.
struct EligibilityAtom: Sendable {
    /// The condition.
    let condition: Condition
    /// What it is about; `nil` where its truth is never known.
    let subject: FactSubject?
    /// The code of the place or the id of the concept, if it is on one.
    let text: String?

    init(_ condition: Condition) {
        self.condition = condition
        subject = condition.subject
        text =
            switch condition {
            case .area(let texts), .incomeSupport(let texts), .need(let texts), .background(let texts):
                texts.count == 1 ? texts.first : nil
            default: nil
            }
    }
}

extension Condition {
    /// The conditions on one concept or place each, in a fixed order, of which one must hold; itself when it has none.
    var atoms: [Condition] {
        let parts = parts
        return parts.isEmpty ? [self] : parts
    }

    /// Whether it is on several concepts or places.
    var isOfSeveral: Bool {
        switch self {
        case .area(let texts), .incomeSupport(let texts), .need(let texts), .background(let texts): texts.count > 1
        default: false
        }
    }

    private var parts: [Condition] {
        switch self {
        case .area(let codes): codes.sorted().map { .area(codes: [$0]) }
        case .incomeSupport(let wanted): wanted.sorted().map { .incomeSupport(anyOf: [$0]) }
        case .need(let wanted): wanted.sorted().map { .need(anyOf: [$0]) }
        case .background(let wanted): wanted.sorted().map { .background(anyOf: [$0]) }
        default: [self]
        }
    }
}
