import CatalogueTestSupport
import Testing

@testable import SwedishText

@Suite("Word list")
struct WordListTests {
    private static func list(_ words: Set<[UInt8]>) -> WordList {
        let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
        return WordList(sorted.map { (word: $0[...], frequency: $0.count) })
    }

    private func random(_ random: inout SeededGenerator, longest: Int = 9) -> [UInt8] {
        let letters = ["a", "o", "å", "ä", "ö", "s", "k", "t"]
        let count = Int.random(in: 1...longest, using: &random)
        return Array((0..<count).map { _ in letters.randomElement(using: &random) ?? "" }.joined().utf8)
    }

    /// The whole table, cell by cell: slow and obvious.
    private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        let (x, y) = (LetterCode.letters(of: a), LetterCode.letters(of: b))
        func left(_ word: [UInt8], _ index: Int) -> UInt8 { index > 0 ? word[index - 1] : 0 }
        var table = Array(repeating: Array(repeating: 0, count: y.count + 1), count: x.count + 1)
        for i in 0...x.count {
            for j in 0...y.count where i + j > 0 {
                var ways: [Int] = []
                if i > 0 { ways.append(table[i - 1][j] + SwedishConfusions.indel(x[i - 1], after: left(x, i - 1))) }
                if j > 0 { ways.append(table[i][j - 1] + SwedishConfusions.indel(y[j - 1], after: left(y, j - 1))) }
                if i > 0, j > 0 {
                    ways.append(table[i - 1][j - 1] + SwedishConfusions.substitution(x[i - 1], y[j - 1]))
                }
                if i > 1, j > 1, x[i - 1] == y[j - 2], x[i - 2] == y[j - 1], x[i - 1] != y[j - 1] {
                    ways.append(table[i - 2][j - 2] + SwedishConfusions.swap)
                }
                table[i][j] = ways.min() ?? 0
            }
        }
        return table[x.count][y.count]
    }

    @Test("near words are those of the whole edit table, nearest and most frequent first, for 400 random lists")
    func nearAgreesWithOracle() {
        for seed in UInt64(0)..<400 {
            var generator = SeededGenerator(seed: seed)
            let words = Set((0..<60).map { _ in random(&generator) })
            let written = random(&generator)
            let letters = LetterCode.letters(of: written)
            let budget = WordList.budget(letters: letters.count)
            let within = words.filter { $0 != written && distance(written, $0) <= budget && budget > 0 }
            let sameFirst = within.filter { LetterCode.letters(of: $0).first == letters.first }
            let expected = (sameFirst.isEmpty ? within : sameFirst).sorted {
                let (a, b) = (distance(written, $0), distance(written, $1))
                if a != b { return a < b }
                return $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
            }
            let found = Self.list(words).near(written, limit: 100)
            #expect(found.map(\.word) == expected, "seed \(seed)")
            #expect(found.map(\.cost) == expected.map { distance(written, $0) }, "seed \(seed)")
        }
    }

    @Test("dotted words are those that are the same without dots, for 400 random lists")
    func dottedAgreesWithOracle() {
        for seed in UInt64(0)..<400 {
            var generator = SeededGenerator(seed: seed)
            let words = Set((0..<80).map { _ in random(&generator, longest: 4) })
            let undotted = SwedishFolding.fold(random(&generator, longest: 4))
            let expected = words.filter { $0 != undotted && SwedishFolding.fold($0) == undotted }
            #expect(Set(Self.list(words).dotted(like: undotted).map(\.word)) == expected, "seed \(seed)")
        }
    }

    @Test("contains exactly its words")
    func contains() {
        let words = Set(["bo", "bö", "båt", "bar", "a"].map { Array($0.utf8) })
        let list = Self.list(words)
        for word in words { #expect(list.contains(word)) }
        for other in ["", "b", "båta", "bår", "z"] { #expect(!list.contains(Array(other.utf8)), "\(other)") }
    }

    @Test("what was lost between pieces is filled in with å, ä and ö")
    func gaps() {
        let list = Self.list(Set(["försörjning", "behöver", "behaver"].map { Array($0.utf8) }))
        func filled(_ text: String) -> String? {
            list.filling(gapsBetween: text.split(separator: " ").map { Array($0.utf8) })
                .map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(filled("f rs rjning") == "försörjning")
        #expect(filled("beh ver") == "behöver")
        #expect(filled("be höver") == nil && filled("behöver") == nil)
    }

    @Test("words that share runs of letters are found, the likest first, and unlike ones are not")
    func grams() {
        let list = Self.list(Set(["rehabilitering", "rehabiliteringskoordinator", "rabatt"].map { Array($0.utf8) }))
        let found = list.similar(Array("rehabiliteringskordinater".utf8), atLeast: 0.3, limit: 5)
        #expect(
            found.map { String(decoding: $0.word, as: UTF8.self) } == ["rehabiliteringskoordinator", "rehabilitering"])
        #expect(list.similar([], atLeast: 0, limit: 5).isEmpty)
    }

    @Test("hostile words never trap", arguments: ["", "å", "\u{7F}", "ÿ", "日本語", String(repeating: "ao", count: 500)])
    func hostile(_ word: String) {
        let list = Self.list(Set(["ao", "åö", "日本"].map { Array($0.utf8) }))
        let bytes = Array(word.utf8)
        _ = list.near(bytes, limit: 3)
        _ = list.dotted(like: bytes)
        _ = list.similar(bytes, atLeast: 0.1, limit: 3)
        _ = list.filling(gapsBetween: [bytes, bytes])
        _ = OtherSpellings.known(for: bytes, WordAnalyser())
        _ = OtherSpellings.fromDigraphs(bytes)
    }
}
