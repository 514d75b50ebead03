import CatalogueModel
import Hummingbird
import Synchronization

/// The concepts as JSON, encoded once for each revision of the catalogue: a long text that many ask for.
final class VocabularyReplies: Sendable {
    private struct Encoded {
        var revision = -1
        var buffers: [ConceptGroup?: ByteBuffer] = [:]
    }

    private let encoded = Mutex(Encoded())

    /// The reply with the concepts of a group, or of all.
    ///
    /// - Complexity: O(1), and O(n) in the vocabulary the first time in a revision.
    func buffer(of group: ConceptGroup?, in vocabulary: Vocabulary, revision: Int) throws -> ByteBuffer {
        if let known = encoded.withLock({ $0.revision == revision ? $0.buffers[group] : nil }) { return known }
        let concepts = vocabulary.concepts.filter { group == nil || $0.group == group }
        let buffer = ByteBuffer(bytes: try jsonBytes(VocabularyReply(concepts: concepts, revision: revision)))
        encoded.withLock { encoded in
            if encoded.revision < revision { encoded = Encoded(revision: revision) }
            if encoded.revision == revision { encoded.buffers[group] = buffer }
        }
        return buffer
    }
}
