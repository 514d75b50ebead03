import CatalogueModel
import SearchIndex
import SwedishText

/// The vocabulary's labels as word sequences, to be recognised in running text.
///
/// An index of its own in which the concepts are the documents and each whole label is a term. So it is
/// saved and opened with the index, and a short-lived command does not analyse thousands of labels.
struct PhraseTable: Sendable {
    /// A recognised label.
    struct Match {
        /// Which tokens it covers.
        let range: Range<Int>
        /// Ids of the concepts that have the label.
        let concepts: [String]
    }

    /// The longest label that is recognised, in words.
    private static let mostWords = 8
    private static let schema = IndexSchema(
        fields: [.init(name: "label", weight: 1, lengthNormalisation: 0)], columns: [])

    private let segment: Segment
    private let conceptIDs: [String]

    /// The table as it is saved.
    var savedBytes: [UInt8] { segment.bytes }

    /// Makes the table of a vocabulary.
    init(_ vocabulary: Vocabulary) {
        var writer = SegmentWriter(schema: Self.schema)
        for (number, concept) in vocabulary.concepts.enumerated() {
            let labels = concept.swedishLabels + concept.labels.values.flatMap { $0 }
            let terms = Set(labels.flatMap(Self.terms))
            let key = DocumentKey(high: 0, low: UInt64(number))
            writer.add(key: key, terms: [Array(terms)], lengths: [terms.count], columns: [])
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

    private static func terms(of label: String) -> [[UInt8]] {
        let tokens = Tokeniser.tokens(in: label)
        guard !tokens.isEmpty, tokens.count <= mostWords else { return [] }
        let exact = key(tokens[...]) { $0.surface }
        let folded = key(tokens[...]) { $0.folded }
        return folded == exact ? [exact] : [exact, SpecialTerm.folded(folded)]
    }

    private static func key(_ tokens: ArraySlice<Token>, _ form: (Token) -> [UInt8]) -> [UInt8] {
        Array(tokens.map(form).joined(separator: [0x20]))
    }

    /// Labels in a text from left to right, the longest at each place, not overlapping.
    ///
    /// Where the whole text is written without dots, dotted labels are found too; in a text that has any,
    /// an undotted word means itself: "vald" is no misspelt "våld".
    ///
    /// - Complexity: O(n · l · log v) for n tokens, labels of at most l words and v labels.
    func matches(in tokens: [Token]) -> [Match] {
        var found: [Match] = []
        let isUndotted = !tokens.contains { SwedishFolding.isDotted($0.surface) }
        var start = 0
        while start < tokens.count {
            guard let match = longestMatch(in: tokens, at: start, folded: isUndotted) else {
                start += 1
                continue
            }
            found.append(match)
            start = match.range.upperBound
        }
        return found
    }

    private func longestMatch(in tokens: [Token], at start: Int, folded isUndotted: Bool) -> Match? {
        // Most words begin no label, and are told apart by one look.
        let first = tokens[start].surface
        let mayBegin =
            segment.hasTerm(withPrefix: first) || (isUndotted && segment.hasTerm(withPrefix: SpecialTerm.folded(first)))
        guard mayBegin else { return nil }
        for end in stride(from: min(tokens.count, start + Self.mostWords), to: start, by: -1) {
            let key = Self.key(tokens[start..<end]) { $0.surface }
            var concepts = segment.documents(withTerm: key)
            if concepts.isEmpty, isUndotted { concepts = segment.documents(withTerm: SpecialTerm.folded(key)) }
            if !concepts.isEmpty { return Match(range: start..<end, concepts: concepts.map { conceptIDs[$0] }) }
        }
        return nil
    }
}
