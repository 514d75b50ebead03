public import FoundationEssentials

/// A visitor's word that something is wrong with an entry. Who the visitor is, is neither asked for nor kept.
public struct ErrorReport: Hashable, Sendable, Identifiable {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What the entry says is no longer so.
        case outdated
        /// The intervention takes nobody any more.
        case closed
        /// It has no places left.
        case full
        /// The entry leaves something out.
        case incomplete
        /// Anything else.
        case other

        /// The kind as it is chosen, in Swedish.
        public var swedishName: String {
            switch self {
            case .outdated: "Uppgifterna är inaktuella"
            case .closed: "Insatsen är stängd"
            case .full: "Insatsen är full"
            case .incomplete: "Något saknas"
            case .other: "Något annat"
            }
        }
    }

    /// Ten random letters and digits, short enough to be typed.
    public let id: String
    /// The entry that it is about.
    public let intervention: UUID
    /// What is wrong.
    public let kind: Kind
    /// More about it, in the visitor's own words; `nil` when there are none.
    public let text: String?
    /// When it came.
    public let createdAt: Date
    /// When somebody was done with it; `nil` while it is open.
    public var closedAt: Date?
    /// Who was done with it; see ``Actor/auditName``.
    public var closedBy: String?

    /// Creates a report.
    public init(
        id: String, intervention: UUID, kind: Kind, text: String?, createdAt: Date, closedAt: Date? = nil,
        closedBy: String? = nil
    ) {
        self.id = id
        self.intervention = intervention
        self.kind = kind
        self.text = text
        self.createdAt = createdAt
        self.closedAt = closedAt
        self.closedBy = closedBy
    }
}

/// A report as it stands in the administrators' queue.
public struct QueuedReport: Hashable, Sendable {
    /// The report.
    public let report: ErrorReport
    /// The entry's readable address.
    public let slug: String
    /// The entry's name.
    public let name: String

    /// Creates a line of the queue.
    public init(report: ErrorReport, slug: String, name: String) {
        self.report = report
        self.slug = slug
        self.name = name
    }
}
