public import CatalogueModel
public import FoundationEssentials

/// Tokens: who may do what.
public struct TokenListView {
    /// Where it is.
    public static let path = "/admin/nycklar"

    private let tokens: [AccessToken]
    private let now: Date
    private let user: AdminUser
    private let message: String?
    private let problems: [String]
    private let secret: String?
    private let draft: Draft

    /// What the form for a new token has.
    public struct Draft: Hashable, Sendable {
        /// The role's raw value, the association, what it is for, and for how many days, as typed.
        public let role, association, name, days: String

        /// Creates a draft, of nothing unless stated.
        public init(role: String = "", association: String = "", name: String = "", days: String = "") {
            (self.role, self.association, self.name, self.days) = (role, association, name, days)
        }
    }

    /// Shows the tokens; `secret` is the text of one that was just made, shown once.
    public init(
        _ tokens: [AccessToken], now: Date, user: AdminUser, message: String? = nil, problems: [String] = [],
        secret: String? = nil, draft: Draft = Draft()
    ) {
        self.draft = draft
        (self.tokens, self.now, self.user) = (tokens, now, user)
        (self.message, self.problems, self.secret) = (message, problems, secret)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Nycklar", user: user, place: .tokens, message: message, problems: problems).page(
            """
            \(secret.map { "<section class=\"card done\" role=\"status\"><h2>Ny nyckel</h2><p>Den visas bara nu. Lämna den på ett säkert sätt.</p><p><input readonly aria-label=\"Nyckel\" value=\"\($0)\"></p></section>" as HTML })
            \(PostForm(action: Self.path, user: user, style: "row card").html(
                """
                <div class="field"><label for="roll">Roll</label><select id="roll" name="roll">\(Role.allCases.map { "<option value=\"\($0.rawValue)\"\($0.rawValue == draft.role ? " selected" as HTML : "")>\($0.swedishName)</option>" as HTML })</select></div>
                <div class="field"><label for="forbund">Samordningsförbund, för redaktör</label><input id="forbund" name="forbund" value="\(draft.association)" autocomplete="off"></div>
                <div class="field"><label for="namn">Vad den är till för</label><input id="namn" name="namn" value="\(draft.name)" autocomplete="off"></div>
                <div class="field small"><label for="dagar">Dagar</label><input id="dagar" name="dagar" value="\(draft.days)" inputmode="numeric"></div>
                <button>Skapa en nyckel</button>
                """))
            <div class="scroll" tabindex="0" role="region" aria-label="Nycklar"><table>
            <thead><tr><th scope="col">Id</th><th scope="col">Roll</th><th scope="col">Förbund</th><th scope="col">Till för</th><th scope="col">Gäller</th><th scope="col">Återkalla</th></tr></thead>
            <tbody>
            \(tokens.map(row))</tbody></table></div>
            """)
    }

    private func row(_ token: AccessToken) -> HTML {
        let isValid = token.isValid(at: now)
        let ends =
            token.revokedAt.map { "återkallad \(AdminTime.text($0))" } ?? token.expiresAt.map {
                "till \(AdminTime.text($0))"
            } ?? "tills vidare"
        let button: HTML? =
            isValid
            ? PostForm(action: "\(Self.path)/aterkalla", user: user).html(
                "<input type=\"hidden\" name=\"id\" value=\"\(token.id)\"><button class=\"quiet\" aria-label=\"Återkalla \(token.id)\">Återkalla</button>"
            )
            : nil
        return
            "<tr><th scope=\"row\">\(token.id)</th><td>\(token.role.swedishName)</td><td>\(token.association ?? "")</td><td>\(token.name)</td><td>\(ends)</td><td>\(button)</td></tr>\n"
    }
}
