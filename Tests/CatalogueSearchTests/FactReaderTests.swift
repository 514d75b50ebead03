import CatalogueModel
import CatalogueTestSupport
import SwedishText
import Testing

@testable import CatalogueSearch

@Suite("Facts from text")
struct FactReaderTests {
    private static let snapshot = IndexSnapshot(revision: 1, interventions: [], vocabulary: .builtIn)
    private static var reader: FactReader { FactReader(snapshot: snapshot, today: Fixture.date("2026-11-21")) }

    /// The facts of some kinds as "age 19", "need need-angest", denied ones with "not " before.
    private func facts(_ text: String, _ kinds: FactKind...) -> [String] {
        Self.reader.facts(in: text).map(\.known).filter { kinds.isEmpty || kinds.contains($0.kind) }.map { fact in
            let value =
                switch fact.value {
                case .number(let number): "\(number)"
                case .range(let range): "\(range.lowerBound)-\(range.upperBound)"
                case .text(let text): text
                case .flag(let flag): "\(flag)"
                }
            return (fact.isNegated ? "not " : "") + value
        }
    }

    @Test("ages are read in all forms, lengths of time and other numbers are not")
    func ages() {
        let examples: [(String, [String])] = [
            ("Jag är nitton år", ["19"]), ("27-åring från Tranås", ["27"]), ("en kille på 22", ["22"]),
            ("trettiotvåårig man", ["32"]), ("född i maj 1990", ["36"]), ("fyller 40 i december", ["39"]),
            ("kvinna 33 Vetlanda", ["33"]), ("min son är 19", ["19"]), ("36 bast", ["36"]), ("f. 1976", ["50"]),
            ("sjukskriven 50 %", []), ("väntat i 12 veckor", []), ("enligt lag 2003:1210", []),
            ("jobbat 20 år på lager", []), ("har två barn, 3 och 5 år", []), ("klockan 19", []),
            ("bor på Ringvägen 34", []),
            ("för 25 år sedan", []), ("har 17,5 poäng", []), ("när han fyllde 18", []), ("070-123 45 67", []),
            ("19850312-1234", []), ("hyran är 45 00", []), ("min mamma är 80 och jag är 52", ["52"]),
            ("söker för en 17-åring", ["17"]), ("K -84, FS", ["42"]), ("född i Chile 1980", ["46"]),
            ("kom hit som trettonåring", []), ("sen jag var 14 år", []), ("pappa med en femåring", []),
            ("F, 36 år, FS", ["36"]), ("hon är 14år", ["14"]), ("jobbat som kock tjugo år i Turkiet", []),
            ("född nittiofem", ["31"]), ("har åldersbedömts till 19", ["19"]), ("nitton och skoltrött", ["19"]),
            ("hon blir arton om en månad", ["17"]), ("fick barn vid sexton", []), ("47:an till stan", []),
            ("K56 Karlstad", ["56"]), ("min son är 5 år och jag är 28 år", ["28"]),
            ("jag är 31. Min dotter är 3 år.", ["31"]), ("30 år i yrket", []), ("i drygt 25 år har jag haft ont", []),
            ("hunden är 12 år", []), ("för 16-24 år men jag är 27", ["27"]), ("20 år av missbruk", []),
            ("nyss fyllda 45", ["45"]),
            ("f 680922, Gnosjö", ["58"]), ("kv f. 1998-12-05", ["27"]), ("mamma blev 70 i september", ["70"]),
            ("kusinen snart 18, Flen", ["17"]), ("jag gammal 58, tjugo år i Sverige", ["58"]), ("till 31/12", []),
            ("Barn 9 år, familjehem", ["9"]),
            ("arbetslös 3 år efter konkurs", []), ("vi är 14 damer och en karl", []), ("vårt barnbarn på 20", ["20"]),
            ("3 år nykter i mars", []), ("Pojke, 7 år, Lerum", ["7"]), ("mitt CV är tolv år gammalt", []),
            ("jag är ny här, 24 gammal", ["24"]), ("901231-xxxx, Mora", ["35"]), ("22 å, kille", ["22"]),
            ("småbarnsmor 31, Lund", ["31"]), ("kvinna o 47 o slut", ["47"]), ("ja ä 61, bor själv", ["61"]),
            ("Vad får man om man är 40?", []), ("en klass med 24 sextonåringar", []), ("det är 9 år sen", []),
            ("F 52, Boden", ["52"]), ("f. 52, Boden", ["74"]), ("mitt barnbarn, 11, äter inte", ["11"]),
            ("nu är han 15 och bråkar", ["15"]), ("orkar inte mer. 58 år. Sala", ["58"]), ("kön är 14 år", []),
            ("sjukskriven t o m 15/1", []), ("Hans mor är 80, han själv är 51", ["51"]),
            ("Sökandens barn: 4 år. Sökanden 36 år", ["36"]),
        ]
        for (text, expected) in examples { #expect(facts(text, .age) == expected, "\(text)") }
    }

    @Test("limits of age are ranges")
    func ranges() {
        let examples: [(String, [String])] = [
            ("deltagare 18–29 år", ["18-29"]), ("18 till 24 år", ["18-24"]), ("mellan 20 och 30 år", ["20-30"]),
            ("minst 18 år, högst 30", ["18-30"]), ("upp till 24 år", ["0-24"]), ("under 30 år", ["0-29"]),
            ("för unga vuxna", ["18-29"]), ("i fyrtioårsåldern", ["40-49"]), ("tonårsson", ["13-19"]),
            ("i trettiofemårsåldern", ["32-38"]), ("Åldersspann 16-20, skolfrånvaro", ["16-20"]),
            ("arbetat i över tjugo år", []), ("90-talist med panikångest", ["26-36"]), ("nittiotalist", ["26-36"]),
            ("00-talist", ["16-26"]),
            ("född på 80-talet", ["36-46"]), ("inte fyllt 20 än", ["0-19"]), ("40+ ansökningar", []),
            ("för 16-24 år men jag är 27", []), ("40 å nånting", ["40-49"]),
            ("äldre än 30 men under 40", ["30-39"]), ("vill gå upp till 60", []), ("ring mellan 8 och 16", []),
            ("har två tonåringar", []),
            ("ej pensionär", []),
        ]
        for (text, expected) in examples { #expect(facts(text, .ageRange) == expected, "\(text)") }
    }

    private static let moreHomes: [(String, [String])] = [
        ("Mannen hör till Ljungby kommun", ["0781"]), ("skriver från Gotland", ["0980"]),
        ("går på soc i Norrköping", ["0581"]), ("Hennes far bor i Boden, hon bor i Luleå", ["2580"]),
        ("Min handläggare heter som en stad, Kalmar", []), ("Finns det nåt ställe i Kalix att hänga på?", ["2514"]),
        ("eget kontrakt i Borås", ["1490"]),
        ("K44 Kramfors sjukskr sen feb", ["2282"]), ("Ystads kommun arbetsgivare, bor Skurup", ["1264"]),
        ("skriven hos mamma i Alvesta men bor i Tingsryd", ["0763"]),
    ]

    @Test("the place of residence is read, no ordinary word and no other place")
    func places() {
        let examples: [(String, [String])] = [
            ("bor i Haninge", ["0136"]), ("Södertäljebo", ["0181"]), ("sodertalje", ["0181"]), ("moraborna", ["2062"]),
            ("bor i vara", ["1470"]), ("Vara kommun", ["1470"]), ("Man 47, FS, Tyresö", ["0138"]),
            ("på Gotland", ["0980"]),
            ("bor inte i Lund utan i Eslöv", ["not 1281", "1285"]),
            ("kommer från Hedemora men bor i Borlänge", ["2081"]),
            ("bor hos min syster i Växjö", ["0780"]), ("har alltid bott i Värnamo", ["0683"]),
            ("kan det vara så", []), ("en hel skara människor", []), ("jobbar med mark och anläggning", []),
            ("en kil mellan oss", []), ("i boden på gården", []), ("Hälsningar Anna Berg", []),
            ("ring Nora på tisdag", []),
            ("går i skolan i Kalmar", []), ("vårdcentralen i Salem", []), ("jobbar i Solna", []),
            ("satt på Kumla i två år", []),
            ("uppvuxen i Visby", []), ("växte upp i Kalmar", []), ("bodde förut i Luleå", []),
            ("ska flytta till Gävle", []),
            ("det hjo inte", []), ("ale på krogen", []),
            ("Tidaholm har bra skolor men det hjälper inte mig", []), ("jag har jobbat i Solna, Täby och Nacka", []),
            ("vi träffades i Kalmar och gifte oss sen", []), ("de hämtade mig från Eksjö en natt", []),
            ("jag hade villa i Ystad", []), ("Mamman bor i Tibro, jag i Skövde", ["1496"]),
            ("har en tvåa i Motala", ["0583"]), ("trivs inte i Arvika", ["1784"]), ("jag är göteborgare", ["1480"]),
            ("pendlar från Höör till stan", ["1267"]), ("har ett hus utanför Vimmerby som jag bor i", []),
            ("bor i en stuga utanför Vimmerby", ["0884"]), ("jag bor i Kristianstd", ["1290"]),
            ("Kvinna 47, sjukskriven, Lidköpng", ["1494"]), ("Hälsningar, Anna Hallbergs", []),
            ("är 19 och ska klara mig själv i Kristinehamn", ["1781"]), ("3 barn, FS, Botkyrkas norra delar", ["0127"]),
            ("skriven i Solna men bor hos en kompis i Huddinge", ["0126"]),
            ("kvinna i Haninge", ["0136"]), ("ingen bostad i Nynäshamn", ["0192"]), ("inget jobb i Kiruna", ["2584"]),
            ("hittar ingen bostad i Lund", ["1281"]), ("min son bor i Eslöv, jag bor i Höör", ["1267"]),
            ("solna", ["0184"]),
            ("i vara", ["1470"]), ("vara", []), ("stöd i solna", ["0184"]), ("ont i nacka", []),
            ("Lund, 34 år", ["1281"]),
            ("praktik Haninge", ["0136"]), ("bor i Haninge men söker i Tyresö", ["0136"]),
            ("Min bror (45) i Avesta är sjuk", ["2084"]), ("bor i Ö-vik", ["2284"]),
            ("Uppvuxen i Kalix men sen 2015 i Luleå", ["2580"]), ("Farmor 88 Strömsund, hon har ont", ["2313"]),
            ("nyinflyttad t Sölvesborg från Olofström", ["1083"]), ("lundabo, 26 år", ["1281"]),
            ("bor hemma, tjej 21 Sandviken", ["2181"]),
            ("Malmöit som vill bli nykter", ["1280"]),
            ("bor på Orust, ingen bil", ["1421"]),
            ("pendlar till jobbet i Märsta från Knivsta där jag bor", ["0330"]), ("bor i nortälje", ["0188"]),
            ("en person på gruppboende i Luleå", ["2580"]), ("Inneboende i Ånge", ["2260"]),
            ("en orust båt i boden", []), ("Falkenbergs kn, god man", ["1382"]),
            ("nu är jag tillbaka i Växjö", ["0780"]),
        ]
        for (text, expected) in Self.moreHomes { #expect(facts(text, .municipality) == expected, "\(text)") }
        for (text, expected) in examples { #expect(facts(text, .municipality) == expected, "\(text)") }
        #expect(facts("bor i Örebro län", .county) == ["18"])
        #expect(facts("skåne, kvinna", .county) == ["12"])
        #expect(facts("Region Stockholm", .county) == ["01"])
    }

    @Test("registration and sick leave are of now, and can be denied")
    func status() {
        let registered: [(String, [String])] = [
            ("inskriven på AF", ["true"]), ("Af-inskriven sedan mars", ["true"]),
            ("står som arbetssökande på AF", ["true"]),
            ("skrev in mig på Arbetsförmedlingen", ["true"]), ("inte inskriven på AF", ["not false"]),
            ("ej AF", ["not false"]),
            ("AF skrev ut mig i våras", ["not false"]), ("skrevs ut från arbetsförmedlingen", ["not false"]),
            ("utskriven från arbetsförmedlingen", ["not false"]), ("inskriven i psykiatrin", []),
            ("har ms och är inskriven sedan 14 månader", ["true"]), ("inskriven sedan mars på ett HVB", []),
            ("står utanför Arbetsförmedlingen", ["not false"]), ("Man, 44, AF: nej", ["not false"]),
            ("Inskriven på AF? Nej.", ["not false"]),
            ("kan jag vara inskriven på AF?", []),
            ("Min sambo är inskriven på AF men inte jag", ["not false"]), ("insk på arb.förm.", ["true"]),
            ("var inskriven på AF 2019, men inte nu", ["not false"]),
            ("Måste man vara inskriven på AF?", []), ("min sambo är inskriven på AF och jag mår dåligt", []),
        ]
        let more: [(String, [String])] = [
            ("AF: JA", ["true"]), ("arbetssökande (AF), 40 år", ["true"]), ("Ej anm. AF", ["not false"]),
            ("varken AF eller skola", ["not false"]),
            ("Inskriven i jobb- och utvecklingsgarantin", ["true"]),
            ("Inskriven på folkhögskolan, inte på AF", ["not false"]),
        ]
        for (text, expected) in more {
            #expect(facts(text, .registered) == expected, "\(text)")
        }
        for (text, expected) in registered { #expect(facts(text, .registered) == expected, "\(text)") }
        let sick: [(String, [String])] = [
            ("sjukskriven på halvtid", ["true"]), ("har läkarintyg till maj", ["true"]),
            ("läkaren har sjukskrivit mig till februari", ["true"]),
            ("friskskriven", ["not false"]),
            ("aldrig varit sjukskriven", ["not false"]), ("tidigare sjukskriven", []), ("risk för sjukskrivning", []),
            ("sjukskriven för utbrändhet sen i februari", ["true"]),
            ("min chef är sjukskriven och jag får jobba", []), ("insats för långtidssjukskrivna kvinnor", ["true"]),
        ]
        for (text, expected) in sick { #expect(facts(text, .sickLeave) == expected, "\(text)") }
    }

    @Test("income support is what is had now, not what is asked about, over or ended")
    func income() {
        let examples: [(String, [String])] = [
            ("har aktivitetsersättning", ["income-aktivitetsersattning"]), ("går på soc", ["income-forsorjningsstod"]),
            ("SE 75 %", ["income-sjukersattning"]), ("saknar sjukpenning", ["not income-sjukpenning"]),
            ("utan försörjningsstöd", ["not income-forsorjningsstod"]), ("hade försörjningsstöd 2021", []),
            ("hur söker man försörjningsstöd", []), ("kan jag få försörjningsstöd?", []),
            ("Sjukpenningen drogs in i våras", []),
            ("funderar på aktivitetsersättning", []), ("försörjningsstöd", []), ("soc hjälper inte", []),
            ("får jag försörjningsstöd?", []),
            ("varken jobb, studier eller försörjningsstöd", ["not income-forsorjningsstod"]),
            ("har haft sjukpenning i två år men den är indragen", []), ("flera aktörer (AF, soc, psyk)", []),
            ("jag får inte sjukpenning", ["not income-sjukpenning"]), ("FK drog in min sjukpenning", []),
            ("blev av med försörjningsstödet", []), ("har försörjningstöd", ["income-forsorjningsstod"]),
            ("a-kassan är snart slut", ["income-a-kassa"]),
        ]
        for (text, expected) in examples { #expect(facts(text, .incomeSupport) == expected, "\(text)") }
    }

    @Test("needs are read from many ways of saying them; a lack is the need itself")
    func needs() {
        let examples: [(String, [String])] = [
            ("svårt att somna", ["need-somnproblem"]), ("jag har ingen bostad", ["need-bostadsloshet"]),
            ("kan inte svenska", ["need-svenska-spraket"]), ("pratar bra svenska", []),
            ("inget cv", ["need-cv-och-ansokan"]),
            ("har körkort", []), ("saknar körkort", ["need-korkort"]),
            ("har adhd och autism", ["need-adhd", "need-autism"]),
            ("inte autism men adhd", ["not need-autism", "need-adhd"]), ("är inte hemlös", ["not need-bostadsloshet"]),
            ("trött på att vänta", []), ("dömd för misshandel", []), ("jättedement", ["need-demens"]),
            ("har egen lägenhet", []), ("förstår inte deklarationen", ["need-skatt"]),
            ("har varken dyslexi eller adhd", ["not need-dyslexi", "not need-adhd"]), ("kom ut på gården", []),
            ("behärskar ej svenska", ["need-svenska-spraket"]), ("månaden är slut", []),
            ("har arbetat i äldreomsorgen i tio år", []), ("vågar inte åka hiss", ["need-fobi"]),
            ("mår dåligt eftersom jag inte kan svenska", ["need-psykisk-ohalsa", "need-svenska-spraket"]),
            ("flera aktörer (AF, soc, psyk)", ["need-samordnat-stod"]), ("behöver inte tolk", ["not need-tolk"]),
            ("en synnedsättn sedan födseln", ["need-synnedsattning"]), ("var sjuk i depression 2019", []),
        ]
        for (text, expected) in examples { #expect(facts(text, .need) == expected, "\(text)") }
        // What is left of an expression without its fillers may say little, or something else.
        for text in ["Känner inte grannen", "kan jobba heltid", "vad ska jag göra?", "talar god svenska", "egen lgh"] {
            #expect(facts(text, .need) == [], "\(text)")
        }
        #expect(facts("känner inte igen oss", .need) == ["need-demens"])
    }

    @Test("words that together tell of a need are found in any order, but not across another statement")
    func cues() {
        let examples: [(String, [String])] = [
            ("ska plugga till bussförare", ["need-yrkesutbildning"]), ("vill bli gladare", []),
            ("hjärtat slår fort", []), ("min pension är låg", ["need-pension"]),
            ("utbränd men vill gå ut", ["need-utmattning"]),
            ("ont i magen varje morgon", ["need-mag-tarmsjukdom"]),
            ("rädd när han kommer hem", ["need-vald-i-nara-relation"]),
        ]
        for (text, expected) in examples { #expect(facts(text, .need) == expected, "\(text)") }
        #expect(facts("M, 41, AF sedan 2023", .registered) == ["true"])
        #expect(facts("csn räcker inte", .incomeSupport) == ["income-studiemedel"])
        #expect(facts("68 pensionär, Skövde", .age) == ["68"])
    }

    @Test("situations in life are backgrounds")
    func backgrounds() {
        let examples: [(String, [String])] = [
            ("trebarnsmamma", ["tg-foraldrar"]), ("har inga barn", ["not tg-foraldrar"]), ("min mamma är 67", []),
            ("nyanländ", ["tg-nyanlanda"]),
            ("flydde från Syrien", ["tg-flyktingar", "tg-utrikesfodda", "tg-utomeuropeiskt-fodda"]),
            ("resa till Turkiet", []),
            ("jag har flytt med min dotter", ["tg-foraldrar"]), ("de tog mina barn", ["tg-foraldrar"]),
            ("får träffa sonen varannan helg", ["tg-foraldrar"]), ("har fru och barn", ["tg-foraldrar"]),
            ("hinner inte vara med barnen", ["tg-foraldrar"]), ("jobbar med barnen på dagis", []),
            ("föräldrarna är från Iran", ["tg-utlandsk-bakgrund"]), ("muckade i fredags", ["tg-frigivna"]),
            ("egenföretagare", ["tg-foretagare"]), ("jag är handläggare på kommunen", []),
            ("varken arbete eller studier", ["tg-uvas"]), ("varken praktik, jobb eller skola", ["tg-uvas"]),
            ("min son 19", []), ("arbetslös", ["tg-arbetslosa"]), ("vi försöker få barn", []),
            ("jobbar med ungdomar och barn", []), ("bor med min man och tre barn", ["tg-foraldrar"]),
            ("han går i skola i Partille", ["tg-studerande"]),
        ]
        for (text, expected) in examples { #expect(facts(text, .background) == expected, "\(text)") }
    }

    @Test("gender is the person's, not a relative's, and man is mostly a pronoun")
    func gender() {
        let examples: [(String, [String])] = [
            ("en man som söker", ["male"]), ("hur gör man", []), ("min dotter 17", ["female"]), ("bor hos mamma", []),
            ("rädd för min pappa", []), ("K, 26 år", ["female"]), ("min man slår mig", []), ("hen är 24", []),
            ("ensam sen han stack", []),
            ("han slår mig när jag säger emot", []), ("jag har fru och barn", []),
            ("mamma på sjukhus, jag hinner inte", []),
            ("jag är mamma till en kille på 22 som bara spelar", ["male"]), ("får träffa dottern på ett kontor", []),
            ("Killen är 20 och ringde mig", ["male"]), ("22 år, m, Gävle", ["male"]), ("träffar för pappor", ["male"]),
            ("Min flickvän har bulimi men vill inte ha hjälp", ["female"]), ("F, 36 år", ["female"]),
            ("Man runt 40", ["male"]), ("M22, Åre kn", ["male"]), ("Herr B, 71", ["male"]), ("sambo med en kille", []),
            ("min man är våldsam", []), ("min man är alkoholist", []),
            ("vill ha kvinnlig läkare", []), ("blev slagen av en man", []),
            ("Min tonårsdotter vägrar prata, jag är 41 och ensam med henne", ["female"]),
            ("min kille kollar min mobil, jag är 19", []),
            ("mannen dog i somras", []), ("Hörselskadad man, arbetslös", ["male"]), ("Far 37, frivård", ["male"]),
            ("Mamma dog i mars", []), ("min fru, 36, har blivit av med jobbet", ["female"]),
            ("Min pojk går på sfi, han är 28", ["male"]), ("min dotters ätstörning tar över", ["female"]),
        ]
        let more: [(String, [String])] = [
            ("Avser man f. 1960", ["male"]), ("tvåbarnsmor, 33", ["female"]), ("ja ä kärring från Åmål", ["female"]),
            ("Min tös är femton", ["female"]), ("bor i Boden. 37. man.", ["male"]),
            ("jag är 50 år gammal pappa", ["male"]), ("trebarnsfar i Kalix", ["male"]),
            ("F -03, anorexi", ["female"]), ("f. 1976, Boden", []), ("54-årig m, Krokom", ["male"]),
            ("Elev 17 år. Mamma tveksam.", []), ("bor med farbror", []), ("tjejen har stuckit", []),
        ]
        for (text, expected) in more { #expect(facts(text, .gender) == expected, "\(text)") }
        for (text, expected) in examples { #expect(facts(text, .gender) == expected, "\(text)") }
    }

    @Test("the text of a denied fact has the denying word")
    func denialIsShown() {
        let fact = Self.reader.facts(in: "Hon är inte inskriven på AF.").first { $0.known.kind == .registered }
        #expect(fact?.text == "inte inskriven på AF")
    }

    @Test("sayings state a fact and find nothing; labels that only find state nothing")
    func sayings() {
        let concept = Concept(
            id: "need-vila", group: .need, label: "återhämtning", everyday: ["semester"],
            reading: ConceptReading(sayings: ["helt tom inuti"], searchOnly: ["semester"]))
        let group = Concept(
            id: "tg-vila", group: .targetGroup, label: "utvilade",
            reading: ConceptReading(statedAs: "need-vila"))
        let snapshot = IndexSnapshot(
            revision: 1, interventions: [], vocabulary: Vocabulary(concepts: [concept, group]))
        let reader = FactReader(snapshot: snapshot, today: Fixture.date("2026-11-21"))
        func finding(_ text: String) -> [String] {
            let words = text.split(separator: " ").map { word in
                let surface = Array(word.utf8)
                return snapshot.phrases.word(surface, snapshot.analyser.analyse(surface))
            }
            return snapshot.phrases.concepts(of: snapshot.phrases.matches(in: words))
        }
        let need = KnownFact(.need, .text("need-vila"))
        #expect(reader.facts(in: "jag är helt tom inuti").map(\.known) == [need])
        #expect(reader.facts(in: "vi är utvilade").map(\.known) == [need])
        #expect(reader.facts(in: "har semester nu").isEmpty)
        #expect(finding("helt tom inuti").isEmpty)
        #expect(!snapshot.phrases.labelWords.contains(Array("inuti".utf8)))
        #expect(finding("semester") == ["need-vila"])
    }

    @Test("what the built-in vocabulary says of reading")
    func readings() {
        let examples: [(String, [String])] = [
            ("jag har gått in i väggen", ["need-utmattning"]), ("har adhd", ["need-adhd"]),
            ("har klimatångest", ["need-angest"]),
            ("har ingen praktikplats", ["need-praktikplats"]), ("min pension kommer i maj", []),
            ("hon tar en fika", []),
            ("slutkörd och sover knappt", ["need-utmattning", "need-somnproblem"]), ("ska träffa folk", []),
            ("missar möten", ["need-tidsuppfattning"]), ("har ingen å fira jul med", ["need-ensamhet"]),
        ]
        for (text, expected) in examples { #expect(facts(text, .need) == expected, "\(text)") }
    }

    @Test("spoken, shortened and misspelt words are read as what they stand for, names as themselves")
    func spelling() {
        let examples: [(String, [String])] = [
            ("har mkt angest hela tiden", ["need-angest"]), ("jag har svårt å somna", ["need-somnproblem"]),
            ("adhd å autism", ["need-adhd", "need-autism"]), ("har ont i rygen", ["need-ryggont"]),
            ("min vän heter Depresson", []),
        ]
        for (text, expected) in examples { #expect(facts(text, .need) == expected, "\(text)") }
        #expect(facts("har vart sjuksriven i ett år", .sickLeave) == ["true"])
        #expect(facts("jag har forsorjningsstöd", .incomeSupport) == ["income-forsorjningsstod"])
        #expect(facts("kvina 44 år", .gender) == ["female"])
        #expect(facts("skulsanering nu").isEmpty)
    }

    @Test("labels inside labels that tell nothing are each tried once: the work does not double with every word")
    func nestedLabels() {
        let labels = (1...40).map { Array(repeating: "kaka", count: $0).joined(separator: " ") }
        let cake = Concept(id: "need-kaka", group: .need, label: "kakor", synonyms: labels, statesFact: false)
        let vocabulary = Vocabulary(concepts: [cake])
        let reader = FactReader(
            snapshot: IndexSnapshot(revision: 1, interventions: [], vocabulary: vocabulary),
            today: Fixture.date("2026-11-21"))
        #expect(reader.facts(in: labels.last ?? "").isEmpty)
    }

    @Test("no text traps, and every fact is a piece of it")
    func fuzz() {
        let pieces = [
            "jag", "min", "son", "är", "19", "år", "bor", "i", "Haninge", "inte", "inskriven", "på", "AF", "har",
            "adhd", "och", "mamma",
            "född", "2005", "mellan", "fyller", "över", "%", "+", ".", ",", "?", "-", "(", "\n", "å", "ö", "från",
            "Syrien", "utan", "vara",
            "hon", "sjukskriven", "50", "se", "län", "kommun", "\u{FFFD}", "👩‍👧", "e\u{301}", "till", "hade", "soc",
            "tre", "barn", "999999",
        ]
        for seed in UInt64(0)..<400 {
            var random = SeededGenerator(seed: seed)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                bytes += Array(pieces.randomElement(using: &random)!.utf8)
                if Bool.random(using: &random) { bytes.append(UInt8(ascii: " ")) }
                if Int.random(in: 0..<30, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let utf8 = Array(text.utf8)
            for fact in Self.reader.facts(in: text) {
                guard let range = fact.byteRange, utf8.indices.contains(range.lowerBound),
                    range.upperBound <= utf8.count
                else {
                    Issue.record("seed \(seed): a span outside the text")
                    continue
                }
                #expect(String(validating: utf8[range], as: UTF8.self) == fact.text, "seed \(seed)")
            }
        }
    }
}
