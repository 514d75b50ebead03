/// What is known of one word.
public struct WordAnalysis: Hashable, Sendable {
    /// How the word is known.
    public enum Source: String, Hashable, Sendable {
        /// It carries grammar only, or is a number.
        case function
        /// The lexicon has it.
        case lexicon
        /// It is a prefix before a word of the lexicon.
        case prefixed
        /// It was split into parts that are known.
        case compound
        /// Its suffix tells its inflection.
        case derived
        /// Not at all.
        case unknown
    }

    /// UTF-8 of the normalised word.
    public let surface: [UInt8]
    /// How it is known.
    public let source: Source
    /// UTF-8 of the lemmas it may be a form of, the likeliest first; never empty.
    public let lemmas: [[UInt8]]
    /// The parts of a compound; empty for other words. They cover the whole word without gaps.
    public let parts: [CompoundPart]

    /// The likeliest lemma.
    public var lemma: [UInt8] { lemmas.first ?? surface }
}
