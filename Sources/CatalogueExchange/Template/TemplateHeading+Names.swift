extension TemplateHeading {
    /// What people call the headings, in small letters and without signs; they stand alone on a line as well.
    static let names: [TemplateHeading: String] = [
        .key: "nyckel, id nyckel, insatsens nyckel",
        .name: """
        namn, namn på insatsen, insatsens namn, insatsnamn, namn på insats, benämning, titel, vad heter insatsen, \
        verksamhetens namn, namn på verksamheten, projektnamn, projektets namn, namn på projektet
        """,
        .aliases: """
        kallas även, kallas också, alias, andra namn, annat namn, övriga namn, förkortning, förkortningar, \
        tidigare namn, även kallad
        """,
        .summary: """
        sammanfattning, kort beskrivning, kortfattad beskrivning, kort om insatsen, insatsen i korthet, i korthet, \
        kort sammanfattning, ingress
        """,
        .description: """
        beskrivning, beskrivning av insatsen, om insatsen, insatsbeskrivning, beskriv insatsen, vad är insatsen, \
        innehåll, insatsens innehåll, vad erbjuder ni, vad innebär insatsen, om verksamheten, \
        verksamhetsbeskrivning, vad gör ni, längre beskrivning, utförlig beskrivning, syfte, syfte och mål
        """,
        .easyRead: "lättläst, lättläst svenska, lättläst version, lättläst beskrivning, lättläst text, på lätt svenska",
        .kind: "inriktning, insatstyp, typ av insats",
        .targetGroups: """
        målgrupp, målgrupper, målgruppen, vem är insatsen för, vilka är insatsen för, vem riktar sig insatsen till, \
        vem vänder sig insatsen till, vilka riktar sig insatsen till, för vem, för vilka, insatsens målgrupp, \
        vem kan delta, vilka kan delta, deltagare
        """,
        .needs: """
        behov, behov hos målgruppen, vilka behov, vilka behov möter insatsen, deltagarnas behov, vad hjälper ni med, \
        vad kan man få hjälp med, vad får man hjälp med, vad hjälper insatsen till med
        """,
        .methods:
            "metod, metoder, arbetssätt, metod och arbetssätt, metoder och arbetssätt, arbetsmetod, arbetsmetoder",
        .incomeSupport: """
        försörjning, ersättning, deltagarnas försörjning, försörjning för deltagarna, försörjning under insatsen, \
        ersättning under insatsen, inkomst, försörjningskälla, vilken försörjning har deltagarna
        """,
        .activities: """
        aktiviteter, aktivitet, vad gör man, vad gör man i insatsen, vad gör deltagarna, exempel på aktiviteter, \
        moment
        """,
        .ages: """
        ålder, åldrar, åldersgrupp, åldersspann, åldersgräns, åldersgränser, åldersintervall, ålder på deltagarna, \
        deltagarnas ålder, vilken ålder, vilka åldrar
        """,
        .area: """
        kommun, kommuner, kommun er, kommuner som omfattas, vilka kommuner, i vilka kommuner, \
        i vilka kommuner finns insatsen, län, kommuner och län, kommun och län, kommun eller län, \
        kommuner eller län, geografiskt område, område, upptagningsområde, var finns insatsen, geografi, \
        var gäller insatsen, var erbjuds insatsen
        """,
        .national: "nationell insats, hela landet, är insatsen nationell",
        .digital: "digital insats, ges digitalt, är insatsen digital, finns digitalt",
        .places: """
        plats, platser, plats er, lokal, lokaler, adress, besöksadress, besöksadresser, mötesplats, var träffas vi, \
        var ligger det
        """,
        .responsibleAuthorities: """
        huvudman, huvudmän, huvudman män, ansvarig organisation, ansvarig huvudman, ansvarig myndighet, \
        vem ansvarar, vem driver insatsen, ansvarig för insatsen
        """,
        .cooperatingParties: """
        samverkande parter, samverkansparter, samverkanspartner, samverkanspartners, samarbetspartner, \
        samarbetspartners, samarbetsparter, medverkande parter, i samverkan med, i samarbete med, \
        samverkande part, parter, samverkan med, samarbetar med
        """,
        .coordinationAssociation: """
        samordningsförbund, samordningsförbundet, finansieras av samordningsförbund, ansvarigt samordningsförbund
        """,
        .provider: "utförare, utförs av, vem utför insatsen, leverantör, anordnare",
        .access: """
        väg in, vägen in, vägar in, hur söker man, hur söker jag, hur ansöker man, hur ansöker jag, \
        så ansöker du, så söker du, så anmäler du dig, hur anmäler man sig, hur kommer man in, \
        hur kommer man med, hur får man plats, hur man söker, så kommer du i kontakt med oss, \
        ansökan och anmälan, så här söker du, hur blir man deltagare, hur kommer man till insatsen
        """,
        .selfReferral: """
        kan man söka själv, får man söka själv, kan deltagaren söka själv, går det att söka själv, \
        kan jag söka själv, egen anmälan möjlig
        """,
        .needsReferral: "krävs remiss, behövs remiss, remisskrav, behöver man remiss, kräver remiss, remiss krävs",
        .needsDecision: """
        krävs beslut, behovsprövad, behovsprövas insatsen, kräver beslut, krävs biståndsbeslut, biståndsbedömd, \
        är insatsen behovsprövad, behövs biståndsbeslut
        """,
        .referrers: "remittent, remittenter, vem kan remittera, vilka kan remittera, vem remitterar, vem kan anvisa",
        .documents: "handlingar, underlag, att ta med, ta med, dokument, papper att ta med, vilka handlingar behövs",
        .decidedBy: "beslutas av, vem beslutar, vem fattar beslut, beslutsfattare",
        .period:
            "period, projekttid, projektperiod, insatsperiod, datum, tidsperiod, start och slutdatum, projekttiden",
        .startDate: "startdatum, startar, börjar, när startar insatsen, när börjar insatsen, första dag",
        .endDate: "slutdatum, slutar, upphör, när slutar insatsen, sista dag, gäller till",
        .extent: """
        omfattning, omfattning och längd, längd, hur lång är insatsen, insatsens längd, hur länge, hur länge pågår \
        insatsen, längd och omfattning, hur länge varar insatsen
        """,
        .hours: "timmar per vecka, timmar i veckan, antal timmar per vecka, hur många timmar i veckan, tid per vecka",
        .languages: "språk, vilka språk, språk i insatsen, språk som talas, vi talar, vilka språk talar ni",
        .interpreter: "tolk, finns tolk, tillgång till tolk, kan man få tolk",
        .cost:
            "kostnad, kostnader, avgift, avgifter, pris, vad kostar det, kostnad för deltagaren, kostnad för deltagare",
        .contact: """
        kontakt, kontaktuppgifter, kontaktuppgift, kontaktinformation, kontaktinfo, kontakta oss, kontaktperson, \
        kontaktvägar, kontakt till insatsen
        """,
        .email: "e post, epost, mail, e mail, email, mejl, mejladress, mailadress, e postadress, epostadress",
        .phone: "telefon, telefonnummer, tel, tfn, telefonnr, mobil, mobilnummer, växel, ring",
        .website: "webbplats, webb, webbsida, hemsida, webbadress, länk, länk till insatsen, läs mer på, läs mer",
        .source: "källa, källor, uppgifterna kommer från, uppgifter hämtade från, källhänvisning, källhänvisningar",
    ]

    /// Headings that are ordinary words too, so that only a colon makes them headings.
    static let everydayNames: [TemplateHeading: String] = [
        .name: "insats, insatsen, verksamhet, verksamheten, projekt, projektet, rubrik",
        .aliases: "kallas",
        .summary: "kort",
        .description: "mål, text, om, om oss",
        .kind: "typ",
        .targetGroups:
            "grupp, för, vi vänder oss till, insatsen vänder sig till, vänder sig till, riktar sig till, vem, vilka",
        .needs: "hjälp med, vi hjälper till med, stöd med",
        .activities: "vi gör",
        .area: "var, region, gäller i, finns i, ort, orter",
        .national: "nationell, nationellt, rikstäckande",
        .digital: "digital, digitalt, på distans, online",
        .places: "vi finns på",
        .responsibleAuthorities: "ansvarig, arrangör, organisation, vi heter, ansvar",
        .cooperatingParties: "samverkan, samarbete",
        .coordinationAssociation: "förbund, finansiär, finansieras av, finansiering",
        .access: "ansökan, anmälan, intag, antagning, intagning, så gör du",
        .selfReferral: "egen ansökan, söka själv, egen anmälan, självanmälan",
        .needsReferral: "remiss",
        .needsDecision: "beslut, biståndsbeslut, behovsprövning",
        .period: "tid, när",
        .startDate: "start, från och med, fr o m, från",
        .endDate: "slut, till och med, t o m",
        .hours: "tid i veckan",
    ]
}
