public import CatalogueModel
public import SearchIndex
import SwedishText
import Synchronization

/// Everything a search needs, as of one revision of the catalogue. Immutable: a request takes one
/// snapshot and sees one state, whatever is imported meanwhile.
public struct IndexSnapshot: Sendable {
    /// The catalogue's revision.
    public let revision: Int
    /// The index of the published entries.
    let segment: Segment
    /// The vocabulary of that revision.
    public let vocabulary: Vocabulary
    let phrases: PhraseTable
    let conceptNumbers: [String: UInt32]

    /// The version of the text analysis that indexes are made with.
    public static let analyserVersion = AnalyserVersion.current

    /// Builds the index anew.
    ///
    /// - Complexity: O(n) in the characters of the entries.
    public init(revision: Int, interventions: [Intervention], vocabulary: Vocabulary) {
        self.init(
            revision: revision, segment: IndexBuilder(vocabulary: vocabulary).segment(interventions),
            vocabulary: vocabulary)
    }

    /// Opens a saved index.
    ///
    /// - Throws: ``IndexFileError`` when the bytes can't be used; then build anew.
    /// - Complexity: O(n) in the bytes.
    public init(revision: Int, saved bytes: [UInt8], vocabulary: Vocabulary) throws(IndexFileError) {
        self.init(
            revision: revision, segment: try Segment(bytes: bytes, schema: .interventions), vocabulary: vocabulary)
    }

    private init(revision: Int, segment: Segment, vocabulary: Vocabulary) {
        self.revision = revision
        self.segment = segment
        self.vocabulary = vocabulary
        phrases = PhraseTable(vocabulary)
        conceptNumbers = Dictionary(
            vocabulary.concepts.enumerated().map { ($1.id, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index as it is saved, to be opened by ``init(revision:saved:vocabulary:)``.
    public var savedBytes: [UInt8] { segment.bytes }
    /// Number of published entries.
    public var count: Int { segment.documentCount }
}

/// The index that requests search, replaced whole after each change.
public final class LiveIndex: Sendable {
    private let current: Mutex<IndexSnapshot>

    /// Creates a live index that serves `first`.
    public init(_ first: IndexSnapshot) { current = Mutex(first) }

    /// The snapshot now served. Take it once per request.
    public var snapshot: IndexSnapshot { current.withLock { $0 } }

    /// Serves `next` from now on, unless something newer is served already.
    public func replace(with next: IndexSnapshot) {
        current.withLock { if next.revision >= $0.revision { $0 = next } }
    }
}
