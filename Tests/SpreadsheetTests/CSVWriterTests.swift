import Spreadsheet
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
    @Test(
        "quotes what must be quoted and disarms formulas",
        arguments: [
            ("enkel", "enkel"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("säg \"hej\"", "\"säg \"\"hej\"\"\""),
            ("rad\nrad", "\"rad\nrad\""), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-5", "'-5"),
            ("'=1", "''=1"), ("'vanlig", "'vanlig"), (" kant", "\" kant\""), ("", ""),
        ])
    func cells(_ text: String, _ expected: String) {
        #expect(CSVWriter(dialect: .standard).file(rows: [[text]]) == expected + "\r\n", "\(text)")
    }

    @Test("the Excel dialect has a byte order mark and semicolons, the standard one neither")
    func dialects() {
        #expect(CSVWriter(dialect: .excel).file(rows: [["a", "b"]]) == "\u{FEFF}a;b\r\n")
        #expect(CSVWriter(dialect: .standard).file(rows: [["a", "b"], ["c", "d"]]) == "a,b\r\nc,d\r\n")
    }
}
