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
    /// The criteria of its tracks, point by point: all points of a track must hold.
    public let tracks: [TrackSummary]
    /// Whether somebody confirmed it lately.
    public let freshness: Freshness
    /// Whether there are places, as far as it can be believed today: "Kö (uppgift från 1 oktober 2026)"; `nil` when not stated.
    public let capacityText: String?

    /// Published entries like it, the most alike first.
    public let similar: [Intervention]

    /// Resolves an entry's labels in a vocabulary.
    public init(
        _ intervention: Intervention, vocabulary: Vocabulary, today: CalendarDate, policy: ReviewPolicy = .standard,
        similar: [Intervention] = []
    ) {
        self.intervention = intervention
        self.similar = similar
        hasEnded = intervention.hasEnded(on: today)
        let phrases = CriterionPhrases(vocabulary: vocabulary)
        trackTexts = intervention.content.tracks.map { track in
            (track.name.map { $0 + ": " } ?? "") + phrases.statement(track.criteria)
        }
        tracks = intervention.content.tracks.map { TrackSummary($0, phrases: phrases) }
        freshness = Freshness(intervention.content, on: today, policy)
        capacityText = intervention.content.capacity.map { $0.text(on: today) }
        var tags: [ConceptGroup: [Tag]] = [:]
        for group in ConceptGroup.allCases {
            tags[group] = intervention.content.labels(of: group).map { text in
                let concept = vocabulary.concept(text, in: group)
                return Tag(id: concept?.id, label: concept?.label ?? text)
            }
        }
        self.tags = tags
    }
}

/// The criteria of a track, in words.
public struct TrackSummary: Hashable, Sendable {
    /// The track's name, if it has one.
    public let name: String?
    /// What must hold, each with the sentences of the source that it rests on.
    public let points: [VerdictSummary.Point]

    init(_ track: Track, phrases: CriterionPhrases) {
        name = track.name
        points = Self.parts(track.criteria).map { part in
            VerdictSummary.Point(text: phrases.statement(part), quotes: part.quotes.uniqued())
        }
    }

    /// What stands side by side at the top of a tree of criteria.
    private static func parts(_ criteria: Criterion) -> [Criterion] {
        switch criteria {
        case .all(let parts): parts
        case .any, .not, .plain, .quoted: [criteria]
        }
    }
}
