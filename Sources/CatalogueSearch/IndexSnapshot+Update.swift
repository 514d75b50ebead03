public import CatalogueModel
public import FoundationEssentials
import SearchIndex
import SwedishText

extension IndexSnapshot {
    /// The snapshot after some entries were made, changed or withdrawn: a small part more, and the documents
    /// that they had until now left out.
    ///
    /// The vocabulary must be the same. Searches that hold the old snapshot go on with it.
    ///
    /// - Parameter changed: the entries as they are now, whatever their status.
    /// - Complexity: O(n) in the characters of the changed entries, and O(N) cheap steps for N documents.
    public func updated(revision: Int, changed: [Intervention]) -> IndexSnapshot {
        let entries = PublishedEntry.all(of: changed)
        let part = IndexPart(entries, base: index.documentCount, to: self)
        let deleted = index.documents(withKeys: Set(changed.map { DocumentKey($0.id) }))
        var changes = self.changes
        for entry in changed { changes[entry.id] = entry }
        return IndexSnapshot(
            self, revision: revision, parts: parts + [part],
            index: index.appending(part.segment, deleting: deleted), words: words.appending(part.words),
            changes: changes)
    }

    /// The most small parts that are searched beside the first one.
    static let mostSmallParts = 4

    /// Whether small parts have come together that ``compacted`` would make one of.
    public var hasManyParts: Bool { parts.count > 1 + Self.mostSmallParts }

    /// The same snapshot with all that changed since it was built in one part.
    ///
    /// - Complexity: O(n) in the characters of all entries that changed.
    public var compacted: IndexSnapshot {
        guard parts.count > 2 else { return self }
        let first = IndexSnapshot(
            self, revision: revision, parts: [parts[0]], index: SegmentSet([parts[0].segment]),
            words: WordLists([parts[0].words]), changes: [:])
        return first.updated(revision: revision, changed: changes.values.sorted { $0.id.text < $1.id.text })
    }

    /// Whether another snapshot finds the same entries by every term, however they are spread over parts.
    ///
    /// - Complexity: O(p) in the postings of both.
    public func agrees(with other: IndexSnapshot) -> Bool {
        if parts.count == 1, other.parts.count == 1 { return savedBytes == other.savedBytes }
        guard count == other.count else { return false }
        let terms = Set((index.segments + other.index.segments).flatMap { $0.terms(withPrefix: []) })
        return terms.allSatisfy { keys(withTerm: $0) == other.keys(withTerm: $0) }
    }

    private func keys(withTerm term: [UInt8]) -> Set<DocumentKey> {
        var keys: Set<DocumentKey> = []
        index.documents(withTerm: term).intersection(index.live).forEach { keys.insert(index.key(of: $0)) }
        return keys
    }

    /// The entries that were made, changed or withdrawn since an earlier snapshot, and perhaps others; of one that
    /// shares no part with it none, for nothing is known of both.
    public func changedIDs(since earlier: IndexSnapshot) -> [UUID] {
        guard earlier.builtRevision == builtRevision else { return [] }
        return changes.compactMap { id, entry in
            earlier.changes[id]?.revision == entry.revision ? nil : id
        }
    }

    /// Number of entries that were made, changed or withdrawn since the first part was built.
    public var changeCount: Int { changes.count }
}
