import CatalogueTestSupport
import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Hostile files")
struct HostileTests {
    private static let reader = SpreadsheetReader()

    private static func error(_ data: Data) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            _ = try reader.read(data)
            return nil
        } catch {
            return error
        }
    }

    @Test("a part that unpacks a thousandfold is refused, in whatever part it is")
    func ratio() {
        let blanks = String(repeating: " ", count: 8 << 20)
        for path in [
            "_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        ] {
            var fixture = WorkbookFixture(rows: "")
            fixture[path] = blanks + (fixture[path] ?? "")
            fixture[path] = fixture[path].map { $0 + blanks }
            // White space before the XML declaration is an error of its own.
            if path == "_rels/.rels" { fixture[path] = "<x>" + blanks + "</x>" }
            #expect(Self.error(fixture.data) == .unpacksTooMuch(part: path))
        }
    }

    @Test("what all parts unpack to is limited, though each part is modest")
    func total() {
        var fixture = WorkbookFixture(rows: String(repeating: "<row/>", count: 100_000))
        let sheets = (1...50).map { "<sheet name=\"\($0)\" r:id=\"rId1\"/>" }.joined()
        fixture["xl/workbook.xml"] = """
            <workbook xmlns="\(WorkbookFixture.main)" xmlns:r="\(WorkbookFixture.types)"><sheets>\(sheets)</sheets></workbook>
            """
        let limits = SpreadsheetLimits(bytes: 8 << 20, ratio: 10_000)
        #expect(throws: SpreadsheetError.tooLarge(.bytes, limit: 8 << 20, at: nil)) { try fixture.read(limits: limits) }
    }

    @Test("the size that the archive states is not believed")
    func lyingSize() {
        var archive = WorkbookFixture(rows: String(repeating: " ", count: 8 << 20)).archive
        archive.entries[5].size = 100
        #expect(Self.error(Data(archive.bytes)) == .unpacksTooMuch(part: "xl/worksheets/sheet1.xml"))
    }

    @Test(
        "document types and entities stop the reading, in every part",
        arguments: [
            "<!DOCTYPE a [<!ENTITY lol \"lol\"><!ENTITY b \"&lol;&lol;&lol;\">]>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://example.se/x\">]>", "<!DOCTYPE a [<!ENTITY % p \"x\"> %p;]>",
            "<!DOCTYPE a>",
        ])
    func entities(_ declaration: String) {
        for path in [
            "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
        ] {
            var fixture = WorkbookFixture(rows: "<row><c t=\"inlineStr\"><is><t>&b;&x;</t></is></c></row>")
            fixture[path] = declaration + (fixture[path] ?? "")
            #expect(Self.error(fixture.data) == .forbiddenXML(part: path), "\(declaration)")
        }
    }

    @Test("depth, long tags, many attributes, wide rows and texts shared a million times are bounded")
    func growth() {
        func message(_ rows: String, _ limits: SpreadsheetLimits = SpreadsheetLimits(ratio: .max)) -> String {
            do throws(SpreadsheetError) {
                _ = try WorkbookFixture(rows: rows + "<row><c><v>1</v></c></row>").read(limits: limits)
                return "läst"
            } catch {
                return error.message
            }
        }
        func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
        let few = SpreadsheetLimits(ratio: .max, textBytes: 3_000)
        let cases = [
            (message(times(90, "<a>") + times(90, "</a>")), "läst"),
            (message(times(1_000, "<a>") + times(1_000, "</a>")), "för djupt kapslad"),
            (message("<a b=\"" + times(100 << 10, "x") + "\"/>"), "läst"),
            (message("<a b=\"" + times(1 << 20, "x") + "\"/>"), "orimligt långt"),
            (message("<a " + (0..<50_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"), "orimligt långt"),
            (message("<!--" + times(1 << 20, "x") + "-->"), "orimligt långt"),
            // Some 30 bytes each that ask for 1,000 cells.
            (message(times(10_000, "<row><c r=\"ALL1\"><v>1</v></c></row>")), "fler än 5000000 celler"),
            (message("<row>" + times(2_000, "<c t=\"inlineStr\"><is><t>å</t></is></c>") + "</row>"), "1000 kolumner"),
            (message(times(700, "<row><c t=\"s\"><v>0</v></c></row>"), few), "läst"),
            (message(times(1_000, "<row><c t=\"s\"><v>0</v></c></row>"), few), "mer text"),
            (
                message("<row><c t=\"inlineStr\"><is><t>" + times(200 << 10, "x") + "</t></is></c></row>"),
                "En cell har mer text"
            ),
        ]
        for (index, (got, expected)) in cases.enumerated() { #expect(got.contains(expected), "case \(index): \(got)") }
    }

    @Test("a file cut at any byte is refused or read, never a trap")
    func truncated() {
        let fixture = WorkbookFixture(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>46082</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
        let bytes = fixture.archive.bytes
        // Three bytes can still be text.
        for count in 4..<bytes.count where Self.error(Data(bytes.prefix(count))) == nil {
            Issue.record("read with \(count)")
        }
        // Each part cut, in an archive that is whole; the last byte may be white space.
        for part in fixture.parts {
            for count in 0..<max(0, part.xml.utf8.count - 1) {
                var cut = fixture
                cut[part.path] = String(decoding: part.xml.utf8.prefix(count), as: UTF8.self)
                if Self.error(cut.data) == nil { Issue.record("\(part.path) read with \(count) bytes") }
            }
        }
        let text = Array("å;\"b\n\"\r\n1;\"x\"\"y\"\n".utf8)
        for count in 0...text.count { _ = Self.error(Data(text.prefix(count))) }
    }

    /// Some bytes changed, taken away, put in or moved.
    private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        let telling: [UInt8] = [
            0, 0xFF, 0x7F, 0x80, 0x0A, 0x0D, 0x22, 0x3B, 0x3C, 0x3E, 0x26, 0x27, 0x2F, 0x30, 0x39, 0x41, 0xC3,
        ]
        for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 4 {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[index] = telling.randomElement(using: &random) ?? 0
            case 2: bytes.insert(telling.randomElement(using: &random) ?? 0, at: index)
            case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...8, using: &random)))
            default:
                let end = min(bytes.count, index + Int.random(in: 1...32, using: &random))
                bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0..<bytes.count, using: &random))
            }
        }
        return bytes
    }

    private static let sample = WorkbookFixture(
        rows: """
            <row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
            <row r="2"><c r="A2" s="1"><v>46082</v></c><c r="B2" t="inlineStr"><is><t>x_x000D_y</t></is></c>\
            <c r="D2" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c s="2"><v>1.5E3</v></c></row>
            """, after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>")

    @Test("20,000 damaged archives are refused or read, never a trap")
    func mutatedArchives() {
        var stored = Self.sample.archive
        for index in stored.entries.indices {
            stored.entries[index].isDeflated = false
            stored.entries[index].isWide = index == 2
        }
        let originals = [Self.sample.archive.bytes, stored.bytes]
        var outcomes: [Bool: Int] = [:]
        for seed in UInt64(0)..<20_000 {
            // A trap ends the process: halve the range to find the seed.
            var random = SeededGenerator(seed: seed)
            let bytes = Self.mutated(originals[Int(seed % 2)], &random)
            outcomes[Self.error(Data(bytes)) == nil, default: 0] += 1
        }
        #expect(outcomes[true, default: 0] > 100 && outcomes[false, default: 0] > 10_000, "\(outcomes)")
    }

    @Test("20,000 damaged parts in whole archives are refused or read, never a trap")
    func mutatedParts() {
        var outcomes: [Bool: Int] = [:]
        for seed in UInt64(0)..<20_000 {
            var random = SeededGenerator(seed: seed)
            var archive = Self.sample.archive
            for index in archive.entries.indices { archive.entries[index].isDeflated = false }
            // Mostly the sheet: most of the reading is there.
            let index = Bool.random(using: &random) ? 5 : Int.random(in: 0..<6, using: &random)
            archive.entries[index].contents = Self.mutated(archive.entries[index].contents, &random)
            outcomes[Self.error(Data(archive.bytes)) == nil, default: 0] += 1
        }
        #expect(outcomes[true, default: 0] > 1_000 && outcomes[false, default: 0] > 1_000, "\(outcomes)")
    }

    @Test("20,000 damaged texts are refused or read, never a trap")
    func mutatedTexts() {
        let text = "sep=;\r\nnamn;ålder;\"text\"\r\n\"A \"\"b\"\"\";16,5;\"rad\nrad\"\r\nÖ;–;\t\r\n"
        let originals = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
            [0xFF, 0xFE] + text.utf16Bytes(),
        ]
        var outcomes: [Bool: Int] = [:]
        for seed in UInt64(0)..<20_000 {
            var random = SeededGenerator(seed: seed)
            let bytes = Self.mutated(originals[Int(seed % 3)], &random)
            outcomes[Self.error(Data(bytes)) == nil, default: 0] += 1
        }
        #expect(outcomes[true, default: 0] > 1_000 && outcomes[false, default: 0] > 1_000, "\(outcomes)")
    }
}
