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

    private static let schema = IndexSchema(
        fields: [.init(name: "words", weight: 1, lengthNormalisation: 0.3, typicalLength: 60)], columns: [],
        saturation: 3)

    private let trie: LabelTrie
    /// The concepts as documents with the words of their labels.
    private let words: SegmentSet
    private let conceptIDs: [String]

    /// Makes the table of a vocabulary; `memo` keeps what was found out of its words.
    init(_ vocabulary: Vocabulary, _ memo: inout WordMemo) {
        var builder = PhraseTableBuilder(SegmentWriter(schema: Self.schema))
        for (number, concept) in vocabulary.concepts.enumerated() { builder.add(concept, number, &memo) }
        (trie, words) = builder.finish()
        conceptIDs = vocabulary.concepts.map(\.id)
    }

    // MARK: Saving

    /// The table as it is saved.
    var savedParts: [[UInt8]] { [trie.bytes] + words.segments.map(\.savedBytes) }

    /// Opens a saved table of the same vocabulary.
    init(saved trie: ArraySlice<UInt8>, words: ArraySlice<UInt8>, _ vocabulary: Vocabulary) throws(IndexFileError) {
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
        var found: [LabelTrie.Found] = []
        trie.find(in: words, into: &found)
        return found.map { Match(range: $0.start..<$0.end, concepts: trie.conceptNumbers(of: $0.node)) }
    }

    /// Labels that state a fact, the longest first where they overlap, in the order of the text: what ``matches(in:)``
    /// would find if there were no others; with the concepts that they state.
    func statedMatches(in words: [PhraseWord]) -> [(range: Range<Int>, concepts: [UInt32])] {
        var found: [LabelTrie.Found] = []
        trie.find(in: words, statingOnly: true, into: &found)
        return found.map { ($0.start..<$0.end, trie.statingConcepts(of: $0.node)) }
    }

    /// Puts what ``matches(in:)`` would give into `found`.
    func find(in words: [PhraseWord], into found: inout [LabelTrie.Found]) { trie.find(in: words, into: &found) }

    /// The numbers of the concepts of a label that was found.
    func conceptNumbers(of label: LabelTrie.Found) -> ArraySlice<UInt32> { trie.conceptNumbers(of: label.node) }
}
