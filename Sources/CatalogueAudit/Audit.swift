public import CatalogueModel

/// The catalogue's examination of itself: everything an administrator should look at.
///
/// Pure: no database and no network; addresses are looked at and never fetched, see ``LinkReport`` for that.
public struct Audit: Sendable {
    /// What was found, the gravest first, then by kind and by the entry's name.
    public let findings: [Finding]
    /// How many entries were looked at: those not archived.
    public let entryCount: Int

    /// Examines entries.
    ///
    /// - Complexity: O(n) in the characters of the entries, besides the order of the findings; texts that share
    ///   much with many others cost at most a fixed number of comparisons each.
    public init(
        entries: [Intervention], vocabulary: Vocabulary, today: CalendarDate, policy: ReviewPolicy = .standard,
        gazetteer: Gazetteer = .sweden
    ) {
        let names = entries.flatMap { [$0.content.name] + $0.content.aliases }
        let rules = EntryAudit(vocabulary: vocabulary, today: today, policy: policy, gazetteer: gazetteer, names: names)
        let duplicates = DuplicateRule(entries: entries, today: today)
        findings = (entries.flatMap(rules.unordered) + duplicates.findings).inOrder()
        entryCount = entries.count { $0.status != .archived }
    }

    /// What was found otherwise, in the order given.
    ///
    /// - Parameter entryCount: how many entries were looked at.
    public init(_ findings: [Finding], entryCount: Int) {
        (self.findings, self.entryCount) = (findings, entryCount)
    }

    /// The figures above the list.
    public var summary: AuditSummary { AuditSummary(findings: findings, entryCount: entryCount) }
}
