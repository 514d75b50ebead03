import CatalogueExchange
public import CatalogueModel
public import CatalogueSearch
import CatalogueTestSupport
public import FoundationEssentials

/// The seed's entries and the index of them, as the judgements were made.
public struct SeedCatalogue: Sendable {
    /// The published entries.
    public let entries: [Intervention]
    /// Keys by id.
    public let keys: [UUID: String]

    /// Reads the seed's file.
    public init(file: URL) throws {
        let document = JSONLinesReader(vocabulary: .builtIn).read(try Data(contentsOf: file), name: "seed")
        var random = SeededGenerator(seed: 1)
        let options = ImportPlan.Options(publish: true, now: Fixture.now)
        entries = ImportPlan(documents: [document], existing: [], options: options, random: &random).writes
        keys = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.content.key) })
    }

    /// An index of the entries with some layers only.
    public func snapshot(layers: SearchLayers = .all) -> IndexSnapshot {
        IndexSnapshot(revision: 1, interventions: entries, vocabulary: .builtIn, layers: layers)
    }
}
