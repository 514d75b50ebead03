import CatalogueModel
import FoundationEssentials
import SearchIndex
import SwedishText

/// Makes a segment of the published entries.
struct IndexBuilder {
    /// Raised whenever the same entries and vocabulary could give another index than before.
    static let version: UInt32 = 3

    private let vocabulary: Vocabulary
    private let phrases: PhraseTable
    private let analyser: WordAnalyser
    private var memo: TermMemo
    private var writer = SegmentWriter(schema: .interventions)
    private var lengths: [Int] = []
    /// The numbers of the words of the text at hand.
    private var words: [Int] = []
    private var conceptTerms: [TermNumber?]
    private var taggings: [ConceptGroup: [String: Tagging]] = [:]

    /// What a label of an entry leads to.
    private struct Tagging {
        /// The concept that has the label.
        let own: Int?
        /// Concepts broader than it.
        let broader: [Int]
        /// What is indexed as a keyword.
        let keyword: String
    }

    init(vocabulary: Vocabulary, phrases: PhraseTable, analyser: WordAnalyser) {
        self.vocabulary = vocabulary
        self.analyser = analyser
        self.phrases = phrases
        memo = TermMemo(analyser, phrases)
        conceptTerms = Array(repeating: nil, count: vocabulary.concepts.count)
    }

    /// Those entries that are published, by name and id.
    static func published(_ interventions: [Intervention]) -> [Intervention] {
        interventions.filter { $0.status == .published }
            .map { (entry: $0, name: SwedishOrder.key($0.content.name)) }
            .sorted { ($0.name, $0.entry.id.text) < ($1.name, $1.entry.id.text) }
            .map(\.entry)
    }

    /// The index of some entries, numbered as they come.
    ///
    /// - Complexity: O(n) in the characters of the entries.
    consuming func segment(_ interventions: [Intervention]) -> Segment {
        for entry in interventions { add(entry, rank: SwedishOrder.key(entry.content.name).beginning) }
        return writer.finish()
    }

    private mutating func add(_ entry: Intervention, rank: UInt64) {
        let content = entry.content
        lengths = Array(repeating: 0, count: InterventionField.allCases.count)
        add(content.name, to: .name, labels: true)
        for alias in content.aliases { add(alias, to: .aliases, labels: true) }
        for name in [content.name] + content.aliases { addWholeName(name) }
        for organisation in organisations(of: content) { add(organisation, to: .organisations) }
        for area in areaNames(of: content) { add(area, to: .area) }
        for place in content.places { add(place.name, to: .area) }
        add(content.summary ?? "", to: .summary, labels: true)
        for text in bodyTexts(of: content) { add(text, to: .body, labels: true) }
        var columns = self.columns(of: content)
        for group in ConceptGroup.allCases {
            columns[InterventionColumn(group).rawValue] = addConcepts(of: content, group)
        }
        writer.endDocument(key: DocumentKey(entry.id), rank: rank, lengths: lengths, columns: columns)
    }

    /// Adds the words of a text, and the concepts whose labels occur in it when `labels` is set.
    private mutating func add(_ text: String, to field: InterventionField, labels: Bool = false) {
        let bytes = Array(text.utf8)
        var scanner = WordScanner(bytes)
        var hasHyphens = false
        words.removeAll(keepingCapacity: true)
        while scanner.next() {
            words.append(add(word: scanner.surface, to: field))
            hasHyphens = hasHyphens || scanner.link != .apart || scanner.isContinuation
        }
        lengths[field.rawValue] += words.count
        if hasHyphens {
            for word in HyphenatedCompounds.words(in: Tokeniser.tokens(in: bytes), analyser) {
                add(word: word.surface, to: field)
            }
        }
        guard labels else { return }
        let phraseWords = words.map { memo.phraseWord($0) }
        for concept in phrases.matches(in: phraseWords).flatMap(\.concepts) { add(concept: Int(concept), to: field) }
    }

    @discardableResult
    private mutating func add(word: [UInt8], to field: InterventionField) -> Int {
        let number = memo.number(of: word, in: &writer)
        for term in memo.terms(of: number) { writer.add(term, field: field.rawValue) }
        return number
    }

    private mutating func add(concept: Int, to field: InterventionField) {
        let term = conceptTerms[concept] ?? writer.number(of: SpecialTerm.concept(vocabulary.concepts[concept].id))
        conceptTerms[concept] = term
        writer.add(term, field: field.rawValue)
    }

    /// Adds a whole name, so that a query that is exactly a name can be told apart.
    private mutating func addWholeName(_ name: String) {
        let words = Tokeniser.tokens(in: name).map(\.surface)
        guard !words.isEmpty else { return }
        for term in [SpecialTerm.wholeName(words), SpecialTerm.wholeFoldedName(words)] {
            writer.add(writer.number(of: term), field: InterventionField.name.rawValue)
        }
    }

    /// Adds the labels of a group as keywords, their concepts and those broader, and returns their numbers.
    private mutating func addConcepts(of content: InterventionContent, _ group: ConceptGroup) -> [UInt32] {
        var numbers: [UInt32] = []
        for label in content.labels(of: group) {
            let tagging = tagging(label, group)
            add(tagging.keyword, to: .keywords)
            guard let own = tagging.own else { continue }
            add(concept: own, to: .concepts)
            numbers.append(UInt32(own))
            // Asking for the broader finds the narrower, at the weight of a summary.
            for broader in tagging.broader {
                add(concept: broader, to: .summary)
                numbers.append(UInt32(broader))
            }
        }
        return numbers
    }

    private mutating func tagging(_ label: String, _ group: ConceptGroup) -> Tagging {
        if let known = taggings[group]?[label] { return known }
        let concept = vocabulary.concept(label, in: group)
        let broader = concept.map { vocabulary.broader(than: $0.id) } ?? []
        let tagging = Tagging(
            own: concept.flatMap { vocabulary.number(of: $0.id) },
            broader: broader.compactMap { vocabulary.number(of: $0.id) }, keyword: concept?.label ?? label)
        taggings[group, default: [:]][label] = tagging
        return tagging
    }

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

    private func columns(of content: InterventionContent) -> [[UInt32]] {
        InterventionColumn.allCases.map { column in
            switch column {
            case .structural: content.kind == .structural ? [1] : []
            case .endDate: content.endDate.map { [UInt32(clamping: $0.ordinal)] } ?? []
            case .ageMin: content.ageMin.map { [UInt32(clamping: $0)] } ?? []
            case .ageMax: content.ageMax.map { [UInt32(clamping: $0)] } ?? []
            case .area: AreaCode.numbers(of: content.area)
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
