import FoundationEssentials
import Spreadsheet
import Testing

@Suite("Files written by real programs")
struct FixtureTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/spreadsheets")

    /// A file that holds the table of `expected.json`, and where it tells it otherwise.
    private struct Good: Decodable {
        struct Difference: Decodable {
            let row: Int
            let column: Int
            let text: String
        }

        let path: String
        let format: String
        let sheet: String?
        let sheets: [String]?
        let hidden: [String]?
        let lines: [Int]
        let differs: [Difference]?
        let withoutValue: [String]?
    }

    private struct Nasty: Decodable {
        let path: String
        let outcome: String
    }

    private struct ExpectedRow: Decodable {
        let cells: [String]
    }

    private struct ExpectedCell: Decodable {
        let row: Int
        let label: String
        let text: String?
        let kind: String?
    }

    private static func list<Item: Decodable>(_ path: String) throws -> [Item] {
        try JSONDecoder().decode([Item].self, from: Data(contentsOf: folder.appending(path: path)))
    }

    private static func read(_ path: String) throws -> Workbook {
        try SpreadsheetReader().read(Data(contentsOf: folder.appending(path: path)))
    }

    private static func trimmed(_ row: [String]) -> [String] {
        Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }

    @Test("hold the same table, on the lines where they should")
    func good() throws {
        let table: [ExpectedRow] = try Self.list("expected.json")
        let files: [Good] = try Self.list("manifest.json")
        #expect(files.count > 60)
        for file in files {
            let book = try Self.read(file.path)
            let sheet = try #require(book.sheets.first { file.sheet == nil || $0.name == file.sheet }, "\(file.path)")
            var expected = table.map(\.cells)
            for difference in file.differs ?? [] { expected[difference.row][difference.column] = difference.text }
            // A title may stand above.
            let rows = sheet.rows.filter { $0.line >= file.lines[0] }
            #expect(rows.map { $0.cells.map(\.text) } == expected.map(Self.trimmed), "\(file.path)")
            #expect(rows.map(\.line) == file.lines, "\(file.path)")
            #expect((book.format == .xlsx) == (file.format == "xlsx"), "\(file.path)")
            if let sheets = file.sheets { #expect(book.sheets.map(\.name) == sheets, "\(file.path)") }
            #expect(book.sheets.filter(\.isHidden).map(\.name) == file.hidden ?? [], "\(file.path)")
            let formulas = book.warnings.map { warning in
                if case .formulasWithoutValue(let count, _) = warning { count } else { 0 }
            }
            #expect(formulas.reduce(0, +) == file.withoutValue?.count ?? 0, "\(file.path)")
        }
    }

    @Test("hold cells of every kind")
    func cells() throws {
        let rows = try Self.read("xlsx/xlsxwriter-cells.xlsx").sheets[0].rows
        let expected: [ExpectedCell] = try Self.list("xlsx/xlsxwriter-cells.json")
        #expect(expected.count > 30)
        for cell in expected {
            let row = rows.first { $0.line == cell.row }?.cells ?? []
            let got = row.count > 1 ? row[1] : .empty
            if let text = cell.text { #expect(got.text == text, "\(cell.label)") }
            if let kind = cell.kind { #expect("\(got.kind)" == kind, "\(cell.label)") }
        }
    }

    @Test("that are nasty are refused, empty or read, each as it should")
    func nasty() throws {
        let files: [Nasty] = try Self.list("nasty/manifest.json")
        #expect(files.count > 30)
        for file in files {
            let outcome: String
            let data = try Data(contentsOf: Self.folder.appending(path: file.path))
            do throws(SpreadsheetError) {
                _ = try SpreadsheetReader().read(data)
                outcome = "read"
            } catch {
                outcome = error == .emptyFile ? "empty" : "refused"
            }
            // A refusal or a reading are both right for some, but not that there is nothing.
            let isRight = file.outcome == "either" ? outcome != "empty" : outcome == file.outcome
            #expect(isRight, "\(file.path): \(outcome), expected \(file.outcome)")
        }
    }
}
