import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Files that are refused")
struct RefusedTests {
    private static func error(_ bytes: [UInt8], limits: SpreadsheetLimits = .standard) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            _ = try SpreadsheetReader(limits: limits).read(Data(bytes))
            return nil
        } catch {
            return error
        }
    }

    private static func archive(_ names: String...) -> [UInt8] {
        ArchiveBuilder(entries: names.map { ArchiveBuilder.Entry(name: $0, contents: [65]) }).bytes
    }

    private static let ole: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_016)

    @Test("other kinds of files are recognised")
    func unsupported() {
        let encrypted = Self.ole + "EncryptedPackage".utf16Bytes()
        let cases: [(String, [UInt8], UnsupportedFile)] = [
            ("xls", Self.ole, .legacyExcel), ("BIFF5", [0x09, 0x08, 0x10, 0x00, 0, 6], .legacyExcel),
            ("password", encrypted, .passwordProtected), ("pdf", Array("%PDF-1.7\n".utf8), .pdf),
            ("ods", Self.archive("mimetype", "content.xml", "META-INF/manifest.xml"), .openDocument),
            (
                "odt", Self.archive("application/vnd.oasis.opendocument.text", "content.xml", "META-INF/manifest.xml"),
                .textDocument
            ),
            ("numbers", Self.archive("Index/Document.iwa"), .appleNumbers),
            ("xlsb", Self.archive("xl/workbook.bin"), .binaryWorkbook),
            ("docx", Self.archive("word/document.xml"), .textDocument),
            ("zip", Self.archive("a.csv"), .archive), ("empty zip", Self.archive(), .archive),
            ("gzip", [0x1F, 0x8B, 8, 0], .archive), ("rtf", Array("{\\rtf1 x}".utf8), .textDocument),
            ("html", Array("\n <!DOCTYPE html><p>".utf8), .markup), ("table", Array("<TABLE><tr>".utf8), .markup),
            ("xml", [0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?><a/>".utf8), .markup),
            ("UTF-32", [0xFF, 0xFE, 0, 0, 65, 0, 0, 0], .binary), ("NUL", Array("a;b\nc;\0d".utf8), .binary),
            ("controls", Array("a;b\u{1}\u{2}\u{3}\u{4}\u{5}\n".utf8), .binary),
        ]
        for (name, bytes, expected) in cases {
            #expect(Self.error(bytes) == .unsupported(expected), "\(name)")
        }
    }

    @Test("files without rows are empty", arguments: ["", "\u{FEFF}", "\n\r\n", ";;;\n\"\";\n", "sep=;\n"])
    func empty(_ text: String) {
        #expect(Self.error(Array(text.utf8)) == .emptyFile, "\(text.debugDescription)")
    }

    @Test("a workbook without rows is empty", arguments: ["", "<row/>", "<row><c s=\"1\"/></row>"])
    func emptyWorkbook(_ rows: String) {
        #expect(Self.error(WorkbookFixture(rows: rows).archive.bytes) == .emptyFile, "\(rows)")
    }

    @Test("each limit refuses one more than it allows, in text and workbook alike")
    func limits() {
        let text = Array("aa;bb;cc\ndd;ee;ff\n".utf8)
        let rows = """
            <row><c t="inlineStr"><is><t>aa</t></is></c><c><v>10</v></c><c><v>11</v></c></row>\
            <row><c><v>12</v></c><c><v>13</v></c><c><v>14</v></c></row>
            """
        let workbook = WorkbookFixture(rows: rows).archive.bytes
        let cases: [(WritableKeyPath<SpreadsheetLimits, Int>, SpreadsheetError.Measure, Int)] = [
            (\.rows, .rows, 2), (\.columns, .columns, 3), (\.cells, .cells, 6), (\.cellBytes, .cellBytes, 10),
            (\.textBytes, .textBytes, 21), (\.archiveEntries, .archiveEntries, 6), (\.sheets, .sheets, 1),
        ]
        for (path, measure, most) in cases {
            for (name, bytes) in [("text", text), ("workbook", workbook)] {
                let isOfWorkbook = [.archiveEntries, .sheets].contains(measure)
                if name == "text" && isOfWorkbook { continue }
                let enough =
                    measure == .cellBytes && name == "text" ? 2 : measure == .textBytes && name == "text" ? 12 : most
                var limits = SpreadsheetLimits.standard
                limits[keyPath: path] = enough
                #expect(Self.error(bytes, limits: limits) == nil, "\(name): \(measure) \(enough)")
                limits[keyPath: path] = enough - 1
                guard case .tooLarge(measure, limit: enough - 1, at: _) = Self.error(bytes, limits: limits) else {
                    Issue.record(
                        "\(name): \(measure) \(enough - 1): \(String(describing: Self.error(bytes, limits: limits)))")
                    continue
                }
            }
        }
        #expect(Self.error(text, limits: SpreadsheetLimits(bytes: text.count)) == nil)
        #expect(
            Self.error(text, limits: SpreadsheetLimits(bytes: text.count - 1))
                == .tooLarge(.bytes, limit: text.count - 1, at: nil))
    }

    @Test("a cell beyond the last column allowed is refused with its place, an empty one is not")
    func farColumn() {
        let far = WorkbookFixture(rows: "<row r=\"5\"><c r=\"XFD5\"><v>1</v></c></row>").archive.bytes
        let place = SpreadsheetPlace(sheet: "Insatser", line: 5, column: 16_383)
        #expect(Self.error(far) == .tooLarge(.columns, limit: 1_000, at: place))
        #expect(
            Self.error(WorkbookFixture(rows: "<row><c><v>1</v></c><c r=\"XFD5\" s=\"1\"/></row>").archive.bytes) == nil)
        #expect(Self.error(Array((String(repeating: ";", count: 16_000) + "\na;b").utf8)) == nil)
    }

    @Test("damage in a workbook is told with part or place")
    func damage() {
        let good = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
        func changed(_ change: (inout WorkbookFixture) -> Void) -> String {
            var fixture = good
            change(&fixture)
            return Self.error(fixture.archive.bytes)?.message ?? "läst"
        }
        func packed(_ change: (inout ArchiveBuilder.Entry) -> Void) -> String {
            var archive = good.archive
            change(&archive.entries[5])
            return Self.error(archive.bytes)?.message ?? "läst"
        }
        func rows(_ rows: String, _ after: String = "") -> String {
            let bytes = WorkbookFixture(rows: rows, after: after).archive.bytes
            return Self.error(bytes, limits: SpreadsheetLimits(ratio: .max))?.message ?? "läst"
        }
        let merges = String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 90_000)
        let cases = [
            (changed { $0["xl/worksheets/sheet1.xml"] = nil }, "delen saknas"),
            (changed { $0["xl/_rels/workbook.xml.rels"] = nil }, "bladet \"Insatser\" saknas"),
            (changed { $0["xl/worksheets/sheet1.xml"] = "<worksheet><row></worksheet>" }, "XML-fel på rad 1"),
            (changed { $0["xl/worksheets/sheet1.xml"] = "" }, "XML-fel"),
            (changed { $0["xl/workbook.xml"] = "<workbook>&okänd;</workbook>" }, "XML-fel"),
            (packed { $0.checksum = 7 }, "kontrollsumman"), (packed { $0.size = 7 }, "kontrollsumman"),
            (packed { $0.method = 12 }, "packningsmetod 12"), (packed { $0.flags = 1 }, "lösenord"),
            (packed { ($0.isDeflated, $0.method) = (false, 8) }, "packade data"),
            (rows("<row><c t=\"s\"><v>3</v></c></row>"), "rad 1, kolumn A"),
            (rows("<row><c t=\"s\"><v>-1</v></c></row>"), "rad 1, kolumn A"),
            (rows("<row r=\"0\"/>"), "radnummer"), (rows("<row r=\"99999999999999999999\"/>"), "radnummer"),
            (rows("<row><c r=\"ÅÄÖ\"/></row>"), "cellreferens"),
            (rows("<row><c r=\"A99999999\"/></row>"), "cellreferens"),
            (rows("", "<mergeCells><mergeCell ref=\"A\"/></mergeCells>"), "sammanfogning"),
            (
                rows(String(repeating: "<row><c><v>1</v></c></row>", count: 50), "<mergeCells>\(merges)</mergeCells>"),
                "överlappar"
            ),
        ]
        for (message, expected) in cases { #expect(message.contains(expected), "\(message)") }
    }

    @Test("every error and warning says what and what to do, in whole sentences")
    func texts() {
        let place = SpreadsheetPlace(sheet: "Blad", line: 4, column: 2)
        let measures: [SpreadsheetError.Measure] = [
            .bytes, .archiveEntries, .sheets, .rows, .columns, .cells, .cellBytes, .textBytes,
        ]
        let files: [UnsupportedFile] = [
            .legacyExcel, .binaryWorkbook, .passwordProtected, .openDocument, .appleNumbers, .pdf, .textDocument,
            .markup, .archive,
            .binary,
        ]
        let errors: [SpreadsheetError] =
            [.emptyFile, .unterminatedQuote(openedAt: place), .unpacksTooMuch(part: "p"), .forbiddenXML(part: "p")]
            + [.damaged(part: "p", detail: "fel", at: place), .damaged(part: nil, detail: "fel")]
            + measures.flatMap { [.tooLarge($0, limit: 2 << 20, at: place), .tooLarge($0, limit: 2 << 20, at: nil)] }
            + files.map(SpreadsheetError.unsupported)
        for error in errors {
            for text in [error.message, error.remedy] {
                #expect(text.last == "." && text.first?.isUppercase == true && !text.contains(".."), "\(text)")
            }
            if let place = error.place { #expect(error.message.contains(place.description), "\(error)") }
        }
        let warnings: [SpreadsheetWarning] = [1, 2].flatMap { count -> [SpreadsheetWarning] in
            [
                .undefinedBytes(count: count, encoding: .windows1252, firstLine: 4),
                .mixedEncodings(count: count, firstLine: 4), .textAfterQuote(count: count, first: place),
                .formulasWithoutValue(count: count, first: place),
            ]
        }
        for warning in warnings {
            #expect(warning.message.contains("rad 4") && warning.message.last == ".", "\(warning.message)")
            #expect(warning.place.line == 4)
        }
    }

    @Test("only archives look like workbooks")
    func looks() {
        #expect(SpreadsheetReader.looksLikeXLSX(WorkbookFixture(rows: "").data))
        for text in ["", "P", "PK", "PK;a", "a;b", "%PDF-"] {
            #expect(!SpreadsheetReader.looksLikeXLSX(Data(text.utf8)), "\(text)")
        }
        // A slice whose indices don't begin at 0.
        #expect(SpreadsheetReader.looksLikeXLSX((Data([1, 2]) + WorkbookFixture(rows: "").data).dropFirst(2)))
    }
}
