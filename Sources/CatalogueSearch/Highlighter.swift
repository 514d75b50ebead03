public import CatalogueModel
import SwedishText

/// Marks the words of a query in the original texts of an entry.
public struct Highlighter: Sendable {
    private let analyser: WordAnalyser
    /// Words of the query, and lemmas they may be forms of.
    private let words: Set<[UInt8]>
    private let lemmas: Set<[UInt8]>
    /// Undotted words: only those may be marked in a dotted spelling.
    private let undotted: Set<[UInt8]>
    /// Beginnings that words may have.
    private let beginnings: [[UInt8]]

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
        self.analyser = analyser
        words = Set(asked)
        lemmas = Set(asked.flatMap { analyser.analyse($0).lemmas })
        self.beginnings = beginnings
        undotted = words.filter { !SwedishFolding.isDotted($0) }
    }

    /// Passages of the entry with what was found marked: summary and description, where anything was.
    ///
    /// - Complexity: O(n · w) in the characters of the texts and the words of the query.
    public func highlights(in content: InterventionContent) -> [Highlight] {
        [("summary", content.summary), ("description", content.description)].compactMap { field, text in
            guard let text else { return nil }
            return highlight(field, text)
        }
    }

    private func highlight(_ field: String, _ text: String) -> Highlight? {
        let bytes = Array(text.utf8)
        let matches = matches(in: bytes)
        guard let first = matches.first else { return nil }
        let window = Self.passage(of: bytes, around: first)
        return Highlight(field: field, parts: Self.parts(of: bytes, in: window, matches: matches))
    }

    private func matches(in bytes: [UInt8]) -> [Range<Int>] {
        Tokeniser.tokens(in: bytes).flatMap(matches)
    }

    /// What of a word is asked for: all of it, or the part of a compound.
    private func matches(_ token: Token) -> [Range<Int>] {
        if isWhole(token) { return [token.byteRange] }
        if let beginning = beginnings.first(where: { token.surface.starts(with: $0) }) {
            guard token.byteRange.count == token.surface.count else { return [token.byteRange] }
            return [token.byteRange.lowerBound..<(token.byteRange.lowerBound + beginning.count)]
        }
        guard !FunctionWords.contains(token.surface) else { return [] }
        let analysis = analyser.analyse(token.surface)
        if analysis.source != .unknown, analysis.lemmas.contains(where: lemmas.contains) { return [token.byteRange] }
        return parts(of: analysis, token)
    }

    private func isWhole(_ token: Token) -> Bool {
        words.contains(token.surface)
            || SwedishFolding.isDotted(token.surface) && undotted.contains(token.folded)
    }

    /// The parts of a compound that are asked for, without the letters that link them to the next.
    private func parts(of analysis: WordAnalysis, _ token: Token) -> [Range<Int>] {
        let found = analysis.parts.flatMap { asked($0) }
        guard !found.isEmpty else { return [] }
        // Where normalising changed the length, or every part is asked for, the word is marked as a whole.
        let leaves = analysis.parts.flatMap(\.leaves).count
        guard token.byteRange.count == token.surface.count, found.flatMap(\.leaves).count < leaves else {
            return [token.byteRange]
        }
        return found.map { part in
            let written = analysis.surface[part.range]
            let length = written.starts(with: part.lemma) ? part.lemma.count : written.count
            let isHead = part.range.upperBound == analysis.surface.count
            let start = token.byteRange.lowerBound + part.range.lowerBound
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
