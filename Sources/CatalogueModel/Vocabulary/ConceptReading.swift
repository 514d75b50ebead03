/// How a concept is read out of texts as a fact of a person, where its labels alone do not tell.
///
/// Search knows nothing of it: labels find and tag whatever stands here.
public struct ConceptReading: Hashable, Sendable {
    /// What people say of themselves: states the concept as a label does, but finds and suggests nothing.
    public var sayings: [String]
    /// Words that together tell of it, see ``ConceptCue``.
    public var cues: [String]
    /// Labels that tell nothing of the person when they stand in a text: "pension", "ekonomi".
    public var searchOnly: [String]
    /// The id of the concept that a text states with a label of this one: of the group "personer med adhd" the need.
    public var statedAs: String?
    /// What kind of thing it is, as far as that decides how a text is read.
    public var traits: [Trait]

    /// What a concept is, as far as that decides how a text is read.
    public enum Trait: String, Hashable, Sendable, Codable, CaseIterable {
        /// A need that is a situation in life as well: a label that a group has too states the group.
        case situation
        /// Something good to have: who lacks it has the need. "Har ingen praktikplats" denies nothing.
        case good
        /// A thing: who has it, or does not want it, has no need of it.
        case possession
        /// Of what has happened, and lasts: "hade en svår barndom" is no state that is over.
        case past
        /// Between the person and somebody else, so that naming the other makes it no fact of theirs.
        case relation
    }

    /// Creates a reading; without anything, one that leaves all to the labels.
    public init(
        sayings: [String] = [], cues: [String] = [], searchOnly: [String] = [], statedAs: String? = nil,
        traits: [Trait] = []
    ) {
        (self.sayings, self.cues, self.searchOnly, self.statedAs) = (sayings, cues, searchOnly, statedAs)
        self.traits = traits
    }

    /// Whether the labels alone tell how the concept is read.
    public var isPlain: Bool { self == ConceptReading() }
}

extension ConceptReading: Codable {
    private enum Name: String, CodingKey {
        case sayings, cues, searchOnly, statedAs, traits
    }

    /// Reads what is there; what is missing is empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        self.init(
            sayings: try fields.decodeIfPresent([String].self, forKey: .sayings) ?? [],
            cues: try fields.decodeIfPresent([String].self, forKey: .cues) ?? [],
            searchOnly: try fields.decodeIfPresent([String].self, forKey: .searchOnly) ?? [],
            statedAs: try fields.decodeIfPresent(String.self, forKey: .statedAs),
            traits: try fields.decodeIfPresent([Trait].self, forKey: .traits) ?? [])
    }

    /// Writes what is not empty.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        if !sayings.isEmpty { try fields.encode(sayings, forKey: .sayings) }
        if !cues.isEmpty { try fields.encode(cues, forKey: .cues) }
        if !searchOnly.isEmpty { try fields.encode(searchOnly, forKey: .searchOnly) }
        try fields.encodeIfPresent(statedAs, forKey: .statedAs)
        if !traits.isEmpty { try fields.encode(traits, forKey: .traits) }
    }
}
