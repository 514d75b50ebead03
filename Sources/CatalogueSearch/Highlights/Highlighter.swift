public import CatalogueModel
import SwedishText

/// Marks the words of a query in the original texts of an entry.
public struct Highlighter: Sendable {
    /// Words of the query, and lemmas they may be forms of.
    private let words: Set<[UInt8]>
    private let lemmas: Set<[UInt8]>
    /// Undotted words: only those may be marked in a dotted spelling.
    private let undotted: Set<[UInt8]>
    /// Beginnings that words may have.
    private let beginnings: [[UInt8]]
    /// By the last bits of a hash, whether anything with such a hash is asked for: most words are not.
    private let mayBeAsked: [Bool]

    private static let hashBits = 10

    /// Longest passage taken from a description, in UTF-8 bytes.
    private static let passageBytes = 240

    init(words queryWords: [[UInt8]], beginnings: [[UInt8]] = [], concepts: [String], _ snapshot: IndexSnapshot) {
        // Of a concept only a label of one word: of "stöd till sjukskrivna" the word "stöd" was not asked for.
        let labels = concepts.compactMap { snapshot.vocabulary[$0]?.label }.map { Tokeniser.tokens(in: $0) }
        let all = queryWords + labels.filter { $0.count == 1 }.joined().map(\.surface)
        let meaningful = all.filter { !UnaskedWords.contains($0) }
        // As in the search: where nothing else is written, such words are what was asked for.
        let asked = meaningful.isEmpty ? all : meaningful
        let analyser = snapshot.analyser
        words = Set(asked)
        lemmas = Set(asked.flatMap { analyser.analyse($0).lemmas })
        self.beginnings = beginnings
        undotted = words.filter { !SwedishFolding.isDotted($0) }
        var mayBeAsked = Array(repeating: false, count: 1 << Self.hashBits)
        for name in words.union(lemmas) { mayBeAsked[name.hashValue & (1 << Self.hashBits - 1)] = true }
        self.mayBeAsked = mayBeAsked
    }

    /// Passages of texts with what was found marked, of each text in which anything was.
    ///
    /// - Parameter memo: what is known of words from other texts of the same search; empty at first.
    /// - Complexity: O(n) in the words of the texts, and O(w) in those of the query for each word met first.
    public func highlights(in texts: [MarkableText], _ memo: inout Memo) -> [Highlight] {
        texts.compactMap { text in
            let matches = matches(in: text, &memo)
            guard let first = matches.first else { return nil }
            let window = Self.passage(of: text.bytes, around: first)
            return Highlight(field: text.field, parts: Self.parts(of: text.bytes, in: window, matches: matches))
        }
    }

    /// Which words of a register a search asks for, as far as that was found out.
    public struct Memo {
        fileprivate enum Answer: UInt8 { case unknown, no, yes }

        fileprivate var answers: [Answer] = []

        /// Creates a memo that knows nothing.
        public init() {}

        fileprivate mutating func makeRoom(for number: Int) {
            guard number >= answers.count else { return }
            let missing = max(number + 1, 2 * answers.count) - answers.count
            answers.append(contentsOf: repeatElement(.unknown, count: missing))
        }
    }

    /// What of a text is asked for. Most words are known not to be, and then only their number is looked at.
    private func matches(in text: MarkableText, _ memo: inout Memo) -> [Range<Int>] {
        memo.makeRoom(for: text.highestNumber)
        var found: [Range<Int>] = []
        for index in text.numbers.indices {
            let number = Int(text.numbers[index])
            if memo.answers[number] == .no { continue }
            let place = text.places[index]
            if memo.answers[number] == .unknown { memo.answers[number] = isAskedFor(place.word) ? .yes : .no }
            if memo.answers[number] == .yes { found += ranges(in: place) }
        }
        return found
    }

    private func isAskedFor(_ word: KnownWord) -> Bool {
        guard !beginnings.isEmpty || word.hashes.contains(where: { mayBeAsked[$0 & (1 << Self.hashBits - 1)] }) else {
            return false
        }
        return !ranges(in: .init(start: 0, end: UInt32(word.analysis.surface.count), word: word)).isEmpty
    }

    /// What of a word is asked for: all of it, or the part of a compound.
    private func ranges(in place: MarkableText.Place) -> [Range<Int>] {
        let analysis = place.word.analysis
        let surface = analysis.surface
        if isWhole(surface) { return [place.byteRange] }
        if let beginning = beginnings.first(where: { surface.starts(with: $0) }) {
            guard place.byteRange.count == surface.count else { return [place.byteRange] }
            return [place.byteRange.lowerBound..<(place.byteRange.lowerBound + beginning.count)]
        }
        guard !FunctionWords.contains(surface) else { return [] }
        if analysis.source != .unknown, analysis.lemmas.contains(where: lemmas.contains) { return [place.byteRange] }
        return parts(of: analysis, place.byteRange)
    }

    private func isWhole(_ surface: [UInt8]) -> Bool {
        words.contains(surface)
            || SwedishFolding.isDotted(surface) && undotted.contains(SwedishFolding.fold(surface))
    }

    /// The parts of a compound that are asked for, without the letters that link them to the next.
    private func parts(of analysis: WordAnalysis, _ byteRange: Range<Int>) -> [Range<Int>] {
        let found = analysis.parts.flatMap { asked($0) }
        guard !found.isEmpty else { return [] }
        // Where normalising changed the length, or every part is asked for, the word is marked as a whole.
        let leaves = analysis.parts.flatMap(\.leaves).count
        guard byteRange.count == analysis.surface.count, found.flatMap(\.leaves).count < leaves else {
            return [byteRange]
        }
        return found.map { part in
            let written = analysis.surface[part.range]
            let length = written.starts(with: part.lemma) ? part.lemma.count : written.count
            let isHead = part.range.upperBound == analysis.surface.count
            let start = byteRange.lowerBound + part.range.lowerBound
            return start..<(start + (isHead ? written.count : length))
        }
    }

    /// The largest parts within a part that are asked for.
    private func asked(_ part: CompoundPart) -> [CompoundPart] {
        lemmas.contains(part.lemma) ? [part] : part.parts.flatMap { asked($0) }
    }

    /// A passage around a match that begins and ends between words.
    private static func passage(of bytes: [UInt8], around match: Range<Int>) -> Range<Int> {
        guard bytes.count > passageBytes else { return 0..<bytes.count }
        var start = max(0, match.lowerBound - passageBytes / 3)
        while start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A { start -= 1 }
        var end = min(bytes.count, max(match.upperBound, start + passageBytes))
        while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
        return start..<end
    }

    private static func parts(of bytes: [UInt8], in window: Range<Int>, matches: [Range<Int>]) -> [Highlight.Part] {
        var parts: [Highlight.Part] = []
        func append(_ range: Range<Int>, isMatch: Bool) {
            guard !range.isEmpty else { return }
            parts.append(.init(text: String(decoding: bytes[range], as: UTF8.self), isMatch: isMatch))
        }
        if window.lowerBound > 0 { parts.append(.init(text: "… ", isMatch: false)) }
        var position = window.lowerBound
        for match in matches where match.lowerBound >= position && match.upperBound <= window.upperBound {
            append(position..<match.lowerBound, isMatch: false)
            append(match, isMatch: true)
            position = match.upperBound
        }
        append(position..<window.upperBound, isMatch: false)
        if window.upperBound < bytes.count { parts.append(.init(text: " …", isMatch: false)) }
        return parts
    }
}
