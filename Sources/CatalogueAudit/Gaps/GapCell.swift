import CatalogueModel

/// How many entries there are in one municipality for one need.
public struct GapCell: Hashable, Sendable {
    /// Entries of the municipality itself, alone or with others of its association.
    public internal(set) var local = 0
    /// Entries of the whole county.
    public internal(set) var county = 0
    /// Entries of the whole country, or given digitally without an area.
    public internal(set) var everywhere = 0

    /// All of them.
    public var total: Int { local + county + everywhere }

    /// Counts an entry by how near it is; nothing for one that is elsewhere.
    mutating func count(_ reach: GapReach?) {
        switch reach {
        case .local: local += 1
        case .county: county += 1
        case .everywhere: everywhere += 1
        case nil: break
        }
    }
}

/// How near an entry is to a municipality.
enum GapReach {
    case local
    case county
    case everywhere

    /// `nil` when the area excludes the municipality or is not stated.
    init?(_ area: ServiceArea, from municipality: MunicipalityCode) {
        switch area.locality(of: municipality) {
        case .municipality: self = .local
        case .county: self = .county
        case .national: self = .everywhere
        case .unstated where area.digital == true: self = .everywhere
        case .unstated, .excluded: return nil
        }
    }
}
