public import CatalogueExchange
public import CatalogueModel

/// Everything that was done with an entry, and a button by each state it had.
public struct HistoryView {
    private let entry: Intervention
    private let steps: [HistoryStep]
    private let user: AdminUser
    private let names: ActorNames

    /// Shows the steps, the newest first.
    public init(_ entry: Intervention, steps: [HistoryStep], user: AdminUser, names: ActorNames = ActorNames()) {
        (self.entry, self.steps, self.user, self.names) = (entry, steps, user, names)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Historik för \(entry.content.name)", user: user, place: .entries).page(
            """
            <p class="back"><a href="\(EntryListView.path)/\(entry.slug)">Till insatsen</a></p>
            <ol class="steps" reversed>
            \(steps.map(item))</ol>
            """)
    }

    private func item(_ step: HistoryStep) -> HTML {
        let version = step.state.map { "version \($0.revision), \($0.status.swedishName)" } ?? "borttagen"
        let changes: HTML? =
            step.differences.isEmpty
            ? nil : DifferenceTable.html(step.differences, caption: "Vad som ändrades", before: "Före", after: "Efter")
        return """
            <li><h2>\(step.action.swedishName.capitalizedFirst): \(version)</h2><p>\(AdminTime.text(step.at)), \(names.name(step.actor))</p>
            \(changes)\(step.state.flatMap(restore))</li>

            """
    }

    private func restore(_ state: EntryState) -> HTML? {
        guard state.revision != entry.revision, state.content != entry.content else { return nil }
        return PostForm(action: "\(EntryListView.path)/\(entry.slug)/aterstall", user: user).html(
            """
            <input type="hidden" name="version" value="\(state.revision)"><button class="quiet">Återställ version \(state.revision)</button>
            """)
    }
}
