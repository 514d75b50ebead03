/// How a text is read: for administrators who wonder why something is not found.
///
/// Its JSON is what `analyse --json` prints.
public struct TextAnalysis: Hashable, Sendable, Codable {
    /// A part of a compound.
    public struct Part: Hashable, Sendable, Codable {
        /// The part as it stands in the normalised word, linking letters included.
        public let text: String
        /// Its lemma.
        public let lemma: String
        /// `modifier` for first parts, `head` for the last.
        public let role: String
        /// Its own parts, when it is a compound itself.
        public let parts: [Part]

        /// Creates a part.
        public init(text: String, lemma: String, role: String, parts: [Part]) {
            self.text = text
            self.lemma = lemma
            self.role = role
            self.parts = parts
        }
    }

    /// One word.
    public struct Word: Hashable, Sendable, Codable {
        /// Where a word comes from.
        public enum Kind: String, Hashable, Sendable, Codable {
            /// It stands in the text.
            case word
            /// Words joined by hyphens, as one: "ESF-projekt".
            case joined
            /// A part with what was left out: "arbets-" of "arbets- och rehabiliteringsinsatser".
            case completed
        }

        /// The bytes of the text that it covers.
        public let text: String
        /// First byte in the UTF-8 of the text.
        public let start: Int
        /// The byte after the last.
        public let end: Int
        /// Where it comes from.
        public let kind: Kind
        /// The normalised word: lower case, å ä ö kept.
        public let surface: String
        /// The likeliest lemma.
        public let lemma: String
        /// All lemmas that it may be a form of.
        public let lemmas: [String]
        /// Words of the same family, which widen a search.
        public let related: [String]
        /// How the word is known: `function`, `lexicon`, `prefixed`, `compound`, `derived` or `unknown`.
        public let source: String
        /// Parts of a compound; empty for other words.
        public let parts: [Part]
        /// The word without å, ä and ö.
        public let folded: String
        /// Other words that a search takes it for: dots put on, misspellings mended.
        public let searchedAs: [String]

        /// Creates a word.
        public init(
            text: String, start: Int, end: Int, kind: Kind, surface: String, lemmas: [String], related: [String],
            source: String, parts: [Part], folded: String, searchedAs: [String]
        ) {
            self.text = text
            self.start = start
            self.end = end
            self.kind = kind
            self.surface = surface
            lemma = lemmas.first ?? surface
            self.lemmas = lemmas
            self.related = related
            self.source = source
            self.parts = parts
            self.folded = folded
            self.searchedAs = searchedAs
        }
    }

    /// A concept of the vocabulary whose label occurs.
    public struct FoundConcept: Hashable, Sendable, Codable {
        /// The concept's id.
        public let id: String
        /// Its preferred label.
        public let label: String
        /// Its group.
        public let group: ConceptGroup
        /// The bytes of the text that were recognised.
        public let text: String
        /// First byte in the UTF-8 of the text.
        public let start: Int
        /// The byte after the last.
        public let end: Int

        /// Creates a found concept.
        public init(id: String, label: String, group: ConceptGroup, text: String, start: Int, end: Int) {
            self.id = id
            self.label = label
            self.group = group
            self.text = text
            self.start = start
            self.end = end
        }
    }

    /// The text.
    public let input: String
    /// Its words in order, joined and completed ones after those they are made of.
    public let tokens: [Word]
    /// The concepts found, in order.
    public let concepts: [FoundConcept]

    /// Creates an analysis.
    public init(input: String, tokens: [Word], concepts: [FoundConcept]) {
        self.input = input
        self.tokens = tokens
        self.concepts = concepts
    }
}
