/// The page about the service.
public enum AboutView {
    /// The page.
    ///
    /// - Parameters:
    ///   - entryCount: how many entries the catalogue has, ended and structural ones among them.
    ///   - conceptCount: how many concepts the vocabulary has.
    ///   - contact: who answers for the service.
    ///   - links: where its links lead.
    public static func html(
        entryCount: Int, conceptCount: Int, contact: PublisherContact = PublisherContact(),
        links: PageLinks = PageLinks()
    ) -> HTML {
        PageFrame(
            title: "Om tjänsten",
            summary: "Vad Insatskatalogen är, hur sökningen fungerar, vad som sparas och vem som svarar på frågor.",
            links: links, place: .about
        )
        .page(
            """
            <article class="entry">
            <h1>Om Insatskatalogen</h1>
            <p class="lead">Här hittar du stöd på vägen till arbete, studier och egen försörjning. Allt finns på ett ställe,
            oavsett vem som ger stödet.</p>
            \(contents(entryCount, contact))
            \(searching(conceptCount))
            \(advice)
            \(currency)
            \(privacy)
            \(safety)
            \(openData(links))
            \(questions(contact, links))
            </article>
            """)
    }

    private static func contents(_ entryCount: Int, _ contact: PublisherContact) -> HTML {
        """
        <section><h2>Vad finns här?</h2>
        <p>Katalogen har nu \(entryCount) \(entryCount == 1 ? "insats" : "insatser"). En insats är ett stöd som du kan få,
        till exempel praktik, en kurs eller hjälp att komma igen efter en sjukdom. Stödet ges av myndigheter, kommuner,
        regioner, samordningsförbund, skolor, sociala företag och andra.</p>
        <p>I antalet ingår insatser som är avslutade och stöd till personal och organisationer. De visas bara om du kryssar
        för det.</p>
        <h3>Vem står bakom?</h3>
        \(contact.publisher.map(responsible) ?? unknownPublisher)
        <p>De som ger stödet bestämmer över sina egna insatser. De bestämmer också vem som får vara med.</p></section>
        """
    }

    private static func responsible(_ publisher: String) -> HTML { "<p>\(publisher) ansvarar för katalogen.</p>" }

    private static var unknownPublisher: HTML { "<p>Den som driver tjänsten har inte angett sitt namn här än.</p>" }

    // MARK: Searching

    private static func searching(_ conceptCount: Int) -> HTML {
        """
        <section><h2>Så fungerar sökningen</h2>
        <p>Sökningen förstår vanliga ord. Skriver du att du inte orkar jobba, så hittar sökningen stöd även om det kallas något annat. Den
        känner till \(conceptCount) begrepp, med vardagsord och förkortningar.</p>
        <p>Du kan också berätta vem stödet är för. Sökningen läser ut ålder, kommun och annat som du skriver. Sedan visar
        den hur den har förstått dig. Blev det fel kan du ta bort den uppgiften.</p>
        <p>När något är känt om personen står det vid varje insats om den passar:</p>
        <dl>
        <div><dt>Passar</dt><dd>Det du har skrivit stämmer med det som står om insatsen.</dd></div>
        <div><dt>Kan passa</dt><dd>Något viktigt är inte känt. Du ser vad du behöver ta reda på.</dd></div>
        <div><dt>Passar inte</dt><dd>Något stämmer inte. Du ser vad det är.</dd></div>
        </dl>
        <p><strong>En insats döljs aldrig för att en uppgift saknas.</strong> Under träffarna står hur många som inte passar,
        med några exempel. Du kan alltid välja att se dem också.</p>
        <p>Svaret är en hjälp på vägen och inget beslut. Fråga alltid den som ger stödet.</p></section>
        """
    }

