import CatalogueModel
import FoundationEssentials
import SearchIndex
import SwedishText

/// Makes a segment of the published entries.
struct IndexBuilder {
    /// Raised whenever the same entries and vocabulary could give another index than before.
    static let version: UInt32 = 15

    private let vocabulary: Vocabulary
    private let phrases: PhraseTable
    private let analyser: WordAnalyser
    private var memo: TermMemo
    private var writer = SegmentWriter(schema: .interventions)
    private var lengths: [Int] = []
    /// The place of the next word of the entry at hand.
    private var place = 0
    private var scanner = WordScanner([])
    /// The numbers of the words of the text at hand, and behind them of those that hyphens make.
    private var words: [Int] = []
    /// The same as labels are compared with them, and the labels found; kept for the room they take.
    private var phraseWords: [PhraseWord] = []
    private var found: [LabelTrie.Found] = []
    private var conceptTerms: [TermNumber?]
    private var taggings: [Tagging] = []
    private var taggingConcepts: [Int] = []
    private var taggingTerms: [TermNumber] = []
    /// Numbers of taggings by group and label.
    private var taggingNumbers: [[String: Int]] = ConceptGroup.allCases.map { _ in [:] }

    /// What a label of an entry leads to.
    private struct Tagging {
        /// The concept that has the label, and those broader than it.
        let concepts: Range<Int>
        /// The terms of what is indexed as a keyword.
        let terms: Range<Int>
        /// Its length in words.
        let length: Int
    }

    /// Creates a builder; `memo` may know words already.
    init(vocabulary: Vocabulary, phrases: PhraseTable, analyser: WordAnalyser, memo: WordMemo) {
        self.vocabulary = vocabulary
        self.analyser = analyser
        self.phrases = phrases
        self.memo = TermMemo(memo, phrases)
        conceptTerms = Array(repeating: nil, count: vocabulary.concepts.count)
    }

    /// The index of some entries, numbered as they come, and what was found out of their words.
    ///
    /// - Parameter progress: told now and then how many entries are done.
    /// - Complexity: O(n) in the characters of the entries.
    consuming func segment(
        _ entries: [PublishedEntry], progress: (Int) -> Void = { _ in }
    ) -> (segment: Segment, words: TermMemo) {
        for index in entries.indices {
            // By its place, so that none of the many texts of an entry is counted as used once more.
            add(entries[index].entry, rank: entries[index].rank)
            if index == Self.sample { writer.reserveCapacity(documents: entries.count) }
            if ProgressPace.tells(after: index + 1) { progress(index + 1) }
        }
        return (writer.finish(), memo)
    }

    /// After so many entries it is told how much room all will take.
    private static let sample = 1_000

    private mutating func add(_ entry: Intervention, rank: UInt64) {
        let content = entry.content
        lengths = Array(repeating: 0, count: InterventionField.allCases.count)
        place = 0
        add(content.name, to: .name, labels: true)
        for alias in content.aliases { add(alias, to: .aliases, labels: true) }
        for organisation in organisations(of: content) { add(organisation, to: .organisations) }
        for area in areaNames(of: content) { add(area, to: .area) }
        for place in content.places { add(place.name, to: .area) }
        if let summary = content.summary { add(summary, to: .summary, labels: true) }
        for text in bodyTexts(of: content) { add(text, to: .body, labels: true) }
        var columns = self.columns(of: entry)
        for (place, group) in ConceptGroup.allCases.enumerated() {
            columns[InterventionColumn(group).rawValue] = addConcepts(content.labels(of: group), group, place)
        }
        writer.endDocument(key: DocumentKey(entry.id), rank: rank, lengths: lengths, columns: columns)
    }

    // MARK: Texts

    /// Adds the words of a text, and the concepts whose labels occur in it when `labels` is set.
    private mutating func add(_ text: String, to field: InterventionField, labels: Bool = false) {
        let count = read(text)
        lengths[field.rawValue] += count
        for (offset, word) in words.enumerated() {
            let terms = memo.range(of: word)
            guard offset < count else {
                writer.add(memo.terms, terms, field: field.rawValue)
                continue
            }
            // Phrases are of words as they are written: the first term of each.
            writer.add(memo.terms[terms.lowerBound], field: field.rawValue, at: place + offset)
            writer.add(memo.terms, (terms.lowerBound + 1)..<terms.upperBound, field: field.rawValue)
        }
        place += count + SegmentSet.farthestApart
        guard labels else { return }
        phraseWords.removeAll(keepingCapacity: true)
        for word in words[..<count] { phraseWords.append(memo.phraseWord(word)) }
        phrases.find(in: phraseWords, into: &found)
        for label in found {
            for concept in phrases.conceptNumbers(of: label) { add(concept: Int(concept), to: field) }
        }
    }

