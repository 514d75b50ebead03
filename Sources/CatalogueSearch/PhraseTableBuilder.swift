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
    /// Whether the label at hand is written in capitals.
    private var isCapitals = false

    /// What labels need of a word; numbers are those in the trie, −1 until the word is put there.
    private struct KnownWord {
        var surface = -1
        var lemma = -1
        let isFiller: Bool
        let isDotted: Bool
        /// Its lemma and those of its parts; empty for a word that carries grammar only.
        let lemmas: [[UInt8]]
        /// These as terms, once a label has it by which is searched.
        var terms: [TermNumber]?
    }

    /// Creates a builder whose concepts become documents of a writer with one field.
    init(_ writer: SegmentWriter) { self.writer = writer }

    /// Adds a concept; `memo` has been asked for no word but by this builder.
    mutating func add(_ concept: Concept, _ number: Int, _ memo: inout WordMemo) {
        var length = 0
        // In a fixed order, so that the same vocabulary gives the same bytes.
        let others = concept.labels.sorted { $0.key < $1.key }.flatMap(\.value)
        let stating = StatingLabels(concept)
        for text in concept.swedishLabels + others {
            read(text, &memo)
            for word in label {
                let terms = self.terms(of: word)
                writer.add(terms, terms.indices, field: 0)
                length += terms.count
            }
            if label.count <= Self.mostWords { addLabel(of: number, states: stating.states(text), memo) }
        }
        for text in concept.reading.sayings {
            read(text, &memo)
            guard label.count <= Self.mostWords else { continue }
            addLabel(of: number, states: stating.states(text), finds: false, memo)
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
        isCapitals = text.utf8.count < 6 && !text.utf8.contains { (97...122).contains($0) || $0 == 32 }
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
            lemmas: lemmas)
    }

    private mutating func terms(of word: Int) -> [TermNumber] {
        if let terms = known[word].terms { return terms }
        let terms = known[word].lemmas.map { writer.number(of: $0) }
        known[word].terms = terms
        return terms
    }

    private mutating func addLabel(of concept: Int, states: Bool, finds: Bool = true, _ memo: WordMemo) {
        trie.add(
            label.map { surface(of: $0, finds, memo) }, way: .exact, concept: concept, states: states, finds: finds)
        // An abbreviation has no other forms that state it: "tar" is not said of who has TS, nor "lasset" of who has LASS.
        let isAbbreviation = label.count == 1 && (memo[label[0]].surface.count < 4 || isCapitals)
        trie.add(
            label.map { lemma(of: $0, memo) }, way: .lemmas, concept: concept, states: states && !isAbbreviation,
            finds: finds)
        if label.contains(where: { known[$0].isFiller }) {
            let core = label.filter { !known[$0].isFiller }
            trie.add(
                core.map { lemma(of: $0, memo) }, way: .lemmas, concept: concept,
                states: states && isWhole(core, memo), finds: finds)
        }
        if label.contains(where: { known[$0].isDotted }) {
            let folded = label.map { SwedishFolding.fold(memo[$0].surface) }
            trie.add(
                folded.map { trie.number(of: $0, isSurface: false) }, way: .undotted, concept: concept, states: states,
                finds: finds)
        }
    }

    /// Whether the words of the label at hand that are no fillers say the same as all of them.
    ///
    /// A single word, or one that wants another after it, is too little to state anything; so is what was said of
    /// somebody's ("min man behöver hjälp"), and what has but one word of content and lost more than a strengthening.
    private func isWhole(_ core: [Int], _ memo: WordMemo) -> Bool {
        guard core.count > 1, let last = core.last else { return false }
        if last != label.last, StatingLabels.isUnfinished(memo[last].surface) { return false }
        if label.contains(where: {
            StatingLabels.isOwner(memo[$0].surface) || StatingLabels.isLimiting(memo[$0].surface)
        }) {
            return false
        }
        if core.count(where: { !FunctionWords.contains(memo[$0].surface) }) > 1 { return true }
        return StatingLabels.areSlight(
            label.enumerated().filter { known[$1].isFiller }.map { ($0, memo[$1].surface) })
    }

    /// The word as written; one that is only said is none that queries are taken for.
    private mutating func surface(of word: Int, _ finds: Bool, _ memo: WordMemo) -> Int {
        guard finds else { return trie.number(of: memo[word].surface, isSurface: false) }
        if known[word].surface < 0 { known[word].surface = trie.number(of: memo[word].surface, isSurface: true) }
        return known[word].surface
    }

    private mutating func lemma(of word: Int, _ memo: WordMemo) -> Int {
        if known[word].lemma < 0 {
            let analysis = memo[word]
            let lemma = analysis.source == .function ? analysis.surface : analysis.lemma
            known[word].lemma = trie.number(of: DenyingWords.common(for: lemma), isSurface: false)
        }
        return known[word].lemma
    }
}
