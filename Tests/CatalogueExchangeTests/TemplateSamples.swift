/// Made-up forms as providers fill them in, each in a manner of its own.
enum TemplateSamples {
    /// As the form was meant.
    static let plain = """
        Namn: Ungdomsteamet
        Målgrupp: unga 16–24 år som varken arbetar eller studerar
        Ålder: 16–24
        Kommuner: Haninge, Nynäshamn och Tyresö
        Väg in: Du kan söka själv eller via kommunens aktivitetsansvar. Ingen remiss behövs.
        Beskrivning: Vi träffas två dagar i veckan och lagar mat.

        Du får en egen vägledare. Tillsammans gör ni en plan.
        Kontakt: Ungdomsteamet, info@example.se, https://example.se
        """

    /// Pasted from Markdown: bold headings, bullets, a numbered list.
    static let markdown = """
        # Insats

        **Namn på insatsen:** Steget vidare
        **Kallas även**: SV, Steget

        ## Målgrupp
        - långtidssjukskrivna
        - unga vuxna
        - personer med lurviga husdjur

        ## Behov
        * komma i arbete
        * ångest

        **Så här söker du:**
        1. Ring vår växel.
        2. Kom på ett första möte. Ta gärna med någon.
        3. Handläggare på Arbetsförmedlingen anvisar dig.

        **Omfattning:** högst 12 veckor, 10 timmar i veckan
        **Kostnad:** Gratis
        """

    /// Typed without dots on a keyboard that has none, with capitals.
    static let undotted = """
        NAMN: Tradgardsgruppen
        MALGRUPP: nyanlanda
        ALDER: fran 18 ar
        KOMMUNER: Sodertalje
        SPRAK: svenska, arabiska och engelska, tolk vid behov
        KALLA: Verksamhetsplan 2026
        """

    /// Headings alone on their lines, with the values below.
    static let below = """
        Namn på insatsen
        Verkstaden

        Vem är insatsen för?
        Insatsen vänder sig till långtidsarbetslösa. Den är inte till för studerande.

        Ålder
        18+

        Var finns insatsen?
        Hela Stockholms län

        Hur söker man?
        Det krävs remiss från Arbetsförmedlingen eller vårdcentralen.

        Startdatum
        1 mars 2026

        Slutdatum
        tills vidare
        """

    /// A table copied out of Word: tabs between.
    static let table = """
        Namn\tRepslagaren
        Huvudman\tRegion Stockholm och Haninge kommun
        Samverkande parter\tArbetsförmedlingen, Försäkringskassan, Kultur och fritid
        Samordningsförbund\tSamordningsförbundet Exempel
        Utförare\tStiftelsen Exempel
        Kommun(er)\tUpplands Väsby/Upplands-Bro
        Period\t2026-01-15 – 2026-12-31
        Metod\tcase management
        Kostnad\tAvgift 100 kr per månad
        Plats(er)\tHuset, Storgatan 1, Haninge
        """

    /// An e-mail: a greeting first, lines that break, a farewell last.
    static let letter = """
        Hej!
        Här kommer uppgifterna som ni bad om. Säg till om något saknas.

        1. Namn: Havet
        2. Beskrivning: Havet är en mötesplats där den som har varit borta länge
        från arbetslivet får komma igång i sin egen takt.
        Vi finns i Nynäshamn och tar emot unga 18–29 år.
        3. Försörjning: försörjningsstöd, aktivitetsersättning
        4. Väg in: Biståndsbeslut från socialtjänsten krävs.
        5. Kontakt: Havets reception, tel 08-000 00 00, www.example.org

        Med vänliga hälsningar
        Någon på Havet
        """

    /// Several in one text: a line of dashes, and a new name.
    static let several = """
        Namn: Ett
        Ålder: 16-24 år
        Kommuner: Haninge
        ---
        Namn: Två
        Ålder: upp till 30
        Kommuner: hela landet

        Namn: Ett
        Ålder: mellan 16 och 24
        """

    /// Words where numbers were asked for, and an age with an exception.
    static let doubtful = """
        Namn: Stigen
        Ålder: 18–29 (65 vid sjukskrivning)
        Kommuner: Haninge med omnejd, Tyreso, Hanige
        Startdatum: mars 2026
        Slutdatum: december 2026
        Väg in: Hör av dig till oss så berättar vi mer.
        Språk: svenska, jordiska
        Omfattning: efter behov
        """

    /// Headings of their own, and help texts that were left.
    static let leftovers = """
        Namn: [vad insatsen heter] Lyktan
        Sammanfattning: [en eller två meningar, högst 200
        tecken]
        Målgrupp: (skriv vem insatsen är till för)
        Ålder: –
        Öppettider: måndag och onsdag 10–15
        Behov: någon att prata med
        Historik: Startade 2019 som ett projekt.
        """

    /// Everything by questions that are answered with yes or no.
    static let questions = """
        Vad heter insatsen? Bron
        Kan man söka själv? Ja
        Krävs remiss? Nej
        Krävs biståndsbeslut? Nej
        Digital insats: ja
        Finns tolk? Ja, vid behov
        Inriktning: individinriktad
        Ålder: alla åldrar
        Kommuner: digitalt i hela landet
        Kostnad: Kostnadsfritt, men lunchen kostar 50 kr
        """

    /// Quoted in an answer.
    static let quoted = """
        > Namn: Fyren
        > Ålder: fyllt 16 men inte 20
        > Kommuner:
        > - Salem
        > - Botkyrka kommun
        > Väg in:
        > Socialtjänsten beslutar. Du kan inte söka själv.
        """

    /// Prose without an age or a place under a heading.
    static let prose = """
        Namn: Kompassen i Haninge
        Beskrivning: Kompassen är för dig som är mellan 20 och 30 år. Insatsen pågår 1–2 år.
        Vi samarbetar med skolor i Tyresö och Nynäshamn. Den ges inte i Salem.
        Målgrupp: Vi vänder oss till personer med aktivitetsersättning, men inte till gymnasieelever.
        """

    /// Whom to contact in several lines, with a heading of its own for a name.
    static let contact = """
        Insatsens namn – Ankaret
        Kontakt:
        Namn: Ankarets mottagning
        Telefon: 08-000 00 01
        E-post: ankaret@example.se
        Hemsida: example.se/ankaret

        Start: 1/9 2026
        Slut: 2027-06
        """

    /// With a title in place of a name.
    static let titled = """
        Ljusglimten

        Målgrupp: föräldrar
        Kort beskrivning: Träffar för föräldrar.
        Timmar per vecka: 5–10
        Remiss: behövs inte
        """

    /// All of them with a name.
    static let all: [(name: String, text: String)] = [
        ("plain", plain), ("markdown", markdown), ("undotted", undotted), ("below", below), ("table", table),
        ("letter", letter), ("several", several), ("doubtful", doubtful), ("leftovers", leftovers),
        ("questions", questions), ("quoted", quoted), ("prose", prose), ("contact", contact), ("titled", titled),
    ]
}
