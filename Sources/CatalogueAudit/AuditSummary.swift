import FoundationEssentials

/// The figures of an audit.
public struct AuditSummary: Hashable, Sendable {
    /// How many findings of a kind there are.
    public struct KindCount: Hashable, Sendable {
        /// The kind.
        public let kind: FindingKind
        /// Findings.
        public let findings: Int
        /// Entries that have any.
        public let entries: Int
    }

    /// Every kind that was found, in the order of ``FindingKind``, the graver first.
    public let kinds: [KindCount]
    /// How many entries were looked at.
    public let entryCount: Int
    /// How many of them there is something to say of.
    public let entriesWithFindings: Int

    /// Counts findings.
    ///
    /// - Complexity: O(n) in the findings.
    public init(findings: [Finding], entryCount: Int) {
        var counts: [FindingKind: (findings: Int, entries: Set<UUID>)] = [:]
        for finding in findings {
            counts[finding.kind, default: (0, [])].findings += 1
            counts[finding.kind, default: (0, [])].entries.insert(finding.entry.id)
        }
        let order = FindingKind.allCases.enumerated().sorted {
            ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
        }
        kinds = order.compactMap { _, kind in
            counts[kind].map { KindCount(kind: kind, findings: $0.findings, entries: $0.entries.count) }
        }
        self.entryCount = entryCount
        entriesWithFindings = Set(findings.map(\.entry.id)).count
    }

    /// How many findings of a kind there are.
    public subscript(kind: FindingKind) -> Int { kinds.first { $0.kind == kind }?.findings ?? 0 }

    /// How many findings of a severity there are, by the kind's usual severity.
    public subscript(severity: FindingSeverity) -> Int {
        kinds.lazy.filter { $0.kind.severity == severity }.reduce(0) { $0 + $1.findings }
    }
}
