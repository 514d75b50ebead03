import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Text template reader on broken texts")
struct TemplateFuzzTests {
    @Test("never traps on 1,500 random mutilations of the samples, and every range stays right")
    func mutilations() {
        let samples = TemplateSamples.all.map { Array($0.text.utf8) }
        for seed in UInt64(0)..<1_500 {
            var random = SeededGenerator(seed: seed)
            var bytes = samples[Int(seed) % samples.count]
            for _ in 0..<Int.random(in: 1...12, using: &random) { Self.mutilate(&bytes, samples, &random) }
            let draft = TemplateReading.reader.read(Data(bytes), name: "text")
            #expect(TemplateReading.misplaced(draft).isEmpty, "seed \(seed)")
            #expect(draft.document.records.allSatisfy { !$0.content.key.isEmpty }, "seed \(seed)")
        }
    }

    private static func mutilate(_ bytes: inout [UInt8], _ samples: [[UInt8]], _ random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...30, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(UInt8.random(in: 1...255, using: &random), at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 3: bytes.insert(contentsOf: Array((signs.randomElement(using: &random) ?? "").utf8), at: place)
        default:
            let other = samples[Int.random(in: 0..<samples.count, using: &random)]
            bytes.insert(contentsOf: other.prefix(Int.random(in: 0..<other.count, using: &random)), at: place)
        }
    }

    private static let signs = [
        "\n", "\r\n", ":", "\n---\n", "[", "]", "(", "**", "\t", "–", "- ", "1. ", "> ", "\u{308}", "\u{AD}",
        "\u{200D}", "🙂",
        "99999999999", "0", "\nNamn: ", "\nÅlder: ", "\nVäg in: ", "\nKontakt:\n", "\nPeriod: ", "mellan ", " inte ",
        "+", "/", ",",
        "\n\n", "Steg 1:", "\u{2028}", "|", "@", ".se", "2026-", "31 februari ",
    ]

    @Test(
        "large texts of one sort are read without balloons",
        arguments: [
            "Namn:a\n", "A:\n", "Kommuner: Haning,", "x,", "Målgrupp: personer med ", "Behov: ångest.\n", "16–24 år ",
            "[", "(",
            "Namn: X\nKommuner: ", "---\n", ". ", "1. ", "> ", "mellan 16 och ", "2026-01-01 ", "Väg in: remiss inte ",
            "a\n", "\t", "Namn: X\nKontakt: a@b.se 08-1234567 ", "- ", "Steg 1: ", "\u{30A}", "och ",
        ])
    func large(_ part: String) {
        for beginning in [
            "", "Namn: X\nMålgrupp: ", "Namn: X\nKommuner: ", "Namn: X\nVäg in: ", "Namn: X\nBeskrivning: ",
        ] {
            let text = beginning + String(repeating: part, count: 6_000 / part.utf8.count)
            let draft = TemplateReading.read(text)
            #expect(draft.document.records.count <= TextTemplateReader.mostRecords)
            #expect(draft.document.problems.count <= 501)
            #expect(draft.fields.reduce(0) { $0 + $1.sentence.utf8.count } <= 60 * text.utf8.count)
        }
    }
}
