import CatalogueModel
import SearchIndex
import SwedishText

/// A word as labels are compared with it.
struct PhraseWord {
    let surface: [UInt8]
    /// The likeliest lemma; the word itself where it carries grammar only.
    let lemma: [UInt8]

    init(_ surface: [UInt8], _ analysis: WordAnalysis) {
        self.surface = surface
        lemma = analysis.source == .function ? surface : analysis.lemma
    }
}

/// The vocabulary's labels as word sequences, to be recognised in running text in any inflection.
///
/// An index of its own in which the concepts are the documents and each whole label is a term. So it is
/// saved and opened with the index, and a short-lived command does not analyse thousands of labels.
struct PhraseTable: Sendable {
    /// A recognised label.
    struct Match {
        /// Which words it covers.
        let range: Range<Int>
        /// Ids of the concepts that have the label.
        let concepts: [String]
    }

    /// The longest label that is recognised, in words.
    private static let mostWords = 8
    private static let schema = IndexSchema(
        fields: [
            .init(name: "label", weight: 1, lengthNormalisation: 0),
            .init(name: "words", weight: 1, lengthNormalisation: 0.3),
        ], columns: [], saturation: 3)

    private let segment: Segment
    private let conceptIDs: [String]

    /// The table as it is saved.
    var savedBytes: [UInt8] { segment.bytes }

    /// Makes the table of a vocabulary.
    init(_ vocabulary: Vocabulary, _ analyser: WordAnalyser) {
        var memo = TermMemo(analyser)
        var writer = SegmentWriter(schema: Self.schema)
        for (number, concept) in vocabulary.concepts.enumerated() {
            let labels = concept.swedishLabels + concept.labels.values.flatMap { $0 }
            var terms: Set<[UInt8]> = []
            for label in labels { terms.formUnion(Self.terms(of: label, &memo)) }
            let words = labels.flatMap { Self.contentLemmas(of: $0, &memo) }
            let key = DocumentKey(high: 0, low: UInt64(number))
            writer.add(
                key: key, terms: [Array(terms), words.map(SpecialTerm.labelLemma)],
                lengths: [terms.count, words.count],
                columns: [])
        }
        segment = writer.finish()
        conceptIDs = vocabulary.concepts.map(\.id)
    }

    /// Opens a saved table of the same vocabulary.
    init(saved bytes: [UInt8], _ vocabulary: Vocabulary) throws(IndexFileError) {
        segment = try Segment(bytes: bytes, schema: Self.schema)
        conceptIDs = vocabulary.concepts.map(\.id)
        guard segment.documentCount == conceptIDs.count else {
            throw .inconsistent("\(segment.documentCount) concepts, the vocabulary has \(conceptIDs.count)")
        }
    }

    private static func terms(of label: String, _ memo: inout TermMemo) -> [[UInt8]] {
        let words = Tokeniser.tokens(in: label).map { PhraseWord($0.surface, memo.analysis(of: $0.surface)) }
        guard !words.isEmpty, words.count <= mostWords else { return [] }
        let exact = key(words[...]) { $0.surface }
        let folded = SwedishFolding.fold(exact)
        let core = words.filter { !FillerWords.contains($0.surface) }
        let lemmas = key((core.isEmpty ? words : core)[...]) { $0.lemma }
        return [exact, SpecialTerm.lemma(key(words[...]) { $0.lemma }), SpecialTerm.lemma(lemmas)]
            + (folded == exact ? [] : [SpecialTerm.folded(folded)])
            + words.map { SpecialTerm.labelWord($0.surface) }
    }

    /// The lemmas of a label's words that carry meaning, and those of the parts of compounds.
    private static func contentLemmas(of label: String, _ memo: inout TermMemo) -> [[UInt8]] {
        Tokeniser.tokens(in: label).filter { !FunctionWords.contains($0.surface) }.flatMap { token in
            let analysis = memo.analysis(of: token.surface)
            return [analysis.lemma] + analysis.parts.map(\.lemma)
        }
    }

