/// The page on which somebody logs in with a token.
public enum LoginView {
    /// Where it is.
    public static let path = "/admin/logga-in"

    /// The page.
    ///
    /// - Parameter problem: why the last try did not do.
    public static func html(problem: String? = nil) -> HTML {
        let alert = problem.map {
            "<div class=\"problem\" role=\"alert\"><h2>Du är inte inloggad</h2><p id=\"fel\">\($0)</p></div>\n" as HTML
        }
        let marks: HTML = problem == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"fel\""
        return AdminShell.page(
            title: problem == nil ? "Logga in" : "Något behöver rättas – Logga in",
            content: """
                <h1>Logga in</h1>
                \(alert)<form class="stack" action="\(path)" method="post">
                <div class="field grow"><label for="token">Din nyckel</label>
                <p class="hint">Den börjar med ikat_. Du har fått den av den som sköter katalogen.</p>
                <input id="token" name="token" type="password" autocomplete="current-password" required\(marks)></div>
                <p><button type="submit">Logga in</button></p>
                </form>
                <p>Inloggningen gäller i en timme från det senaste du gjorde. Den använder en kaka som bara gäller administrationen.</p>
                """)
    }
}
