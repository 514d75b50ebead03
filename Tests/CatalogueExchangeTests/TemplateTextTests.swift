import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Texts of a template")
struct TemplateTextTests {
    private func read(_ bytes: [UInt8]) -> TextTemplateDraft {
        TemplateReading.reader.read(Data(bytes), name: "fil.txt")
    }

    private static let text = "Namn: Åsa – ö\r\nÅlder: 16–24\r\nKommuner: Tyresö\r\n"

    private func expectRead(_ draft: TextTemplateDraft, _ place: SourceLocation = #_sourceLocation) {
        let content = draft.document.records.first?.content
        #expect(content?.name == "Åsa – ö", sourceLocation: place)
        #expect(content?.ageMin == 16 && content?.ageMax == 24, sourceLocation: place)
        #expect(content?.area.municipalities.map(\.rawValue) == ["0138"], sourceLocation: place)
        #expect(draft.fields.map(\.line) == [1, 2, 2, 3], sourceLocation: place)
    }

    @Test("UTF-8 with and without a byte order mark, UTF-16 with one, and Windows-1252 with a warning")
    func encodings() {
        let utf8 = Array(Self.text.utf8)
        expectRead(read(utf8))
        expectRead(read([0xEF, 0xBB, 0xBF] + utf8))
        expectRead(TemplateReading.read("\u{FEFF}" + Self.text))
        expectRead(read([0xFF, 0xFE] + Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        expectRead(read([0xFE, 0xFF] + Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }))
        let windows = read(Self.text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x96 })
        expectRead(windows)
        #expect(windows.document.problems.map(\.message) == ["Texten är inte UTF-8 och lästes som Windows-1252"])
    }

    @Test("line ends of all kinds count alike")
    func lineEnds() {
        for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{0B}"] {
            expectRead(TemplateReading.read(Self.text.replacing("\r\n", with: end)))
        }
    }

    @Test(
        "what is no text is refused with what to do",
        arguments: [
            ("PK\u{03}\u{04}rest", "Det är en Word- eller Excelfil, inte ren text"),
            ("%PDF-1.7", "Det är en PDF-fil, inte ren text"),
            ("{\\rtf1 hej}", "Det är en RTF-fil, inte ren text"),
            ("Namn: A\0", "Det är en fil med annat än text, inte ren text"),
        ])
    func noText(_ text: String, _ message: String) {
        let document = read(Array(text.utf8)).document
        #expect(document.problems.map(\.message) == [message] && document.isUnreadable)
    }

    @Test("a text longer than 1 MB is refused")
    func tooLong() {
        let long = String(repeating: "a", count: TextTemplateReader.longestBytes + 1)
        #expect(TemplateReading.read(long).document.isUnreadable)
        #expect(
            read(Array(long.utf8)).document.problems.first?.message == "Texten är 1048577 byte lång, mer än 1048576")
    }

    @Test(
        "the empty form, nothing, and a text without headings say that nothing was filled in",
        arguments: [TextTemplateReader.emptyTemplate, "", "\n\n", "Hej, vi har en insats som är bra.", "---\n---"])
    func empty(_ text: String) {
        let draft = TemplateReading.read(text)
        #expect(draft.document.records.isEmpty && draft.fields.isEmpty)
        #expect(draft.document.problems.map(\.message).contains("Ingen ifylld rubrik hittades"), "\(text)")
    }

    @Test("every heading of the empty form is known, also when a mail program breaks its lines")
    func form() throws {
        let rows = TextTemplateReader.emptyTemplate.split(separator: "\n").dropFirst()
        #expect(rows.count > 20)
        for row in rows where !row.hasPrefix("Namn:") {
            let heading = row.prefix { $0 != ":" }
            let draft = TemplateReading.read("Namn: X\n\(heading): 2026-01-01\nKälla: Y")
            #expect(!draft.document.problems.contains { $0.message.contains("okänd") }, "\(heading)")
            let broken = row.replacing(" ", with: "\n", maxReplacements: 100)
            #expect(TemplateReading.read("Namn: X\n" + row).fields.count == 1, "\(row)")
            #expect(
                TemplateReading.read("Namn: X\n" + heading + ": " + broken.drop { $0 != "[" }).fields.count == 1,
                "\(broken)")
        }
        let filled = TextTemplateReader.emptyTemplate.replacing("[vad insatsen heter]", with: "Lyktan")
        #expect(TemplateReading.read(filled).document.problems.isEmpty)
    }

    @Test("a personal number is refused wherever it stands")
    func personalNumber() {
        for text in [
            "Namn: X\nBeskrivning: 199001012385", "Namn: X\nMålgrupp: Vi vänder oss till unga som 900101-2385.",
            "Hej 19900101-2385!\n\nNamn: X", "Namn: X\nÅlder: 900101-2385", "Namn: X\n\nMvh\nNågon 900101-2385",
        ] {
            let problems = TemplateReading.read(text).document.problems.filter { $0.severity == .error }
            #expect(
                problems.contains { $0.message.contains("ser ut som ett personnummer") }, "\(text) gave \(problems)")
        }
    }

    @Test("a part without a name is told of with its line")
    func nameless() {
        let draft = TemplateReading.read("Ålder: 16–24\nKommuner: Haninge")
        #expect(draft.document.problems.map(\.text) == ["text, rad 1: name saknas. Skriv vad insatsen heter."])
    }

    @Test("what the form's headings name stays when it is repeated, and the second is told of")
    func repeated() {
        let draft = TemplateReading.read(
            "Namn: X\nSammanfattning: Ett.\nSammanfattning: Två.\nBehov: ångest\nBehov: sömnproblem")
        #expect(draft.document.records.first?.content.summary == "Ett.")
        #expect(draft.document.records.first?.content.needs == ["ångest", "sömnproblem"])
        #expect(draft.document.problems.map(\.line) == [3])
    }
}
