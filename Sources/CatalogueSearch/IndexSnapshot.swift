public import CatalogueModel
import Eligibility
import FoundationEssentials
public import SearchIndex
public import SwedishText
import Synchronization

/// Everything a search needs, as of one revision of the catalogue. Immutable: a request takes one
/// snapshot and sees one state, whatever is imported meanwhile.
public struct IndexSnapshot: Sendable {
    /// The catalogue's revision.
    public let revision: Int
    /// The revision that its first part was built from: snapshots that have it in common share most of their memory.
    public let builtRevision: Int
    /// What the index is made of: the entries as they were when it was built, then what changed since.
    let parts: [IndexPart]
    /// The index of the published entries.
    let index: SegmentSet
    /// The vocabulary of that revision.
    public let vocabulary: Vocabulary
    let phrases: PhraseTable
    let analyser: WordAnalyser
    /// The words that together tell of a concept in a text.
    let cues: CueTable
    /// Words of the entries and of the vocabulary's labels.
    let words: WordLists
    let filters: FilterSets
    /// The place of each concept in the alphabetical order of preferred labels.
    let conceptRanks: [Int]
    /// The entries that were made, changed or withdrawn since the first part was built.
    let changes: [UUID: Intervention]

    /// The version of the rules that indexes are made by: of the text analysis and of the index's fields.
    public static let analyserVersion = AnalyserVersion.current << 16 | IndexBuilder.version

    /// Reads the lexicon, which is otherwise read when the first index is made.
    public static func prepare() { _ = WordAnalyser(overrides: CompoundOverrides()) }

    /// An index of no entries, which knows the built-in vocabulary.
    public static var withoutEntries: IndexSnapshot {
        IndexSnapshot(revision: 0, interventions: [], vocabulary: .builtIn)
    }

    /// Builds the index anew.
    ///
    /// - Parameters:
    ///   - earlier: a snapshot with all layers; what it knows of the same vocabulary is taken over.
    ///   - progress: told now and then how many entries of how many are done.
    /// - Complexity: O(n) in the characters of the entries, and of the vocabulary's labels where they are new.
    public init(
        revision: Int, interventions: [Intervention], vocabulary: Vocabulary,
        overrides: CompoundOverrides = CompoundOverrides(), layers: SearchLayers = .all,
        after earlier: IndexSnapshot? = nil, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        let analyser = WordAnalyser(overrides: overrides, layers: layers.analyserLayers)
        // What is found out of a word serves the vocabulary, the texts and the suggestions.
        var memo = WordMemo(analyser)
        let known = earlier.flatMap { earlier in
            let isSame =
                layers == .all && earlier.vocabulary.concepts == vocabulary.concepts
                && earlier.analyser.overrides == analyser.overrides
            return isSame ? earlier.phrases : nil
        }
        let phrases = known ?? PhraseTable(vocabulary, &memo)
        let published = PublishedEntry.all(of: interventions)
        let builder = IndexBuilder(
            vocabulary: vocabulary, phrases: phrases, analyser: analyser, memo: consume memo)
        let (segment, words) = builder.segment(published) { progress($0, published.count) }
        var suggestions = SuggestionBuilder(words)
        for document in published.indices {
            suggestions.add(
                name: published[document].entry.content.name, aliases: published[document].entry.content.aliases,
                document: document)
        }
        let counts = SegmentSet([segment]).conceptCounts
        for (number, concept) in vocabulary.concepts.enumerated() {
            suggestions.add(concept, number: number, count: counts[UInt32(number)] ?? 0)
        }
        self.init(
            revision: revision, segment: segment, phrases: phrases, vocabulary: vocabulary, analyser: analyser,
            suggestions: suggestions.finish(), eligibility: EligibilityTable(published, vocabulary))
    }

    /// Opens a saved index.
    ///
    /// - Throws: ``IndexFileError`` when the bytes can't be used; then build anew.
    /// - Complexity: O(n) in the bytes.
    public init(
        revision: Int, saved bytes: [UInt8], vocabulary: Vocabulary,
        overrides: CompoundOverrides = CompoundOverrides()
    ) throws(IndexFileError) {
        let parts = try SectionReader(unchecked: bytes[...], count: 5)
        let segment = try Segment(bytes: parts.bytes(0), schema: .interventions)
        let phrases = try PhraseTable(saved: parts.bytes(1), words: parts.bytes(2), vocabulary)
        let suggestions = try SuggestionIndex(
            saved: parts.bytes(3), documentCount: segment.documentCount,
            conceptCount: vocabulary.concepts.count)
        let eligibility = try EligibilityTable(saved: parts.bytes(4), documentCount: segment.documentCount)
        self.init(
            revision: revision, segment: segment, phrases: phrases, vocabulary: vocabulary,
            analyser: WordAnalyser(overrides: overrides), suggestions: suggestions, eligibility: eligibility)
    }

