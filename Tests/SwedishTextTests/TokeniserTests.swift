import CatalogueTestSupport
import SwedishText
import Testing

@Suite("Tokeniser")
struct TokeniserTests {
    @Test(
        "splits text into normalised words",
        arguments: [
            ("Arbetsträning i Södertälje", ["arbetsträning", "i", "södertälje"]),
            ("AF:s och SAMRE:s", ["af", "och", "samre"]),
            ("SFI:are på AF:", ["sfi", "på", "af"]),
            ("kl. 10:30", ["kl", "10:30"]),
            ("16–24 år", ["16", "24", "år"]),
            ("ESF-projekt", ["esf", "projekt"]),
            ("t.ex. bl.a. fr.o.m. slut.Nästa af.se", ["tex", "bla", "from", "slut", "nästa", "af", "se"]),
            ("4 kap. 1 § SoL", ["4", "kap", "1", "§", "sol"]),
            ("FK's Anna’s AF´s LSS:S", ["fk", "anna", "af", "lss"]),
            ("rehabili-\ntering – 8‑18", ["rehabili", "tering", "8", "18"]),
            ("a\u{30A}lder, o\u{308}ppen va\u{308}g", ["ålder", "öppen", "väg"]),
            ("É Ü Ñ Č ø Æ", ["e", "u", "n", "c", "ö", "ä"]),
            ("sjuk\u{AD}skriven", ["sjukskriven"]),
            ("5\u{A0}000 kr", ["5", "000", "kr"]),
            ("lag (2003:1210)", ["lag", "2003:1210"]),
            ("«Rätt stöd – för mig!»", ["rätt", "stöd", "för", "mig"]),
            ("  \t\n", []),
            ("", []),
        ])
    func splits(_ text: String, _ expected: [String]) {
        #expect(Tokeniser.tokens(in: text).map(\.text) == expected, "\(text)")
    }

    @Test("gives each word's byte range in the original")
    func ranges() {
        let text = "Å, a\u{30A} – SAMRE:s stöd"
        let bytes = Array(text.utf8)
        let words = Tokeniser.tokens(in: text).map { String(decoding: bytes[$0.byteRange], as: UTF8.self) }
        #expect(words == ["Å", "a\u{30A}", "SAMRE", "stöd"])
    }

    @Test("never traps, and keeps ranges ascending, inside and on scalar boundaries, for 3,000 random byte strings")
    func survivesRandomBytes() {
        // Half of the bytes come from sequences that matter here, so that they meet often.
        let pieces: [[UInt8]] = ["å", "Ö", "a\u{30A}", "\u{AD}", ":s", "–", "ż", "😀"].map { Array($0.utf8) }
        for seed in UInt64(0)..<3_000 {
            var random = SeededGenerator(seed: seed)
            var bytes: [UInt8] = []
            while bytes.count < 60 {
                if Bool.random(using: &random), let piece = pieces.randomElement(using: &random) {
                    bytes += piece
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            checkRanges(of: Tokeniser.tokens(in: bytes), in: bytes, seed: seed)
        }
    }

    private func checkRanges(of tokens: [Token], in bytes: [UInt8], seed: UInt64) {
        var end = 0
        for token in tokens {
            #expect(token.byteRange.lowerBound >= end && token.byteRange.upperBound <= bytes.count, "seed \(seed)")
            #expect(!token.surface.isEmpty, "seed \(seed)")
            // A word is itself well-formed UTF-8, so both its ends are scalar boundaries.
            #expect(String(validating: bytes[token.byteRange], as: UTF8.self) != nil, "seed \(seed)")
            end = token.byteRange.upperBound
        }
    }

    @Test("bounds a word of a megabyte and a million combining marks")
    func boundsMonsters() throws {
        let long = try #require(Tokeniser.tokens(in: String(repeating: "ab", count: 500_000)).first)
        #expect(long.surface.count <= Tokeniser.longestWordBytes + 2)
        let marked = Tokeniser.tokens(in: "a" + String(repeating: "\u{301}", count: 1_000_000))
        #expect(marked.map(\.text) == ["a"])
    }
}

@Suite("Folding and order")
struct FoldingTests {
    @Test(
        "folds å ä ö only",
        arguments: [("råd", "rad"), ("kön", "kon"), ("södertälje", "sodertalje"), ("rad", "rad"), ("ß", "ß")])
    func folds(_ word: String, _ expected: String) {
        #expect(String(decoding: SwedishFolding.fold(Array(word.utf8)), as: UTF8.self) == expected)
        #expect(SwedishFolding.isDotted(Array(word.utf8)) == (word != expected))
    }

    @Test("orders å ä ö last and v before w")
    func orders() {
        let words = ["Östersund", "Arboga", "Zinkgruvan", "Ängelholm", "Åmål", "Wien", "Vara", "von Essen"]
        let sorted = words.sorted { SwedishOrder.key($0) < SwedishOrder.key($1) }
        #expect(sorted == ["Arboga", "Vara", "von Essen", "Wien", "Zinkgruvan", "Åmål", "Ängelholm", "Östersund"])
    }
}
