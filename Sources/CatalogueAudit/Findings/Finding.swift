public import CatalogueModel
public import FoundationEssentials

/// Something in an entry that an administrator should look at.
public struct Finding: Hashable, Sendable {
    /// What was found.
    public let kind: FindingKind
    /// The entry it was found in.
    public let entry: EntryReference
    /// How much it matters.
    public let severity: FindingSeverity
    /// The words it rests on; `nil` when it rests on what is not there.
    public let quote: Quote?
    /// What is wrong, in Swedish.
    public let message: String
    /// What to do about it, in Swedish.
    public let proposal: String
    /// What a machine could change once a person has agreed.
    public let fix: Fix?
    /// Other entries concerned, such as the one that this is a duplicate of.
    public let others: [EntryReference]

    /// The sentence it rests on, cut to a sensible length.
    public var sentence: String? { quote?.sentence }

    /// Creates a finding of the kind's usual severity, or of another.
    public init(
        _ kind: FindingKind, in entry: EntryReference, severity: FindingSeverity? = nil, quote: Quote? = nil,
        message: String, proposal: String, fix: Fix? = nil, others: [EntryReference] = []
    ) {
        (self.kind, self.entry, self.severity) = (kind, entry, severity ?? kind.severity)
        (self.quote, self.message, self.proposal) = (quote, message, proposal)
        (self.fix, self.others) = (fix, others)
    }
}

/// How much a finding matters.
public enum FindingSeverity: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Misleads those who read or search, or must not stand in public.
    case error
    /// Something is missing or most likely wrong.
    case warning
    /// Could be better.
    case note

    /// What an administrator reads.
    public var title: String {
        switch self {
        case .error: "Fel"
        case .warning: "Varning"
        case .note: "Förbättring"
        }
    }

    /// The graver first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Which entry is meant, with what is needed to show and link it.
public struct EntryReference: Hashable, Sendable, Identifiable {
    /// Public id.
    public let id: UUID
    /// Readable address.
    public let slug: String
    /// What it is called.
    public let name: String

    /// Refers to an entry.
    public init(_ intervention: Intervention) {
        (id, slug, name) = (intervention.id, intervention.slug, intervention.content.name)
    }
}
