import CatalogueModel
import SwedishText
import Testing

@testable import CatalogueBenchmark

@Suite("Made-up catalogue")
struct CatalogueGeneratorTests {
    private static let size = 400
    // Made once: 160,000 words are.
    private static let generator = CatalogueGenerator(seed: 1, vocabulary: .builtIn)
    private static let entries = madeUp(generator)

    private static func madeUp(_ generator: CatalogueGenerator) -> [Intervention] {
        var generator = generator
        return (0..<size).map { generator.intervention($0) }
    }

    private static func words(of content: InterventionContent) -> [[UInt8]] {
        let texts =
            [content.name] + content.aliases
            + [content.summary, content.description, content.easyRead].compactMap { $0 }
        return texts.flatMap { Tokeniser.tokens(in: $0).map(\.surface) }
    }

    @Test("the same seed gives the same catalogue and queries, another seed others")
    func seeded() {
        var again = CatalogueGenerator(seed: 1, vocabulary: .builtIn)
        var other = CatalogueGenerator(seed: 2, vocabulary: .builtIn)
        var first = Self.generator
        #expect(Self.madeUp(again) == Self.entries)
        #expect(Self.madeUp(other) != Self.entries)
        for kind in QueryKind.allCases {
            let queries = first.queries(kind, count: 20)
            #expect(again.queries(kind, count: 20) == queries)
            #expect(other.queries(kind, count: 20) != queries)
        }
    }

    @Test("an entry does not depend on those made before it")
    func independent() {
        var generator = Self.generator
        #expect(generator.intervention(Self.size - 1) == Self.entries[Self.size - 1])
    }

    @Test("every entry could be imported: no field has an error")
    func valid() {
        for entry in Self.entries {
            let errors = entry.content.problems().filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(entry.content.name): \(errors)")
        }
        #expect(Set(Self.entries.map(\.id)).count == Self.size)
        #expect(Set(Self.entries.map(\.content.key)).count == Self.size)
        #expect(Set(Self.entries.map(\.slug)).count == Self.size)
    }

    @Test("municipalities and counties are real, and many different ones")
    func places() {
        let gazetteer = Gazetteer.sweden
        let municipalities = Self.entries.flatMap(\.content.area.municipalities)
        #expect(municipalities.allSatisfy { gazetteer.municipality($0) != nil })
        #expect(Self.entries.flatMap(\.content.area.counties).allSatisfy { gazetteer.county($0) != nil })
        #expect(Set(municipalities).count > 100)
        #expect(Self.entries.allSatisfy { !$0.content.area.isUnstated })
    }

    @Test("labels are those of the vocabulary, each once in an entry")
    func labels() {
        for content in Self.entries.map(\.content) {
            for group in ConceptGroup.allCases {
                let labels = content.labels(of: group)
                #expect(labels.allSatisfy { Vocabulary.builtIn.concept($0, in: group) != nil })
                #expect(Set(labels).count == labels.count)
            }
        }
    }

    @Test("words are as many, as different and as unevenly frequent as in Swedish text")
    func words() {
        let words = Self.entries.flatMap { Self.words(of: $0.content) }
        var counts: [[UInt8]: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        let falling = counts.values.sorted(by: >)
        #expect((115...140).contains(words.count / Self.size), "\(words.count / Self.size) words an entry")
        #expect((6_000...9_000).contains(counts.count), "\(counts.count) distinct words")
        #expect(falling[0] > 8 * falling[99], "\(falling[0]) : \(falling[99])")
    }

    @Test("some entries have ended and some are structural, so that filters have work to do")
    func hidden() {
        let contents = Self.entries.map(\.content)
        #expect((1...40).contains(contents.count { $0.kind == .structural }))
        #expect((1...40).contains(contents.count { $0.endDate != nil }))
    }
}
