/// A date and time as a spreadsheet counts it: days from about 1900 or from 1904, and parts of a day.
///
/// In the system of 1900, day 60 is 29 February 1900, which never was; days before it count from a day later.
///
/// Source: ECMA-376 part 1, 18.17.4 (dates and times); Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
struct SerialDate {
    let serial: Double
    let countsFrom1904: Bool

    /// Beyond 31 December 9999 in either system no spreadsheet shows a date.
    private static let end = 2_958_466.0
    /// Days from 1 January 1970 to the day 0 of each system.
    private static let (origin1900, origin1904) = (-25_569, -24_107)

    /// `2026-03-01`, with `13:45:00` unless it is midnight; only the time, for a format without date or a number
    /// below 1; `nil` when the number is no date.
    func text(_ style: DateStyle) -> String? {
        guard style != .none, serial >= 0, serial < Self.end else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let isTimeAlone = style == .time ? serial < 1 : serial > 0 && serial < 1
        if style == .elapsed || isTimeAlone { return Self.clock(seconds) }
        let day = date(of: seconds / 86_400)
        return seconds % 86_400 == 0 ? day : day + " " + Self.clock(seconds % 86_400)
    }

    private func date(of days: Int) -> String {
        if countsFrom1904 { return Self.text(CivilDate(daysSince1970: days + Self.origin1904)) }
        switch days {
        case 0: return "1900-01-00"
        case 60: return "1900-02-29"
        case ..<60: return Self.text(CivilDate(daysSince1970: days + Self.origin1900 + 1))
        default: return Self.text(CivilDate(daysSince1970: days + Self.origin1900))
        }
    }

    private static func text(_ date: CivilDate) -> String {
        "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
    }

    private static func clock(_ seconds: Int) -> String {
        "\(padded(seconds / 3_600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A day of the Gregorian calendar.
struct CivilDate: Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// - Precondition: Within some million years of 1970.
    init(daysSince1970 days: Int) {
        // Eras of 400 years from 1 March of year 0; all that is divided is positive for the dates met here.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
