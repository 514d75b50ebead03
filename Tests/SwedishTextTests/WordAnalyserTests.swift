import CatalogueTestSupport
import SwedishText
import Testing

@Suite("Word analysis")
struct WordAnalyserTests {
    private let analyser = WordAnalyser()

    private func shown(_ word: String, _ analyser: WordAnalyser) -> String {
        let bytes = Array(word.utf8)
        let parts = analyser.analyse(bytes).parts
        return parts.isEmpty
            ? word : parts.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: "|")
    }

    @Test(
        "splits compounds into the fewest known parts",
        arguments: [
            "sjukskrivnings|rehabilitering", "ungdoms|arbetslöshet", "hem|tjänst", "kvinno|jour", "gatu|vård",
            "familje|rådgivning", "barn|omsorg", "arbetsmarknads|politik", "fotbolls|plan", "skol|väska", "ny|start",
            "avstämnings|möte", "ärende|typ", "glas|skål", "tul|lag", "boende|stöd", "kö|tid", "personal|tät",
        ])
    func splits(_ expected: String) {
        #expect(shown(expected.filter { $0 != "|" }, analyser) == expected)
    }

    @Test(
        "leaves simple words whole, tempting as they may be",
        arguments: [
            "arbetslöshet", "handläggare", "utbildning", "allvarliga", "kalender", "elände", "rehabilitering",
            "omställningen", "norrköping", "inskrivning", "försörjning", "månad", "minister", "kontakt", "xyzzy",
        ])
    func simplex(_ word: String) {
        #expect(shown(word, analyser) == word)
    }

    @Test("a compound is inflected as its last part, and its parts know their lemmas and their own parts")
    func parts() throws {
        let analysis = analyser.analyse(Array("arbetsmarknadsinsatserna".utf8))
        #expect(String(decoding: analysis.lemma, as: UTF8.self) == "arbetsmarknadsinsats")
        #expect(analysis.parts.map { String(decoding: $0.lemma, as: UTF8.self) } == ["arbetsmarknad", "insats"])
        #expect(analysis.parts.map(\.role) == [.modifier, .head])
        let inner = try #require(analysis.parts.first).parts.map { String(decoding: $0.lemma, as: UTF8.self) }
        #expect(inner == ["arbete", "marknad"])
    }

    @Test(
        "unknown words get a lemma where a prefix, a suffix or a verb tells it, else themselves",
        arguments: [
            ("gejmifieringens", "gejmifiering"), ("omplaceringarna", "omplacering"), ("avstämningen", "avstämning"),
            ("xyzzy", "xyzzy"),
        ])
    func unknown(_ word: String, _ lemma: String) {
        #expect(String(decoding: analyser.analyse(Array(word.utf8)).lemma, as: UTF8.self) == lemma)
    }

    @Test("what people say of a compound comes before all rules: forced, forbidden, and undone again")
    func overrides() {
        let (list, problems) = CompoundOverrides.read(
            Array("# mina ord\nhand|läggare\nbarnomsorg\r\nSFI|Lärare  # skiftläge\n".utf8))
        #expect(problems.isEmpty && list.count == 3)
        let own = WordAnalyser(overrides: list)
        #expect(shown("handläggare", own) == "hand|läggare")
        #expect(shown("barnomsorg", own) == "barnomsorg")
        #expect(shown("barnomsorgens", own) == "barnomsorgens")
        #expect(shown("handläggarna", own) == "hand|läggarna")
        #expect(shown("sfilärare", own) == "sfi|lärare")
        #expect(list.entries == ["barnomsorg", "hand|läggare", "sfi|lärare"])
        #expect(shown("handläggare", analyser) == "handläggare")
    }

    @Test("every bad line of a list is reported with its number")
    func badOverrides() {
        let (_, problems) = CompoundOverrides.read(Array("\u{FEFF}två ord\n|arbete\na||b\nbra|ord\nbraord\n".utf8))
        #expect(problems.map(\.line) == [1, 2, 3, 5])
        #expect(problems.map(\.reason) == [.notAWord, .emptyPart, .emptyPart, .contradiction])
    }

    @Test("forms of unknown words are joined by a paradigm, never by less")
    func unknownParadigms() {
        let forms = UnknownParadigms.forms(of: Array("zumban".utf8)).map { String(decoding: $0, as: UTF8.self) }
        #expect(forms.contains("zumba") && forms.contains("zumbor"))
        #expect(!forms.contains("zum") && !forms.contains("zumbade"))
    }

    @Test(
        "hyphens make the words that are meant",
        arguments: [
            ("ESF-projekt", ["esfprojekt"]), ("arbets- och rehabiliteringsinsatser", ["arbetsinsatser"]),
            ("drog-, alkohol- och spelberoende", ["drogberoende", "alkoholberoende"]),
            ("arbetsformer och -metoder", ["arbetsmetoder"]), ("16–24 år", []),
            ("arbets– och rehabiliteringsinsatser", ["arbetsinsatser"]), ("stöd– och mer", []),
            ("rehabili-\ntering", ["rehabilitering"]),
            ("Arbets- och", []), ("-", []),
        ])
    func hyphens(_ text: String, _ expected: [String]) {
        let words = HyphenatedCompounds.words(in: Tokeniser.tokens(in: text), analyser)
        #expect(words.map { String(decoding: $0.surface, as: UTF8.self) } == expected, "\(text)")
    }

    @Test("never traps, and parts tile the word on letter borders, for 4,000 random words")
    func randomWords() {
        let pieces = ["arbets", "hem", "å", "ö", "ss", "ning", "s", "barn", "a\u{30A}", "é", "ж", "x", "liga", "tull"]
        for seed in UInt64(0)..<4_000 {
            var random = SeededGenerator(seed: seed)
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            for token in Tokeniser.tokens(in: text) { checkParts(analyser.analyse(token.surface), seed) }
        }
    }

    private func checkParts(_ analysis: WordAnalysis, _ seed: UInt64) {
        #expect(!analysis.lemmas.isEmpty, "seed \(seed)")
        var end = 0
        for part in analysis.parts {
            #expect(part.range.lowerBound == end && !part.range.isEmpty, "seed \(seed)")
            #expect(analysis.surface[part.range.lowerBound] & 0xC0 != 0x80, "seed \(seed)")
            end = part.range.upperBound
        }
        #expect(analysis.parts.isEmpty || end == analysis.surface.count, "seed \(seed)")
    }

    @Test("huge and hostile texts are bounded: a word of a megabyte, a million combining marks, bytes that are no text")
    func hostile() {
        let long = Tokeniser.tokens(in: [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
        #expect(long.count == 1 && long[0].surface.count == Tokeniser.longestWordBytes)
        let marks = Array("a".utf8) + (0..<1_000_000).flatMap { _ in [0xCC, 0x8A] as [UInt8] }
        let marked = Tokeniser.tokens(in: marks)
        #expect(marked.count == 1 && marked[0].text == "å" && marked[0].byteRange == 0..<marks.count)
        for byte in UInt8.min...UInt8.max {
            for token in Tokeniser.tokens(in: [UInt8](repeating: byte, count: 300)) {
                checkParts(analyser.analyse(token.surface), UInt64(byte))
            }
        }
        let hyphens = Tokeniser.tokens(in: Array(String(repeating: "a-", count: 20_000).utf8))
        #expect(HyphenatedCompounds.words(in: hyphens, analyser).isEmpty)
    }
}
