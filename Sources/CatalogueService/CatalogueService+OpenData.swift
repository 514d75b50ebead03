public import CatalogueModel
import CatalogueSearch
public import CatalogueStore
public import FoundationEssentials

/// Which published entries are wanted: all that is stated must hold.
public struct PublishedSelection: Hashable, Sendable {
    /// Words to search for; with any, the order is that of the search.
    public var search: String
    /// Concepts that all must be among the entry's, themselves or by a narrower one.
    public var concepts: [Concept]
    /// Only entries changed then or later.
    public var modifiedAfter: Date?
    /// Page, from 1.
    public var page: Int
    /// Entries on a page, from 1.
    public var limit: Int

    /// Selects among the published entries.
    public init(
        search: String = "", concepts: [Concept] = [], modifiedAfter: Date? = nil, page: Int = 1, limit: Int
    ) {
        self.search = search
        self.concepts = concepts
        self.modifiedAfter = modifiedAfter
        self.page = page
        self.limit = limit
    }
}

extension CatalogueService {
    /// One page of a selection.
    public struct PublishedPage<Item: Sendable>: Sendable {
        /// Number of entries over all pages.
        public let total: Int
        /// The entries of the page.
        public let items: [Item]
    }

    /// How many entries are published, and when one of them was last changed.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(n) in the catalogue.
    public func publishedSummary() throws(StoreError) -> (count: Int, lastChange: Date?) {
        try database.publishedSummary()
    }

    /// Published entries in the order of their ids, those after one of them: for whoever reads them all.
    ///
    /// - Throws: ``StoreError``.
    public func publishedInterventions(after id: UUID?, limit: Int) throws(StoreError) -> [Intervention] {
        try database.publishedInterventions(after: id, limit: limit)
    }

    /// The published entry with an id, ready to be shown; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    public func publishedPage(of id: UUID) throws(StoreError) -> InterventionPage? {
        let entry = try database.interventions(ids: [id]).first { $0.status == .published }
        return entry.map { InterventionPage($0, vocabulary: vocabulary, today: today, policy: reviewPolicy) }
    }

    /// Published entries of a selection, structural and ended ones too, ready to be shown.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(n) in the catalogue's ids, and one read of the page's entries.
    public func publishedPage(_ selection: PublishedSelection) throws(StoreError) -> PublishedPage<InterventionPage> {
        let stamps = try publishedStamps(selection)
        let (vocabulary, today) = (vocabulary, today)
        let entries = try database.interventions(ids: stamps.items.map(\.id)).filter { $0.status == .published }
        return PublishedPage(
            total: stamps.total,
            items: entries.map { InterventionPage($0, vocabulary: vocabulary, today: today, policy: reviewPolicy) })
    }

    /// The ids of a selection's entries, with the moments they were last changed.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(n) in the catalogue's ids.
    public func publishedStamps(
        _ selection: PublishedSelection
    ) throws(StoreError) -> PublishedPage<CatalogueDatabase.Stamp> {
        let first = (selection.page - 1) * selection.limit
        guard let found = idsInIndex(selection) else {
            let (total, stamps) = try database.publishedStamps(
                modifiedAfter: selection.modifiedAfter, offset: first, limit: selection.limit)
            return PublishedPage(total: total, items: stamps)
        }
        let stamps = try database.publishedStamps(modifiedAfter: selection.modifiedAfter).stamps
        // Without words to search for, the order is that of the ids.
        guard !selection.search.isEmpty else {
            let ids = Set(found)
            return Self.page(stamps.filter { ids.contains($0.id) }, first, selection.limit)
        }
        let byID = Dictionary(stamps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Self.page(found.compactMap { byID[$0] }, first, selection.limit)
    }

    private static func page(
        _ stamps: [CatalogueDatabase.Stamp], _ first: Int, _ limit: Int
    ) -> PublishedPage<CatalogueDatabase.Stamp> {
        PublishedPage(total: stamps.count, items: Array(stamps.dropFirst(first).prefix(limit)))
    }

    /// The entries that words and concepts leave, as the index has them; `nil` when there are neither.
    private func idsInIndex(_ selection: PublishedSelection) -> [UUID]? {
        guard !selection.search.isEmpty || !selection.concepts.isEmpty else { return nil }
        let snapshot = live.snapshot
        let searcher = Searcher(snapshot: snapshot, today: today, policy: reviewPolicy)
        func ids(_ concept: Concept?) -> [UUID] {
            var request = SearchRequest(query: selection.search, includeStructural: true, includeEnded: true)
            // Open data is not about a person: a number in the words is no age that would leave entries out.
            request.understandsText = false
            request.includeUnconfirmed = true
            if let concept { request.selected = [concept.group: [concept.id]] }
            request.limit = max(1, snapshot.count)
            return searcher.search(request, isFull: false).hits.map(\.id)
        }
        guard let first = selection.concepts.first else { return ids(nil) }
        // Concepts of one group widen a search; here each must hold.
        return selection.concepts.dropFirst().reduce(ids(first)) { found, concept in
            let having = Set(ids(concept))
            return found.filter(having.contains)
        }
    }
}
