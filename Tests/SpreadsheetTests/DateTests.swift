import Testing

@testable import Spreadsheet

@Suite("Dates of a workbook")
struct DateTests {
    private static func text(_ serial: Double, _ style: DateStyle, from1904: Bool = false) -> String? {
        SerialDate(serial: serial, countsFrom1904: from1904).text(style)
    }

    @Test(
        "are read in the system of 1900",
        arguments: [
            (46_082, DateStyle.date, "2026-03-01"), (46_082.572916666664, .date, "2026-03-01 13:45:00"),
            (46_082.999_999_9, .date, "2026-03-02"), (1, .date, "1900-01-01"), (59, .date, "1900-02-28"),
            (60, .date, "1900-02-29"), (61, .date, "1900-03-01"), (0, .date, "1900-01-00"),
            (0.5625, .time, "13:30:00"), (0.5625, .date, "13:30:00"), (0, .time, "00:00:00"),
            (46_082.25, .time, "2026-03-01 06:00:00"), (1.5, .elapsed, "36:00:00"), (2_958_465, .date, "9999-12-31"),
        ] as [(Double, DateStyle, String)])
    func system1900(_ serial: Double, _ style: DateStyle, _ expected: String) {
        #expect(Self.text(serial, style) == expected, "\(serial)")
    }

    @Test("are read in the system of 1904")
    func system1904() {
        #expect(Self.text(0, .date, from1904: true) == "1904-01-01")
        #expect(Self.text(44_620, .date, from1904: true) == "2026-03-01")
    }

    @Test("numbers outside the calendar are no dates", arguments: [-1, 2_958_466, 1e300, .infinity, .nan])
    func outside(_ serial: Double) {
        #expect(Self.text(serial, .date) == nil, "\(serial)")
    }

    @Test("agree with a calendar counted day by day to the year 2400")
    func dayByDay() {
        var (year, month, day) = (1900, 3, 1)
        for serial in 61...182_988 {
            let expected = CivilDate(daysSince1970: serial - 25_569)
            if expected.year != year || expected.month != month || expected.day != day { Issue.record("day \(serial)") }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(year == 2401, "the count went to the end of 2400")
    }

    @Test(
        "number formats tell dates from numbers",
        arguments: [
            ("yyyy\\-mm\\-dd", .date), ("YYYY\\-MM\\-DD", .date), ("[$-41D]d mmmm yyyy;@", .date),
            ("d/m/yy h:mm", .date),
            ("mmm", .date), ("h:mm AM/PM", .time), ("hh:mm:ss.000", .time), ("mm:ss", .time), ("[h]:mm:ss", .elapsed),
            ("[mm]:ss.0", .elapsed), ("[Red]yyyy", .date), ("[>100]yyyy;0", .date),
            ("General", .none), ("GENERAL", .none), ("0.00", .none), ("#,##0", .none), ("0\" dagar\"", .none),
            ("#,##0.00\\ \"kr\"", .none), ("0.00E+00", .none), ("@", .none), ("\"yyyy\"", .none), ("\\d\\a\\y", .none),
            ("_d0*s", .none), ("0;yyyy", .none), ("[Yellow]0", .none), ("[$-41D]0", .none), ("# ?/?", .none),
            ("", .none),
            ("\"", .none), ("[h", .elapsed), ("\\", .none),
        ] as [(String, DateStyle)])
    func formats(_ code: String, _ expected: DateStyle) {
        #expect(DateStyle(code: code) == expected, "\(code)")
    }

    @Test("built-in formats that are dates are known by number")
    func builtIn() {
        let dates = (0...170).filter { DateStyle(builtIn: $0) != .none }
        #expect(dates == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
    }
}
