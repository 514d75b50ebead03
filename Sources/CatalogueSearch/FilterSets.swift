import CatalogueModel
import SearchIndex
import Synchronization

/// The entries that filters choose. What costs much is worked out once for a snapshot, when first asked for.
final class FilterSets: Sendable {
    private let index: SegmentSet
    private let nowhere: DocumentSet
    private let structural: DocumentSet
    private let areas: [AreaLists]
    private let counts: Mutex<(day: Int, counts: [UInt32: Int])?> = Mutex(nil)
    /// What is shown by default, of the day last asked for.
    private let lastVisible: Mutex<(day: Int, policy: ReviewPolicy, documents: DocumentSet)?> = Mutex(nil)
    /// What was confirmed within a year of the day last asked for.
    private let lastReviewed: Mutex<(day: Int, documents: DocumentSet)?> = Mutex(nil)
    /// What nobody has confirmed for too long on the day last asked for.
    private let lastOutdated: Mutex<(day: Int, policy: ReviewPolicy, documents: DocumentSet)?> = Mutex(nil)

    /// - Complexity: O(n) in the entries.
    init(_ index: SegmentSet, _ areas: [AreaLists]) {
        self.index = index
        self.areas = areas
        nowhere = DocumentSet(capacity: index.documentCount)
        structural = index.documents(column: InterventionColumn.structural.rawValue, in: 1...1, orMissing: false)
    }

    /// Entries that may be hits: by kind, end date and last confirmation.
    ///
    /// - Complexity: O(N / 64) for N entries.
    func allowed(_ request: SearchRequest, today: CalendarDate, _ policy: ReviewPolicy) -> DocumentSet {
        guard request.includeStructural || request.includeEnded else { return visible(today, policy) }
        var allowed = index.live
        if !request.includeUnconfirmed { allowed.subtract(unconfirmed(.hidden, today, policy)) }
        if request.includeStructural != request.includeEnded {
            allowed.subtract(request.includeStructural ? ended(today) : structural)
        }
        return allowed
    }

    /// Entries that are not structural, have not ended and were confirmed not too long ago: what is shown by default.
    func visible(_ today: CalendarDate, _ policy: ReviewPolicy) -> DocumentSet {
        if let known = lastVisible.withLock({ $0 }), known.day == today.ordinal, known.policy == policy {
            return known.documents
        }
        var documents = index.live
        documents.subtract(structural)
        documents.subtract(ended(today))
        documents.subtract(unconfirmed(.hidden, today, policy))
        lastVisible.withLock { $0 = (today.ordinal, policy, documents) }
        return documents
    }

    /// Entries that nobody has confirmed for so long that they rank lower.
    func outdated(_ today: CalendarDate, _ policy: ReviewPolicy) -> DocumentSet {
        if let known = lastOutdated.withLock({ $0 }), known.day == today.ordinal, known.policy == policy {
            return known.documents
        }
        let documents = unconfirmed(.outdated, today, policy)
        lastOutdated.withLock { $0 = (today.ordinal, policy, documents) }
        return documents
    }

    private func unconfirmed(_ state: ReviewState, _ today: CalendarDate, _ policy: ReviewPolicy) -> DocumentSet {
        let last = UInt32(clamping: policy.lastDay(of: state, on: today).ordinal)
        return index.documents(column: InterventionColumn.reviewDay.rawValue, in: 0...last, orMissing: false)
    }

    /// Entries that were confirmed within a year.
    func recentlyReviewed(_ today: CalendarDate) -> DocumentSet {
        if let known = lastReviewed.withLock({ $0 }), known.day == today.ordinal { return known.documents }
        let first = UInt32(clamping: today.addingMonths(-12).ordinal)
        let documents = index.documents(
            column: InterventionColumn.reviewed.rawValue, in: first...(.max - 1), orMissing: false)
        lastReviewed.withLock { $0 = (today.ordinal, documents) }
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

    /// In how many entries each concept occurs, by its number in the vocabulary: of those shown by default that
    /// day, or of all.
    ///
    /// - Complexity: O(f) in the facet values of the entries the first time.
    func conceptCounts(_ today: CalendarDate?, _ policy: ReviewPolicy = .standard) -> [UInt32: Int] {
        let day = today?.ordinal ?? 0
        if let known = counts.withLock({ $0 }), known.day == day { return known.counts }
        let columns = ConceptGroup.allCases.map(InterventionColumn.column)
        let found = index.facetCounts(columns: columns, in: today.map { visible($0, policy) } ?? index.live)
        counts.withLock { $0 = (day, found) }
        return found
    }

    // MARK: Area

    /// Entries that serve one of some areas; `nil` stands for those that say nothing of it.
    ///
    /// - Complexity: O(N / 64 + k) for N entries, k of which serve an area.
    private func serving(_ codes: [UInt32?]) -> DocumentSet {
        var found = nowhere
        var base = 0
        for part in areas {
            for code in codes { part.documents.insert(having: code, from: base, into: &found) }
            base += part.documentCount
        }
        return found
    }

    /// Entries that serve a municipality by name, its county, the whole country, and those that do not say.
    func localities(of municipality: MunicipalityCode) -> [Locality: DocumentSet] {
        func with(_ code: UInt32?) -> DocumentSet { code.map { serving([$0]) } ?? nowhere }
        let named = with(UInt32(municipality.rawValue))
        var county = with(UInt32(municipality.county.rawValue))
        county.subtract(named)
        var national = with(AreaCode.national)
        national.subtract(named)
        national.subtract(county)
        return [.municipality: named, .county: county, .national: national, .unstated: serving([nil])]
    }

    /// Entries that serve nothing of an area: none when it is not stated, or is the whole country.
    func elsewhere(than area: ServiceArea) -> DocumentSet {
        let codes = Set(AreaCode.numbers(of: area))
        guard !codes.isEmpty, !codes.contains(AreaCode.national) else { return nowhere }
        let counties = Set(codes.map { $0 > 99 ? $0 / 100 : $0 })
        // A county serves its municipalities, and is served in part by each of them.
        let served = Set(areas.flatMap(\.documents.values)).filter { code in
            code == AreaCode.national
                || (code < 100 ? counties.contains(code) : codes.contains(code) || codes.contains(code / 100))
        }
        return serving([nil] + Array(served)).complement
    }

    /// Entries whose area leaves a municipality out.
    func elsewhere(than municipality: MunicipalityCode) -> DocumentSet {
        let served = [UInt32(municipality.rawValue), UInt32(municipality.county.rawValue), AreaCode.national]
        return serving([nil] + served.filter { $0 != nil }).complement
    }
}
