/// Dates that a strict workbook writes as text: `2026-03-01T13:45:00`.
enum ISODate {
    /// The same as ``Cell/Kind/date`` is written: with a space, without midnight and without fractions; other texts
    /// unchanged.
    static func text(_ iso: String) -> String {
        let parts = iso.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 10, parts[1].utf8.count >= 8 else { return iso }
        let time = parts[1].prefix(8)
        return time == "00:00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
    }
}