    /// Concepts whose labels are made of the words of a text, in any order: the likeliest first.
    ///
    /// What people write is seldom a label word for word. The labels of a concept are taken together as a
    /// text, and ranked by the words asked for.
    ///
    /// - Returns: ids with a likeness, 0...1: the share of the best answer there could be.
    func likely(_ words: [(lemma: [UInt8], others: [[UInt8]])], limit: Int) -> [(concept: String, likeness: Double)] {
        var query = IndexQuery(
            words: words.map { word in
                let own = TermVariant(term: SpecialTerm.labelLemma(word.lemma), weight: 1)
                let others = word.others.map { TermVariant(term: SpecialTerm.labelLemma($0), weight: 0.7) }
                return QueryWord(label: "", variants: [own] + others)
            }, allowed: DocumentSet(capacity: segment.documentCount, full: true))
        query.minimumCoverage = 0.4
        query.window = 0..<limit
        let result = segment.search(query)
        let most = segment.highestScore(of: query)
        guard most > 0 else { return [] }
        return result.hits.map { (conceptIDs[$0.document], $0.score / most) }
    }

    private static func key(_ words: ArraySlice<PhraseWord>, _ form: (PhraseWord) -> [UInt8]) -> [UInt8] {
        Array(words.map(form).joined(separator: [0x20]))
    }

    /// The distinct words of the labels in byte order.
    var words: [[UInt8]] {
        segment.terms(withPrefix: SpecialTerm.labelWord([]), limit: .max).map { Array($0.dropFirst()) }
    }

    /// Labels in a text, the longest first where they overlap, in the order of the text.
    ///
    /// A label is found as it is written and in other inflections. Where the whole text is written without
    /// dots, dotted labels are found too; in a text that has any, an undotted word means itself: "vald" is
    /// no misspelt "våld".
    ///
    /// - Complexity: O(n · l · log v) for n words, labels of at most l words and v labels.
    func matches(in words: [PhraseWord]) -> [Match] {
        let isUndotted = !words.contains { SwedishFolding.isDotted($0.surface) }
        let candidates =
            words.indices.compactMap { longestMatch(in: words, at: $0, folded: isUndotted) }
            + coreMatches(in: words)
        guard candidates.count > 1 else { return candidates }
        let byLength = candidates.sorted {
            ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
        }
        var taken = Set<Int>()
        var chosen: [Match] = []
        for match in byLength where taken.isDisjoint(with: match.range) {
            taken.formUnion(match.range)
            chosen.append(match)
        }
        return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Labels that are found when words of degree are passed over: "sitter bara hemma" is "sitter hemma".
    private func coreMatches(in words: [PhraseWord]) -> [Match] {
        let core = words.indices.filter { !FillerWords.contains(words[$0].surface) }
        guard core.count < words.count else { return [] }
        let coreWords = core.map { words[$0] }
        return coreWords.indices.compactMap { start in
            guard let match = longestMatch(in: coreWords, at: start, folded: false), match.range.count > 1 else {
                return nil
            }
            return Match(range: core[start]..<(core[match.range.upperBound - 1] + 1), concepts: match.concepts)
        }
    }

    private func longestMatch(in words: [PhraseWord], at start: Int, folded isUndotted: Bool) -> Match? {
        // Most words begin no label, and are told apart by one look.
        let first = words[start]
        let mayBegin =
            segment.hasTerm(withPrefix: first.surface)
            || segment.hasTerm(withPrefix: SpecialTerm.lemma(first.lemma))
            || (isUndotted && segment.hasTerm(withPrefix: SpecialTerm.folded(first.surface)))
        guard mayBegin else { return nil }
        for end in stride(from: min(words.count, start + Self.mostWords), to: start, by: -1) {
            let concepts = concepts(of: words[start..<end], folded: isUndotted)
            if !concepts.isEmpty { return Match(range: start..<end, concepts: concepts.map { conceptIDs[$0] }) }
        }
        return nil
    }

    /// The concepts of a label as written, else in another inflection, else without dots.
    private func concepts(of words: ArraySlice<PhraseWord>, folded isUndotted: Bool) -> [Int] {
        let exact = Self.key(words) { $0.surface }
        var concepts = segment.documents(withTerm: exact)
        if concepts.isEmpty { concepts = segment.documents(withTerm: SpecialTerm.lemma(Self.key(words) { $0.lemma })) }
        if concepts.isEmpty, isUndotted { concepts = segment.documents(withTerm: SpecialTerm.folded(exact)) }
        return concepts
    }
}
