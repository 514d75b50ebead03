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

    /// Resolves an entry's labels in a vocabulary.
    public init(_ intervention: Intervention, vocabulary: Vocabulary, today: CalendarDate) {
        self.intervention = intervention
        hasEnded = intervention.hasEnded(on: today)
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
