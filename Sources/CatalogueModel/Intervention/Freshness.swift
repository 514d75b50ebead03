/// How far what an entry says can be relied on, by when somebody last confirmed it.
public enum Freshness: Hashable, Sendable {
    /// Confirmed within ``daysOfTrust``.
    case confirmed(CalendarDate)
    /// Confirmed longer ago than that.
    case old(CalendarDate)
    /// Never confirmed by whoever runs it.
    case unconfirmed

    /// Days for which a confirmation is relied on: a year.
    public static let daysOfTrust = 365

    /// The freshness of an entry on a day. A day that has not come yet confirms nothing.
    public init(_ content: InterventionContent, on today: CalendarDate) {
        guard let reviewed = content.reviewedAt, reviewed <= today else {
            self = .unconfirmed
            return
        }
        self = today.dayNumber - reviewed.dayNumber <= Self.daysOfTrust ? .confirmed(reviewed) : .old(reviewed)
    }
}
