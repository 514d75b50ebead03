import CatalogueModel
import SearchIndex
import SwedishText

/// The vocabulary's labels: recognised in running text in any inflection, and guessed at from their words.
///
/// Saved and opened with the index, so that a short-lived command does not analyse thousands of labels.
struct PhraseTable: Sendable {
    /// A recognised label.
    struct Match {
        /// Which words it covers.
        let range: Range<Int>
        /// Numbers of the concepts that have the label, in the order of the vocabulary.
        let concepts: ArraySlice<UInt32>
    }

    /// The longest label that is recognised, in words.
    private static let mostWords = 8
    private static let schema = IndexSchema(
        fields: [.init(name: "words", weight: 1, lengthNormalisation: 0.3, typicalLength: 60)], columns: [],
        saturation: 3)

    private let trie: LabelTrie
    /// The concepts as documents with the words of their labels.
    private let words: SegmentSet
    private let conceptIDs: [String]

    /// Makes the table of a vocabulary.
    init(_ vocabulary: Vocabulary, _ analyser: WordAnalyser) {
        var memo = WordMemo(analyser)
        var trie = LabelTrie()
        var writer = SegmentWriter(schema: Self.schema)
        for (number, concept) in vocabulary.concepts.enumerated() {
            var length = 0
            // In a fixed order, so that the same vocabulary gives the same bytes.
            let others = concept.labels.sorted { $0.key < $1.key }.flatMap(\.value)
            for label in concept.swedishLabels + others {
                let analyses = Tokeniser.tokens(in: label).map { memo.analysis(of: $0.surface) }
                Self.add(analyses, number, to: &trie)
                for lemma in Self.contentLemmas(of: analyses) {
                    writer.add(writer.number(of: lemma), field: 0)
                    length += 1
                }
            }
            writer.endDocument(
                key: DocumentKey(high: 0, low: UInt64(number)), rank: UInt64(number), lengths: [length], columns: [])
        }
        trie.freeze()
        self.trie = trie
        words = SegmentSet([writer.finish()])
        conceptIDs = vocabulary.concepts.map(\.id)
    }

    private static func add(_ words: [WordAnalysis], _ concept: Int, to trie: inout LabelTrie) {
        guard words.count <= mostWords else { return }
        let surfaces = words.map(\.surface)
        trie.add(surfaces, way: .exact, concept: concept)
        trie.add(words.map(lemma), way: .lemmas, concept: concept)
        trie.add(words.filter { !FillerWords.contains($0.surface) }.map(lemma), way: .lemmas, concept: concept)
        if surfaces.contains(where: SwedishFolding.isDotted) {
            trie.add(surfaces.map(SwedishFolding.fold), way: .undotted, concept: concept)
        }
    }

    private static func lemma(_ word: WordAnalysis) -> [UInt8] {
        word.source == .function ? word.surface : word.lemma
    }

    /// The lemmas of a label's words that carry meaning, and those of the parts of compounds.
    private static func contentLemmas(of words: [WordAnalysis]) -> [[UInt8]] {
        words.filter { !FunctionWords.contains($0.surface) }.flatMap { [$0.lemma] + $0.parts.map(\.lemma) }
    }

    // MARK: Saving

    /// The table as it is saved.
    var savedParts: [[UInt8]] { [trie.bytes] + words.segments.map(\.savedBytes) }

    /// Opens a saved table of the same vocabulary.
    init(saved trie: [UInt8], words: [UInt8], _ vocabulary: Vocabulary) throws(IndexFileError) {
        conceptIDs = vocabulary.concepts.map(\.id)
        self.trie = try LabelTrie(saved: trie, conceptCount: conceptIDs.count)
        let segment = try Segment(bytes: words, schema: Self.schema)
        guard segment.documentCount == conceptIDs.count else {
            throw .inconsistent("\(segment.documentCount) concepts, the vocabulary has \(conceptIDs.count)")
        }
        self.words = SegmentSet([segment])
    }

    // MARK: Guessing

    /// Concepts whose labels are made of the words of a text, in any order: the likeliest first.
    ///
    /// What people write is seldom a label word for word. The labels of a concept are taken together as a
    /// text, and ranked by the words asked for.
    ///
    /// - Returns: ids with a likeness, 0...1: the share of the best answer there could be.
    func likely(_ words: [(lemma: [UInt8], others: [[UInt8]])], limit: Int) -> [(concept: String, likeness: Double)] {
        guard !words.isEmpty else { return [] }
        let evaluation = QueryEvaluation(
            words.map { word in
                let own = TermVariant(term: word.lemma, weight: 1)
                return QueryWord(label: "", variants: [own] + word.others.map { TermVariant(term: $0, weight: 0.7) })
            }, in: self.words)
        guard evaluation.highestScore > 0 else { return [] }
        var query = IndexQuery(words: evaluation.words, allowed: self.words.live)
        query.minimumCoverage = 0.4
        query.window = 0..<limit
        return evaluation.search(query).hits.map { (conceptIDs[$0.document], $0.score / evaluation.highestScore) }
    }

    // MARK: Recognising

    /// The ids of the concepts of some labels.
    func concepts(of matches: [Match]) -> [String] { matches.flatMap { $0.concepts.map { conceptIDs[Int($0)] } } }

    /// The distinct words of the labels in byte order.
    var labelWords: [[UInt8]] { trie.surfaces }

    /// A word as labels are compared with it.
    func word(_ surface: [UInt8], _ analysis: WordAnalysis) -> PhraseWord { trie.word(surface, analysis) }

    /// Labels in a text, the longest first where they overlap, in the order of the text.
    ///
    /// A label is found as it is written and in other inflections. Where the whole text is written without
    /// dots, dotted labels are found too; in a text that has any, an undotted word means itself: "vald" is
    /// no misspelt "våld".
    ///
    /// - Complexity: O(n · l) lookups for n words and labels of at most l words.
    func matches(in words: [PhraseWord]) -> [Match] {
        let isUndotted = !words.contains { $0.isDotted }
        var candidates: [Match] = []
        for start in words.indices {
            guard let found = trie.longest(in: words, from: start, undotted: isUndotted) else { continue }
            candidates.append(Match(range: start..<found.end, concepts: found.concepts))
        }
        candidates += coreMatches(in: words)
        return candidates.count > 1 ? Self.withoutOverlaps(candidates) : candidates
    }

    private static func withoutOverlaps(_ candidates: [Match]) -> [Match] {
        let byLength = candidates.sorted {
            ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
        }
        var chosen: [Match] = []
        for match in byLength where !chosen.contains(where: { $0.range.overlaps(match.range) }) { chosen.append(match) }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Labels that are found when words of degree are passed over: "sitter bara hemma" is "sitter hemma".
    private func coreMatches(in words: [PhraseWord]) -> [Match] {
        let core = words.indices.filter { !words[$0].isFiller }
        guard core.count < words.count else { return [] }
        let coreWords = core.map { words[$0] }
        return coreWords.indices.compactMap { start in
            guard let found = trie.longest(in: coreWords, from: start, undotted: false), found.end - start > 1 else {
                return nil
            }
            return Match(range: core[start]..<(core[found.end - 1] + 1), concepts: found.concepts)
        }
    }
}
