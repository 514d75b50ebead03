import CatalogueModel
import SearchIndex
import SwedishText

/// Which fields of an intervention are searched, and what a word in each is worth.
///
/// The weights start from those that search evidence for short Swedish service descriptions suggests
/// (name far above body) and are to be judged by measured queries, never by taste alone.
enum InterventionField: Int, CaseIterable {
    case name
    case aliases
    case keywords
    case organisations
    case area
    case summary
    case body
    case concepts

    var specification: FieldSpecification {
        switch self {
        case .name: .init(name: "name", weight: 6, lengthNormalisation: 0.3)
        case .aliases: .init(name: "aliases", weight: 5, lengthNormalisation: 0)
        case .keywords: .init(name: "keywords", weight: 3, lengthNormalisation: 0.3)
        case .organisations: .init(name: "organisations", weight: 2, lengthNormalisation: 0.3)
        case .area: .init(name: "area", weight: 3, lengthNormalisation: 0)
        case .summary: .init(name: "summary", weight: 2, lengthNormalisation: 0.5)
        case .body: .init(name: "body", weight: 1, lengthNormalisation: 0.75)
        case .concepts: .init(name: "concepts", weight: 4, lengthNormalisation: 0)
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
        columns: InterventionColumn.allCases.map { "\($0)" })
}

/// Areas as numbers: a county's two digits, a municipality's four, and one number for the country.
enum AreaCode {
    static let national: UInt32 = 10_000

    static func numbers(of area: ServiceArea) -> [UInt32] {
        let counties = area.counties.compactMap { UInt32($0.rawValue) }
        let municipalities = area.municipalities.compactMap { UInt32($0.rawValue) }
        return counties + municipalities + (area.national == true ? [national] : [])
    }

    /// The locality of a municipality in an area given as numbers; see ``ServiceArea/locality(of:)``.
    static func locality(of municipality: MunicipalityCode, in numbers: [UInt32]) -> Locality {
        guard !numbers.isEmpty else { return .unstated }
        if let code = UInt32(municipality.rawValue), numbers.contains(code) { return .municipality }
        if let county = UInt32(municipality.county.rawValue), numbers.contains(county) { return .county }
        return numbers.contains(national) ? .national : .excluded
    }
}

/// Names of terms that are no words; the first byte keeps them apart from words.
enum SpecialTerm {
    /// A word with dots, found by its spelling without.
    static func folded(_ folded: [UInt8]) -> [UInt8] { [0x02] + folded }
    /// A concept of the vocabulary.
    static func concept(_ id: String) -> [UInt8] { [0x01] + Array(id.utf8) }
    /// A whole name or alias.
    static func wholeName(_ tokens: [Token]) -> [UInt8] {
        [0x03] + Array(tokens.map(\.surface).joined(separator: [0x20]))
    }
    /// A whole name or alias without its dots.
    static func wholeFoldedName(_ tokens: [Token]) -> [UInt8] {
        [0x04] + Array(tokens.map(\.folded).joined(separator: [0x20]))
    }
}
