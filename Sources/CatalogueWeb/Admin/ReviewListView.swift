public import CatalogueModel

/// Entries that have to be confirmed.
public struct ReviewListView {
    /// Where it is.
    public static let path = "/admin/aktualitet"

    private let due: [DueReview]
    private let policy: ReviewPolicy
    private let user: AdminUser
    private let message: String?
    private let problems: [String]
    /// A link that was just made, with the entry's name.
    private let link: (name: String, address: String)?

    /// Shows the entries, the most urgent first.
    public init(
        _ due: [DueReview], policy: ReviewPolicy, user: AdminUser, message: String? = nil, problems: [String] = [],
        link: (name: String, address: String)? = nil
    ) {
        (self.due, self.policy, self.user) = (due, policy, user)
        (self.message, self.problems, self.link) = (message, problems, link)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Aktualitet", user: user, place: .review, message: message, problems: problems).page(
            """
            <p class="lead">Det är dags att bekräfta efter \(policy.reminderMonths) månader. Efter \(policy.urgentMonths) brådskar det, efter \(policy.outdatedMonths) visas insatsen längre ned och efter \(policy.hiddenMonths) inte alls i sökningen.</p>
            \(link.map(newLink))
            \(due.isEmpty ? "<p>Inga insatser behöver bekräftas.</p>" : "\(due.prefix(Self.mostShown).map(item))" as HTML)
            \(due.count > Self.mostShown ? "<p>… och \(due.count - Self.mostShown) till. Bekräfta eller filtrera med: insatskatalogen review due</p>" as HTML : nil)
            \(user.isAdministrator ? policyForm : nil)
            """)
    }

    private static let mostShown = 100

    private func newLink(_ link: (name: String, address: String)) -> HTML {
        """
        <section class="card done" role="status"><h2>Länk för \(link.name)</h2>
        <p>Skicka den till den som sköter insatsen. Den gäller i \(ConfirmationLink.days) dagar, kan användas en gång och visas bara nu.</p>
        <p><input readonly aria-label="Länk" value="\(link.address)"></p></section>

        """
    }

    private func item(_ review: DueReview) -> HTML {
        let entry = review.intervention
        return """
            <section class="card state-\(review.state.rawValue)"><h2><a href="\(EntryListView.path)/\(entry.slug)">\(entry.content.name)</a></h2>
            <p><strong>\(review.state.swedishName.capitalizedFirst)</strong>. \(review.confirmedOn.map { "Bekräftad \($0.swedishText)." } ?? "Ingen har bekräftat den.") \(entry.content.coordinationAssociation ?? "")</p>
            \(Self.confirmForm(entry, user: user))
            \(PostForm(action: "\(Self.path)/lank", user: user).html(
                "<input type=\"hidden\" name=\"id\" value=\"\(entry.id.text)\"><button class=\"quiet\" aria-label=\"Gör en länk för \(entry.content.name)\">Gör en länk att skicka</button>"))</section>

            """
    }

    /// The form that confirms an entry with one click.
    static func confirmForm(_ entry: Intervention, user: AdminUser) -> HTML {
        PostForm(action: "\(path)/bekrafta", user: user).html(
            """
            <input type="hidden" name="id" value="\(entry.id.text)">
            <div class="field"><label for="roll-\(entry.slug)">Din roll</label><input id="roll-\(entry.slug)" name="roll" value="\(user.role == .administrator ? "katalogens administratör" : "redaktör")" autocomplete="off"></div>
            <button aria-label="Bekräfta \(entry.content.name)">Bekräfta att det stämmer</button>
            """)
    }

    private var policyForm: HTML {
        func field(_ name: String, _ label: String, _ value: Int) -> HTML {
            "<div class=\"field small\"><label for=\"\(name)\">\(label)</label><input id=\"\(name)\" name=\"\(name)\" inputmode=\"numeric\" value=\"\(value)\"></div>"
        }
        return """
            <h2>Gränser i månader</h2>
            \(PostForm(action: "\(Self.path)/granser", user: user).html(
                "\(field("dags", "Dags", policy.reminderMonths))\(field("bradskar", "Brådskar", policy.urgentMonths))\(field("langrened", "Längre ned", policy.outdatedMonths))\(field("dold", "Dold", policy.hiddenMonths))<button class=\"quiet\">Ändra</button>"))
            """
    }
}
