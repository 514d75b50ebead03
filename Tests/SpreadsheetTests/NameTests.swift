import Testing

@testable import Spreadsheet

@Suite("Names of columns, cells and parts")
struct NameTests {
    @Test(
        "columns are named as in a spreadsheet",
        arguments: [
            (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
        ])
    func columns(_ index: Int, _ name: String) {
        #expect(Cell.columnName(index) == name)
    }

    @Test("a cell's name is read back for each of 18,278 columns")
    func references() {
        for column in 0..<18_278 {
            let reference = CellReference(Cell.columnName(column) + "7")
            if reference?.column != column || reference?.line != 7 { Issue.record("column \(column)") }
        }
    }

    @Test(
        "what is no cell is refused",
        arguments: ["", "A", "1", "A0", "1A", "a1", "ÅÄ1", "ABCD1", "A12345678", "A1B", "A-1", "A1:B2", "A 1"])
    func notReferences(_ text: String) {
        #expect(CellReference(text) == nil, "\(text)")
    }

    @Test("ranges are read by any two opposite corners")
    func ranges() {
        #expect(CellRange("B2:D4") == CellRange(lines: 2...4, columns: 1...3))
        #expect(CellRange("D2:B4") == CellRange(lines: 2...4, columns: 1...3))
        #expect(CellRange("$B$2") == CellRange(lines: 2...2, columns: 1...1))
        for text in ["", ":", "A1:", "A1:B2:C3", "A:B"] { #expect(CellRange(text) == nil, "\(text)") }
    }

    @Test(
        "targets lead from the part they stand in, and never out of the file",
        arguments: [
            ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/styles.xml", "xl/styles.xml"),
            ("../docProps/app.xml", "docProps/app.xml"), ("./a//b.xml", "xl/a/b.xml"), ("../../x", nil), ("/../x", nil),
        ])
    func targets(_ target: String, _ expected: String?) {
        #expect(PartPath.resolve(target, from: "xl/workbook.xml") == expected, "\(target)")
    }

    @Test(
        "escapes of a workbook are decoded",
        arguments: [
            ("a_x000D_\nb", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_x00E5__x00E4_", "åä"), ("_xD83D__xDE42_", "🙂"),
            ("_x0000_", "\u{FFFD}"), ("_xD83D_", "\u{FFFD}"), ("_x00G0_", "_x00G0_"), ("_x00", "_x00"), ("a_b", "a_b"),
            ("_X0041_", "_X0041_"), ("", ""), ("rad\r\nrad\rrad", "rad\nrad\nrad"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(EscapedText.decode(text) == expected, "\(text)")
    }
}
