import CatalogueModel
import Eligibility
import SearchIndex
import SwedishText

/// A part of an index: a segment with the criteria of its entries, and the words and the texts to suggest that
/// it brings.
struct IndexPart: Sendable {
    let segment: Segment
    /// Words that no part before has.
    let words: WordList
    let suggestions: SuggestionIndex
    /// Who the entries are for, in the order of the segment's documents.
    let eligibility: EligibilityTable
    /// What each answer settles for a person of whom nothing is known.
    let firstAnswers: FirstAnswers
    /// The entries by the areas they serve.
    let areas: AreaLists
    /// Tells of most texts that no entry is called so.
    let names: ValueFilter

    /// The first part: all words of its entries and of the vocabulary's labels.
    init(
        segment: Segment, phrases: PhraseTable, suggestions: SuggestionIndex, eligibility: EligibilityTable,
        _ vocabulary: Vocabulary
    ) {
        self.segment = segment
        self.eligibility = eligibility
        firstAnswers = FirstAnswers(eligibility, vocabulary)
        areas = AreaLists(segment)
        names = ValueFilter(segment, column: InterventionColumn.wholeName.rawValue)
        self.suggestions = suggestions
        words = WordList(merging: segment, phrases.labelWords)
    }

    /// A part with entries that came or changed later.
    ///
    /// - Parameters:
    ///   - base: the number of its first document.
    ///   - earlier: what was there before.
    /// - Complexity: O(n) in the characters of the entries.
    init(_ entries: [PublishedEntry], base: Int, to earlier: IndexSnapshot) {
        let builder = IndexBuilder(
            vocabulary: earlier.vocabulary, phrases: earlier.phrases, analyser: earlier.analyser,
            memo: WordMemo(earlier.analyser))
        let (segment, memo) = builder.segment(entries)
        var suggestions = SuggestionBuilder(memo)
        for (document, published) in entries.enumerated() {
            let content = published.entry.content
            suggestions.add(name: content.name, aliases: content.aliases, document: base + document)
        }
        let counts = SegmentSet([segment]).conceptCounts
        for (number, count) in counts.sorted(by: { $0.key < $1.key }) {
            let concept = earlier.vocabulary.concepts[Int(number)]
            // The labels of others can be suggested already.
            guard !earlier.parts.contains(where: { $0.suggestions.concepts.contains(number) }) else { continue }
            suggestions.add(concept, number: Int(number), count: count)
        }
        self.segment = segment
        areas = AreaLists(segment)
        names = ValueFilter(segment, column: InterventionColumn.wholeName.rawValue)
        self.suggestions = suggestions.finish()
        eligibility = EligibilityTable(entries, earlier.vocabulary)
        firstAnswers = FirstAnswers(eligibility, earlier.vocabulary)
        words = WordList(
            segment.terms(fromFirstByte: SpecialTerm.firstWordByte).filter { !earlier.words.contains(Array($0.word)) })
    }
}

extension SegmentSet {
    /// In how many entries each concept occurs, by its number in the vocabulary.
    var conceptCounts: [UInt32: Int] { facetCounts(columns: ConceptGroup.allCases.map(InterventionColumn.column)) }
}

extension EligibilityTable {
    /// Who some entries are for.
    ///
    /// - Complexity: O(n) in the nodes of their criteria.
    init(_ entries: [PublishedEntry], _ vocabulary: Vocabulary) {
        var builder = EligibilityTableBuilder()
        var names = ConditionNames(vocabulary)
        for place in entries.indices { builder.add(entries[place].entry.content.tracks(&names)) }
        self = builder.finish()
    }
}
