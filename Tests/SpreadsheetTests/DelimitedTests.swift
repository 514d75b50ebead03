import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Delimited text")
struct DelimitedTests {
    private static func read(_ text: String) throws -> Workbook {
        try SpreadsheetReader().read(Data(text.utf8))
    }

    @Test(
        "splits cells and rows",
        arguments: [
            ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
            ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
            ("a;b;;\n;;\n;d;\n", [["a", "b"], ["", "d"]]),
            ("\n\na;b\n\n", [["a", "b"]]),
            ("\"a;1\";b\n", [["a;1", "b"]]),
            ("\"säg \"\"hej\"\"\";b", [["säg \"hej\"", "b"]]),
            ("\"\"\"\";\"\"\n\"\";x", [["\""], ["", "x"]]),
            ("\"rad 1\r\nrad 2\rrad 3\n\";b\r\n", [["rad 1\nrad 2\nrad 3\n", "b"]]),
            ("5\" skärm;b \"c\" d\n", [["5\" skärm", "b \"c\" d"]]),
            ("\"a\" ;b", [["a ", "b"]]),
            (" a ;\u{A0}b\u{A0}", [[" a ", "\u{A0}b\u{A0}"]]),
            ("namn\nen, två, tre\n", [["namn"], ["en, två, tre"]]),
            ("a|b;c\n1|2;3", [["a|b", "c"], ["1|2", "3"]]),
        ])
    func cells(_ text: String, _ expected: [[String]]) throws {
        #expect(try Self.read(text).texts() == expected, "\(text.debugDescription)")
    }

    @Test(
        "finds the delimiter by the heading it makes",
        arguments: [
            ("a;b;c\n1;2;3", ";"), ("a,b,c\n1,2,3", ","), ("a\tb\tc\n1\t2\t3", "\t"), ("namn\nett", ";"),
            // Prose with commas, and decimals.
            ("namn;text\nA;ett, två, tre, fyra\nB;fem, sex, sju, åtta", ";"),
            ("Namn, kort;Text, lång, fri;Behov, alla\nA;b;c", ";"),
            ("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5", ";"),
            ("namn\tålder\nEn, två; tre\t16,5", "\t"),
            // Semicolons within the cells of a file with commas.
            ("namn,behov\nA,\"x;y;z;å\"\nB,\"p;q;r;s\"", ","),
            ("\"namn\",\"behov; alla\"\n\"A\",\"x;y\"", ","),
            // A space after each comma throughout.
            ("namn, behov, metod\nA, x, m\nB, y, n", ","),
            // A title above the table.
            ("Insatser i Norra, Södra, Östra och Västra\n\nnamn;behov;metod\nA;x;m", ";"),
            ("a;b\n\"1,2,3\";\"4,5,6\"", ";"),
            // One column, whose values have commas.
            ("ålder\n16,5\n17,5\n18,5", ";"),
        ])
    func delimiter(_ text: String, _ expected: Character) throws {
        let format = try Self.read(text).format
        #expect(format == .csv(encoding: .utf8(byteOrderMark: false), delimiter: expected), "\(text.debugDescription)")
    }

    @Test(
        "obeys a first line that tells the delimiter, and leaves it out",
        arguments: [
            ("sep=,\r\na,b;c\r\n", [["a", "b;c"]]), ("sep=;\na;b,c", [["a", "b,c"]]), ("\"sep=;\"\na;b", [["a", "b"]]),
            ("SEP=\t\na\tb;c;d", [["a", "b;c;d"]]), ("sep=|\ra|b", [["a", "b"]]),
            // None of these tells one.
            ("sep=a\nbac", [["sep=a"], ["bac"]]), ("sep=;;\nb", [["sep="], ["b"]]),
            ("sep;x\nb;c", [["sep", "x"], ["b", "c"]]),
        ])
    func delimiterLine(_ text: String, _ expected: [[String]]) throws {
        let book = try Self.read(text)
        #expect(book.texts() == expected, "\(text.debugDescription)")
        #expect(book.lines().first == (expected.first?.first?.hasPrefix("sep") == true ? 1 : 2), "\(text)")
    }

    @Test(
        "counts lines as an editor does",
        arguments: [
            ("a\n\nb\nc", [1, 3, 4]), ("a\r\n\r\nb\r\nc\r\n", [1, 3, 4]), ("a\r\rb\rc\r", [1, 3, 4]),
            ("a;\"x\ny\r\nz\"\nb;c\n", [1, 4]), ("sep=;\n;;\na;b\n", [3]),
            // With lone CR between the records, LF is text.
            ("a;b\rc;x\ny\rd\r", [1, 2, 4]),
        ])
    func lines(_ text: String, _ expected: [Int]) throws {
        #expect(try Self.read(text).lines() == expected, "\(text.debugDescription)")
    }

    @Test("tells where a quotation mark opens that is never closed")
    func unterminated() {
        let expected = SpreadsheetError.unterminatedQuote(openedAt: SpreadsheetPlace(line: 3, column: 1))
        #expect(throws: expected) { try Self.read("a;b\n1;2\n3;\"fyra\n5;6\n") }
        #expect(expected.message.contains("rad 3, kolumn B"))
    }

    @Test("keeps text after a closing quotation mark, and says so once")
    func textAfterQuote() throws {
        let book = try Self.read("a;b\n1;\"två\" steg\n\"x\"y;\"z\"\n")
        #expect(book.texts() == [["a", "b"], ["1", "två steg"], ["xy", "z"]])
        #expect(book.warnings == [.textAfterQuote(count: 2, first: SpreadsheetPlace(line: 2, column: 1))])
    }

    @Test("reports progress in rows, the last time with all")
    func progress() throws {
        var reports: [Int] = []
        let text = String(repeating: "a;b\n", count: 2_500)
        _ = try SpreadsheetReader().read(Data(text.utf8)) { reports.append($0) }
        #expect(reports == [1_000, 2_000, 2_500])
    }
}
