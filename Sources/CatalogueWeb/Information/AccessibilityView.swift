/// The accessibility statement that Swedish law asks of a public digital service.
///
/// The operator of the service answers for the statement and should review it at least once a year, and whenever
/// pages change: then ``assessed`` follows a new assessment, and ``updated`` every change of the text.
///
/// Source: lag (2018:1937) om tillgänglighet till digital offentlig service, 9, 12 and 13 §§; Digg's MDFFS 2019:2;
/// Digg, "Skapa en tillgänglighetsredogörelse"; Commission Implementing Decision (EU) 2018/1523; EN 301 549 V3.2.1,
/// annex A.
public enum AccessibilityView {
    /// When the service was last compared with the requirements.
    private static let assessed: HTML = "<time datetime=\"2026-11-21\">21 november 2026</time>"

    /// When the text was last changed.
    private static let updated: HTML = "<time datetime=\"2026-11-21\">21 november 2026</time>"

    /// Where anybody may report a service that falls short.
    private static let reportAddress = "https://www.digg.se/tdosanmalan"

    /// The page.
    ///
    /// - Parameters:
    ///   - contact: the public body that answers for the service.
    ///   - links: where its links lead.
    public static func html(contact: PublisherContact, links: PageLinks = PageLinks()) -> HTML {
        PageFrame(
            title: "Tillgänglighetsredogörelse",
            summary: "Hur tillgänglig Insatskatalogen är, vilka brister vi känner till och hur du säger till.",
            links: links
        )
        .page(
            """
            <article class="entry">
            <h1>Tillgänglighetsredogörelse för Insatskatalogen</h1>
            <p class="lead">Alla ska kunna använda Insatskatalogen. Här står hur väl vi lyckas, vilka brister vi känner
            till och hur du säger till när något inte fungerar.</p>
            \(overview(contact))
            \(help(contact))
            \(supervision)
            \(shortcomings)
            \(exceptions)
            \(method)
            </article>
            """)
    }

    private static func overview(_ contact: PublisherContact) -> HTML {
        """
        <section><h2>Kort om redogörelsen</h2>
        <dl>
        <div><dt>Ansvarig</dt><dd>\(contact.publisher ?? "Den som driver tjänsten har inte angett sitt namn här än.")</dd></div>
        <div><dt>Tjänst</dt><dd>Insatskatalogen</dd></div>
        <div><dt>Bedömning</dt><dd>Delvis förenlig med lagen</dd></div>
        <div><dt>Bedömd</dt><dd>\(assessed)</dd></div>
        <div><dt>Uppdaterad</dt><dd>\(updated)</dd></div>
        <div><dt>Metod</dt><dd>Självskattning med automatiska prov</dd></div>
        </dl>
        <p>Insatskatalogen är <strong>delvis förenlig</strong> med lagen om tillgänglighet till digital offentlig service
        (2018:1937). Våra prov hittade inga fel när vi bedömde tjänsten. Men ingen människa har provat tjänsten med hjälpmedel än. Därför kan vi
        inte lova att alla krav är uppfyllda. Bristerna som vi känner till står längre ner.</p></section>
        """
    }

    // MARK: Saying what does not work

    private static func help(_ contact: PublisherContact) -> HTML {
        """
        <section><h2>Om du inte kan använda något här</h2>
        <p>Säg till oss om du hittar en brist, också om den inte står på den här sidan. Du kan även be att få innehåll på
        ett sätt som fungerar för dig. Det gäller också sådant som lagen gör undantag för.</p>
        <p>Berätta gärna vilken sida det gäller, vad som hände och vilka hjälpmedel du använder. Skriv inget om din hälsa
        eller annat känsligt.</p>
        \(contact.line ?? missingContact)
        </section>
        """
    }

    private static var missingContact: HTML {
        """
        <p class="notice">Den som driver tjänsten har inte angett någon e-postadress här än. Lagen kräver att det finns en sådan adress.
        Tills det är gjort kan du vända dig direkt till Digg. Hur du gör står under nästa rubrik.</p>
        """
    }

    private static var supervision: HTML {
        """
        <section><h2>Tillsyn</h2>
        <p>Digg, Myndigheten för digital förvaltning, ser till att lagen följs. Säg helst till oss först. Är du inte nöjd
        med vårt svar, eller får du inget svar, kan du anmäla det till Digg. Du får också anmäla direkt.</p>
        <p><a href="\(reportAddress)" rel="noopener noreferrer">Anmäl bristande tillgänglighet till Digg</a></p></section>
        """
    }

