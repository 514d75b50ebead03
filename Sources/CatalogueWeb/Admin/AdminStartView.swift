/// What waits for the administrator.
public struct AdminStartView {
    /// How much there is of everything.
    public struct Counts: Hashable, Sendable {
        /// Entries that are published, drafts and archived.
        public var published = 0, drafts = 0, archived = 0
        /// Open proposals and reports.
        public var proposals = 0, reports = 0
        /// Entries to confirm by urgency.
        public var due = 0, urgent = 0, outdated = 0, hidden = 0
        /// Findings of the self-audit by severity.
        public var errors = 0, warnings = 0

        /// Nothing at all.
        public init() {}
    }

    private let counts: Counts
    private let user: AdminUser
    private let message: String?

    /// Shows the counts to a user.
    public init(_ counts: Counts, user: AdminUser, message: String? = nil) {
        (self.counts, self.user, self.message) = (counts, user, message)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Översikt", user: user, place: .start, message: message).page(
            """
            <div class="cards">
            \(card("Att ta ställning till", .proposals, [(counts.proposals, "öppna förslag")]))
            \(card("Rapporter från besökare", .reports, [(counts.reports, "öppna rapporter")]))
            \(card("Att bekräfta", .review, [(counts.hidden, "dolda i sökningen"), (counts.outdated, "för gamla"), (counts.urgent, "brådskar"), (counts.due, "dags")]))
            \(card("Granskning", .audit, [(counts.errors, "fel"), (counts.warnings, "varningar")]))
            \(card("Insatser", .entries, [(counts.published, "publicerade"), (counts.drafts, "utkast"), (counts.archived, "arkiverade")]))
            </div>
            <p><a class="button" href="/admin/import">Läs in en fil</a> <a class="button quiet" href="/admin/insatser/ny">Skriv en ny insats</a> <a class="button quiet" href="/admin/textmall">Klistra in en text</a></p>
            """)
    }

    private func card(_ title: String, _ place: AdminFrame.Place, _ numbers: [(Int, String)]) -> HTML {
        let items = numbers.map { "<li><strong>\($0.0)</strong> \($0.1)</li>" as HTML }
        return "<section class=\"card\"><h2><a href=\"\(place.rawValue)\">\(title)</a></h2><ul>\(items)</ul></section>"
    }
}
