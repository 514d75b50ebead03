import CatalogueTestSupport
import Testing

@testable import CatalogueSearch

@Suite("Which node of the labels follows on which")
struct LabelEdgesTests {
    @Test("agrees with a dictionary, over 300 random trees, from roots and from nodes")
    func agreesWithDictionary() {
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let (roots, wordCount) = (3, Int.random(in: 1...12, using: &random))
            var (parents, words): ([UInt32], [UInt32]) = ([0, 0, 0], [0, 0, 0])
            var expected: [[Int]: Int] = [:]
            for _ in 0..<Int.random(in: 0...80, using: &random) {
                let parent = Int.random(in: 0..<parents.count, using: &random)
                let word = Int.random(in: 0..<wordCount, using: &random)
                guard expected[[parent, word]] == nil else { continue }
                expected[[parent, word]] = parents.count
                parents.append(UInt32(parent))
                words.append(UInt32(word))
            }
            let edges = LabelEdges(parents: parents, words: words, roots: roots, wordCount: wordCount)
            for node in parents.indices {
                for word in 0..<wordCount {
                    #expect(edges.child(of: node, Int32(word)) == expected[[node, word]] ?? 0, "seed \(seed)")
                }
                guard node >= roots else { continue }
                #expect(edges.hasChildren(node) == expected.keys.contains { $0[0] == node }, "seed \(seed)")
            }
        }
    }
}
