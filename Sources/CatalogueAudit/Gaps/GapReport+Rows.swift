import CatalogueModel

extension GapReport {
    /// The report as a table to write as CSV: a heading, one row for each municipality and need, one for all needs
    /// together, and rows for searches that belong to no cell.
    ///
    /// - Complexity: O(n) in the cells and the searches.
    public var csvRows: [[String]] {
        let heading = [
            "Kommunkod", "Kommun", "Behov-id", "Behov", "I kommunen", "I länet", "I hela landet", "Summa",
            "Sökningar utan träff",
        ]
        let searches = Dictionary(grouping: emptySearches, by: { $0.municipality?.code })
        let own = rows.flatMap { csvRows(of: $0, searches[$0.municipality.code] ?? []) }
        let others = (searches[nil] ?? []).map { Self.searchRow(["", "Annan eller ingen kommun"], $0) }
        return [heading] + own + others
    }

    private func csvRows(of row: Row, _ searches: [EmptySearches]) -> [[String]] {
        let place = [row.municipality.code.rawValue, row.municipality.name]
        let found = Dictionary(searches.map { ($0.need?.id, $0.count.swedishText) }, uniquingKeysWith: { a, _ in a })
        let cells = zip(needs, row.cells).map { need, cell in
            place + [need.id, need.label] + Self.numbers(cell) + [found[need.id] ?? ""]
        }
        let all = place + ["", "Alla behov i rapporten"] + Self.numbers(row.total) + [""]
        return cells + [all] + searches.filter { $0.need == nil }.map { Self.searchRow(place, $0) }
    }

    private static func numbers(_ cell: GapCell) -> [String] {
        [cell.local, cell.county, cell.everywhere, cell.total].map(String.init)
    }

    /// Searches that belong to no cell of numbers.
    private static func searchRow(_ place: [String], _ search: EmptySearches) -> [String] {
        place + [search.need?.id ?? "", search.need?.label ?? "Annat eller okänt behov", "", "", "", ""]
            + [search.count.swedishText]
    }
}
