/// How hard a text is to read, as LIX (*läsbarhetsindex*): words in a sentence plus long words in a hundred.
///
/// A word has more than six letters to be long. "ESF-projekt" is one word; a bullet is a sentence.
///
/// Useful for: telling which texts to look at. Not useful for: telling whether a text is good, or for a sentence or
/// two; of fewer than ``fewestWords`` words it says little.
///
/// Source: Björnsson, "Läsbarhet", Liber 1968.
public struct Readability: Hashable, Sendable {
    /// Words, numbers among them.
    public let words: Int
    /// Sentences.
    public let sentences: Int
    /// Words of more than six letters.
    public let longWords: Int

    /// Words from which a text is judged as a whole.
    public static let fewestWords = 40
    /// The LIX above which a text is too hard.
    public static let highest = 45.0
    /// The LIX above which an easy-read text is too hard.
    public static let highestEasyRead = 30.0
    /// The words above which a sentence is long.
    public static let longestSentence = 25

    /// The index, usually 20–60.
    public var lix: Double { Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words) }

    /// The index as people read it: "46,3".
    public var swedishLIX: String {
        let tenths = Int((lix * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
    }

    /// How hard that is, in Swedish.
    ///
    /// Source: the five steps of Björnsson 1968.
    public var level: String {
        switch lix {
        case ..<30: "mycket lättläst"
        case ..<40: "lättläst"
        case ..<50: "medelsvår"
        case ..<60: "svår"
        default: "mycket svår"
        }
    }

    /// Whether the text is long enough to be judged as a whole.
    public var isTelling: Bool { words >= Self.fewestWords }

    /// Reads a text; `nil` when it has no words.
    ///
    /// - Complexity: O(n) in its bytes.
    public static func lix(of text: String) -> Readability? { Readability(AuditedText(field: "", text)) }

    init?(_ text: AuditedText) {
        guard !text.words.isEmpty else { return nil }
        sentences = text.sentences.count
        let lengths = text.sentences.lazy.flatMap { text.wordLengths(in: $0) }
        (words, longWords) = lengths.reduce((0, 0)) { ($0.0 + 1, $0.1 + ($1 > 6 ? 1 : 0)) }
    }
}

extension AuditedText {
    /// The letters of each word of a range; words that a hyphen joins are one.
    func wordLengths(in places: Range<Int>) -> [Int] {
        var lengths: [Int] = []
        for place in places {
            let isContinued = place > places.lowerBound && words[place - 1].isJoined
            if isContinued, let last = lengths.indices.last {
                lengths[last] += words[place].letterCount
            } else {
                lengths.append(words[place].letterCount)
            }
        }
        return lengths
    }
}
