import CatalogueTestSupport
import SearchIndex

/// Small random indexes and queries over an alphabet so small that words, prefixes and values meet often.
///
/// The documents are spread over some segments, and some of them are deleted.
struct RandomIndex {
    static let schema = IndexSchema(
        fields: [
            .init(name: "name", weight: 5, lengthNormalisation: 0.3, typicalLength: 3),
            .init(name: "body", weight: 1, lengthNormalisation: 0.75, typicalLength: 4),
            .init(name: "tags", weight: 2, lengthNormalisation: 0),
        ],
        columns: [
            .init(name: "kind", kind: .facet), .init(name: "size", kind: .number),
            .init(name: "area", kind: .facet), .init(name: "place", kind: .values),
        ])
    static let facets = [0, 2]

    let reference: ReferenceSearch
    let index: SegmentSet

    /// Makes an index; one in forty is large enough to fill several blocks.
    init(_ random: inout SeededGenerator) {
        let isLarge = Int.random(in: 0..<40, using: &random) == 0
        let count = Int.random(in: 0...(isLarge ? 400 : 40), using: &random)
        let documents = (0..<count).map { _ in Self.document(&random) }
        let cuts = (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 0...count, using: &random) }
        let borders = ([0, count] + cuts).sorted()
        let segments = zip(borders, borders.dropFirst()).map { Self.segment(documents, $0..<$1) }
        let deleted = Set((0..<count).filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
        index = SegmentSet(segments, deleted: deleted)
        reference = ReferenceSearch(schema: Self.schema, documents: documents, deleted: deleted)
    }

    /// The same index read back from its bytes.
    func reopened() throws -> SegmentSet {
        SegmentSet(
            try index.segments.map { try Segment(bytes: $0.savedBytes[...], schema: Self.schema) },
            deleted: reference.deleted)
    }

    /// The first segment as it is stored.
    var firstBytes: [UInt8] { index.segments[0].savedBytes }

    static func key(_ number: Int) -> DocumentKey { DocumentKey(high: UInt64(number), low: .max - UInt64(number)) }

    private static func segment(_ documents: [ReferenceSearch.Document], _ range: Range<Int>) -> Segment {
        var writer = SegmentWriter(schema: schema)
        for number in range {
            let document = documents[number]
            var place = 0
            for (field, terms) in document.terms.enumerated() {
                for term in terms {
                    // The tags stand nowhere.
                    if field == 2 { writer.add(writer.number(of: term), field: field) }
                    if field < 2 { writer.add(writer.number(of: term), field: field, at: place) }
                    place += 1
                }
                place += SegmentSet.farthestApart
            }
            writer.endDocument(
                key: key(number), rank: document.rank, lengths: document.lengths, columns: document.columns)
        }
        return writer.finish()
    }

    private static func document(_ random: inout SeededGenerator) -> ReferenceSearch.Document {
        let terms = schema.fields.map { _ in
            (0..<Int.random(in: 0...6, using: &random)).map { _ in word(&random) }
        }
        let columns = schema.columns.map { column in
            (0..<Int.random(in: 0...(column.kind == .number ? 1 : 3), using: &random)).map { _ in
                UInt32.random(in: 0...4, using: &random)
            }
        }
        let rank = UInt64.random(in: 0...9, using: &random)
        return .init(terms: terms, columns: columns, lengths: terms.map(\.count), rank: rank)
    }

    static func word(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
    }

    /// A query of few words; one in ten of more than are looked through choice by choice, also where some do not occur.
    func query(_ random: inout SeededGenerator) -> IndexQuery {
        let isLong = Int.random(in: 0..<10, using: &random) == 0
        let count = Int.random(in: isLong ? 10...14 : 0...4, using: &random)
        var query = IndexQuery(
            words: (0..<count).map { Self.queryWord($0, &random) },
            allowed: set(&random, chance: 0.8))
        query.minimumCoverage = Double.random(in: 0...1, using: &random)
        query.facets = Self.facets.map { column in
            let selected = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                UInt32.random(in: 0...5, using: &random)
            }
            return FacetRequest(column: column, selected: Set(selected))
        }
        query.boosts = [
            Boost(label: "a", factor: 1.5, documents: set(&random, chance: 0.3)),
            Boost(label: "b", factor: 0.5, documents: set(&random, chance: 0.3)),
        ]
        let start = Int.random(in: 0...10, using: &random)
        query.window = start..<(start + Int.random(in: 0...15, using: &random))
        return query
    }

    private static func queryWord(_ number: Int, _ random: inout SeededGenerator) -> QueryWord {
        let conjunctions = (0..<Int.random(in: 0...1, using: &random)).map { _ in
            TermConjunction(
                parts: (0..<Int.random(in: 0...3, using: &random)).map { _ in variants(&random) },
                weight: Double.random(in: 0.1...1, using: &random))
        }
        return QueryWord(
            label: "word \(number)", variants: variants(&random), conjunctions: conjunctions,
            isOptional: Int.random(in: 0..<4, using: &random) == 0)
    }

    private static func variants(_ random: inout SeededGenerator) -> [TermVariant] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            TermVariant(
                term: word(&random), weight: Double.random(in: 0.1...1, using: &random),
                matching: Bool.random(using: &random) ? .exact : .prefix)
        }
    }

    private func set(_ random: inout SeededGenerator, chance: Double) -> DocumentSet {
        var set = DocumentSet(capacity: index.documentCount)
        for document in 0..<index.documentCount where Double.random(in: 0..<1, using: &random) < chance {
            set.insert(document)
        }
        return set
    }
}
