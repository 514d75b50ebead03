/// What hits are ordered by.
public enum SearchOrder: String, Hashable, Sendable, CaseIterable {
    /// The best first.
    case relevance
    /// By name in Swedish alphabetical order: å, ä, ö last, v and w apart.
    case name
    /// What was changed last comes first.
    case updated
}
