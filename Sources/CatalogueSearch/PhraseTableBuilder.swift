import CatalogueModel
import SearchIndex
import SwedishText

/// Collects the labels of a vocabulary for a ``PhraseTable``.
struct PhraseTableBuilder {
    /// The longest label that is recognised, in words.
    private static let mostWords = 8

    private var trie = LabelTrie()
    private var writer: SegmentWriter
    private var scanner = WordScanner([])
    /// The numbers of the words of the label at hand.
    private var label: [Int] = []
    private var known: [KnownWord] = []

    /// What labels need of a word; numbers are those in the trie, −1 until the word is put there.
    private struct KnownWord {
        var surface = -1
        var lemma = -1
        let isFiller: Bool
        let isDotted: Bool
        /// Its lemma and those of its parts; empty for a word that carries grammar only.
        let terms: [TermNumber]
    }

    /// Creates a builder whose concepts become documents of a writer with one field.
    init(_ writer: SegmentWriter) { self.writer = writer }

    /// Adds a concept; `memo` has been asked for no word but by this builder.
    mutating func add(_ concept: Concept, _ number: Int, _ memo: inout WordMemo) {
        var length = 0
        // In a fixed order, so that the same vocabulary gives the same bytes.
        let others = concept.labels.sorted { $0.key < $1.key }.flatMap(\.value)
        for text in concept.swedishLabels + others {
            read(text, &memo)
            for word in label {
                let terms = known[word].terms
                writer.add(terms, terms.indices, field: 0)
                length += terms.count
            }
            if label.count <= Self.mostWords { addLabel(of: number, memo) }
        }
        writer.endDocument(
            key: DocumentKey(high: 0, low: UInt64(number)), rank: UInt64(number), lengths: [length], columns: [])
    }

    /// The finished parts of the table.
    consuming func finish() -> (trie: LabelTrie, words: SegmentSet) {
        trie.freeze()
        return (trie, SegmentSet([writer.finish()]))
    }

    private mutating func read(_ text: String, _ memo: inout WordMemo) {
        label.removeAll(keepingCapacity: true)
        scanner.restart(Array(text.utf8))
        while scanner.next() {
            let word = memo.number(ofWordOf: scanner)
            while known.count <= word { known.append(knownWord(memo[known.count])) }
            label.append(word)
        }
    }

    private mutating func knownWord(_ word: WordAnalysis) -> KnownWord {
        let lemmas = FunctionWords.contains(word.surface) ? [] : [word.lemma] + word.parts.map(\.lemma)
        return KnownWord(
            isFiller: FillerWords.contains(word.surface), isDotted: SwedishFolding.isDotted(word.surface),
            terms: lemmas.map { writer.number(of: $0) })
    }

    private mutating func addLabel(of concept: Int, _ memo: WordMemo) {
        trie.add(label.map { surface(of: $0, memo) }, way: .exact, concept: concept)
        trie.add(label.map { lemma(of: $0, memo) }, way: .lemmas, concept: concept)
        if label.contains(where: { known[$0].isFiller }) {
            let core = label.filter { !known[$0].isFiller }
            trie.add(core.map { lemma(of: $0, memo) }, way: .lemmas, concept: concept)
        }
        if label.contains(where: { known[$0].isDotted }) {
            let folded = label.map { SwedishFolding.fold(memo[$0].surface) }
            trie.add(folded.map { trie.number(of: $0, isSurface: false) }, way: .undotted, concept: concept)
        }
    }

    private mutating func surface(of word: Int, _ memo: WordMemo) -> Int {
        if known[word].surface < 0 { known[word].surface = trie.number(of: memo[word].surface, isSurface: true) }
        return known[word].surface
    }

    private mutating func lemma(of word: Int, _ memo: WordMemo) -> Int {
        if known[word].lemma < 0 {
            let analysis = memo[word]
            let lemma = analysis.source == .function ? analysis.surface : analysis.lemma
            known[word].lemma = trie.number(of: lemma, isSurface: false)
        }
        return known[word].lemma
    }
}
