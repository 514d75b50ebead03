/// An inflection class of the lexicon, by the name it has in the file.
enum Paradigm: String, CaseIterable, Sendable {
    // Nouns: u for "en", t for "ett"; then the plural.
    case uOr = "u-or"
    case uAr = "u-ar"
    case uEr = "u-er"
    case uR = "u-r"
    case uNone = "u-0"
    case u
    case tN = "t-n"
    case tNone = "t-0"
    case tEr = "t-er"
    case t
    case nounForms = "n"
    case pluralForms = "p"
    // Verbs.
    case v1
    case v2d
    case v2t
    case v3
    case v4
    case deponent = "vs"
    // Adjectives.
    case a
    case a0
    case adjectiveForms = "ax"
    // The rest.
    case adverb = "adv"
    case preposition = "prep"
    case conjunction = "konj"
    case pronoun = "pron"
    case numeral = "num"
    case interjection = "interj"

    /// The part of speech.
    var wordClass: WordClass {
        switch self {
        case .uOr, .uAr, .uEr, .uR, .uNone, .u, .tN, .tNone, .tEr, .t, .nounForms, .pluralForms: .noun
        case .v1, .v2d, .v2t, .v3, .v4, .deponent: .verb
        case .a, .a0, .adjectiveForms: .adjective
        case .adverb: .adverb
        case .preposition, .conjunction, .pronoun, .numeral, .interjection: .other
        }
    }
}

/// Part of speech, as far as search cares. The order is that of preference between readings of a form.
public enum WordClass: UInt8, Hashable, Sendable, Comparable {
    case noun, adjective, verb, adverb, other

    /// Nouns before adjectives before verbs.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Whether its forms take a genitive -s.
    var isNominal: Bool { self == .noun || self == .adjective }
}
