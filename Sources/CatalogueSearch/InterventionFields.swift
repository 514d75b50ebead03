import CatalogueModel
import SearchIndex

/// Which fields of an intervention are searched, and what a word in each is worth.
///
/// The weights started from those that search evidence for short Swedish service descriptions suggests
/// (name far above body) and were set by the open half of the judged queries: see docs/quality.md.
enum InterventionField: Int, CaseIterable {
    case name
    case aliases
    case keywords
    case organisations
    case area
    case summary
    case body
    case concepts

    /// What the field is called in explanations.
    var swedishName: String {
        switch self {
        case .name: "namn"
        case .aliases: "andra namn"
        case .keywords: "nyckelord"
        case .organisations: "organisationer"
        case .area: "område"
        case .summary: "sammanfattning"
        case .body: "beskrivning"
        case .concepts: "begrepp"
        }
    }

    var specification: FieldSpecification {
        switch self {
        case .name: .init(name: "name", weight: 3, lengthNormalisation: 0.3, typicalLength: 4)
        case .aliases: .init(name: "aliases", weight: 6, lengthNormalisation: 0, typicalLength: 3)
        case .keywords: .init(name: "keywords", weight: 1.5, lengthNormalisation: 0.3, typicalLength: 42)
        case .organisations: .init(name: "organisations", weight: 2, lengthNormalisation: 0.3, typicalLength: 5)
        case .area: .init(name: "area", weight: 2, lengthNormalisation: 0)
        case .summary: .init(name: "summary", weight: 1.5, lengthNormalisation: 0.5, typicalLength: 16)
        case .body: .init(name: "body", weight: 1, lengthNormalisation: 0.65, typicalLength: 112)
        case .concepts: .init(name: "concepts", weight: 3.5, lengthNormalisation: 0)
        }
    }
}

/// Columns of values for filters and facets.
enum InterventionColumn: Int, CaseIterable {
    case targetGroup
    case need
    case method
    case incomeSupport
    case activity
    /// 1 for structural interventions.
    case structural
    /// ``CalendarDate/ordinal`` of the last day, when stated.
    case endDate
    case ageMin
    case ageMax
    /// See ``AreaCode``.
    case area
    /// See ``WholeName``.
    case wholeName
    /// ``CalendarDate/ordinal`` of the last confirmation, when stated.
    case reviewed
    /// When the entry was last changed, in seconds since 1970.
    case updated
    /// ``CalendarDate/ordinal`` of the day from which its age is counted, see `Intervention.reviewDay`.
    case reviewDay

    /// The position of a group's column.
    static func column(_ group: ConceptGroup) -> Int { Self(group).rawValue }

    var kind: ColumnSpecification.Kind {
        switch self {
        case .targetGroup, .need, .method, .incomeSupport, .activity: .facet
        case .structural, .endDate, .ageMin, .ageMax, .reviewed, .updated, .reviewDay: .number
        case .area, .wholeName: .values
        }
    }

    init(_ group: ConceptGroup) {
        self =
            switch group {
            case .targetGroup: .targetGroup
            case .need: .need
            case .method: .method
            case .incomeSupport: .incomeSupport
            case .activity: .activity
            }
    }
}

extension IndexSchema {
    /// The schema of the catalogue's index.
    static let interventions = IndexSchema(
        fields: InterventionField.allCases.map(\.specification),
        columns: InterventionColumn.allCases.map { .init(name: "\($0)", kind: $0.kind) }, saturation: 3)
}

/// Areas as numbers: a county's two digits, a municipality's four, and one number for the country.
enum AreaCode {
    static let national: UInt32 = 10_000

    static func numbers(of area: ServiceArea) -> [UInt32] {
        let counties = area.counties.compactMap { UInt32($0.rawValue) }
        let municipalities = area.municipalities.compactMap { UInt32($0.rawValue) }
        return counties + municipalities + (area.national == true ? [national] : [])
    }
}
