import CatalogueModel
import SwedishText
import Testing

@testable import CatalogueBenchmark

@Suite("Made-up queries")
struct QueryKindTests {
    private static let generator = CatalogueGenerator(seed: 3, vocabulary: .builtIn)

    private static func queries(_ kind: QueryKind) -> [String] {
        var generator = generator
        return generator.queries(kind, count: 50)
    }

    @Test(
        "each kind has its number of words",
        arguments: zip(QueryKind.allCases, [1, 3, 5, 1, 1]))
    func wordCounts(_ kind: QueryKind, _ count: Int) {
        #expect(Self.queries(kind).allSatisfy { $0.split(separator: " ").count == count })
    }

    @Test("a beginning is two letters and a star")
    func beginnings() {
        #expect(Self.queries(.prefix).allSatisfy { $0.count == 3 && $0.hasSuffix("*") })
    }

    @Test("misspelt words are no forms that the lexicon knows, and are not compared with others")
    func misspelt() {
        for query in Self.queries(.misspelled) {
            #expect(Lexicon.builtIn.readings(of: Array(query.utf8)).isEmpty, "\(query)")
        }
        #expect(QueryKind.allCases.filter { !$0.isCompared } == [.misspelled])
    }
}
