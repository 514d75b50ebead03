public import FoundationEssentials

/// How far somebody has followed the catalogue's public changes.
///
/// Changes are ordered by the revision of the catalogue they were made in, then by the entry's id; an entry stands
/// where it changed last. Whoever goes on from a cursor therefore sees every later change, and each entry as it is now.
public struct ChangeCursor: Hashable, Sendable {
    /// The catalogue's revision.
    public let revision: Int
    /// The last entry of that revision that was seen; `nil` before the first.
    public let id: UUID?

    /// Before everything.
    public static let start = ChangeCursor(revision: 0, id: nil)

    /// Creates a cursor.
    public init(revision: Int, id: UUID?) {
        self.revision = revision
        self.id = id
    }

    /// Reads a cursor: `12` or `12.0199f0c2-…`; `nil` when the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
            let revision = Int(parts[0])
        else { return nil }
        self.revision = revision
        guard parts.count == 2 else {
            id = nil
            return
        }
        guard let id = UUID(uuidString: String(parts[1])) else { return nil }
        self.id = id
    }

    /// The cursor as text, to be kept and given back.
    public var text: String { id.map { "\(revision).\($0.text)" } ?? "\(revision)" }
}

/// A change of the catalogue that concerns the public.
public struct PublicChange: Hashable, Sendable {
    /// The entry as it is now.
    public let intervention: Intervention
    /// The catalogue's revision in which it became so.
    public let revision: Int

    /// Creates a change.
    public init(intervention: Intervention, revision: Int) {
        self.intervention = intervention
        self.revision = revision
    }

    /// Whether the public no longer sees the entry.
    public var isRemoval: Bool { intervention.status != .published }
    /// Where to go on after it.
    public var cursor: ChangeCursor { ChangeCursor(revision: revision, id: intervention.id) }
}
