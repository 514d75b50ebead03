extension CalendarDate {
    /// The same day some months later, or earlier when negative; the month's last day when it has no such day.
    ///
    /// 31 January and one month is 28 or 29 February. Years stay within 1 to 9999.
    public func addingMonths(_ months: Int) -> CalendarDate {
        let index = min(max(year * 12 + (month - 1) + months, 12), 9_999 * 12 + 11)
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        for newDay in stride(from: day, to: 27, by: -1) {
            if let date = CalendarDate(year: newYear, month: newMonth, day: newDay) { return date }
        }
        return CalendarDate(year: newYear, month: newMonth, day: min(day, 28)) ?? self
    }

    /// The day some days later, or earlier when negative.
    ///
    /// - Complexity: O(1).
    public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) ?? self }

    /// The day some days after 1 January 1970; kept within the years that dates have.
    public init(daysSince1970 days: Int) {
        let first = 719_468
        let kept = min(max(days, Self.firstDay - first), Self.lastDay - first)
        guard let date = CalendarDate(dayNumber: first + kept) else {
            preconditionFailure("the days of years 1 to 9999 are dates")
        }
        self = date
    }

    /// 1 January of year 1 and 31 December of year 9999 as ``dayNumber``.
    private static let firstDay = 306
    private static let lastDay = 3652364

    /// The day with a ``dayNumber``; `nil` outside of the years that dates have.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    public init?(dayNumber: Int) {
        guard (0..<4_000_000).contains(dayNumber) else { return nil }
        let (era, dayOfEra) = dayNumber.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