    private static var advice: HTML {
        """
        <section><h2>Så söker du bra</h2>
        <ul>
        <li>Skriv som du pratar. Ett ord räcker, och en hel mening går också bra.</li>
        <li>Berätta vad du behöver: ”jag vill börja plugga”, ”inga pengar till hyran”.</li>
        <li>Skriv ålder och kommun om du vill slippa det som inte gäller dig.</li>
        <li>Du kan skriva å, ä och ö som a och o.</li>
        <li>Får du få träffar? Ta bort ett ord, eller prova ett annat.</li>
        <li>Får du många träffar? Öppna ”Filtrera och ordna” och kryssa för det du söker.</li>
        <li>Skriv inte namn eller personnummer. Det behövs aldrig.</li>
        </ul></section>
        """
    }

    // MARK: What one can rely on

    private static var currency: HTML {
        """
        <section><h2>Hur aktuella är texterna?</h2>
        <p>På varje insats står när uppgifterna senast bekräftades. Har ingen bekräftat dem står det också. Där står även
        varifrån uppgifterna kommer. Saker kan ändras, så fråga alltid vad som gäller nu.</p></section>
        """
    }

    private static var privacy: HTML {
        """
        <section><h2>Vad vi sparar</h2>
        <ul>
        <li><strong>Dina sökningar:</strong> Vi sparar inte vad du söker på. Söker ett program genom vårt API kan svaret
        på en kort sökning finnas i serverns minne i ungefär tio minuter. Då finns inget om vem som sökte. Det gäller inte
        de här sidorna.</li>
        <li><strong>Kakor:</strong> Vi använder inga kakor. Sidorna hämtar inget från andra webbplatser.</li>
        <li><strong>Min lista:</strong> Listan och din anteckning sparas bara i din egen webbläsare. När du öppnar listan
        hämtar webbläsaren insatserna från oss, men vi sparar inte vilka. Anteckningen lämnar aldrig webbläsaren. Andra
        som använder samma dator eller telefon kan se listan. Du kan tömma den när du vill.</li>
        <li><strong>Fel som du rapporterar:</strong> Vi sparar det du skriver om felet, men inte vem du är. Skriv därför
        inget om dig själv.</li>
        </ul></section>
        """
    }

    private static var safety: HTML {
        """
        <section id="historik"><h2>Om någon inte får se att du har varit här</h2>
        <p>På sidor om våld finns knappen ”Lämna sidan snabbt”. Den tar dig till en annan webbplats. Knappen tar inte bort spåren i din
        webbläsare. Det du sökte på kan synas i historiken.</p>
        <ul>
        <li>Använd helst en dator eller telefon som den andra personen inte kommer åt.</li>
        <li>Öppna ett privat fönster innan du söker. Det kallas också inkognito eller InPrivate. Stäng det när du är
        klar.</li>
        <li>Ta bort sidor i efterhand: öppna webbläsarens meny och välj Historik. På många datorer kan du trycka på Ctrl och
        H. Ta bort sidorna en i taget. En helt tom historik kan väcka frågor.</li>
        <li>Töm Min lista om du har sparat något där.</li>
        </ul>
        <p>Är du i fara nu? Ring 112.</p></section>
        """
    }

    // MARK: For programs, and questions

    private static func openData(_ links: PageLinks) -> HTML {
        """
        <section><h2>Öppna data och API</h2>
        <p>Alla får hämta det som finns i katalogen och använda det i egna program.</p>
        <ul>
        <li><a href="\(links.api)">Så använder du API:et</a>, med samma sökning som på sidorna</li>
        <li><a href="/datasets/insatser.csv">Alla insatser som tabell</a> (csv)</li>
        <li><a href="/datasets/dcat">Beskrivning av våra data</a> (DCAT-AP-SE)</li>
        </ul></section>
        """
    }

    private static func questions(_ contact: PublisherContact, _ links: PageLinks) -> HTML {
        """
        <section><h2>Kontakt</h2>
        \(contact.line ?? missingContact)
        <p>Vill du vara med i en insats? Då frågar du den som ger stödet. Kontakten står på insatsens egen sida, om den är
        känd.</p>
        <p>Läs också <a href="\(links.accessibility)">hur tillgänglig tjänsten är</a> och hur du säger till om något inte
        fungerar.</p></section>
        """
    }

    private static var missingContact: HTML {
        "<p>Den som driver tjänsten har inte angett någon e-postadress här än.</p>"
    }
}
