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
    /// An undotted word finds dotted labels too; a dotted one only itself.
    ///
    /// - Complexity: O(n · l) for n tokens and labels of at most l words.
    func matches(in tokens: [Token]) -> [Match] {
        var found: [Match] = []
        var start = 0
        while start < tokens.count {
            guard let match = longestMatch(in: tokens, at: start) else {
                start += 1
                continue
            }
            found.append(match)
            start = match.range.upperBound
        }
        return found
    }

    private func longestMatch(in tokens: [Token], at start: Int) -> Match? {
        for end in stride(from: min(tokens.count, start + longest), to: start, by: -1) {
            let key = Self.key(tokens[start..<end]) { $0.surface }
            if let concepts = exact[key] ?? folded[key] { return Match(range: start..<end, concepts: concepts) }
        }
        return nil
    }
}
