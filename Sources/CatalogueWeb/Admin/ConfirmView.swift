public import CatalogueModel

/// The pages behind a confirmation link, for whoever runs an entry: no login, and nothing happens until they say so.
public enum ConfirmView {
    /// The address of a link.
    public static func path(_ link: String) -> String { "/bekrafta/\(link)" }

    /// What the entry says, and the button that confirms it.
    public static func ask(_ page: InterventionPage, link: String, problem: String? = nil) -> HTML {
        let content = page.intervention.content
        let alert = problem.map { "<div class=\"problem\" role=\"alert\"><p id=\"fel\">\($0)</p></div>" as HTML }
        let marks: HTML? = problem == nil ? nil : " aria-invalid=\"true\" aria-describedby=\"fel\""
        return PageFrame(
            title: problem == nil ? "Stämmer det här?" : "Något behöver rättas – Stämmer det här?", isHidden: true
        ).page(
            """
            <article class="entry">
            <h1>Stämmer det här?</h1>
            <p class="lead">Så här står det om \(content.name) i Insatskatalogen.</p>
            <h2>\(content.name)</h2>
            \(content.summary.map { "<p>\($0)</p>" as HTML })
            \(content.description.map { "<p>\($0)</p>" as HTML })
            <p><a href="/insatser/\(page.intervention.slug)">Läs allt om insatsen</a></p>
            \(alert)
            <form class="report" action="\(path(link))" method="post">
            <div class="field"><label for="roll">Din roll</label><span>Till exempel samordnare. Skriv inget namn.</span><input id="roll" name="roll" autocomplete="organization-title" required\(marks)></div>
            <p><button type="submit">Bekräfta att det stämmer</button></p>
            </form>
            <p>Stämmer något inte? <a href="\(ReportView.path(slug: page.intervention.slug))">Rapportera vad som är fel</a>, eller svara på mejlet du fick.</p>
            </article>
            """)
    }

    /// What is said afterwards.
    public static func thanks(_ entry: Intervention) -> HTML {
        PageFrame(title: "Tack, \(entry.content.name) är bekräftad", isHidden: true).page(
            """
            <article class="entry"><h1>Tack!</h1>
            <p class="lead">\(entry.content.name) är bekräftad. Länken kan inte användas igen.</p>
            <p><a href="/insatser/\(entry.slug)">Till insatsen</a></p></article>
            """)
    }
}
