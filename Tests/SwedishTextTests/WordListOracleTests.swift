import CatalogueTestSupport
import Testing

@testable import SwedishText

@Suite("Word list beside slow and obvious searches")
struct WordListOracleTests {
    private static func list(_ words: Set<[UInt8]>) -> (list: WordList, sorted: [[UInt8]]) {
        let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
        return (WordList(sorted.map { (word: $0[...], frequency: $0.count) }), sorted)
    }

    private static func word(
        _ letters: [String], _ lengths: ClosedRange<Int>, _ random: inout SeededGenerator
    ) -> String {
        (0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    }

    /// A word with some letters left out, put in, taken for another or swapped.
    private static func misspelt(_ word: String, _ random: inout SeededGenerator) -> [UInt8] {
        var letters = Array(word)
        for _ in 0..<Int.random(in: 0...3, using: &random) where letters.count > 2 {
            let place = Int.random(in: 0..<(letters.count - 1), using: &random)
            let other = Array("aoåäöesckt0ß").randomElement(using: &random) ?? "a"
            switch Int.random(in: 0..<4, using: &random) {
            case 0: letters.remove(at: place)
            case 1: letters.insert(other, at: place)
            case 2: letters[place] = other
            default: letters.swapAt(place, place + 1)
            }
        }
        return Array(String(letters).utf8)
    }

    // MARK: Near

    private static func distance(_ x: [UInt8], _ y: [UInt8]) -> Int {
        func indel(_ word: [UInt8], _ index: Int) -> Int {
            SwedishConfusions.indel(word[index - 1], after: index > 1 ? word[index - 2] : 0)
        }
        var table = Array(repeating: Array(repeating: 0, count: y.count + 1), count: x.count + 1)
        for i in 0...x.count {
            for j in 0...y.count where i + j > 0 {
                var least = Int.max
                if i > 0 { least = table[i - 1][j] + indel(x, i) }
                if j > 0 { least = min(least, table[i][j - 1] + indel(y, j)) }
                if i > 0, j > 0 {
                    least = min(least, table[i - 1][j - 1] + SwedishConfusions.substitution(x[i - 1], y[j - 1]))
                }
                if i > 1, j > 1, x[i - 1] == y[j - 2], x[i - 2] == y[j - 1], x[i - 1] != y[j - 1] {
                    least = min(least, table[i - 2][j - 2] + SwedishConfusions.swap)
                }
                table[i][j] = least
            }
        }
        return table[x.count][y.count]
    }

    @Test("near finds what the whole edit table finds, for words of up to 20 letters")
    func near() {
        let alphabets = [["a", "ä", "o", "ö", "s", "c", "k", "t"], ["a", "b"], ["e", "i", "y", "n", "0", "ð", "l"]]
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let texts = (0..<40).map { _ in Self.word(alphabets[Int(seed % 3)], 1...20, &random) }
            let (list, words) = Self.list(Set(texts.map { Array($0.utf8) }))
            let written = Self.misspelt(texts.randomElement(using: &random) ?? "", &random)
            let target = LetterCode.letters(of: written)
            let within = words.enumerated().map { (number: $0, word: $1, letters: LetterCode.letters(of: $1)) }
                .map { (word: $0, cost: Self.distance(target, $0.letters)) }
                .filter { $0.cost > 0 && $0.cost <= WordList.budget(letters: target.count) }
            let sameFirst = within.filter { $0.word.letters.first == target.first }
            let expected = (sameFirst.isEmpty ? within : sameFirst).sorted {
                ($0.cost, -$0.word.word.count, $0.word.number) < ($1.cost, -$1.word.word.count, $1.word.number)
            }
            let found = list.near(written, limit: 100)
            #expect(found.map(\.word) == expected.map(\.word.word), "seed \(seed)")
            #expect(found.map(\.cost) == expected.map(\.cost), "seed \(seed)")
        }
    }

    // MARK: Similar

    private static func grams(_ word: [UInt8]) -> [[UInt8]] {
        let letters = [1] + LetterCode.letters(of: word).map { LetterCode.folded($0) } + [1]
        return letters.count < 4 ? [] : (0...(letters.count - 4)).map { Array(letters[$0..<($0 + 4)]) }
    }

    @Test("similar finds what a comparison of all runs finds, whatever the threshold and the limit")
    func similar() {
        let alphabets = [["a", "ä", "o", "s", "k", "t"], ["a", "b"], ["ing", "s", "arbet", "hets", "a", "vård"]]
        for seed in UInt64(0)..<300 {
            var random = SeededGenerator(seed: seed)
            let longest = seed % 50 == 0 ? 300 : 14
            let texts = (0..<60).map { _ in Self.word(alphabets[Int(seed % 3)], 1...longest, &random) }
            let (list, words) = Self.list(Set(texts.map { Array($0.utf8) }))
            let written = Self.misspelt(texts.randomElement(using: &random) ?? "", &random)
            let own = Set(Self.grams(written))
            let thresholds: [Double] = [0, 0.2, 0.4, 2 / 3, 1]
            let atLeast = thresholds.randomElement(using: &random) ?? 0
            var expected: [(word: [UInt8], similarity: Double)] = []
            for word in words where own.count > 1 {
                let grams = Self.grams(word)
                let shared = grams.count { own.contains($0) }
                let similarity = 2 * Double(shared) / Double(own.count + grams.count)
                if shared > 0, similarity >= atLeast { expected.append((word, similarity)) }
            }
            // A stable sort: equally alike words stay in order.
            expected.sort { $0.similarity > $1.similarity }
            let limit = [1, 6, 100].randomElement(using: &random) ?? 1
            let found = list.similar(written, atLeast: atLeast, limit: limit)
            #expect(found.map(\.word) == expected.prefix(limit).map(\.word), "seed \(seed)")
            #expect(found.map(\.similarity) == expected.prefix(limit).map(\.similarity), "seed \(seed)")
        }
    }

    // MARK: Packed bytes

    @Test("the first number below a limit is that of a plain search")
    func packedBytes() {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed: seed)
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : UInt8(127)
            }
            var packed = PackedBytes(zeros: bytes.count)
            for (index, byte) in bytes.enumerated() { packed.fill(index, with: byte) }
            #expect(bytes.indices.allSatisfy { packed[$0] == bytes[$0] }, "seed \(seed)")
            for start in 0...bytes.count {
                let limit = UInt8.random(in: 0...128, using: &random)
                let expected = bytes[start...].firstIndex { $0 < limit } ?? bytes.count
                #expect(packed.first(below: limit, from: start) == expected, "seed \(seed)")
            }
        }
    }
}
