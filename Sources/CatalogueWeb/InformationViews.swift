/// The page about the service.
public enum AboutView {
    /// The page.
    public static func html(entryCount: Int, conceptCount: Int) -> HTML {
        PageFrame(title: "Om tjänsten").page(
            """
            <article class="entry">
            <h1>Om Insatskatalogen</h1>
            <p class="lead">Här finns stöd för den som står långt från arbete och studier, samlat på ett ställe oavsett vem som ger det.</p>
            <section><h2>Vad finns här?</h2>
            <p>Katalogen har nu \(entryCount) insatser, avslutade och strukturella inräknade, från myndigheter, kommuner, regioner, samordningsförbund, skolor och
            sociala företag. Sökningen förstår \(conceptCount) begrepp med vardagsord och förkortningar.</p></section>
            <section><h2>Så söker du</h2>
            <p>Skriv ett ord eller en hel mening. Du kan skriva å, ä och ö, eller a och o. Fyll i kommun och ålder om du vill
            slippa det som inte gäller dig. En insats döljs aldrig för att en uppgift saknas.</p></section>
            <section><h2>Vad vi sparar</h2>
            <p>Ingenting. Vi sparar inte vad du söker på, använder inga kakor och laddar inget från andra webbplatser.</p></section>
            <section><h2>För den som programmerar</h2>
            <p>Samma sökning finns som öppet API. <a href="/api">Läs hur det används</a>. Insatserna kan också
            <a href="/datasets/insatser.csv">hämtas som tabell</a>.</p></section>
            </article>
            """)
    }
}

/// A page that says that something went wrong.
public enum ProblemView {
    /// The page; `detail` is a sentence in Swedish that says what to do.
    public static func html(title: String, detail: String) -> HTML {
        PageFrame(title: title, isHidden: true).page(
            """
            <article class="entry"><h1>\(title)</h1><p class="lead">\(detail)</p>
            <p><a href="/">Till sökningen</a></p></article>
            """)
    }
}
