import CatalogueAudit
public import CatalogueModel
import FoundationEssentials

/// What is found by going through the whole catalogue once: kept until the catalogue or the day is another.
struct CatalogueExamination: Sendable {
    /// On what it depends.
    struct Key: Equatable, Sendable {
        let revision: Int
        let today: CalendarDate
        let policy: ReviewPolicy
    }

    /// The findings of all entries.
    let audit: Audit
    /// How many entries there are, by association.
    let counts: [String?: EntryCounts]
    /// The association of each entry; entries without one are left out.
    private let associations: [UUID: String]

    init(_ entries: [Intervention], vocabulary: Vocabulary, today: CalendarDate, policy: ReviewPolicy) {
        audit = Audit(entries: entries, vocabulary: vocabulary, today: today, policy: policy)
        counts = Dictionary(grouping: entries, by: \.content.coordinationAssociation).mapValues {
            EntryCounts($0, today: today, policy: policy)
        }
        associations = Dictionary(
            entries.compactMap { entry in entry.content.coordinationAssociation.map { (entry.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The findings in the entries of an association; likely duplicates may be of any.
    func audit(of association: String?) -> Audit {
        guard let association else { return audit }
        return Audit(
            audit.findings.filter { associations[$0.entry.id] == association },
            entryCount: counts[association].map { $0.published + $0.drafts } ?? 0)
    }

    /// Whether an entry is an association's; every entry is nobody's in particular.
    func belongs(_ id: UUID, to association: String?) -> Bool {
        association == nil || associations[id] == association
    }
}

/// How many entries there are, and how many have to be confirmed.
public struct EntryCounts: Hashable, Sendable {
    /// Entries by status.
    public private(set) var published = 0, drafts = 0, archived = 0
    /// Published entries by how urgently they have to be confirmed; ended ones are left out.
    public private(set) var reviews: [ReviewState: Int] = [:]

    /// Counts nothing.
    public init() {}

    init(_ entries: [Intervention], today: CalendarDate, policy: ReviewPolicy) {
        for entry in entries {
            switch entry.status {
            case .published: published += 1
            case .draft: drafts += 1
            case .archived: archived += 1
            }
            guard entry.status == .published, !entry.hasEnded(on: today) else { continue }
            reviews[policy.state(since: entry.reviewDay, on: today), default: 0] += 1
        }
    }

    /// Adds the counts of others.
    static func += (sum: inout EntryCounts, more: EntryCounts) {
        sum.published += more.published
        sum.drafts += more.drafts
        sum.archived += more.archived
        sum.reviews.merge(more.reviews, uniquingKeysWith: +)
    }
}

/// What waits for whoever looks after the catalogue.
public struct Overview: Hashable, Sendable {
    /// The entries.
    public let entries: EntryCounts
    /// Open proposals, and open reports of visitors.
    public let proposals, reports: Int
    /// Findings that are errors, and those that are warnings.
    public let errors, warnings: Int
}
