public import CatalogueModel
public import CatalogueStore

/// Public changes, ready to be told.
public struct ChangePage: Sendable {
    /// The changes, in order; entries that were removed have no content of theirs to tell.
    public let changes: [(change: PublicChange, page: InterventionPage)]
    /// Where to go on, now or later.
    public let next: ChangeCursor
    /// Whether there is more now.
    public let hasMore: Bool
    /// The catalogue's revision.
    public let revision: Int
}

extension CatalogueService {
    /// What the public can see of the changes after `cursor`.
    ///
    /// - Returns: `nil` when the cursor is of a revision that is still to come, as after a backup was restored.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(k + log n) for k changes.
    public func publicChanges(after cursor: ChangeCursor, limit: Int) throws(StoreError) -> ChangePage? {
        let found = try database.publicChanges(after: cursor, limit: limit)
        guard cursor.revision <= found.revision else { return nil }
        return ChangePage(
            changes: found.changes.map { ($0, page($0.intervention)) }, next: found.changes.last?.cursor ?? cursor,
            hasMore: found.hasMore, revision: found.revision)
    }
}
