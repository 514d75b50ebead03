/// How often searches found nothing, for one concept and municipality in one month.
public struct EmptySearchCount: Hashable, Sendable {
    /// The month: `2026-11`; empty for several together.
    public let month: String
    /// The concept's id; `nil` for searches in which none was recognised.
    public let concept: String?
    /// The municipality; `nil` for searches that named none.
    public let municipality: MunicipalityCode?
    /// How often.
    public let count: Int

    /// Creates a count.
    public init(municipality: MunicipalityCode?, concept: String?, count: Int, month: String = "") {
        (self.month, self.concept, self.municipality, self.count) = (month, concept, municipality, count)
    }
}
