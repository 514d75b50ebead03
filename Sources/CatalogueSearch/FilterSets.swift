import CatalogueModel
import SearchIndex
import Synchronization

/// The entries that filters choose, worked out once for a snapshot and not for each request.
final class FilterSets: Sendable {
    private let index: SegmentSet
    private let byArea: [UInt32: DocumentSet]
    /// Entries that say nothing of their area.
    private let withoutArea: DocumentSet
    private let nowhere: DocumentSet
    private let structural: DocumentSet
    /// What is shown by default, of the day last asked for.
    private let lastVisible: Mutex<(day: Int, documents: DocumentSet)?> = Mutex(nil)

    /// - Complexity: O(n) in the entries and their areas.
    init(_ index: SegmentSet) {
        self.index = index
        (byArea, withoutArea) = index.documentsByValue(column: InterventionColumn.area.rawValue)
        nowhere = DocumentSet(capacity: index.documentCount)
        structural = index.documents(column: InterventionColumn.structural.rawValue, in: 1...1, orMissing: false)
    }

    /// Entries that may be hits: by kind, end date, area and age. Unknown never excludes.
    ///
    /// - Complexity: O(N / 64) for N entries, O(N) for an age.
    func allowed(_ request: SearchRequest, today: CalendarDate) -> DocumentSet {
        var allowed = request.includeStructural || request.includeEnded ? index.live : visible(today)
        if request.includeStructural != request.includeEnded {
            allowed.subtract(request.includeStructural ? ended(today) : structural)
        }
        if let age = request.age { allowed.formIntersection(forAge(age)) }
        if let municipality = request.municipality { allowed.subtract(elsewhere(than: municipality)) }
        return allowed
    }

    /// Entries that are not structural and have not ended: what is shown by default.
    func visible(_ today: CalendarDate) -> DocumentSet {
        if let known = lastVisible.withLock({ $0 }), known.day == today.ordinal { return known.documents }
        var documents = index.live
        documents.subtract(structural)
        documents.subtract(ended(today))
        lastVisible.withLock { $0 = (today.ordinal, documents) }
        return documents
    }

    private func ended(_ today: CalendarDate) -> DocumentSet {
        guard let yesterday = UInt32(exactly: today.ordinal - 1) else { return nowhere }
        return index.documents(column: InterventionColumn.endDate.rawValue, in: 0...yesterday, orMissing: false)
    }

    /// Entries whose ages include `age`, or that state none.
    func forAge(_ age: Int) -> DocumentSet {
        let age = min(UInt32(clamping: age), .max - 1)
        var documents = index.documents(column: InterventionColumn.ageMin.rawValue, in: 0...age, orMissing: true)
        documents.formIntersection(
            index.documents(column: InterventionColumn.ageMax.rawValue, in: age...(.max - 1), orMissing: true))
        return documents
    }

    // MARK: Area

    /// Entries that serve a municipality by name, its county, the whole country, and those that do not say.
    func localities(of municipality: MunicipalityCode) -> [Locality: DocumentSet] {
        let named = with(municipality.rawValue)
        var county = with(municipality.county.rawValue)
        county.subtract(named)
        var national = byArea[AreaCode.national] ?? nowhere
        national.subtract(named)
        national.subtract(county)
        return [.municipality: named, .county: county, .national: national, .unstated: withoutArea]
    }

    /// Entries whose area leaves a municipality out.
    func elsewhere(than municipality: MunicipalityCode) -> DocumentSet {
        var served = withoutArea
        served.formUnion(with(municipality.rawValue))
        served.formUnion(with(municipality.county.rawValue))
        served.formUnion(byArea[AreaCode.national] ?? nowhere)
        return served.complement
    }

    private func with(_ code: String) -> DocumentSet { UInt32(code).flatMap { byArea[$0] } ?? nowhere }
}
