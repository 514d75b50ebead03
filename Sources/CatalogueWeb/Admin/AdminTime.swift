// The table of time zones comes with Foundation; FoundationEssentials alone knows only UTC.
import Foundation

/// Moments as the pages for administrators write them.
enum AdminTime {
    /// Date and time in Sweden: "2026-11-22 02:40".
    static func text(_ date: Date) -> String {
        String(date.formatted(style).prefix(16).replacing("T", with: " "))
    }

    private static let style = Date.ISO8601FormatStyle(timeZone: TimeZone(identifier: "Europe/Stockholm") ?? .gmt)
}
