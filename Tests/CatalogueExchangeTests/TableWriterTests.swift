import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import Spreadsheet
import Testing

@Suite("Table writer")
struct TableWriterTests {
    @Test("writes the fixed Swedish headings and one row for each entry")
    func writes() {
        let entry = Fixture.entry("a", "Namn; med tecken") { content in
            content.needs = ["ett", "två"]
            content.area.municipalities = [Fixture.municipality("Haninge")]
            content.access.selfReferral = true
            content.ageMin = 16
        }
        let lines = TableWriter(dialect: .excel).file([entry]).split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("\u{FEFF}nyckel;namn;sammanfattning;"))
        #expect(lines[1] == "a;\"Namn; med tecken\";;;;ett|två;;;16;;Haninge;;;;;self;;;;;")
    }
}
