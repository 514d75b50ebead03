public import CatalogueExchange
import CatalogueModel

/// The page on which a text from a provider is pasted and becomes drafts.
public struct TemplateView {
    /// Where it is.
    public static let path = "/admin/textmall"

    private let user: AdminUser

    /// The pages for a user.
    public init(user: AdminUser) { self.user = user }

    /// Where the text is pasted.
    public func paste(_ text: String, problem: String? = nil) -> HTML {
        AdminFrame(title: "Klistra in en text", user: user, place: .imports, problems: problem.map { [$0] } ?? []).page(
            """
            <p class="lead">Klistra in textmallen som anordnaren har fyllt i, eller ett mejl med samma rubriker. Du får se hur varje rad tolkas innan något sparas.</p>
            \(form(text))
            """)
    }

    private func form(_ text: String) -> HTML {
        PostForm(action: Self.path, user: user, style: "stack").html(
            """
            <div class="field grow"><label for="text">Text</label><textarea id="text" name="text" rows="18">
            \(text)</textarea></div><p><button>Visa hur den tolkas</button></p>
            """)
    }

    /// What was read out of the text.
    ///
    /// - Parameter key: what the drafts are saved by; `nil` when they can't be.
    public func draft(_ draft: TextTemplateDraft, text: String, key: String?) -> HTML {
        let problems = draft.document.problems
        return AdminFrame(title: "Så här tolkas texten", user: user, place: .imports).page(
            """
            \(list("Måste rättas", problems.filter { $0.severity == .error }))
            \(list("Att titta på", problems.filter { $0.severity == .warning }))
            \(draft.document.records.indices.map { entry($0, draft) })
            \(key.map { PostForm(action: ImportPages.confirmPath, user: user).html("<input type=\"hidden\" name=\"plan\" value=\"\($0)\"><p><button>Spara som utkast</button></p>") })
            <h2>Texten</h2>
            \(form(text))
            """)
    }

    private func list(_ title: String, _ problems: [ImportProblem]) -> HTML? {
        guard !problems.isEmpty else { return nil }
        let items = problems.map { problem -> HTML in
            let place: HTML? = problem.line.map { "Rad \($0): " }
            return
                "<li>\(place)\(problem.field.map(FieldName.swedish) ?? "") \(problem.message). \(problem.remedy)</li>"
        }
        return "<h2>\(title)</h2><ul>\(items)</ul>"
    }

    private func entry(_ record: Int, _ draft: TextTemplateDraft) -> HTML {
        let rows = draft.fields(ofRecord: record).map { field -> HTML in
            let mark: HTML =
                field.confidence == .unsure ? "<mark class=\"unsure\">osäkert</mark> \(field.why ?? "")" : "angivet"
            return
                "<tr><th scope=\"row\">\(field.swedishName)</th><td>\(field.values.joined(separator: ", "))</td><td>\(mark)</td><td>rad \(field.line): <q>\(field.sentence)</q></td></tr>\n"
        }
        let name = draft.document.records[record].content.name
        return """
            <h2>\(name.isEmpty ? "Utan namn" : name)</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="Fält i \(name)"><table>
            <thead><tr><th scope="col">Fält</th><th scope="col">Värde</th><th scope="col">Hur säkert</th><th scope="col">Ur texten</th></tr></thead><tbody>
            \(rows)</tbody></table></div>

            """
    }
}
