extension PlainWordList {
    /// Words of rehabilitation, the labour market and social services.
    static let tradeText = """
        kompletterande aktör, kompletterande aktörer, kompletterande aktörerna = företag som \
        Arbetsförmedlingen köper stöd av
        fristående aktör, fristående aktörer, fristående leverantör, fristående leverantörer = företag som \
        Arbetsförmedlingen köper stöd av
        progression, progressionen = att det går framåt, steg för steg
        stegförflyttning, stegförflyttningar, stegförflyttningen = ett steg närmare arbete eller studier
        arbetsförmåga, arbetsförmågan = hur mycket du kan arbeta
        restarbetsförmåga = hur mycket du kan arbeta trots sjukdom
        arbetslivsinriktad rehabilitering, arbetslivsinriktade rehabiliteringen = stöd för att börja eller \
        komma tillbaka till arbete
        anställningsbarhet, anställningsbar, anställningsbara = att ha lättare att få jobb
        självförsörjning, självförsörjande, egenförsörjning, egen försörjning = att klara sig på egen inkomst
        försörjningshinder = det som gör det svårt att försörja sig
        arbetsmarknadspolitiskt program, arbetsmarknadspolitiska program, arbetsmarknadspolitiska programmet \
        = program hos Arbetsförmedlingen
        arbetsmarknadspolitiska insatser, arbetsmarknadspolitisk insats = stöd för att få jobb
        arbetsmarknadsinsats, arbetsmarknadsinsatser, arbetsmarknadsinsatserna = stöd för att få jobb
        subventionerad anställning, subventionerade anställningar, subventionerat arbete = jobb där staten \
        betalar en del av lönen
        lönesubvention, lönesubventioner = att staten betalar en del av lönen
        egenmakt, empowerment = att själv kunna påverka sitt liv
        inkludering, inkluderande = att alla får vara med
        utanförskap, utanförskapet = att stå utanför arbete och samhälle
        sammansatt problematik, komplex problematik, samsjuklighet = flera svårigheter på en gång
        problematik, problematiken = svårigheter
        psykosocial, psykosociala, psykosocialt = som rör hur man mår och har det med andra
        ohälsotal, ohälsotalet = hur mycket människor är sjukskrivna
        kartläggning, kartläggningen, kartläggningar, kartlägga, kartlägger, kartläggs = ta reda på hur det är
        behovsbedömning, behovsbedömningen, behovsprövning, behovsprövad, behovsprövat = att någon bedömer \
        vad du behöver
        biståndsbedömd, biståndsbedömt, biståndsbedömning = som kommunen beslutar om efter vad du behöver
        biståndsbeslut, biståndsbeslutet = kommunens beslut om stöd
        biståndshandläggare, biståndshandläggaren = den på kommunen som beslutar om stöd
        myndighetsutövning = att en myndighet beslutar om någon
        myndighetsbeslut, myndighetsbeslutet = beslut av en myndighet
        handlingsplan, handlingsplanen, handlingsplaner = plan för vad som ska göras
        genomförandeplan, genomförandeplanen = plan för hur stödet ska gå till
        rehabiliteringskedja, rehabiliteringskedjan = reglerna för hur länge man kan få sjukpenning
        rehabiliteringspotential = hur mycket bättre man kan bli
        sjukpenninggrundande inkomst = den inkomst som sjukpenningen räknas på
        karensavdrag, karensavdraget, karenstid = tid i början utan ersättning
        avstämningsmöte, avstämningsmötet, avstämningsmöten = möte om hur det går
        trepartssamtal, trepartsmöte, flerpartssamtal = möte med flera samtidigt
        uppsökande arbete, uppsökande verksamhet = att söka upp dem som behöver stöd
        uppföljningsansvar = ansvar för att se hur det går
        lågtröskelverksamhet, lågtröskel = som är lätt att komma till, utan krav
        motiverande insatser, motivationshöjande insatser, motivationshöjande = som ger lust att gå vidare
        förrehabiliterande, prerehabilitering, förrehabilitering = stöd innan rehabiliteringen börjar
        evidensbaserad, evidensbaserade, evidensbaserat, evidens = som forskning visar fungerar
        metodtrogen, metodtrogenhet, programtrohet = att följa metoden som den är tänkt
        interventioner, intervention, interventionen = stöd, behandling
        brukare, brukaren, brukarna, brukarmedverkan, brukarinflytande = den som får stöd
        klientcentrerad, klientcentrerat, personcentrerad, personcentrerat = som ser till vad personen vill och kan
        nätverksmöte, nätverksmöten = möte med familj, vänner och personal
        öppenvårdsinsats, öppenvårdsinsatser = stöd utan att bo på ett boende
        slutenvård, slutenvården, sluten vård = vård där man bor på sjukhuset
        primärvård, primärvården = vårdcentral
        specialistvård, specialistvården, specialistpsykiatri, specialistpsykiatrin = vård av läkare med \
        särskild kunskap
        multiprofessionell, multiprofessionella, multiprofessionellt, tvärprofessionell, tvärprofessionella, \
        tvärprofessionellt = med flera yrken
        tvärsektoriell, tvärsektoriella, tvärsektoriellt, sektorsövergripande = mellan flera myndigheter
        myndighetsgemensam, myndighetsgemensamma, myndighetsgemensamt, myndighetsövergripande = som flera \
        myndigheter har ihop
        samlokalisering, samlokaliserad, samlokaliserade = i samma lokaler
        finansiell samordning = att myndigheter betalar ihop
        kognitiv beteendeterapi = -
        kognitiv terapi = -
        studiemotiverande folkhögskolekurs, studiemotiverande folkhögskolekursen = -
        parallella insatser, sekventiella insatser = flera stöd på en gång, eller ett i taget
        resursgrupp, resursgruppen = grupp som stöttar dig
        målformulering, delmål = mål på vägen
        kontinuitet, kontinuiteten = att det är samma personer och hänger ihop
        systematisk uppföljning, systematiskt uppföljningsarbete = att hela tiden se hur det går
        förankra, förankras, förankring = få med sig, komma överens
        stuprör, stuprörstänk = att var och en arbetar för sig
        synliggöra, synliggör, synliggörs = visa
        validering, validera, valideras = att få bevis på vad du kan
        matchning, matchas, matcha mot = att hitta rätt jobb eller utbildning
        språkutvecklande, språkstödjande = som hjälper dig att lära dig språket
        studiemotiverande = som ger lust att studera
        kognitiv, kognitiva, kognitivt = som har med tänkande och minne att göra
        funktionsvariation, funktionsvariationer = funktionsnedsättning
        neuropsykiatrisk problematik = svårigheter av adhd, autism eller liknande
        aktivitetsersättningsberättigad, ersättningsberättigad, biståndsberättigad = som har rätt till pengar
        """
}
