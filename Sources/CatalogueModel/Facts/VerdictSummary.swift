public import Eligibility

/// A verdict in words.
public struct VerdictSummary: Hashable, Sendable {
    /// A reason, or something to find out.
    public struct Point: Hashable, Sendable {
        /// In Swedish: "16–24 år (personen är 31 år)", "Är personen sjukskriven?".
        public let text: String
        /// The sentences of the entry that it rests on.
        public let quotes: [String]

        /// Creates a point.
        public init(text: String, quotes: [String] = []) {
            self.text = text
            self.quotes = quotes
        }
    }

    /// The outcome.
    public let kind: Verdict.Kind
    /// The name of the track that it comes of, if it has one.
    public let track: String?
    /// The fewest conditions that make it so; none for `possible`.
    public let reasons: [Point]
    /// What to find out, for `possible`.
    public let ask: [Point]

    /// Creates a verdict.
    public init(kind: Verdict.Kind, track: String? = nil, reasons: [Point] = [], ask: [Point] = []) {
        self.kind = kind
        self.track = track
        self.reasons = reasons
        self.ask = ask
    }

    /// Judges an entry by the facts of a case and says why, in Swedish.
    ///
    /// - Complexity: O(n) in the nodes of the entry's criteria.
    public init(_ content: InterventionContent, facts: CaseFacts, vocabulary: Vocabulary) {
        self.init(tracks: content.tracks(vocabulary: vocabulary), facts: facts, vocabulary: vocabulary)
    }

    /// The same for the tracks of an entry, see ``InterventionContent/tracks(vocabulary:)``.
    public init(tracks: [Track], facts: CaseFacts, vocabulary: Vocabulary) {
        let verdict = Verdict(tracks: tracks, facts: facts)
        let phrases = CriterionPhrases(vocabulary: vocabulary)
        kind = verdict.kind
        track = verdict.track.flatMap { tracks[$0].name }
        reasons = verdict.reasons.map { reason in
            Point(
                text: phrases.statement(reason.condition, isNegated: reason.isNegated)
                    + (verdict.kind == .excluded ? Self.actual(reason.condition, facts) : ""),
                quotes: [reason.quote].compactMap { $0 })
        }
        ask = verdict.open.map { point in
            Point(text: phrases.question(point), quotes: point.reasons.compactMap(\.quote).uniqued())
        }
    }

    /// What is known of the person instead; that it is the opposite, where it is.
    private static func actual(_ condition: Condition, _ facts: CaseFacts) -> String {
        switch condition {
        case .age:
            guard let age = facts.age else { return "" }
            return " (personen är \(CriterionPhrases.ages(age.lowerBound, age.upperBound)))"
        case .area:
            guard let place = facts.municipality ?? facts.county else { return "" }
            return " (personen bor i \(CriterionPhrases.place(place)))"
        case .gender: return " (personen är det inte)"
        default: return " (stämmer inte på personen)"
        }
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in order.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
