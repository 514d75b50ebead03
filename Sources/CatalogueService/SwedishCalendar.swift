public import CatalogueModel
// The table of time zones comes with Foundation; FoundationEssentials alone knows only UTC.
public import Foundation

/// Dates in Sweden.
public enum SwedishCalendar {
    private static let calendar: Calendar = {
        guard let zone = TimeZone(identifier: "Europe/Stockholm") else {
            preconditionFailure("no time zone Europe/Stockholm: the program was linked without Foundation's tables")
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }()

    /// The date in Sweden at a moment; now, unless told otherwise.
    public static func date(of moment: Date = Date()) -> CalendarDate {
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        guard let date = CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
            preconditionFailure("the clock shows a year outside 1–9999")
        }
        return date
    }
}