    /// Reads a text into ``words`` and returns how many of them are written in it.
    private mutating func read(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        scanner.restart(bytes)
        words.removeAll(keepingCapacity: true)
        var hasHyphens = false
        while scanner.next() {
            words.append(memo.number(ofWordOf: scanner, in: &writer))
            hasHyphens = hasHyphens || scanner.link != .apart || scanner.isContinuation
        }
        let count = words.count
        if hasHyphens {
            for word in HyphenatedCompounds.words(in: Tokeniser.tokens(in: bytes), analyser) {
                words.append(memo.number(of: word.surface, in: &writer))
            }
        }
        return count
    }

    // MARK: Concepts

    private mutating func add(concept: Int, to field: InterventionField) {
        let term = conceptTerms[concept] ?? writer.number(of: SpecialTerm.concept(vocabulary.concepts[concept].id))
        conceptTerms[concept] = term
        writer.add(term, field: field.rawValue)
    }

    /// Adds labels of a group as keywords, their concepts and those broader, and returns their numbers.
    private mutating func addConcepts(_ labels: [String], _ group: ConceptGroup, _ place: Int) -> [UInt32] {
        var numbers: [UInt32] = []
        for label in labels {
            let number = taggingNumbers[place][label] ?? addTagging(label, group, place)
            lengths[InterventionField.keywords.rawValue] += taggings[number].length
            let terms = taggings[number].terms
            writer.add(taggingTerms, terms, field: InterventionField.keywords.rawValue)
            let concepts = taggings[number].concepts
            for place in concepts {
                // Asking for the broader finds the narrower, at the weight of a summary.
                let isOwn = place == concepts.lowerBound
                add(concept: taggingConcepts[place], to: isOwn ? .concepts : .summary)
                numbers.append(UInt32(taggingConcepts[place]))
            }
        }
        return numbers
    }

    private mutating func addTagging(_ label: String, _ group: ConceptGroup, _ place: Int) -> Int {
        let concept = vocabulary.concept(label, in: group)
        let broader = concept.map { vocabulary.broader(than: $0.id) } ?? []
        let length = read(concept?.label ?? label)
        let (firstTerm, firstConcept) = (taggingTerms.count, taggingConcepts.count)
        for word in words { taggingTerms += memo.terms[memo.range(of: word)] }
        if let own = concept.flatMap({ vocabulary.number(of: $0.id) }) {
            taggingConcepts += [own] + broader.compactMap { vocabulary.number(of: $0.id) }
        }
        taggings.append(
            Tagging(
                concepts: firstConcept..<taggingConcepts.count, terms: firstTerm..<taggingTerms.count, length: length))
        taggingNumbers[place][label] = taggings.count - 1
        return taggings.count - 1
    }

    // MARK: Content

    private func organisations(of content: InterventionContent) -> [String] {
        content.responsibleAuthorities + content.cooperatingParties
            + [content.coordinationAssociation, content.provider].compactMap { $0 }
    }

    private func areaNames(of content: InterventionContent) -> [String] {
        let gazetteer = Gazetteer.sweden
        return content.area.municipalities.compactMap { gazetteer.municipality($0)?.name }
            + content.area.counties.compactMap { gazetteer.county($0)?.name }
    }

    private func bodyTexts(of content: InterventionContent) -> [String] {
        [content.description, content.easyRead, content.access.decidedBy].compactMap { $0 }
            + content.access.steps + content.access.referrers
    }

    private func columns(of entry: Intervention) -> [[UInt32]] {
        let content = entry.content
        return InterventionColumn.allCases.map { column in
            switch column {
            case .structural: content.kind == .structural ? [1] : []
            case .endDate: content.endDate.map { [UInt32(clamping: $0.ordinal)] } ?? []
            case .ageMin: content.ageMin.map { [UInt32(clamping: $0)] } ?? []
            case .ageMax: content.ageMax.map { [UInt32(clamping: $0)] } ?? []
            case .area: AreaCode.numbers(of: content.area)
            case .reviewed: content.reviewedAt.map { [UInt32(clamping: $0.ordinal)] } ?? []
            case .wholeName: ([content.name] + content.aliases).flatMap(WholeName.numbers)
            case .updated: [UInt32(clamping: Int(entry.updatedAt.timeIntervalSince1970))]
            case .reviewDay: [UInt32(clamping: entry.reviewDay.ordinal)]
            case .targetGroup, .need, .method, .incomeSupport, .activity: []
            }
        }
    }
}

extension DocumentKey {
    /// A UUID as an index key.
    init(_ id: UUID) {
        let bytes = withUnsafeBytes(of: id.uuid) { Array($0) }
        func half(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: half(bytes[..<8]), low: half(bytes[8...]))
    }

    /// The UUID that the key was made from.
    var uuid: UUID {
        func byte(_ half: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: half >> (56 - 8 * index)) }
        return UUID(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
                byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
                byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
            ))
    }
}
