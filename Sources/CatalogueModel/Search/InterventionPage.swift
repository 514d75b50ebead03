import Eligibility

/// An entry with its concepts resolved, ready to be shown.
public struct InterventionPage: Hashable, Sendable {
    /// A concept of the entry, or a label the vocabulary does not know.
    public struct Tag: Hashable, Sendable {
        /// Concept id; `nil` for a label that the vocabulary does not know.
        public let id: String?
        /// Preferred label, or the label as written.
        public let label: String

        /// Creates a tag.
        public init(id: String?, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// The entry.
    public let intervention: Intervention
    /// Its concepts in each group, in the order written.
    public let tags: [ConceptGroup: [Tag]]
    /// Whether its last day has passed.
    public let hasEnded: Bool
    /// The criteria of its tracks in words, one sentence a track; empty when it has no tracks of its own.
    public let trackTexts: [String]
    /// Whether there are places, as far as it can be believed today: "Kö (uppgift från 2026-10-01)"; `nil` when not stated.
    public let capacityText: String?

    /// Published entries like it, the most alike first.
    public let similar: [Intervention]

    /// Resolves an entry's labels in a vocabulary.
    public init(
        _ intervention: Intervention, vocabulary: Vocabulary, today: CalendarDate, similar: [Intervention] = []
    ) {
        self.intervention = intervention
        self.similar = similar
        hasEnded = intervention.hasEnded(on: today)
        let phrases = CriterionPhrases(vocabulary: vocabulary)
        trackTexts = intervention.content.tracks.map { track in
            (track.name.map { $0 + ": " } ?? "") + phrases.statement(track.criteria)
        }
        capacityText = intervention.content.capacity.map { Self.text(of: $0, on: today) }
        var tags: [ConceptGroup: [Tag]] = [:]
        for group in ConceptGroup.allCases {
            tags[group] = intervention.content.labels(of: group).map { text in
                let concept = vocabulary.concept(text, in: group)
                return Tag(id: concept?.id, label: concept?.label ?? text)
            }
        }
        self.tags = tags
    }

    private static func text(of capacity: Capacity, on today: CalendarDate) -> String {
        let state =
            switch capacity.status(on: today) {
            case .open: "Lediga platser"
            case .queue: "Kö"
            case .full: "Fullt"
            case .unknown: "Okänt"
            }
        let start = capacity.nextStart.map { $0 >= today ? ", nästa start \($0)" : "" } ?? ""
        return state + (capacity.asOf.map { " (uppgift från \($0))" } ?? "") + start
    }
}
