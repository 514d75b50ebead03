import CatalogueModel
import CatalogueTestSupport
import Testing

@Suite("Reckoning with dates")
struct CalendarArithmeticTests {
    @Test("every day from year 1 to 9999 comes back from its number, and the next one is one more")
    func numbers() {
        let (first, last) = (Fixture.date("0001-01-01"), Fixture.date("9999-12-31"))
        var previous: CalendarDate?
        for number in first.dayNumber...last.dayNumber {
            // No macro in a loop of millions: it costs more than the reckoning.
            guard let date = CalendarDate(dayNumber: number), date.dayNumber == number,
                previous.map({ $0 < date }) ?? true
            else {
                Issue.record("\(number): \(String(describing: CalendarDate(dayNumber: number)))")
                return
            }
            previous = date
        }
        #expect(previous == last && CalendarDate(dayNumber: last.dayNumber + 1) == nil)
        #expect(CalendarDate(dayNumber: -1) == nil && CalendarDate(dayNumber: .max) == nil)
    }

    @Test(
        "months are added, and short ones end on their last day",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 6, "2027-02-28"),
            ("2026-11-20", 14, "2028-01-20"), ("2026-03-15", -3, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
            ("2026-01-15", 0, "2026-01-15"), ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -5, "0001-01-01"),
        ])
    func months(from: String, months: Int, to: String) {
        #expect(Fixture.date(from).addingMonths(months) == Fixture.date(to))
    }

    @Test("days are counted from 1970, and kept within the years that dates have")
    func since1970() {
        #expect(CalendarDate(daysSince1970: 0) == Fixture.date("1970-01-01"))
        #expect(CalendarDate(daysSince1970: 20_777) == Fixture.date("2026-11-20"))
        #expect(CalendarDate(daysSince1970: -1) == Fixture.date("1969-12-31"))
        #expect(CalendarDate(daysSince1970: .max / 4) == Fixture.date("9999-12-31"))
        #expect(CalendarDate(daysSince1970: .min / 4) == Fixture.date("0001-01-01"))
    }
}
