import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    private static func read(rows: String, after: String = "") throws -> Workbook {
        try WorkbookFixture(rows: rows, after: after).read()
    }

    @Test(
        "every kind of cell becomes text",
        arguments: [
            ("<c t=\"s\"><v>0</v></c>", Cell("namn")), ("<c t=\"s\"><v>1</v></c>", Cell(" åtgärd ")),
            ("<c t=\"s\"><v>2</v></c>", Cell("fetstil")), ("<c t=\"s\"><v> 0 </v></c>", Cell("namn")),
            ("<c t=\"inlineStr\"><is><t>in</t></is></c>", Cell("in")),
            ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c>", Cell("a b")),
            ("<c t=\"str\"><f>A1&amp;B1</f><v>x_x000D_\ny</v></c>", Cell("x\ny")),
            ("<c t=\"b\"><v>1</v></c>", Cell("SANT", kind: .boolean)),
            ("<c t=\"b\"><v>0</v></c>", Cell("FALSKT", kind: .boolean)),
            ("<c t=\"e\"><v>#N/A</v></c>", Cell("#N/A", kind: .error)),
            ("<c><v>16</v></c>", Cell("16", kind: .number)), ("<c t=\"n\"><v>0.5</v></c>", Cell("0.5", kind: .number)),
            ("<c><f>1+1</f><v>2</v></c>", Cell("2", kind: .number)), ("<c><v>skräp</v></c>", Cell("skräp")),
            ("<c s=\"1\"><v>46082</v></c>", Cell("2026-03-01", kind: .date)),
            ("<c s=\"2\"><v>46082.572916666664</v></c>", Cell("2026-03-01 13:45:00", kind: .date)),
            ("<c s=\"3\"><v>16</v></c>", Cell("16", kind: .number)),
            ("<c s=\"4\"><v>1.5</v></c>", Cell("36:00:00", kind: .date)),
            ("<c s=\"99\"><v>16</v></c>", Cell("16", kind: .number)),
            ("<c s=\"1\"><v>-5</v></c>", Cell("-5", kind: .number)),
            ("<c t=\"d\"><v>2026-03-01T00:00:00</v></c>", Cell("2026-03-01", kind: .date)),
            ("<c t=\"d\"><v>2026-03-01T13:45:00Z</v></c>", Cell("2026-03-01 13:45:00", kind: .date)),
            ("<c t=\"d\"><v>2026-03-01</v></c>", Cell("2026-03-01", kind: .date)),
        ])
    func kinds(_ xml: String, _ expected: Cell) throws {
        let book = try Self.read(rows: "<row>\(xml)</row>")
        #expect(book.sheets[0].rows.map(\.cells) == [[expected]], "\(xml)")
    }

    @Test("rows and cells stand where they say, or else after the ones before")
    func places() throws {
        let book = try Self.read(
            rows: """
                <row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="E2"/><c r="F2" t="s"/></row>
                <row><c><v>3</v></c></row><row r="7"/><row r="9"><c r="C9"><v>4</v></c><c r="A9"><v>5</v></c></row>
                """)
        #expect(book.lines() == [2, 3, 9])
        #expect(book.texts() == [["", "1", "2"], ["3"], ["5", "", "4"]])
    }

    @Test("hidden sheets are read and marked, charts have no rows, order and names are kept")
    func sheets() throws {
        var fixture = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
        fixture["xl/workbook.xml"] = """
            <workbook xmlns="\(WorkbookFixture.main)" xmlns:q="\(WorkbookFixture.types)"><sheets>
            <sheet name="Läs mig &amp; mer" sheetId="3" state="hidden" q:id="rId9"/><sheet name="Dold" state="veryHidden" q:id="rId1"/>
            <sheet name="Diagram" q:id="rId8"/><sheet name="Synlig" state="visible" q:id="rId1"/></sheets></workbook>
            """
        fixture["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="\(WorkbookFixture.package)">
            <Relationship Id="rId9" Type="\(WorkbookFixture.types)/worksheet" Target="/xl/other/nine.xml"/>
            <Relationship Id="rId8" Type="\(WorkbookFixture.types)/chartsheet" Target="chart.xml"/>
            <Relationship Id="rId7" Type="x/worksheet" TargetMode="External" Target="http://example.se/"/>
            <Relationship Id="rId1" Type="\(WorkbookFixture.types)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """
        fixture["xl/other/nine.xml"] = "<worksheet xmlns=\"\(WorkbookFixture.main)\"><sheetData/></worksheet>"
        let book = try fixture.read()
        #expect(book.sheets.map(\.name) == ["Läs mig & mer", "Dold", "Diagram", "Synlig"])
        #expect(book.sheets.map(\.isHidden) == [true, true, false, false])
        #expect(book.sheets.map(\.rows.count) == [0, 1, 0, 1])
    }

    @Test("merged cells keep the first text, and the ranges are told")
    func merges() throws {
        let book = try Self.read(
            rows: """
                <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
                <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="B3"><v>6</v></c></row>
                <row r="4"><c r="A4"><v>7</v></c></row>
                """, after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B3:XFD1048576\"/></mergeCells>")
        #expect(book.texts() == [["1", "", "3"], ["", "6"], ["7"]])
        #expect(book.lines() == [1, 3, 4])
        #expect(book.sheets[0].merges.first == CellRange(lines: 1...2, columns: 0...1))
    }

    @Test("dates count from 1904 when the workbook says so")
    func from1904() throws {
        for (value, expected) in [("1", "2026-03-01"), ("true", "2026-03-01"), ("0", "2022-02-28")] {
            var fixture = WorkbookFixture(rows: "<row><c s=\"1\"><v>44620</v></c></row>")
            fixture["xl/workbook.xml"] = fixture["xl/workbook.xml"]?.replacing(
                "<sheets>", with: "<workbookPr date1904=\"\(value)\"/><sheets>")
            #expect(try fixture.read().texts() == [[expected]], "date1904 \(value)")
        }
    }

    @Test("formulas without a value are read as empty, counted and placed")
    func formulas() throws {
        let book = try Self.read(
            rows:
                "<row r=\"4\"><c r=\"C4\"><f>1</f></c><c r=\"D4\"><f>2</f><v/></c><c t=\"str\"><f>3</f><v></v></c><c><v>9</v></c></row>"
        )
        #expect(book.texts() == [["", "", "", "", "", "9"]])
        let place = SpreadsheetPlace(sheet: "Insatser", line: 4, column: 2)
        #expect(book.warnings == [.formulasWithoutValue(count: 2, first: place)])
    }

    @Test("the strict namespaces and any prefix are read, elements of other namespaces are not")
    func namespaces() throws {
        var strict = WorkbookFixture(rows: "")
        for part in strict.parts {
            strict[part.path] = part.xml
                .replacing(WorkbookFixture.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replacing(WorkbookFixture.types, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
        strict["xl/worksheets/sheet1.xml"] = """
            <?xml version="1.0" standalone="yes"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" \
            xmlns:y="urn:annat"><x:sheetData><y:row><y:c><y:v>9</y:v></y:c></y:row><x:row y:r="7" r="3"><x:c t="s">\
            <x:v>0</x:v></x:c><y:c/><x:c><x:v>5</x:v><y:v>6</y:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        let book = try strict.read()
        #expect(book.texts() == [["namn", "5"]])
        #expect(book.lines() == [3])
    }

    @Test("UTF-16 and CDATA in a part are read")
    func encodingsOfParts() throws {
        let xml = """
            <?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="\(WorkbookFixture.main)"><sheetData>\
            <row><c t="inlineStr"><is><t><![CDATA[å < ä]]>&#246;</t></is></c></row></sheetData></worksheet>
            """
        var archive = WorkbookFixture(rows: "").archive
        archive.entries[5].contents = [0xFF, 0xFE] + xml.utf16Bytes()
        #expect(try SpreadsheetReader().read(Data(archive.bytes)).texts() == [["å < äö"]])
    }

    @Test("every way of packing gives the same rows")
    func packing() throws {
        let rows = (1...3_000).map { "<row r=\"\($0)\"><c t=\"inlineStr\"><is><t>rad \($0)</t></is></c></row>" }
            .joined()
        let plain = WorkbookFixture(rows: rows).archive
        var archives = [("deflated", plain)]
        for (name, change) in [
            ("stored", { $0.isDeflated = false }), ("data descriptors", { $0.hasDescriptor = true }),
            ("ZIP64", { $0.isWide = true }),
            ("backslashes", { $0.name = String($0.name.map { $0 == "/" ? "\\" : $0 }) }),
            ("leading slash", { $0.name = "/" + $0.name }), ("capitals", { $0.name = $0.name.uppercased() }),
        ] as [(String, (inout ArchiveBuilder.Entry) -> Void)] {
            var archive = plain
            for index in archive.entries.indices { change(&archive.entries[index]) }
            archives.append((name, archive))
        }
        var commented = plain
        commented.comment = [0x50, 0x4B, 5, 6] + Array("en kommentar som är längre än slutposten".utf8)
        archives.append(("comment", commented))
        for (name, archive) in archives {
            let book = try SpreadsheetReader().read(Data(archive.bytes))
            #expect(book.texts() == (1...3_000).map { ["rad \($0)"] }, "\(name)")
        }
    }

    @Test("the workbook is found by the file's relationships, or else at its usual place")
    func roots() throws {
        var fixture = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
        fixture["_rels/.rels"] = nil
        #expect(try fixture.read().texts() == [["1"]])
        var moved = WorkbookFixture(rows: "<row><c><v>1</v></c></row>")
        for index in moved.parts.indices {
            moved.parts[index].path = String(moved.parts[index].path.replacing("xl/", with: "bok/"))
            moved.parts[index].xml = moved.parts[index].xml.replacing("xl/", with: "bok/")
        }
        #expect(try moved.read().texts() == [["1"]])
    }

    @Test("a workbook without shared texts and styles is read")
    func bare() throws {
        var fixture = WorkbookFixture(rows: "<row><c s=\"1\"><v>46082</v></c></row>")
        fixture["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="\(WorkbookFixture.package)"><Relationship Id="rId1" \
            Type="\(WorkbookFixture.types)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """
        #expect(try fixture.read().texts() == [["46082"]])
    }

    @Test("reports progress in rows, the last time with all")
    func progress() throws {
        var reports: [Int] = []
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 9_000)
        _ = try SpreadsheetReader().read(WorkbookFixture(rows: rows).data) { reports.append($0) }
        #expect(reports == reports.sorted())
        #expect(reports.last == 9_000)
        #expect(reports.contains { $0 > 0 && $0 < 9_000 }, "\(reports)")
    }
}
