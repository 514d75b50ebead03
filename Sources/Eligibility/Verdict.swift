/// Whether an intervention fits a person: one of its tracks does, may, or none can.
public struct Verdict: Hashable, Sendable {
    /// The three outcomes.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Every criterion of one track is known to hold.
        case fits
        /// No track is known to fit, and at least one is not ruled out.
        case possible
        /// Every track is ruled out.
        case excluded
    }

    /// The outcome.
    public let kind: Kind
    /// Position of the track that fits, or of the one that least is to be found out for; `nil` when all are
    /// ruled out, or there are none.
    public let track: Int?
    /// The fewest conditions that make it so: those that hold for `fits`, those that fail, one or more in
    /// each track, for `excluded`; none for `possible`.
    public let reasons: [Reason]
    /// For `possible`, the fewest things to find out; empty when nothing is stated of whom it is for.
    public let open: [OpenPoint]

    /// Judges tracks by the facts of a case. No tracks at all means that nothing is stated: possible.
    ///
    /// - Complexity: O(n · d) in the nodes of all trees, d deep.
    public init(tracks: [Track], facts: CaseFacts) {
        let outcomes = tracks.map { $0.criteria.holds(for: facts) }
        if let fitting = outcomes.firstIndex(of: .yes) {
            (kind, track, open) = (.fits, fitting, [])
            reasons = tracks[fitting].criteria.deciding(facts)
        } else if tracks.isEmpty {
            (kind, track, reasons, open) = (.possible, nil, [], [])
        } else if outcomes.contains(.unknown) {
            let ways = outcomes.indices.filter { outcomes[$0] == .unknown }
                .map { (track: $0, open: tracks[$0].criteria.open(facts)) }
            let nearest = ways.min { $0.open.count < $1.open.count }
            (kind, track, reasons, open) = (.possible, nearest?.track, [], nearest?.open ?? [])
        } else {
            (kind, track, open) = (.excluded, nil, [])
            var seen: Set<Reason> = []
            reasons = tracks.flatMap { $0.criteria.deciding(facts) }.filter { seen.insert($0).inserted }
        }
    }
}
