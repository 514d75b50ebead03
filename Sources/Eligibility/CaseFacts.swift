/// What is known of the person a search is for. A missing fact is unknown, never "no".
public struct CaseFacts: Hashable, Sendable {
    /// Age in whole years.
    public var age: Int?
    /// Four-digit code of the municipality of residence; its first two digits are the county.
    public var municipality: String?
    /// Concept ids of the income support the person is known to have.
    public var incomeSupport: Set<String>?
    /// Whether registered at Arbetsförmedlingen.
    public var registered: Bool?
    /// Whether on sick leave.
    public var sickLeave: Bool?

    /// Creates facts; everything unknown unless given.
    public init(
        age: Int? = nil, municipality: String? = nil, incomeSupport: Set<String>? = nil, registered: Bool? = nil,
        sickLeave: Bool? = nil
    ) {
        self.age = age
        self.municipality = municipality
        self.incomeSupport = incomeSupport
        self.registered = registered
        self.sickLeave = sickLeave
    }
}
