/// The half of the judgements that a figure is of.
public enum Half: String, CaseIterable, Sendable {
    /// May be looked at while rules are written.
    case open
    /// Held back: no rule is made from it.
    case held
}

/// How many of how many.
public struct Share: Hashable, Sendable {
    /// Those that are so.
    public var count = 0
    /// All.
    public var total = 0
    /// Some that are not so, to look at.
    public var examples: [String] = []

    /// The share, 0...1; 0 of nothing is 0.
    public var value: Double { total == 0 ? 0 : Double(count) / Double(total) }

    mutating func add(_ isSo: Bool, _ example: @autoclosure () -> String) {
        total += 1
        if isSo { count += 1 } else { examples.append(example()) }
    }
}
