import CatalogueModel
import SwedishText

/// Finds the vocabulary's labels in running text, in any inflection: the longest first where they overlap.
///
/// Useful for a text that somebody looks through afterwards. Not useful for what nobody sees: a label says nothing of
/// whether the text means it.
struct LabelFinder: Sendable {
    /// A concept that a text names.
    struct Match: Hashable, Sendable {
        /// The concept.
        let concept: Concept
        /// The words that name it.
        let range: Range<Int>
    }

    private struct Node {
        var next: [String: Int] = [:]
        var concepts: [Int] = []
    }

    /// The longest label that is looked for, in words.
    private static let mostWords = 9

    private let concepts: [Concept]
    private let analyser = WordAnalyser(layers: [.lemmas])
    private var nodes = [Node()]

    /// - Complexity: O(n) in the words of all labels.
    init(_ vocabulary: Vocabulary) {
        concepts = vocabulary.concepts
        for (number, concept) in concepts.enumerated() {
            let silent = Set(concept.reading.searchOnly)
            for label in concept.swedishLabels where !silent.contains(label) { add(label, number) }
        }
    }

    private mutating func add(_ label: String, _ concept: Int) {
        let tokens = Tokeniser.tokens(in: label)
        guard !tokens.isEmpty, tokens.count <= Self.mostWords else { return }
        insert(tokens.map(\.text), concept)
        // Abbreviations have no other forms: "tar" is none of "TS".
        guard tokens.count > 1 || tokens[0].surface.count > 4 else { return }
        insert(tokens.map { lemma(of: $0) }, concept)
    }

    private mutating func insert(_ words: [String], _ concept: Int) {
        var node = 0
        for word in words {
            if let next = nodes[node].next[word] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[word] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if !nodes[node].concepts.contains(concept) { nodes[node].concepts.append(concept) }
    }

    private func lemma(of token: Token) -> String {
        String(decoding: analyser.analyse(token.surface).lemma, as: UTF8.self)
    }

    /// Labels of a group in a range of a text; words of `left` are read over.
    ///
    /// - Complexity: O(n · l) lookups for n words and labels of at most l words.
    func matches(in text: TemplateText, _ range: Range<Int>, group: ConceptGroup, leaving left: [Range<Int>] = [])
        -> [Match]
    {
        let tokens = Tokeniser.tokens(in: Array(text.bytes[range])).map { token in
            (
                token: token,
                range: (token.byteRange.lowerBound + range.lowerBound)..<(token.byteRange.upperBound + range.lowerBound)
            )
        }.filter { word in !left.contains { $0.overlaps(word.range) } }
        let words = tokens.map { keys(of: $0.token) }
        var (found, start): ([Match], Int) = ([], 0)
        while start < words.count {
            if let (end, concept) = longest(from: start, words, group) {
                found.append(
                    Match(concept: concept, range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound))
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    /// The concept of a group whose label a whole text is, in some inflection.
    func concept(_ text: TemplateText, _ range: Range<Int>, group: ConceptGroup) -> Concept? {
        let count = Tokeniser.tokens(in: Array(text.bytes[range])).count
        let found = matches(in: text, range, group: group)
        guard found.count == 1, let match = found.first else { return nil }
        return Tokeniser.tokens(in: Array(text.bytes[match.range])).count == count ? match.concept : nil
    }

    private func keys(of token: Token) -> [String] {
        let analysis = analyser.analyse(token.surface)
        var keys = [token.text]
        for lemma in analysis.lemmas.prefix(3) {
            let key = String(decoding: lemma, as: UTF8.self)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// Where the longest label from a word on ends, and its concept.
    private func longest(from start: Int, _ words: [[String]], _ group: ConceptGroup) -> (end: Int, concept: Concept)? {
        var reached = [0]
        var best: (end: Int, concept: Concept)?
        for index in start..<min(words.count, start + Self.mostWords) {
            reached = reached.flatMap { node in words[index].compactMap { nodes[node].next[$0] } }.uniqued()
            if reached.isEmpty { break }
            let hit = reached.lazy.flatMap { nodes[$0].concepts }.first { concepts[$0].group == group }
            if let hit { best = (index + 1, concepts[hit]) }
        }
        return best
    }
}
