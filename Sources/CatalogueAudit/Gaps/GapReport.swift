public import CatalogueModel

/// What there is and what is lacking: published entries for persons by municipality and need.
///
/// An entry counts for a need when it has that need or a narrower one. It counts once in a cell, under the nearest
/// area that it has. Entries without an area count nowhere but in ``unplacedCount``.
public struct GapReport: Sendable {
    /// One municipality's row.
    public struct Row: Hashable, Sendable {
        /// The municipality.
        public let municipality: Municipality
        /// One cell for each of the report's needs, in their order.
        public internal(set) var cells: [GapCell]
        /// Entries for any of the needs, each counted once.
        public internal(set) var total = GapCell()
    }

    /// Searches that found nothing, in one municipality and for one of the report's needs.
    public struct EmptySearches: Hashable, Sendable {
        /// The municipality; `nil` for others and none.
        public let municipality: Municipality?
        /// The need; `nil` for others and none.
        public let need: Concept?
        /// How many, suppressed when they are few.
        public let count: SuppressedCount
    }

    /// The needs, one column each.
    public let needs: [Concept]
    /// The municipalities, one row each.
    public let rows: [Row]
    /// For each need the entries that serve any of the municipalities, each counted once under its nearest area.
    public let totals: [GapCell]
    /// How many entries are counted in the report.
    public let entryCount: Int
    /// Entries for any of the needs whose area is not stated.
    public let unplacedCount: Int
    /// Concepts that no entry has, itself or by a narrower one, in the vocabulary's order.
    public let unusedConcepts: [Concept]
    /// Searches that found nothing, by municipality and need.
    public let emptySearches: [EmptySearches]
    /// The day for which it holds.
    public let today: CalendarDate

    /// Makes the report.
    ///
    /// - Parameters:
    ///   - entries: the whole catalogue; drafts, archived and ended entries and those for structures are left out.
    ///   - municipalities: the rows; codes that the gazetteer lacks are left out, and those given twice.
    ///   - needs: the columns; see ``broadNeeds(of:)``.
    ///   - emptySearches: counted searches; what is few is suppressed here and is not kept.
    /// - Complexity: O(n · (m + k)) for n entries, m municipalities and k needs.
    public init(
        entries: [Intervention], vocabulary: Vocabulary, gazetteer: Gazetteer = .sweden,
        municipalities: [MunicipalityCode], needs: [Concept], today: CalendarDate,
        emptySearches: [EmptySearchCount] = []
    ) {
        let counted = entries.filter {
            $0.status == .published && $0.content.kind != .structural && !$0.hasEnded(on: today)
        }.map(\.content)
        var seen: Set<MunicipalityCode> = []
        let places = municipalities.filter { seen.insert($0).inserted }.compactMap(gazetteer.municipality)
        let count = GapCount(counted, vocabulary: vocabulary, municipalities: places, needs: needs)
        (rows, totals, unplacedCount) = (count.rows, count.totals, count.unplacedCount)
        (self.needs, self.today, entryCount) = (needs, today, counted.count)
        unusedConcepts = Self.unused(vocabulary, by: counted)
        self.emptySearches = EmptySearchTable(places, needs, vocabulary).cells(emptySearches)
    }

    /// Municipalities without any entry of their own for any of the needs.
    public var municipalitiesWithoutLocal: [Municipality] {
        rows.filter { $0.total.local == 0 }.map(\.municipality)
    }

    /// Needs for which no municipality of the report has an entry of its own or of its county.
    public var needsWithoutLocal: [Concept] {
        zip(needs, totals).filter { $0.1.local == 0 && $0.1.county == 0 }.map(\.0)
    }

    /// The vocabulary's broadest needs: columns that together cover all.
    public static func broadNeeds(of vocabulary: Vocabulary) -> [Concept] {
        vocabulary.concepts.filter { $0.group == .need && $0.broader == nil }
    }

    /// The municipalities of a coordination association (*samordningsförbund*): those of all its entries, in code
    /// order. The association is named as its entries name it, but for case and signs.
    ///
    /// - Complexity: O(n) in the entries.
    public static func municipalities(
        ofAssociation association: String, entries: [Intervention]
    ) -> [MunicipalityCode] {
        let name = NameWords.folded(association)
        let own = entries.filter { $0.content.coordinationAssociation.map(NameWords.folded) == name }
        return Set(own.flatMap(\.content.area.municipalities)).sorted()
    }

    private static func unused(_ vocabulary: Vocabulary, by contents: [InterventionContent]) -> [Concept] {
        var used: Set<String> = []
        for group in ConceptGroup.allCases {
            let labels = Set(contents.flatMap { $0.labels(of: group) })
            for concept in labels.compactMap({ vocabulary.concept($0, in: group) }) {
                used.formUnion(vocabulary.implied(by: concept.id))
            }
        }
        return vocabulary.concepts.filter { !used.contains($0.id) }
    }
}
