import CatalogueModel
import SwedishText

/// The vocabulary's labels as word sequences, to be recognised in running text.
struct PhraseTable: Sendable {
    /// A recognised label.
    struct Match {
        /// Which tokens it covers.
        let range: Range<Int>
        /// Ids of the concepts that have the label.
        let concepts: [String]
    }

    private var exact: [[UInt8]: [String]] = [:]
    private var folded: [[UInt8]: [String]] = [:]
    private var longest = 0

    init(_ vocabulary: Vocabulary) {
        for concept in vocabulary.concepts {
            for label in concept.swedishLabels + concept.labels.values.flatMap({ $0 }) {
                add(label, concept.id)
            }
        }
    }

    private mutating func add(_ label: String, _ id: String) {
        let tokens = Tokeniser.tokens(in: label)
        guard !tokens.isEmpty else { return }
        longest = max(longest, tokens.count)
        let key = Self.key(tokens[...]) { $0.surface }
        if exact[key]?.contains(id) != true { exact[key, default: []].append(id) }
        let foldedKey = Self.key(tokens[...]) { $0.folded }
        if foldedKey != key, folded[foldedKey]?.contains(id) != true { folded[foldedKey, default: []].append(id) }
    }

    private static func key(_ tokens: ArraySlice<Token>, _ form: (Token) -> [UInt8]) -> [UInt8] {
        Array(tokens.map(form).joined(separator: [0x20]))
    }

    /// Labels in a text from left to right, the longest at each place, not overlapping.
    ///
    /// Where the whole text is written without dots, dotted labels are found too; in a text that has any,
    /// an undotted word means itself: "vald" is no misspelt "våld".
    ///
    /// - Complexity: O(n · l) for n tokens and labels of at most l words.
    func matches(in tokens: [Token]) -> [Match] {
        var found: [Match] = []
        let isUndotted = !tokens.contains { SwedishFolding.isDotted($0.surface) }
        var start = 0
        while start < tokens.count {
            guard let match = longestMatch(in: tokens, at: start, folded: isUndotted) else {
                start += 1
                continue
            }
            found.append(match)
            start = match.range.upperBound
        }
        return found
    }

    private func longestMatch(in tokens: [Token], at start: Int, folded isUndotted: Bool) -> Match? {
        for end in stride(from: min(tokens.count, start + longest), to: start, by: -1) {
            let key = Self.key(tokens[start..<end]) { $0.surface }
            if let concepts = exact[key] ?? (isUndotted ? folded[key] : nil) {
                return Match(range: start..<end, concepts: concepts)
            }
        }
        return nil
    }
}
