/// A truth value that may be unknown.
///
/// Source: S. C. Kleene, "Introduction to Metamathematics", 1952, § 64 (strong three-valued logic).
public enum Kleene: Hashable, Sendable, CaseIterable {
    /// Certainly false.
    case no
    /// Not known.
    case unknown
    /// Certainly true.
    case yes

    /// A known truth value.
    public init(_ value: Bool) { self = value ? .yes : .no }

    /// True when both are: the lesser of the two in the order no, unknown, yes.
    public static func && (a: Kleene, b: Kleene) -> Kleene {
        if a == .no || b == .no { return .no }
        return a == .yes && b == .yes ? .yes : .unknown
    }

    /// True when either is: the greater of the two in the order no, unknown, yes.
    public static func || (a: Kleene, b: Kleene) -> Kleene {
        !(!a && !b)
    }

    /// Unknown stays unknown.
    public static prefix func ! (a: Kleene) -> Kleene {
        switch a {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }
}
