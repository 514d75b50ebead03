import CatalogueModel

/// Puts counted empty searches into the cells of a report, and suppresses what is few.
///
/// Every search is counted in one cell only and there are no sums: from no two numbers can a suppressed one be
/// worked out.
struct EmptySearchTable {
    private let municipalities: [Municipality]
    private let needs: [Concept]
    private let vocabulary: Vocabulary
    private let rows: [MunicipalityCode: Int]
    private let columns: [String: Int]

    private struct Cell: Hashable {
        /// Beyond the last for others and none.
        let row: Int
        let column: Int
    }

    init(_ municipalities: [Municipality], _ needs: [Concept], _ vocabulary: Vocabulary) {
        (self.municipalities, self.needs, self.vocabulary) = (municipalities, needs, vocabulary)
        rows = Dictionary(zip(municipalities.map(\.code), municipalities.indices), uniquingKeysWith: min)
        columns = Dictionary(zip(needs.map(\.id), needs.indices), uniquingKeysWith: min)
    }

    /// The cells that have any, row by row.
    ///
    /// - Complexity: O(n log n) in the counts.
    func cells(_ counts: [EmptySearchCount]) -> [GapReport.EmptySearches] {
        var sums: [Cell: Int] = [:]
        for count in counts where count.count > 0 {
            let cell = Cell(
                row: count.municipality.flatMap { rows[$0] } ?? municipalities.count,
                column: count.concept.flatMap(column) ?? needs.count)
            let (sum, isTooLarge) = sums[cell, default: 0].addingReportingOverflow(count.count)
            sums[cell] = isTooLarge ? .max : sum
        }
        return sums.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }.compactMap { cell, sum in
            SuppressedCount(sum).map { count in
                GapReport.EmptySearches(
                    municipality: cell.row < municipalities.count ? municipalities[cell.row] : nil,
                    need: cell.column < needs.count ? needs[cell.column] : nil, count: count)
            }
        }
    }

    /// The column of a concept, or of the nearest broader one that has a column.
    private func column(_ concept: String) -> Int? {
        columns[concept] ?? vocabulary.broader(than: concept).lazy.compactMap { columns[$0.id] }.first
    }
}
