/// A published entry that has to be confirmed.
public struct DueReview: Hashable, Sendable {
    /// The entry.
    public let intervention: Intervention
    /// How urgent it is.
    public let state: ReviewState
    /// The day of the last confirmation; `nil` when nobody has confirmed it.
    public let confirmedOn: CalendarDate?

    /// Creates an item of the list.
    public init(intervention: Intervention, state: ReviewState) {
        self.intervention = intervention
        self.state = state
        confirmedOn = intervention.content.reviewedAt
    }
}
