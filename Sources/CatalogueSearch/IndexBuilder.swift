import CatalogueModel
import FoundationEssentials
import SearchIndex
import SwedishText

/// Makes a segment of the published entries.
struct IndexBuilder {
    /// Raised whenever the same entries and vocabulary could give another index than before.
    static let version: UInt32 = 2

    private let vocabulary: Vocabulary
    private let phrases: PhraseTable
    private let analyser: WordAnalyser
    private let ordinals: [String: UInt32]

    init(vocabulary: Vocabulary, phrases: PhraseTable, analyser: WordAnalyser) {
        self.vocabulary = vocabulary
        self.analyser = analyser
        self.phrases = phrases
        ordinals = Dictionary(
            vocabulary.concepts.enumerated().map { ($1.id, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of those entries that are published.
    ///
    /// Entries are numbered by name and id, which is the order of equal scores.
    ///
    /// - Complexity: O(n) in the characters of the entries, plus sorting.
    func segment(_ interventions: [Intervention]) -> Segment {
        var writer = SegmentWriter(schema: .interventions)
        var memo = TermMemo(analyser)
        let published = interventions.filter { $0.status == .published }
        let keyed = published.map { (entry: $0, name: SwedishOrder.key($0.content.name)) }
        for (entry, _) in keyed.sorted(by: { ($0.name, $0.entry.id.text) < ($1.name, $1.entry.id.text) }) {
            add(entry, to: &writer, &memo)
        }
        return writer.finish()
    }

    private func add(_ entry: Intervention, to writer: inout SegmentWriter, _ memo: inout TermMemo) {
        let content = entry.content
        var terms = FieldTerms(analyser: analyser, memo: memo)
        terms.add([content.name], to: .name, phrases)
        terms.add(content.aliases, to: .aliases, phrases)
        for name in [content.name] + content.aliases { terms.addWholeName(name) }
        terms.add(keywords(of: content), to: .keywords, nil)
        terms.add(organisations(of: content), to: .organisations, nil)
        terms.add(areaNames(of: content) + content.places.map(\.name), to: .area, nil)
        terms.add([content.summary ?? ""], to: .summary, phrases)
        terms.add(bodyTexts(of: content), to: .body, phrases)
        var columns = self.columns(of: content)
        for group in ConceptGroup.allCases {
            columns[InterventionColumn(group).rawValue] = addConcepts(of: content, group, to: &terms)
        }
        memo = terms.memo
        writer.add(key: DocumentKey(entry.id), terms: terms.terms, lengths: terms.lengths, columns: columns)
    }

    /// Adds the concepts of a group, and those broader than them, and returns their numbers.
    private func addConcepts(
        of content: InterventionContent, _ group: ConceptGroup, to terms: inout FieldTerms
    ) -> [UInt32] {
        var numbers: [UInt32] = []
        for concept in content.labels(of: group).compactMap({ vocabulary.concept($0, in: group) }) {
            terms.add(SpecialTerm.concept(concept.id), to: .concepts)
            numbers += [ordinals[concept.id]].compactMap { $0 }
            // Asking for the broader finds the narrower, at the weight of a summary.
            for broader in vocabulary.broader(than: concept.id) {
                terms.add(SpecialTerm.concept(broader.id), to: .summary)
                numbers += [ordinals[broader.id]].compactMap { $0 }
            }
        }
        return numbers
    }

    private func keywords(of content: InterventionContent) -> [String] {
        ConceptGroup.allCases.flatMap { group in
            content.labels(of: group).map { vocabulary.concept($0, in: group)?.label ?? $0 }
        }
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

/// The terms of one document, field by field.
private struct FieldTerms {
    private let analyser: WordAnalyser
    private(set) var memo: TermMemo
    private(set) var terms: [[[UInt8]]] = Array(repeating: [], count: InterventionField.allCases.count)
    private(set) var lengths: [Int] = Array(repeating: 0, count: InterventionField.allCases.count)

    init(analyser: WordAnalyser, memo: TermMemo) {
        self.analyser = analyser
        self.memo = memo
    }

    /// Adds the words of texts, and the concepts whose labels occur in them when `phrases` are given.
    mutating func add(_ texts: [String], to field: InterventionField, _ phrases: PhraseTable?) {
        for text in texts {
            let tokens = Tokeniser.tokens(in: text)
            lengths[field.rawValue] += tokens.count
            for token in tokens { terms[field.rawValue] += memo.terms(of: token.surface) }
            for word in HyphenatedCompounds.words(in: tokens, analyser) {
                terms[field.rawValue] += memo.terms(of: word.surface)
            }
            guard let phrases else { continue }
            let words = tokens.map { PhraseWord($0.surface, memo.analysis(of: $0.surface)) }
            for concept in phrases.matches(in: words).flatMap(\.concepts) {
                add(SpecialTerm.concept(concept), to: field)
            }
        }
    }

    /// Adds a whole name, so that a query that is exactly a name can be told apart.
    mutating func addWholeName(_ name: String) {
        let words = Tokeniser.tokens(in: name).map(\.surface)
        guard !words.isEmpty else { return }
        add(SpecialTerm.wholeName(words), to: .name)
        add(SpecialTerm.wholeFoldedName(words), to: .name)
    }

    mutating func add(_ term: [UInt8], to field: InterventionField) {
        terms[field.rawValue].append(term)
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
