/// A number that is told only when it is large enough to be of nobody in particular.
public enum SuppressedCount: Hashable, Sendable {
    /// Some, but fewer than ``leastShown``.
    case few
    /// So many.
    case count(Int)

    /// The least number that is told.
    public static let leastShown = 5

    /// Suppresses a number; `nil` for none at all.
    public init?(_ count: Int) {
        guard count > 0 else { return nil }
        self = count < Self.leastShown ? .few : .count(count)
    }

    /// As people read it.
    public var swedishText: String {
        switch self {
        case .few: "färre än \(Self.leastShown)"
        case .count(let count): String(count)
        }
    }
}
