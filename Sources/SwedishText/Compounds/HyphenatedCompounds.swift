/// Words that hyphens make of several tokens.
///
/// - "ESF-projekt": beside its parts the whole, *esfprojekt*; so "sfi-lärare" and "sfilärare" meet.
/// - "arbets- och rehabiliteringsinsatser": beside *arbets* the whole that is meant, *arbetsinsatser*.
/// - "arbetsformer och -metoder": *arbetsmetoder*.
public enum HyphenatedCompounds {
    /// A word that stands in no single token.
    public struct Word: Hashable, Sendable {
        /// The token that it completes, or those that it joins.
        public let tokens: ClosedRange<Int>
        /// UTF-8 of the normalised word.
        public let surface: [UInt8]
        /// Whether it completes a part left out, rather than joining what is written.
        public let isCompletion: Bool
        /// Byte offsets at which the hyphens stood, for joined words.
        public let cuts: [Int]
    }

    /// The most tokens joined to one word.
    private static let mostJoined = 4
    /// How far a suspended part may stand from the word that completes it, in tokens.
    private static let farthest = 8

    private static let conjunctions: Set<[UInt8]> = Set(
        ["och", "eller", "samt", "resp", "respektive", "till", "som", "men"].map { Array($0.utf8) })

    /// The words that hyphens make in a text, in order.
    ///
    /// - Complexity: O(n) for n tokens; words are analysed only where a hyphen stands.
    public static func words(in tokens: [Token], _ analyser: WordAnalyser) -> [Word] {
        var words: [Word] = []
        for (index, token) in tokens.enumerated() {
            if token.link == .joined, index == 0 || tokens[index - 1].link != .joined {
                words += joined(tokens, from: index)
            } else if token.link == .suspended, let whole = completed(tokens, at: index, analyser) {
                words.append(Word(tokens: index...index, surface: whole, isCompletion: true, cuts: []))
            }
            if token.isContinuation, let whole = continued(tokens, at: index, analyser) {
                words.append(Word(tokens: index...index, surface: whole, isCompletion: true, cuts: []))
            }
        }
        return words
    }

    private static func joined(_ tokens: [Token], from start: Int) -> [Word] {
        var end = start
        while end + 1 < tokens.count, tokens[end].link == .joined { end += 1 }
        guard end > start, end - start < mostJoined else { return [] }
        let surface = Array(tokens[start...end].map(\.surface).joined())
        guard surface.count <= Tokeniser.longestWordBytes else { return [] }
        var cuts: [Int] = []
        for token in tokens[start..<end] { cuts.append((cuts.last ?? 0) + token.surface.count) }
        return [Word(tokens: start...end, surface: surface, isCompletion: false, cuts: cuts)]
    }

    /// A suspended part with the last part of the compound that follows.
    private static func completed(_ tokens: [Token], at index: Int, _ analyser: WordAnalyser) -> [UInt8]? {
        var next = index + 1
        while next < tokens.count, next - index <= farthest {
            let token = tokens[next]
            if token.link != .suspended, !conjunctions.contains(token.surface) { break }
            next += 1
        }
        guard next < tokens.count, next > index + 1 || tokens[index].link == .suspended,
            let head = analyser.analyse(tokens[next].surface).parts.last
        else { return nil }
        return tokens[index].surface + tokens[next].surface[head.range]
    }

    /// A continued part with the first parts of the compound before it.
    private static func continued(_ tokens: [Token], at index: Int, _ analyser: WordAnalyser) -> [UInt8]? {
        guard index >= 2, conjunctions.contains(tokens[index - 1].surface),
            let head = analyser.analyse(tokens[index - 2].surface).parts.last
        else { return nil }
        return Array(tokens[index - 2].surface[..<head.range.lowerBound]) + tokens[index].surface
    }
}
