/// Words that together tell of a concept, in any order: what is said in more ways than a list of expressions holds.
///
/// Written `sover|sovit & timmar|tim ! dagen`: one word of each group stands in the same part of a sentence, near the
/// others, and none of the words after the exclamation mark does. Words are compared as they are written.
///
/// Thousands are read before the first text is, so that words are ranges of the line's bytes and no strings.
public struct ConceptCue: Hashable, Sendable {
    /// Words of which one must be there, and what such words may end with.
    public struct Group: Hashable, Sendable {
        /// The words, in lower case.
        public fileprivate(set) var words: [Range<Int>] = []
        /// What words may end with: of `-skulder` what follows the dash.
        public fileprivate(set) var endings: [Range<Int>] = []
    }

    /// The line in UTF-8, which all ranges are of.
    public let bytes: [UInt8]
    /// One word of each must be there; the first group has no endings.
    public private(set) var groups: [Group] = [Group()]
    /// None of these words may be there.
    public private(set) var exceptions: [Range<Int>] = []
    /// `$` after the first group: its word must end its part of the sentence.
    public private(set) var isLast = false
    /// `~` before all: a denial denies the concept even where the cue has a denying word of its own.
    public let canBeDenied: Bool
    /// `^` before all: the words may stand in different parts of a sentence.
    public let isOfSentence: Bool

    /// Reads a line; `nil` when a group is empty or the first one has endings.
    ///
    /// - Complexity: O(n) in its bytes.
    public init?(_ line: String) {
        bytes = Array(line.utf8)
        canBeDenied = bytes.first == UInt8(ascii: "~")
        isOfSentence = bytes.first == UInt8(ascii: "^")
        read(from: canBeDenied || isOfSentence ? 1 : 0)
        guard groups.allSatisfy({ !$0.words.isEmpty || !$0.endings.isEmpty }), groups[0].endings.isEmpty else {
            return nil
        }
    }

    private mutating func read(from first: Int) {
        var (start, hasExceptions) = (first, false)
        for place in first...bytes.count {
            let sign = place < bytes.count ? bytes[place] : UInt8(ascii: " ")
            guard Self.signs.contains(sign) else { continue }
            if start < place { add(start..<place, isException: hasExceptions) }
            start = place + 1
            switch sign {
            case UInt8(ascii: "&") where !hasExceptions: groups.append(Group())
            case UInt8(ascii: "!"): hasExceptions = true
            case UInt8(ascii: "$"): isLast = true
            default: break
            }
        }
    }

    private static let signs: [UInt8] = Array(" |&!$".utf8)

    private mutating func add(_ word: Range<Int>, isException: Bool) {
        if isException {
            exceptions.append(word)
        } else if bytes[word.lowerBound] != UInt8(ascii: "-") {
            groups[groups.count - 1].words.append(word)
        } else if word.count > 1 {
            groups[groups.count - 1].endings.append(word.dropFirst())
        }
    }

    /// A word, an ending or an exception.
    public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
