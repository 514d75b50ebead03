public import CatalogueModel
import CatalogueSearch
public import CatalogueStore
import FoundationEssentials

/// A suggestion as it is shown: with the address of an entry that it names.
public struct ShownSuggestion: Hashable, Sendable {
    /// What is suggested.
    public let suggestion: Suggestion
    /// The readable address of the entry, when it names one.
    public let slug: String?
}

extension CatalogueService {
    private static let spare = 5

    /// What may be meant by the beginning of a text, the likeliest first: names of entries that a search
    /// shows by default, and labels of concepts that published entries have.
    ///
    /// - Throws: ``StoreError`` when the entries can't be read.
    /// - Complexity: see `IndexSnapshot.suggestions`; one read of the entries by id.
    public func suggestions(for text: String, limit: Int) throws(StoreError) -> [ShownSuggestion] {
        // A few more, for those that have been withdrawn since the snapshot was made.
        let found = live.snapshot.suggestions(for: text, limit: limit + Self.spare, today: today, policy: reviewPolicy)
        let ids = found.compactMap { suggestion in
            if case .intervention(let id) = suggestion.target { id } else { nil }
        }
        let entries = ids.isEmpty ? [] : try database.interventions(ids: ids)
        let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let shown = found.compactMap { suggestion -> ShownSuggestion? in
            guard case .intervention(let id) = suggestion.target else {
                return ShownSuggestion(suggestion: suggestion, slug: nil)
            }
            guard let entry = byID[id], entry.status == .published, entry.content.kind != .structural,
                !entry.hasEnded(on: today), reviewPolicy.state(since: entry.reviewDay, on: today) != .hidden
            else { return nil }
            return ShownSuggestion(suggestion: suggestion, slug: entry.slug)
        }
        return Array(shown.prefix(limit))
    }
}
