/// Who an intervention is for, as data: a tree of `all`, `any` and `not` over plain conditions.
///
/// The law leaves the target groups of coordinated rehabilitation undefined, so they vary by place
/// and year; criteria must be data and not code. Codes and concept ids are plain text here: this
/// module knows nothing of the catalogue.
public indirect enum Criterion: Hashable, Sendable {
    /// Every part must hold; an empty list always does.
    case all([Criterion])
    /// At least one part must hold; an empty list never does.
    case any([Criterion])
    /// The part must not hold.
    case not(Criterion)
    /// A condition that is looked up among the facts of a case.
    case plain(Condition)
    /// A criterion with the sentence of the source that it rests on.
    case quoted(Criterion, quote: String)

    /// The most criteria that may stand inside each other; what a person writes needs three or four.
    public static let greatestDepth = 32

    /// How many criteria stand inside each other, itself included.
    ///
    /// - Complexity: O(n) in the nodes.
    public var depth: Int {
        switch self {
        case .all(let parts), .any(let parts): 1 + (parts.lazy.map(\.depth).max() ?? 0)
        case .not(let part): 1 + part.depth
        case .plain: 1
        // A quote is no criterion of its own.
        case .quoted(let part, _): part.depth
        }
    }

    /// The conditions that the tree is made of, in the order written.
    public var conditions: [Condition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
        case .not(let part), .quoted(let part, _): part.conditions
        case .plain(let condition): [condition]
        }
    }

    /// The sentences of the source that its parts rest on, in the order written.
    public var quotes: [String] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.quotes)
        case .not(let part): part.quotes
        case .plain: []
        case .quoted(let part, let quote): [quote] + part.quotes
        }
    }

    /// Whether an `any` without parts stands anywhere: nobody meets it.
    public var hasEmptyAny: Bool {
        switch self {
        case .any(let parts): parts.isEmpty || parts.contains(where: \.hasEmptyAny)
        case .all(let parts): parts.contains(where: \.hasEmptyAny)
        case .not(let part), .quoted(let part, _): part.hasEmptyAny
        case .plain: false
        }
    }

    /// The same tree with each condition replaced.
    public func mapConditions(_ transform: (Condition) -> Condition) -> Criterion {
        switch self {
        case .all(let parts): .all(parts.map { $0.mapConditions(transform) })
        case .any(let parts): .any(parts.map { $0.mapConditions(transform) })
        case .not(let part): .not(part.mapConditions(transform))
        case .plain(let condition): .plain(transform(condition))
        case .quoted(let part, let quote): .quoted(part.mapConditions(transform), quote: quote)
        }
    }
}

/// A way through an intervention with its own criteria (*spår*).
public struct Track: Hashable, Sendable {
    /// What the track is called, if it has a name.
    public var name: String?
    /// Who it is for.
    public var criteria: Criterion

    /// Creates a track.
    public init(name: String? = nil, criteria: Criterion) {
        self.name = name
        self.criteria = criteria
    }
}
