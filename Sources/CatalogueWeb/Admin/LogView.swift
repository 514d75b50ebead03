public import CatalogueModel

/// The audit log.
public struct LogView {
    /// Where it is.
    public static let path = "/admin/logg"

    private let lines: [AuditEntry]
    private let user: AdminUser
    private let hasMore: Bool
    private let names: ActorNames
    private let entries: [String: Intervention]

    /// Shows lines, the newest first; `hasMore` when there are older ones.
    ///
    /// - Parameter entries: those that lines are about, as far as they are there still, by id.
    public init(
        _ lines: [AuditEntry], hasMore: Bool, user: AdminUser, names: ActorNames = ActorNames(),
        entries: [String: Intervention] = [:]
    ) {
        (self.lines, self.hasMore, self.user) = (lines, hasMore, user)
        (self.names, self.entries) = (names, entries)
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
        "<tr><td>\(line.id)</td><td>\(AdminTime.text(line.at))</td><td>\(names.name(line.actor))</td><td>\(line.action.swedishName)</td><td>\(subject(line))</td></tr>\n"
    }

    private func subject(_ line: AuditEntry) -> HTML {
        guard let id = line.subject else { return "" }
        guard let entry = entries[id] else { return "\(id)" }
        return "<a href=\"\(EntryListView.path)/\(entry.slug)\">\(entry.content.name)</a>"
    }
}
