/// How near an area is to the municipality asked for; more local ranks first at equal relevance.
public enum Locality: Int, Hashable, Sendable, Comparable {
    /// The area excludes the municipality.
    case excluded
    /// Nothing is stated of the area.
    case unstated
    /// The whole country.
    case national
    /// The county.
    case county
    /// The municipality itself.
    case municipality

    /// Farther first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension ServiceArea {
    /// How the area relates to a municipality. Where several parts of the area hold, the most local counts.
    ///
    /// - Complexity: O(n) in the number of stated municipalities.
    public func locality(of municipality: MunicipalityCode) -> Locality {
        if municipalities.contains(municipality) { return .municipality }
        if counties.contains(municipality.county) { return .county }
        if national == true { return .national }
        return isUnstated ? .unstated : .excluded
    }
}
