public import CatalogueModel

/// Who is logged in, as the pages for administrators need to know it.
public struct AdminUser: Hashable, Sendable {
    /// What the token is for, or its id.
    public let name: String
    /// What its holder may do.
    public let role: Role
    /// The coordination association of an editor.
    public let association: String?
    /// What every form sends along, so that no other site can send one in the user's name.
    public let formKey: String

    /// Creates a user.
    public init(name: String, role: Role, association: String?, formKey: String) {
        (self.name, self.role, self.association, self.formKey) = (name, role, association, formKey)
    }

    /// Whether the user decides on proposals, tokens and the vocabulary.
    var isAdministrator: Bool { role == .administrator }
}

/// What the pages for administrators have around their content.
struct AdminFrame {
    /// The pages, in the order of the menu.
    enum Place: String, CaseIterable {
        case start = "/admin"
        case entries = "/admin/insatser"
        case imports = "/admin/import"
        case proposals = "/admin/forslag"
        case reports = "/admin/rapporter"
        case review = "/admin/aktualitet"
        case audit = "/admin/granskning"
        case gaps = "/admin/luckor"
        case vocabulary = "/admin/begrepp"
        case compounds = "/admin/sammansattningar"
        case tokens = "/admin/nycklar"
        case log = "/admin/logg"

        var name: String {
            switch self {
            case .start: "Översikt"
            case .entries: "Insatser"
            case .imports: "Läs in"
            case .proposals: "Förslag"
            case .reports: "Rapporter"
            case .review: "Aktualitet"
            case .audit: "Granskning"
            case .gaps: "Luckor"
            case .vocabulary: "Begrepp"
            case .compounds: "Sammansättningar"
            case .tokens: "Nycklar"
            case .log: "Logg"
            }
        }

        /// Whether only administrators have the page.
        var isForAdministrators: Bool { [.vocabulary, .compounds, .tokens, .log].contains(self) }
    }

    /// Where one is: shown in the tab.
    let title: String
    let user: AdminUser
    var place: Place?
    /// What was just done, said once.
    var message: String?
    /// What is wrong with what was sent.
    var problems: [String] = []

    /// The whole page.
    func page(_ content: HTML) -> HTML {
        AdminShell.page(
            title: problems.isEmpty ? title : "Något behöver rättas – \(title)",
            menu: """
                <nav class="admin" aria-label="Administration">\(menu)</nav>
                <div class="who"><p>\(user.name), \(user.role.swedishName)\(user.association.map { ", \($0)" as HTML })</p>
                \(PostForm(action: "/admin/logga-ut", user: user).html("<button class=\"quiet\">Logga ut</button>"))</div>
                """,
            content: """
                <h1>\(title)</h1>
                \(message.map { "<p class=\"done\" role=\"status\">\($0)</p>" as HTML })\(problemList)\(content)
                """)
    }

    private var menu: HTML {
        let pages = Place.allCases.filter { user.isAdministrator || !$0.isForAdministrators }
        return .join(
            pages.map { page in
                let current: HTML = page == place ? " aria-current=\"page\"" : ""
                return "<a href=\"\(page.rawValue)\"\(current)>\(page.name)</a>"
            }, separator: " ")
    }

    private var problemList: HTML? {
        guard !problems.isEmpty else { return nil }
        let items = problems.map { "<li>\($0)</li>" as HTML }
        return "<div class=\"problem\" role=\"alert\"><h2>Något behöver rättas</h2><ul>\(items)</ul></div>\n"
    }
}

/// The bare page for administrators, also for who is not logged in.
enum AdminShell {
    static func page(title: String, menu: HTML = "", content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – Insatskatalogens administration</title>
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="\(Stylesheet.path)">
        <link rel="stylesheet" href="\(AdminAssets.stylesheetPath)">
        <link rel="icon" href="data:,">
        <script src="\(AdminAssets.scriptPath)" defer></script>
        </head>
        <body>
        <a class="skip" href="#innehall">Hoppa till innehållet</a>
        <header class="site"><div class="wrap">
        <a class="brand" href="/admin"><span class="mark" aria-hidden="true"></span>Insatskatalogen, administration</a>
        <nav aria-label="Till tjänsten"><a href="/">Till katalogen</a></nav>
        </div></header>
        <div class="wrap adminbar">\(menu)</div>
        <main id="innehall" class="wrap" tabindex="-1">
        \(content)
        </main>
        </body>
        </html>

        """
    }
}

/// A form that changes something: sent by POST, with the key that no other site knows.
struct PostForm {
    let action: String
    let user: AdminUser
    var isUpload = false
    var style: HTML = "row"

    func html(_ content: HTML) -> HTML {
        let kind: HTML = isUpload ? " enctype=\"multipart/form-data\"" : ""
        return """
            <form action="\(action)" method="post" class="\(style)"\(kind)><input type="hidden" name="formKey" value="\(user.formKey)">
            \(content)</form>
            """
    }
}
