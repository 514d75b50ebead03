public import CatalogueModel

/// What visitors have reported.
public struct ReportListView {
    /// Where it is.
    public static let path = "/admin/rapporter"

    private let reports: [QueuedReport]
    private let user: AdminUser
    private let message: String?

    /// Shows open reports, the newest first.
    public init(_ reports: [QueuedReport], user: AdminUser, message: String? = nil) {
        (self.reports, self.user, self.message) = (reports, user, message)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Rapporter från besökare", user: user, place: .reports, message: message).page(
            reports.isEmpty ? "<p>Inga öppna rapporter.</p>" : .join(reports.map(item)))
    }

    private func item(_ queued: QueuedReport) -> HTML {
        let report = queued.report
        return """
            <section class="card"><h2><a href="\(EntryListView.path)/\(queued.slug)">\(queued.name)</a></h2>
            <p><strong>\(report.kind.swedishName)</strong>, \(AdminTime.text(report.createdAt))</p>
            \(report.text.map { "<blockquote>\($0)</blockquote>" as HTML })
            \(PostForm(action: Self.path, user: user).html(
                """
                <input type="hidden" name="id" value="\(report.id)"><button class="quiet" aria-label="Stäng rapporten om \(queued.name)">Stäng: åtgärdad eller inget att göra</button>
                """))</section>

            """
    }
}
