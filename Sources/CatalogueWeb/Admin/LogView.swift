public import CatalogueModel

/// The audit log.
public struct LogView {
    /// Where it is.
    public static let path = "/admin/logg"

    private let lines: [AuditEntry]
    private let user: AdminUser
    private let hasMore: Bool

    /// Shows lines, the newest first; `hasMore` when there are older ones.
    public init(_ lines: [AuditEntry], hasMore: Bool, user: AdminUser) {
        (self.lines, self.hasMore, self.user) = (lines, hasMore, user)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Ändringslogg", user: user, place: .log).page(
            """
            <p>Rader läggs till och ändras aldrig.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Ändringslogg"><table>
            <thead><tr><th scope="col">Nr</th><th scope="col">När</th><th scope="col">Vem</th><th scope="col">Vad</th><th scope="col">Gäller</th></tr></thead>
            <tbody>
            \(lines.map(row))</tbody></table></div>
            \(hasMore ? lines.last.map { "<p><a href=\"\(Self.path)?fore=\($0.id)\">Äldre</a></p>" as HTML } : nil)
            """)
    }

    private func row(_ line: AuditEntry) -> HTML {
        "<tr><td>\(line.id)</td><td>\(AdminTime.text(line.at))</td><td>\(line.actor)</td><td>\(line.action.swedishName)</td><td>\(line.subject ?? "")</td></tr>\n"
    }
}
