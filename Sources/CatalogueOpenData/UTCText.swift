import FoundationEssentials

extension Date {
    /// The moment in UTC: `2026-11-20T12:00:00Z`.
    ///
    /// Source: RFC 3339.
    var utcText: String { formatted(.iso8601) }
}