    private init(
        revision: Int, segment: Segment, phrases: PhraseTable, vocabulary: Vocabulary, analyser: WordAnalyser,
        suggestions: SuggestionIndex, eligibility: EligibilityTable
    ) {
        self.revision = revision
        builtRevision = revision
        let part = IndexPart(
            segment: segment, phrases: phrases, suggestions: suggestions, eligibility: eligibility, vocabulary)
        parts = [part]
        index = SegmentSet([segment])
        self.vocabulary = vocabulary
        cues = CueTable(vocabulary)
        self.phrases = phrases
        self.analyser = analyser
        words = WordLists([part.words])
        filters = FilterSets(index, [part.areas])
        let keys = vocabulary.concepts.map { SwedishOrder.key($0.label) }
        var ranks = Array(repeating: 0, count: keys.count)
        for (rank, concept) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() { ranks[concept] = rank }
        conceptRanks = ranks
        changes = [:]
    }

    /// Another snapshot of the same vocabulary.
    init(
        _ other: IndexSnapshot, revision: Int, parts: [IndexPart], index: SegmentSet, words: WordLists,
        changes: [UUID: Intervention]
    ) {
        self.revision = revision
        builtRevision = other.builtRevision
        self.parts = parts
        self.index = index
        self.words = words
        self.changes = changes
        filters = FilterSets(index, parts.map(\.areas))
        (vocabulary, phrases, analyser, cues) = (other.vocabulary, other.phrases, other.analyser, other.cues)
        conceptRanks = other.conceptRanks
    }

    /// The index as it is saved, to be opened by ``init(revision:saved:vocabulary:overrides:)``: without what
    /// changed since it was built.
    public var savedBytes: [UInt8] {
        var sections = SectionWriter()
        sections.append(parts[0].segment.savedBytes)
        for part in phrases.savedParts + [parts[0].suggestions.savedBytes, parts[0].eligibility.savedBytes] {
            sections.append(part)
        }
        // Each has a checksum of its own.
        return sections.unchecked
    }

    /// Number of published entries.
    public var count: Int { index.liveCount }
}

extension WordList {
    /// The words of an index and of labels, in order.
    convenience init(merging segment: Segment, _ labelWords: [[UInt8]]) {
        var words: [(word: ArraySlice<UInt8>, frequency: Int)] = []
        words.reserveCapacity(segment.termCount + labelWords.count)
        var next = 0
        for term in segment.terms(fromFirstByte: SpecialTerm.firstWordByte) {
            while next < labelWords.count, labelWords[next].lexicographicallyPrecedes(term.word) {
                words.append((labelWords[next][...], 0))
                next += 1
            }
            if next < labelWords.count, labelWords[next].elementsEqual(term.word) { next += 1 }
            words.append(term)
        }
        words += labelWords[next...].map { ($0[...], 0) }
        self.init(words)
    }
}

/// The index that requests search, replaced whole after each change.
public final class LiveIndex: Sendable {
    private let current: Mutex<IndexSnapshot>

    /// Creates a live index that serves `first`.
    public init(_ first: IndexSnapshot) { current = Mutex(first) }

    /// The snapshot now served. Take it once per request.
    public var snapshot: IndexSnapshot { current.withLock { $0 } }

    /// Serves `next` from now on. An older revision replaces a newer one too: then a backup was restored.
    public func replace(with next: IndexSnapshot) { current.withLock { $0 = next } }

    /// Serves another form of a revision, unless a different revision has come to be served.
    public func replace(with next: IndexSnapshot, ifStillServing revision: Int) {
        current.withLock { if $0.revision == revision { $0 = next } }
    }
}

extension IndexSnapshot {
    /// The other words that a word is taken for, the likeliest first; none when it occurs.
    ///
    /// - Complexity: O(n) in the words of the index when none is spelt so.
    public func spellings(of text: String) -> [String] {
        let tokens = Tokeniser.tokens(in: text).map(\.surface)
        let speller = QuerySpeller(words: words, analyser: analyser, layers: .all)
        guard let word = speller.joiningLostLetters(tokens) ?? tokens.first else { return [] }
        return speller.spellings(of: word).filter { $0.kind != .asWritten || words.contains(word) }
            .map { String(decoding: $0.word, as: UTF8.self) }
    }
}
