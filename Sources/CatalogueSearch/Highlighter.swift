public import CatalogueModel
import SwedishText

/// Marks the words of a query in the original texts of an entry.
public struct Highlighter: Sendable {
    private let exact: Set<[UInt8]>
    private let beginnings: [[UInt8]]
    private let foldedExact: Set<[UInt8]>
    private let foldedBeginnings: [[UInt8]]

    /// Longest passage taken from a description, in UTF-8 bytes.
    private static let passageBytes = 240

    init(tokens: [Token], concepts: [String], _ vocabulary: Vocabulary) {
        // Of a concept only a label of one word: of "stöd till sjukskrivna" the word "stöd" was not asked for.
        let labels = concepts.compactMap { vocabulary[$0]?.label }.map { Tokeniser.tokens(in: $0) }
        let words = (tokens + labels.filter { $0.count == 1 }.joined()).map(\.surface)
            .filter { !FunctionWords.contains($0) }
        let stems = words.filter { $0.count >= 4 }.map { InflectionalEnding.stripped($0) ?? $0 }
        exact = Set(words)
        beginnings = stems.filter { $0.count >= 4 }
        // Only an undotted word may be marked in a dotted spelling.
        foldedExact = Set(words.filter { !SwedishFolding.isDotted($0) })
        foldedBeginnings = beginnings.filter { !SwedishFolding.isDotted($0) }
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
        Tokeniser.tokens(in: bytes).filter(isMatch).map(\.byteRange)
    }

    private func isMatch(_ token: Token) -> Bool {
        if exact.contains(token.surface) || beginnings.contains(where: { token.surface.starts(with: $0) }) {
            return true
        }
        guard SwedishFolding.isDotted(token.surface) else { return false }
        let folded = token.folded
        return foldedExact.contains(folded) || foldedBeginnings.contains { folded.starts(with: $0) }
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
