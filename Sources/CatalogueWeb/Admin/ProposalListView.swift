public import CatalogueExchange
public import CatalogueModel

/// Proposals that wait for somebody to approve or decline them.
public struct ProposalListView {
    /// Where it is.
    public static let path = "/admin/forslag"

    private let proposals: [OpenedProposal]
    private let user: AdminUser
    private let message: String?
    private let problems: [String]
    private let names: ActorNames

    /// Shows the proposals, those that have waited longest first.
    public init(
        _ proposals: [OpenedProposal], user: AdminUser, message: String? = nil, problems: [String] = [],
        names: ActorNames = ActorNames()
    ) {
        (self.proposals, self.user, self.message, self.problems) = (proposals, user, message, problems)
        self.names = names
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Förslag", user: user, place: .proposals, message: message, problems: problems).page(
            proposals.isEmpty ? "<p>Inga förslag väntar.</p>" : .join(proposals.map(item)))
    }

    private func item(_ opened: OpenedProposal) -> HTML {
        let proposal = opened.proposal
        let conflicts: HTML? =
            opened.conflicts.isEmpty
            ? nil
            : """
            <p class="problem">Andra har ändrat samma fält sedan förslaget gjordes: \(opened.conflicts.map(\.fieldName).joined(separator: ", ")). Avslå det, eller ändra insatsen för hand.</p>
            """
        return """
            <section class="card" aria-labelledby="p-\(proposal.id)">
            <h2 id="p-\(proposal.id)"><a href="\(EntryListView.path)/\(opened.entry.slug)">\(opened.entry.content.name)</a></h2>
            <p>\(AdminTime.text(proposal.createdAt)), \(names.name(proposal.createdBy))</p>
            \(proposal.comment.map { "<blockquote>\($0)</blockquote>" as HTML })
            \(DifferenceTable.html(opened.differences, caption: "Vad som ändras i \(opened.entry.content.name)"))\(conflicts)
            \(user.isAdministrator ? decision(opened) : nil)</section>

            """
    }

    private func decision(_ opened: OpenedProposal) -> HTML {
        let id = opened.proposal.id
        let approve: HTML? =
            opened.conflicts.isEmpty
            ? PostForm(action: Self.path, user: user).html(
                """
                <input type="hidden" name="id" value="\(id)"><button name="gor" value="godkann">Godkänn</button>
                """)
            : nil
        // A form of its own: Enter in the field must not approve.
        let decline = PostForm(action: Self.path, user: user).html(
            """
            <input type="hidden" name="id" value="\(id)">
            <div class="field"><label for="skal-\(id)">Skäl (krävs för avslag)</label><input id="skal-\(id)" name="skal" autocomplete="off"></div>
            <button class="quiet" name="gor" value="avsla">Avslå</button>
            """)
        return "\(approve)\(decline)"
    }
}
