/// Whether an intervention fits a person: one of its tracks does, may, or none can.
public struct Verdict: Hashable, Sendable {
    /// The three outcomes.
    public enum Kind: String, Hashable, Sendable {
        /// Every criterion of one track is known to hold.
        case fits
        /// No track is known to fit, and at least one is not ruled out.
        case possible
        /// Every track is ruled out.
        case excluded
    }

    /// The outcome.
    public let kind: Kind
    /// The criteria that decided it: those that hold for `fits`, those that fail for `excluded`,
    /// those still unknown for `possible`.
    public let deciding: [Criterion]
    /// Position of the track that decided, when there are tracks.
    public let track: Int?

    /// Judges tracks by the facts of a case. No tracks at all means that nothing is stated: possible.
    ///
    /// - Complexity: O(n) in the nodes of all trees.
    public init(tracks: [Track], facts: CaseFacts) {
        let outcomes = tracks.map { $0.criteria.holds(for: facts) }
        let (kind, wanted): (Kind, Kleene) =
            if outcomes.contains(.yes) {
                (.fits, .yes)
            } else if outcomes.contains(.unknown) || outcomes.isEmpty {
                (.possible, .unknown)
            } else {
                (.excluded, .no)
            }
        let decisive = outcomes.firstIndex(of: wanted)
        self.kind = kind
        track = decisive
        deciding =
            decisive.map { index in
                tracks[index].criteria.conditions.filter { $0.holds(for: facts) == wanted }
            } ?? []
    }
}

extension Criterion {
    /// The topmost conditions: the parts of an `all`, else the criterion itself.
    public var conditions: [Criterion] {
        switch self {
        case .all(let parts): parts.flatMap(\.conditions)
        default: [self]
        }
    }
}
