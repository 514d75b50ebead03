public import CatalogueAudit
import CatalogueModel

/// What the self-audit has found.
public struct AuditView {
    /// Where it is.
    public static let path = "/admin/granskning"
    /// Where a fix is made.
    public static let fixPath = "/admin/granskning/ratta"

    private let audit: Audit
    private let kind: FindingKind?
    private let user: AdminUser
    private let message: String?
    private let problems: [String]

    /// Shows the findings, or those of one kind.
    public init(
        _ audit: Audit, kind: FindingKind?, user: AdminUser, message: String? = nil, problems: [String] = []
    ) {
        (self.audit, self.kind, self.user) = (audit, kind, user)
        (self.message, self.problems) = (message, problems)
    }

    /// The most findings on the page.
    private static let mostShown = 200

    /// The page.
    public var html: HTML {
        let findings = audit.findings.filter { kind == nil || $0.kind == kind }
        return AdminFrame(title: "Granskning", user: user, place: .audit, message: message, problems: problems).page(
            """
            <p class="lead">\(audit.entryCount) insatser granskade. Varje fynd har ett förslag; det är du som avgör.</p>
            <ul class="choices">\(audit.summary.kinds.map(choice))</ul>
            \(kind == nil ? nil : "<p><a href=\"\(Self.path)\">Visa alla slag</a></p>" as HTML)
            <p role="status">\(findings.count) fynd\(findings.count > Self.mostShown ? ", de \(Self.mostShown) viktigaste visas" : "")</p>
            \(findings.prefix(Self.mostShown).map(item))
            """)
    }

    private func choice(_ count: AuditSummary.KindCount) -> HTML {
        let current: HTML = count.kind == kind ? " aria-current=\"true\"" : ""
        return
            "<li><a href=\"\(Self.path)?slag=\(count.kind.rawValue)\"\(current)>\(count.kind.title)</a> (\(count.findings))</li>"
    }

    private func item(_ finding: Finding) -> HTML {
        let others = finding.others.map { other -> HTML in
            "<a href=\"\(EntryListView.path)/\(other.slug)\">\(other.name)</a> "
        }
        return """
            <section class="card severity-\(String(describing: finding.severity))"><h2><a href="\(EntryListView.path)/\(finding.entry.slug)">\(finding.entry.name)</a></h2>
            <p><strong>\(finding.kind.title).</strong> \(finding.message)</p>
            \(finding.sentence.map { "<blockquote>\($0)</blockquote>" as HTML })
            <p>\(finding.proposal) \(others)</p>\(FixForm(finding: finding, user: user).html)</section>

            """
    }
}
