public import CatalogueModel
public import CatalogueStore

extension CatalogueService {
    /// Counts a search that found nothing: the concepts in it and the municipality, never its words.
    ///
    /// - Complexity: O(k) for k concepts; nothing is written, see ``saveEmptySearches()``.
    public func countIfEmpty(_ page: SearchPage) {
        guard page.total == 0, page.request.page == 1 else { return }
        let understood = page.understood.map(\.known)
        let municipality = understood.lazy.compactMap { fact -> MunicipalityCode? in
            if fact.kind == .municipality, case .text(let code) = fact.value {
                try? MunicipalityCode(code)
            } else {
                nil
            }
        }.first
        let stated = understood.compactMap { fact -> String? in
            if fact.kind == .need, case .text(let id) = fact.value { id } else { nil }
        }
        emptySearches.add(
            concepts: Set(page.concepts + stated + page.request.selected.values.joined()),
            municipality: page.request.municipality ?? municipality, on: today)
    }

    /// Writes down what was counted since the last time. Called now and then by the server.
    ///
    /// - Throws: `StoreError`; then what was counted since is lost.
    public func saveEmptySearches() throws(StoreError) {
        let counts = emptySearches.take()
        guard !counts.isEmpty else { return }
        try database.add(counts)
    }

    /// The fewest searches of a cell that may be told; fewer could be one person's.
    public static let leastTold = 5

    /// How often searches found nothing in the last months, by concept and municipality: cells of fewer than
    /// ``leastTold`` are left out.
    ///
    /// - Throws: `StoreError`.
    public func emptySearches(months: Int = 12) throws(StoreError) -> [EmptySearchCount] {
        let first = String(today.addingMonths(1 - max(1, months)).description.prefix(7))
        struct Cell: Hashable {
            let municipality: MunicipalityCode?
            let concept: String?
        }
        var sums: [Cell: Int] = [:]
        for count in try database.emptySearches(since: first) {
            sums[Cell(municipality: count.municipality, concept: count.concept), default: 0] += count.count
        }
        let told = sums.filter { $0.value >= Self.leastTold }.map { cell, count in
            EmptySearchCount(municipality: cell.municipality, concept: cell.concept, count: count)
        }
        return told.sorted {
            ($1.count, $0.concept ?? "", $0.municipality?.rawValue ?? "") < (
                $0.count, $1.concept ?? "", $1.municipality?.rawValue ?? ""
            )
        }
    }
}
