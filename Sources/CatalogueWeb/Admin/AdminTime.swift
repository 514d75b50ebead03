import CatalogueModel
import FoundationEssentials

/// Moments as the pages for administrators write them.
enum AdminTime {
    /// Date and time in UTC, said so: "2026-11-22 01:40 UTC".
    static func text(_ date: Date) -> String {
        date.formatted(.iso8601).prefix(16).replacing("T", with: " ") + " UTC"
    }
}
