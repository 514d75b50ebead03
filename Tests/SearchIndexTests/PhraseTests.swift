import CatalogueTestSupport
import SearchIndex
import Testing

@Suite("Phrases")
struct PhraseTests {
    @Test("phrases and near words are found as in the plain texts, over 1,000 random indexes")
    func agreesWithPlainTexts() throws {
        var found = 0
        for seed in UInt64(0)..<1_000 {
            var random = SeededGenerator(seed: seed)
            let made = RandomIndex(&random)
            // Half of the time as it is read back from bytes.
            let index = seed % 2 == 0 ? made.index : try made.reopened()
            for _ in 0..<5 {
                let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    (0..<Int.random(in: 1...2, using: &random)).map { _ in RandomIndex.word(&random) }
                }
                let phrase = index.documents(withPhrase: words)
                let distance = Int.random(in: 1...SegmentSet.farthestApart, using: &random)
                var asked = index.live
                for number in 0..<asked.capacity where Int.random(in: 0..<4, using: &random) == 0 {
                    asked.remove(number)
                }
                let near = index.documents(
                    withNear: words[0], and: words[words.count - 1], within: distance, in: asked)
                for (number, document) in made.reference.documents.enumerated()
                where !made.reference.deleted.contains(number) {
                    #expect(phrase.contains(number) == Self.hasPhrase(document, words), "seed \(seed)")
                    let isNear = Self.hasNear(document, words[0], words[words.count - 1], distance)
                    #expect(near.contains(number) == (isNear && asked.contains(number)), "seed \(seed)")
                    if words.count > 1, phrase.contains(number) { found += 1 }
                }
            }
        }
        #expect(found > 1_000, "phrases of several words are found at all")
    }

    @Test("a word in many documents and many times in one is found in phrases across blocks")
    func fillsBlocks() {
        var writer = SegmentWriter(schema: RandomIndex.schema)
        let (often, once) = (writer.number(of: [97]), writer.number(of: [98]))
        for number in 0..<1_000 {
            for place in 0..<(number % 7 == 0 ? 300 : 1) { writer.add(often, field: 1, at: 2 * place) }
            if number % 5 == 0 { writer.add(once, field: 1, at: 2 * (number % 300) + 1) }
            writer.endDocument(
                key: RandomIndex.key(number), rank: 0, lengths: [0, 1, 0], columns: [[], [], [], []])
        }
        let index = SegmentSet([writer.finish()])
        let phrase = index.documents(withPhrase: [[[97]], [[98]]])
        for number in 0..<1_000 {
            let follows = number % 5 == 0 && (number % 7 == 0 || number % 300 == 0)
            #expect(phrase.contains(number) == follows, "document \(number)")
        }
    }

    @Test("places beyond the highest that is kept are in no phrase, and never trap")
    func leavesHighPlacesOut() {
        var writer = SegmentWriter(schema: RandomIndex.schema)
        let (first, second) = (writer.number(of: [97]), writer.number(of: [98]))
        for place in [64_000, 64_999, 65_002, 1_000_000] {
            writer.add(first, field: 1, at: place)
            writer.add(second, field: 1, at: place + 1)
        }
        writer.endDocument(key: RandomIndex.key(0), rank: 0, lengths: [0, 8, 0], columns: [[], [], [], []])
        let index = SegmentSet([writer.finish()])
        #expect(index.documents(withPhrase: [[[97]], [[98]]]).count == 1)
        #expect(index.documents(withPhrase: [[[98]], [[97]]]).isEmpty)
    }

    /// The texts of a document that have places.
    private static func texts(_ document: ReferenceSearch.Document) -> ArraySlice<[[UInt8]]> { document.terms[..<2] }

    private static func hasPhrase(_ document: ReferenceSearch.Document, _ words: [[[UInt8]]]) -> Bool {
        // One word alone is found by its documents, wherever it stands.
        if words.count == 1 { return document.terms.joined().contains { words[0].contains($0) } }
        return texts(document).contains { text in
            text.indices.contains { start in
                words.indices.allSatisfy { start + $0 < text.count && words[$0].contains(text[start + $0]) }
            }
        }
    }

    private static func hasNear(
        _ document: ReferenceSearch.Document, _ first: [[UInt8]], _ second: [[UInt8]], _ distance: Int
    ) -> Bool {
        texts(document).contains { text in
            text.indices.contains { one in
                text.indices.contains { other in
                    one != other && abs(one - other) <= distance && first.contains(text[one])
                        && second.contains(text[other])
                }
            }
        }
    }
}