    // MARK: What is not accessible

    private static var shortcomings: HTML {
        """
        <section><h2>Innehåll som inte är helt tillgängligt</h2>
        <p>Här är bristerna som vi känner till.</p>
        <h3>Om du använder skärmläsare</h3>
        <ul>
        <li>Ingen har provat sidorna med skärmläsare. Det finns därför en risk för fel som vi inte känner till. Hittills har
        vi bara haft automatiska prov.</li>
        <li>I texter om insatser kan det finnas ord på andra språk än svenska. De är inte märkta med sitt språk, så
        uppläsningen kan bli fel. Texterna lagras som ren text, där språk inte går att märka. Det kan bryta mot krav 3.1.2 i
        WCAG, språk för delar.</li>
        <li>När du skriver en kommun visar webbläsaren förslag. Ingen har provat förslagen med skärmläsare. Du kan alltid
        skriva hela namnet själv.</li>
        </ul>
        <h3>Om du ser dåligt eller förstorar sidan</h3>
        <ul>
        <li>Webbläsaren bestämmer hur stora förslagen på kommuner är. De kan vara små fast du har förstorat sidan. Det kan
        vi inte styra.</li>
        </ul>
        <h3>Om du har svårt att läsa eller förstå</h3>
        <ul>
        <li>Många olika utförare har skrivit om sina insatser. En del texter kan vara svåra att läsa, med långa meningar och
        ord som bara yrkesfolk använder. Det beror på att texterna kommer från så många håll.</li>
        <li>Alla insatser har inte en lättläst text. Det beror på att ingen har skrivit den än.</li>
        <li>Texterna finns bara på svenska. De finns inte på teckenspråk, på de nationella minoritetsspråken eller på andra
        språk. Det beror på att ingen har översatt dem än.</li>
        </ul>
        <h3>Om du hör dåligt, är döv eller inte kan tala</h3>
        <p>Vi känner inte till några brister. Här finns inget ljud och ingen film, och du behöver aldrig tala. Men en insats
        kan ha bara ett telefonnummer som kontakt. Då kan du fråga utföraren om ett annat sätt.</p>
        <h3>Om du har svårt att använda händerna</h3>
        <p>Vi känner inte till några brister. Allt går att nå med tangentbord. Ingen har provat sidorna med röststyrning
        eller andra hjälpmedel.</p></section>
        """
    }

    private static var exceptions: HTML {
        """
        <section><h2>Innehåll som lagen inte omfattar</h2>
        <p>Många insatser har länkar till andras webbplatser och dokument, till exempel pdf-filer. När vi varken har
        tagit fram dem, betalat för dem eller styr över dem gäller inte lagens krav. Det står i 9 § i lagen. Vi vet inte hur
        tillgängliga de är. Säg till oss om du inte kan läsa något som vi länkar till.</p></section>
        <section><h2>Oskäligt betungande anpassning</h2>
        <p>Enligt 12 § i lagen får den som ansvarar avstå från en anpassning som skulle kräva orimligt mycket. Vi använder
        inte det undantaget för något på de här sidorna.</p></section>
        """
    }

    // MARK: How it was assessed

    private static var method: HTML {
        """
        <section><h2>Så har vi provat tjänsten</h2>
        <p>Vi har gjort en självskattning. Ingen utanför tjänsten har granskat den. Bedömningen gjordes \(assessed).</p>
        <ul>
        <li>Programmet axe-core har letat efter fel på en sida av varje slag. Det gjordes på smal skärm (320 bildpunkter)
        och bred skärm (1 280 bildpunkter), i ljust och mörkt läge. Det hittade inga fel mot WCAG 2.1 eller 2.2, nivå A och
        AA.</li>
        <li>Vi har skrivit egna prov som styr en riktig webbläsare. De använder bara tangentbordet. De kontrollerar att
        fokus syns, går i rätt ordning och aldrig fastnar. De kontrollerar också rubriker, fältens namn, större avstånd i
        texten och att sidan inte måste dras i sidled.</li>
        </ul>
        <p>Automatiska prov hittar bara en del av alla brister. <strong>Inga användare har provat tjänsten, och ingen har
        provat den med skärmläsare.</strong></p>
        <p>Lagens krav är uppfyllda när en tjänst följer bilaga A i standarden EN 301 549 V3.2.1. Där ingår WCAG 2.1, nivå A
        och AA. Vi har jämfört med den del av kraven som går att prova
        automatiskt.</p>
        <p>Redogörelsen uppdaterades senast \(updated).</p></section>
        """
    }
}
