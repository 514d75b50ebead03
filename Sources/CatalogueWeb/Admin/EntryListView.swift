public import CatalogueModel

/// Every entry, whatever its status, to be found and opened.
public struct EntryListView {
    /// Where it is.
    public static let path = "/admin/insatser"

    /// What is shown of the entries.
    public struct Filter: Hashable, Sendable {
        /// Words of the name, the address or the key.
        public var words = ""
        /// Only entries of a status.
        public var status: PublicationStatus?

        /// Everything.
        public init() {}
    }

    /// The most entries on the page.
    public static let mostEntries = 300

    private let entries: [Intervention]
    private let filter: Filter
    private let user: AdminUser
    private let message: String?

    /// Shows the entries that a filter has left.
    public init(_ entries: [Intervention], filter: Filter, user: AdminUser, message: String? = nil) {
        (self.entries, self.filter, self.user, self.message) = (entries, filter, user, message)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Insatser", user: user, place: .entries, message: message).page(
            """
            <form class="row card" action="\(Self.path)" method="get">
            <div class="field"><label for="q">Namn, adress eller nyckel</label><input id="q" name="q" value="\(filter.words)" autocomplete="off"></div>
            <div class="field"><label for="status">Status</label><select id="status" name="status">
            <option value="">alla</option>\(PublicationStatus.allCases.map(option))</select></div>
            <button type="submit">Visa</button>
            </form>
            <p><a class="button quiet" href="\(Self.path)/ny">Skriv en ny insats</a> <a class="button quiet" href="/admin/textmall">Klistra in en text</a></p>
            <p role="status">\(entries.count) \(entries.count == 1 ? "insats" : "insatser")\(entries.count > Self.mostEntries ? ", de första \(Self.mostEntries) visas" : "")</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Insatser"><table>
            <thead><tr><th scope="col">Namn</th><th scope="col">Status</th><th scope="col">Förbund</th><th scope="col">Bekräftad</th><th scope="col">Historik</th></tr></thead>
            <tbody>
            \(entries.prefix(Self.mostEntries).map(row))</tbody></table></div>
            """)
    }

    private func option(_ status: PublicationStatus) -> HTML {
        let selected: HTML = status == filter.status ? " selected" : ""
        return "<option value=\"\(status.rawValue)\"\(selected)>\(status.swedishName)</option>"
    }

    private func row(_ entry: Intervention) -> HTML {
        let content = entry.content
        return """
            <tr><th scope="row"><a href="\(Self.path)/\(entry.slug)">\(content.name)</a></th><td>\(entry.status.swedishName)</td><td>\(content.coordinationAssociation ?? "")</td><td>\(content.reviewedAt?.description ?? "aldrig")</td><td><a href="\(Self.path)/\(entry.slug)/historik" aria-label="Historik för \(content.name)">visa</a></td></tr>

            """
    }
}
