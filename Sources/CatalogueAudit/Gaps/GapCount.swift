import CatalogueModel

/// Counts entries into the cells of a ``GapReport``.
struct GapCount {
    private(set) var rows: [GapReport.Row]
    private(set) var totals: [GapCell]
    private(set) var unplacedCount = 0

    private let vocabulary: Vocabulary
    /// The columns of a need by its id.
    private let columns: [String: [Int]]

    init(
        _ contents: [InterventionContent], vocabulary: Vocabulary, municipalities: [Municipality], needs: [Concept]
    ) {
        self.vocabulary = vocabulary
        columns = Dictionary(grouping: needs.indices, by: { needs[$0].id })
        let cells = Array(repeating: GapCell(), count: needs.count)
        (rows, totals) = (municipalities.map { GapReport.Row(municipality: $0, cells: cells) }, cells)
        for content in contents { count(content) }
    }

    private mutating func count(_ content: InterventionContent) {
        let met = columnsMet(by: content)
        guard !met.isEmpty else { return }
        if content.area.isUnstated, content.area.digital != true { unplacedCount += 1 }
        var nearest: GapReach?
        for row in rows.indices {
            let reach = GapReach(content.area, from: rows[row].municipality.code)
            for column in met { rows[row].cells[column].count(reach) }
            rows[row].total.count(reach)
            nearest = nearer(nearest, reach)
        }
        for column in met { totals[column].count(nearest) }
    }

    /// The columns whose need the entry has, itself or by a narrower one; each once.
    private func columnsMet(by content: InterventionContent) -> [Int] {
        let ids = Set(content.needs.compactMap { vocabulary.concept($0, in: .need)?.id })
        return Set(ids.flatMap(vocabulary.implied)).flatMap { columns[$0] ?? [] }.sorted()
    }

    private func nearer(_ a: GapReach?, _ b: GapReach?) -> GapReach? {
        for reach in [GapReach.local, .county, .everywhere] where a == reach || b == reach { return reach }
        return nil
    }
}
