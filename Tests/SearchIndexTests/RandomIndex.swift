import CatalogueTestSupport
import SearchIndex

/// Small random indexes and queries over an alphabet so small that words, prefixes and values meet often.
struct RandomIndex {
    static let schema = IndexSchema(
        fields: [
            .init(name: "name", weight: 5, lengthNormalisation: 0.3),
            .init(name: "body", weight: 1, lengthNormalisation: 0.75),
            .init(name: "tags", weight: 2, lengthNormalisation: 0),
        ], columns: ["kind", "area"])

    let reference: ReferenceSearch
    let segment: Segment

    init(_ random: inout SeededGenerator) {
        let count = Int.random(in: 0...40, using: &random)
        var writer = SegmentWriter(schema: Self.schema)
        var documents: [ReferenceSearch.Document] = []
        for number in 0..<count {
            let document = Self.document(&random)
            documents.append(document)
            writer.add(
                key: DocumentKey(high: UInt64(number), low: .max - UInt64(number)), terms: document.terms,
                lengths: document.lengths, columns: document.columns)
        }
        segment = writer.finish()
        reference = ReferenceSearch(schema: Self.schema, documents: documents)
    }

    private static func document(_ random: inout SeededGenerator) -> ReferenceSearch.Document {
        let terms = schema.fields.map { _ in
            (0..<Int.random(in: 0...6, using: &random)).map { _ in word(&random) }
        }
        let columns = schema.columns.map { _ in
            (0..<Int.random(in: 0...3, using: &random)).map { _ in UInt32.random(in: 0...4, using: &random) }
        }
        return .init(terms: terms, columns: columns, lengths: terms.map(\.count))
    }

    static func word(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
    }

    func query(_ random: inout SeededGenerator) -> IndexQuery {
        var query = IndexQuery(
            words: (0..<Int.random(in: 0...4, using: &random)).map { Self.queryWord($0, &random) },
            allowed: set(&random, chance: 0.8))
        query.minimumCoverage = Double.random(in: 0...1, using: &random)
        query.facets = Self.schema.columns.indices.map { column in
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
        var set = DocumentSet(capacity: segment.documentCount)
        for document in 0..<segment.documentCount where Double.random(in: 0..<1, using: &random) < chance {
            set.insert(document)
        }
        return set
    }
}
