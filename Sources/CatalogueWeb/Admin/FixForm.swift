import CatalogueAudit
import CatalogueExchange
import CatalogueModel
import JSONTree

/// A button that makes what the self-audit proposes, with what it would change beside it.
struct FixForm {
    let finding: Finding
    let user: AdminUser

    /// The form; `nil` when a person has to decide what to write.
    var html: HTML? {
        guard let fix = finding.fix else { return nil }
        return PostForm(action: AuditView.fixPath, user: user).html(
            """
            <input type="hidden" name="id" value="\(finding.entry.id.text)"><input type="hidden" name="rattelse" value="\(fix.key)">
            <p><button class="quiet" aria-label="Rätta \(finding.entry.name): \(finding.kind.title)">Rätta</button> \(fix.changes.map(Self.words).joined(separator: "; ")).</p>
            """)
    }

    /// "kommuner: lägg till Haninge", "ålder till: 64 blir 29".
    private static func words(_ change: Fix.Change) -> String {
        let field = FieldName.swedish(change.field)
        if case .array(let new) = change.new {
            var old: [JSONValue] = []
            if case .array(let values) = change.old { old = values }
            let (added, removed) = (new.filter { !old.contains($0) }, old.filter { !new.contains($0) })
            let parts = [("lägg till", added), ("ta bort", removed)].filter { !$0.1.isEmpty }
            return "\(field): "
                + parts.map { "\($0.0) \($0.1.map(text).joined(separator: ", "))" }.joined(separator: ", ")
        }
        return change.old == .null
            ? "\(field) blir \(text(change.new))" : "\(field): \(text(change.old)) blir \(text(change.new))"
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text):
            (try? MunicipalityCode(text)).flatMap { Gazetteer.sweden.municipality($0)?.name }
                ?? PublicationStatus(rawValue: text)?.swedishName ?? text
        case .null: "tomt"
        default: value.compactText
        }
    }
}
