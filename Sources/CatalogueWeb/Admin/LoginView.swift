import CatalogueModel

/// The page on which somebody logs in with a token.
public enum LoginView {
    /// Where it is.
    public static let path = "/admin/logga-in"

    /// The page, with where to go afterwards.
    public static func path(goingOnTo next: String) -> String {
        guard let next = safePath(next), next != "/admin" else { return path }
        return path + "?till=" + SearchAddress.percentEncoded(next)
    }

    /// A page of ours to go to after logging in; `nil` for anything else, so that no link leads to another site.
    public static func safePath(_ next: String?) -> String? {
        guard let next, next == "/admin" || next.hasPrefix("/admin/") || next.hasPrefix("/admin?"),
            next.utf8.count <= 2_000, !next.hasPrefix(path),
            next.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return next
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - problem: why the last try did not do.
    ///   - next: where to go afterwards.
    public static func html(problem: String? = nil, goingOnTo next: String? = nil) -> HTML {
        let field = safePath(next).map { "<input type=\"hidden\" name=\"till\" value=\"\($0)\">\n" as HTML }
        let alert = problem.map {
            "<div class=\"problem\" role=\"alert\"><h2>Du är inte inloggad</h2><p id=\"fel\">\($0)</p></div>\n" as HTML
        }
        let marks: HTML = problem == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"fel\""
        return AdminShell.page(
            title: problem == nil ? "Logga in" : "Något behöver rättas – Logga in",
            content: """
                <h1>Logga in</h1>
                \(alert)<form class="stack" action="\(path)" method="post">
                \(field)                <div class="field grow"><label for="token">Din nyckel</label>
                <p class="hint">Den börjar med ikat_. Du har fått den av den som sköter katalogen.</p>
                <input id="token" name="token" type="password" autocomplete="current-password" required\(marks)></div>
                <p><button type="submit">Logga in</button></p>
                </form>
                <p>Inloggningen gäller i en timme från det senaste du gjorde. Den använder en kaka som bara gäller administrationen.</p>
                """)
    }
}
