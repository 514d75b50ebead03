import SwedishText

/// Cuts a text into words and sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` before white space and a capital letter, a digit or the end; not after
/// an abbreviation or a number that counts a list. A blank line, a bullet or a new line before a capital ends it too.
struct SentenceReader {
    private let bytes: [UInt8]
    private var words: [Word] = []
    private var sentences: [Range<Int>] = []
    private var start = 0

    /// Abbreviations, as the tokeniser has them, that a sentence seldom ends with.
    private static let abbreviations: Set<String> = [
        "ca", "cirka", "kl", "nr", "st", "tel", "resp", "inkl", "exkl", "max", "min", "bl", "tex", "bla", "dvs", "sk",
        "pga", "fd", "from", "tom", "mao", "fr", "jfr", "s", "kap", "sid", "avd", "enl", "ev", "t", "d", "dr", "co",
    ]

    /// The words of UTF-8 bytes, and of each sentence which words are its.
    ///
    /// - Complexity: O(n) in the bytes.
    static func read(_ bytes: [UInt8]) -> ([Word], [Range<Int>]) {
        var reader = SentenceReader(bytes)
        for token in Tokeniser.tokens(in: bytes) { reader.take(token) }
        reader.endSentence()
        return (reader.words, reader.sentences)
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func take(_ token: Token) {
        let end = words.last?.byteRange.upperBound ?? 0
        let between = bytes[min(end, token.byteRange.lowerBound)..<token.byteRange.lowerBound]
        let gap = Gap(between)
        if endsSentence(gap, between, before: token) { endSentence() }
        let word = Word(
            text: token.text, byteRange: token.byteRange, gap: gap, isJoined: token.link == .joined,
            sentence: sentences.count, casing: casing(token))
        words.append(word)
    }

    private mutating func endSentence() {
        if start < words.count { sentences.append(start..<words.count) }
        start = words.count
    }

    private func endsSentence(_ gap: Gap, _ between: ArraySlice<UInt8>, before token: Token) -> Bool {
        guard let last = words.last else { return false }
        let opensAnew = casing(token) != .lower || (48...57).contains(bytes[token.byteRange.lowerBound])
        if gap.contains(.line) {
            let lines = between.count { $0 == 0x0A }
            // A dash or a sign between line and word is a bullet.
            if lines > 1 || opensAnew || gap.contains(.dash) || gap.contains(.other) { return true }
        }
        guard gap.contains(.mark), opensAnew, !gap.isDisjoint(with: [.space, .line]) else { return false }
        let isDotOnly = !between.contains { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
        return !(isDotOnly && (isAbbreviation(last) || countsList(last)))
    }

    private func isAbbreviation(_ word: Word) -> Bool {
        word.text.utf8.count == 1 && word.number == nil || Self.abbreviations.contains(word.text)
    }

    /// "1. Ring oss": a number that opens a sentence.
    private func countsList(_ word: Word) -> Bool { word.number != nil && words.count - 1 == start }

    private func casing(_ token: Token) -> Word.Casing {
        let range = token.byteRange
        guard isUpper(at: range.lowerBound) else { return .lower }
        var letters = 0
        for place in range where bytes[place] & 0xC0 != 0x80 {
            guard isUpper(at: place) || (48...57).contains(bytes[place]) else { return .capitalised }
            letters += 1
        }
        return letters > 1 ? .upper : .capitalised
    }

    /// Whether a capital of the Swedish alphabet stands at a place: A–Z, or Å, Ä, Ö and others of their row.
    private func isUpper(at place: Int) -> Bool {
        switch bytes[place] {
        case 0x41...0x5A: true
        case 0xC3 where place + 1 < bytes.count: (0x80...0x9E).contains(bytes[place + 1])
        default: false
        }
    }
}
