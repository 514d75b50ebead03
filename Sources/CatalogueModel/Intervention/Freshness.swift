/// How far what an entry says can be relied on, by when somebody last confirmed it.
public enum Freshness: Hashable, Sendable {
    /// Confirmed lately enough for the review policy.
    case confirmed(CalendarDate)
    /// Confirmed longer ago than that.
    case old(CalendarDate)
    /// Never confirmed by whoever runs it.
    case unconfirmed

    /// The freshness of an entry on a day. A day that has not come yet confirms nothing.
    public init(_ content: InterventionContent, on today: CalendarDate, _ policy: ReviewPolicy = .standard) {
        guard let reviewed = content.reviewedAt, reviewed <= today else {
            self = .unconfirmed
            return
        }
        self = policy.state(since: reviewed, on: today) < .outdated ? .confirmed(reviewed) : .old(reviewed)
    }
}
