/// The words that together tell of a concept, see ``CueRule``.
///
/// A line is `concept: words & words ! exceptions`; `-sköterska` is any word that ends so.
enum CueTable {
    static let lines = [mind, body, life, home, work, people, situations, income].flatMap { $0.split(separator: "\n") }

    private static let mind = """
        need-somnproblem: sov|sovit|sover & tim|h|timme|timmar ! dagen
        need-somnproblem: sova|sover|somna|somnar|sömn|sömnen|nattsömn|nattsömnen & inte|timmar|dåligt|svårt|aldrig|knappt|problem|illa|dålig|kort|störd|tabletter ! hemma|hos|ute|dagarna
        need-somnproblem: vaknar|vaken|vakna & natten|nätterna|natt
        need-dygnsrytm: sover|sova & dagarna|dagen|dagtid|dagar
        need-dygnsrytm: uppe|vaken & nätterna|nattetid|natten ! natt
        need-dygnsrytm: dygnet|dygn & vänt|vänd|vänder|fel|upp|ner|rytm|vända
        need-dygnsrytm: morgonen|morgnarna|mornarna|morgon|morgnar & upp|ur & svårt|inte|aldrig|orkar|kommer|kan
        need-utmattning: väggen & gått|gick|går|in|gå
        need-utmattning: slut & kroppen|huvudet|helt|totalt|fullständigt|mentalt|alldeles ! lönen|lön|dagarna|göra|pengar|pengarna|a-kassan|a-kassa|garantin|ersättningen|tar|tog
        need-utmattning: kroppen|huvudet & nej|stopp|ifrån|stopp
        need-utmattning: orkar|orkade|ork|orken|energi & inte|ingen|mer|knappt|slut ! leva|jobba|arbeta|städa|duscha|laga|gå|ut|diska|ringa|plugga
        need-utmattning: bränt|bränd|brände & ut ! mat
        need-depression: nere|ledsen|låg|deppig|nedstämd & länge|hela|mycket|jämt|ofta|bara|alltid|väldigt|jätte|så|känner|är ! pension|pensionen|lön|lönen|inkomst|inkomsten|ersättning|ersättningen|hyra|hyran|sgi|självkänsla|självkänslan|självförtroende|barnet|barnen
        need-depression: gråter|gråta|grät
        need-depression: glädje|roligt|livsglädje|livsgnista|gläds & ingen|inget|ingenting|inte|tappat|förlorat
        ~need-psykisk-ohalsa: mår|må|mått|mådde & dåligt|illa|skit|kasst|uselt|pest|psykiskt|piss|dåligt ! bra|bättre|pengar
        need-psykisk-ohalsa: mår|må & inte|aldrig|sällan & bra
        need-psykisk-ohalsa: psyket|psykiskt & dåligt|svag|sämre|instabil|nere|trasig
        need-angest: orolig|oron|oro|oroar & hela|jämt|ständigt|ständig|mycket|väldigt|konstant|alltid|allt|för|över|stor|stark
        need-angest: rädd & allt|jämt|hela|alltid|ständigt ! mannen|man|exet|honom
        need-angest: klump|klumpen|tryck|trycket & magen|bröstet|halsen
        need-panikangest: luft|andas & får|kan & ingen|inte ! leva|lever|trappor| lungor|lungorna|kol|astma
        need-angest: skakar|darrar|svettas & kroppen|händerna|hela & när|innan|inför|bara
        need-social-fobi: folk|människor|grupp|grupper|främlingar|folksamlingar & rädd|jobbigt|ångest|undviker|obehag|nervös|panik|rädsla
        need-social-fobi: ringa|telefon|telefonen & vågar|ångest|skräck|rädd
        need-panikangest: panik & får|fick|bussen|tunnelbanan|affären|attacker
        need-agorafobi: buss|tåg|tunnelbana|bussen & vågar|rädd|ångest|panik
        need-isolering: ut|ute|utanför & inte|aldrig|sällan|knappt & går|gå|gått|kommer|komma|varit|vågar|lägenheten|dörren|huset|rummet|gick ! får|tillåter|arbete|arbetslivet|jobb|praktik|gymnasiet|studier
        need-separation: lämnat|lämnade|lämnar|övergav & mig|honom|henne & fru|man|sambo|flickvän|pojkvän|frun|mannen|sambon|partner|make
        need-isolering: lämnar|lämnat|lämna & inte|aldrig|sällan|knappt & lägenheten|hemmet|rummet|huset|hem|rum
        need-isolering: ut|utanför|iväg & folk|människor|hemmet|dörren & komma|kommer|behöver|bland|träffa
        need-isolering: sitter|sitta|suttit|ligger|legat|stannar|stänger|låser|låst|är|vara & hemma|rummet|sängen|rum & bara|hela|jämt|alltid|mest|dagarna|dygnet|år|månader|in ! barn|barnen|bebis|bebisen|vill|föräldraledig|mammaledig|pappaledig|vab|vabbar|praktik
        need-isolering: isolerar|isolerat|isolera|isolerad & sig|mig|hemma|sig|helt|sej|mej
        need-sjalvskada: skär|skurit|skära|skadar & sig|mig|armarna|armen|själv|handlederna
        need-suicidtankar: leva|livet|liv & inte|orkar|vill|avsluta|ta|tar|meningslöst & orkar|vill|sitt|mitt|längre|leva|avsluta ! tillbaka
        need-suicidtankar: dö & vill|ville
        need-psykos: röster & hör|höra|hörde
        need-psykos: förföljd|övervakad|avlyssnad|bevakad & känner|tror|är
        need-tvangssyndrom: kollar|kolla|kontrollerar & låst|låset|spisen|plattan & gånger|hela|jämt|måste
        need-tvangssyndrom: tvättar|kontrollerar|kollar & händerna|spisen|tvång|hundra|gånger
        need-atstorning: äter|äta|ätit & inte|knappt|kräks|spyr|vägrar|svårt|aldrig|nästan ! kött|ute|medicin|medicinen|råd|gluten
        need-atstorning: kräks|spyr & mat|maten|äter|efter
        need-ilska: arg|ilsken|utbrott|humöret|humör|ilskan|aggressiv & lätt|får|snabbt|kontrollera|hela|ofta|hantera|jämt|svårt|blir|tappar
        need-sjalvkansla: självkänsla|självförtroende|självkänslan|självförtroendet|självbild & dålig|låg|dåligt|lågt|inget|ingen|saknar|svag|stärka|bättre|noll|botten|kass|få|usel
        need-sjalvkansla: tror|duger|litar|värdelös & inte|känner & mig|själv|sig|till
        need-hopp: hopp|hoppet|framtidstro & inget|utan|gett|tappat|saknar|förlorat|ingen|upp
        need-hopp: framtid|mening|meningen & ingen|utan|ser|saknar ! vill
        need-framtidsplan: vilse|vilsen ! går|gått|gick|hitta|hittar
        need-framtidsplan: vet & inte|ej & vill|bli|framtiden|livet|göra ! myndigheter|barnen|hur|jobba
        need-motivation: motivation|motivationen|lust|lusten|drivkraft|motiverad & saknar|tappat|tappar|ingen|svårt|dålig|låg|utan|inte|noll
        need-koncentrationssvarigheter: koncentrera|fokusera|koncentrationen|koncentration|fokus & svårt|inte|kan|problem|dålig|sämre|ingen|svårigheter
        need-skarmberoende: tiktok|instagram|youtube|mobilen|telefonen|snapchat|skärmen|facebook & timmar|dygnet|fast|beroende|sluta|scrollar|nätterna|hela ! läser|kollar|inte
        need-minnessvarigheter: glömmer & ord|namn|avtalade|vad
        need-minnessvarigheter: glömmer|glömsk|minnet|minns|glömde & allt|inte|dåligt|svårt|sviker|sämre|hela|jämt|möten|saker|tider|alltid|ofta|är|blivit
        need-tidsuppfattning: tider|tid|tiden & passa|passar|hålla|håller & svårt|inte|aldrig|problem
        need-npf-utredning: utredning|utredas|utredd|utreds|utreda & adhd|autism|npf|väntar|väntat|kö|neuropsykiatrisk|asperger|väntan|misstänkt|add|vill ! kön|könsdysfori|könsidentitet|trans|transkille|transtjej|transperson|könsutredning|polisen|demens|njurar|hjärtat
        need-social-formaga: läsa & av & folk|andra|människor|personer & svårt|inte|kan
        need-selektiv-mutism: ord|något|nåt|pratar|prata & inte|aldrig & skolan|klassrummet|förskolan|lektionen|lektionerna & säger|säga|pratar|prata ! svenska|engelska
        need-psykos: hör & viskar|ropar|förföljer|spionerar
        need-tidsuppfattning: försent|sent & kommer|kom & alltid|jämt|ofta|varje ! hem|natten
        need-skam: skäms|skam|skammen
        need-misstro: litar|lita|förtroende & inte|inget|aldrig & myndigheter|soc|någon|socialtjänsten|myndigheterna|af|vården
        need-hantera-kanslor: känslor|känslorna|känslan & hantera|reglera|kontrollera|styra|svårt
        need-sinneskanslighet: ljud|ljus|intryck|oljud|oväsen|sorl|stim|lukter|lampor|lysrör|musik & känslig|tål|klarar|jobbigt|överkänslig|störs
        need-hjarntrotthet: huvudet|hjärnan & trött|dimma|grötigt|trögt|överhettad
        need-trotthet: trött & alltid|hela|jämt|konstant|ständigt|jätte|så|väldigt|bara|mycket|trots|extremt|är ! på|av|möten
        need-dodsfall: dödsbo|bouppteckning|begravning|begravningen
        need-sorg-och-kris: änka|änkling|sorg|sörjer|sorgen
        need-sorg-och-kris: dog|dött|död|avled|avlidit|förlorat|mist|förlorade|miste & man|mannen|fru|frun|son|sonen|dotter|mamma|pappa|barn|make|maken|maka|sambo|bror|syster|mor|far|förälder|mormor|anhörig ! barnen|vårdnaden|vårdnad|kommer|jobbet|jobb|arbetet
        """

    private static let body = """
        need-ryggont: rygg|ryggen & ont|värk|värker|smärta|smärtor|besvär|slut|dålig|skadad|skada|trasig|paj|problem|kass
        need-nackbesvar: axel|axlar|axlarna|axeln|nacke|nacken|axelbesvär|nackbesvär|handled|handleder & trasiga|slitna|trasig|ont|värk|värker|smärta|besvär|problem|skada|grund|pga|stel|skadad
        need-artros: slitna|utslitna|utslitet|utsliten|slitet|trasiga & knän|knä|knät|höft|höften|höfter|leder|knäna|höfterna|lederna
        need-ledsjukdom: knä|knän|höft|höften|höfter|leder|lederna|knäna|knät|händer|händerna|fingrar & ont|värk|värker|smärta|stela|problem|svullna|slut
        need-smarta: ont|värk|värker|smärta|smärtor|smärtan & kroppen|överallt|ständigt|hela|alltid|jämt|kronisk|långvarig|konstant|musklerna|varje ! magen|mage|huvudet|halsen|öronen|tänderna
        need-smarta: kroppen|kropp & slut|sliten|slitna|utsliten|värker
        need-migran: huvudvärk|migrän|huvudet & ont|ofta|varje|får|hela|daglig
        need-mag-tarmsjukdom: magen|mage & ont|problem|krånglar|orolig|kass|besvär
        need-tandvard: tänder|tänderna|tand|tandvärk
        need-tandvard: tandläkare|tandläkaren|tänderna & råd & inte|ej|ingen
        need-tandvard: tandläkare|tandläkaren & till|hos|råd|rädd|behöver|gå ! land|hemland|hemlandet
        need-fysisk-halsa: sjuk & allvarligt|svårt|kroniskt|ofta|jämt|länge|mycket ! psykiskt|huvudet
        need-rorelsenedsattning: gå|går|rörelsen & svårt|kryckor|rollator|rullstol & gå|går|att|med ! ut|upp|vidare|hemifrån|dit|ifrån|skolan|ner|igenom
        need-rorelsenedsattning: rullstol|rullstolen & sitter|i|använder|behöver|rullstol
        need-horselnedsattning: hör|hörsel|hörseln & dåligt|inte|illa|nedsatt|dålig|inget|sämre ! röster|till|av|hemma
        need-synnedsattning: ser|syn|synen & dåligt|illa|nedsatt|dålig|inget|knappt|sämre|suddigt|klen|försämrats
        need-stroke: stroke|hjärnblödning|propp & haft|fått|fick|efter|hade|drabbades
        need-overvikt: kilo|vikt|väger & ner|mycket|gå|gått|lagt|satt|tappa|överviktig|för
        need-halsoundersokning: hälsoundersökning|hälsokontroll
        need-vardkontakt: läkartid|vårdcentralen|läkare|läkarkontakt|vården & får|ingen|kontakt|boka|saknar|hitta|hjälp|behöver ! jobbar|arbetar|hos|är|som
        need-medicinering: medicin|medicinen|mediciner|medicinerna|tabletter & ta|komma|glömmer|sköta|hjälp|ihåg|biverkningar|slutat
        need-trafikskada: olycka|olyckan|bilolycka|trafikolycka & efter|råkade|skadad|skadades|var|med ! jobbet|arbetet
        need-arbetsskada: arbetsskada|arbetsolycka|skadade|skadad & jobbet|arbetet|arbetsskada|arbetsolycka|arbetsplatsen|på|efter ! barn
        need-alkohol: dricker|dricka|druckit|supa|super|supit|drack|alkohol|alkoholen|öl|vin|sprit|spriten & mycket|varje|dag|många|ofta|sluta|jämt|full|helgerna|kontroll|problem|slutat|periodvis|dagligen ! kaffe|vatten|ångesten|ångest
        need-alkohol: somna|sova & öl|vin|sprit|alkohol|whisky
        need-alkohol: dricker$
        need-samsjuklighet: dricker|knarkar|röker|droger|alkohol|missbruk & ångesten|ångest|depression|psykisk|psykiskt|adhd|samtidigt & mot|och|dövar|samtidigt|för|dämpa|med
        need-cannabis: röker|rökt|röka & på|hasch|gräs|cannabis|weed|braj|brass|holk ! cigaretter|balkongen|tobak
        need-cannabis: cannabis|hasch|braj|weed|gräs & röker|röka|rökt|sluta|beroende|varje|dagligen
        need-narkotika: droger|knark|amfetamin|kokain|heroin|tjack|narkotika|drogerna & tar|tagit|använder|tog|sluta|fast|beroende|använt|ta|problem|slutat
        need-lakemedelsberoende: tabletter|benso|sömntabletter|värktabletter|tramadol|oxy & beroende|fast|sluta|missbrukar|många|knaprar|trappa
        need-lakemedelsberoende: oxazepam|sobril|stesolid|xanor|diazepam|zopiklon|imovane|stilnoct|oxikodon|oxycontin|oxynorm|tramadol|citodon|lyrica|bensodiazepiner|benzo & sluta|beroende|trappa|fast|missbrukar|slutat
        need-tobak: röka|röker|snusa|snusar|rökning|snus & sluta|slutar|nikotin|tobak|cigaretter ! på|hasch|cannabis|gräs
        need-spelberoende: spelar|spelat|spela|spelade|spelande & bort|casino|nätet|pengar|slots|trav|odds|poker|kasino|bettar|oddset
        need-dataspel: spelar|gamar|spela|gama|spel & cs|wow|lol|valorant|minecraft|roblox|xbox|playstation|dataspel|datorspel|datorn|nätterna|dygnet|natten|tv-spel|dagarna|data|datorspelande|fortnite ! musik|trummor|gitarr|piano|fotboll|teater|låtar
        need-personlig-hygien: duscha|duschar|tvätta|hygien|hygienen|tvättar & inte|orkar|svårt|sällan|dålig|klarar|brister|aldrig|hjälp ! kläder|tvättstugan|händerna
        """

    private static let home = """
        need-bostadsloshet: bo|sova|bor|sover & ingenstans|soffan|soffor|bil|bilen|gatan|tält|husvagn|härbärge|vandrarhem|trapphus|runt|soffa ! gå|lugnt|fint|nära|kompis|en$
        need-bostadsloshet: bostad|lägenhet|hem|boende|tak|adress & ingen|inget|utan|saknar|förlorat|förlorade|blivit|mist|bostadslös ! kommer|hittar|nöjd|lämnar|jobb|larm
        need-bostadsloshet: bo|sova & någonstans & hitta|behöver|inte|söker
        need-bostadsloshet: hemlös|bostadslös|uteliggare|soffsurfar
        need-hitta-bostad: bostad|lägenhet|boende|etta|hyresrätt|tvåa & söker|hitta|letar|behöver|hittar|vill|önskar|få|skaffa|hjälp|kö|större|billigare ! skyddat|boendestöd|kommunen
        need-vrakning: vräkt|vräkas|vräkta|vräkning|vräker|avhyst|avhysas|avhysning
        need-vrakning: uppsagd|sägs|utslängd|kastas & lägenheten|kontraktet|hyreskontraktet|bostaden|hyresvärden|lägenhet
        need-vrakning: hyra|hyran|hyror|hyresskuld & efter|släpar|ligger|skyldig|obetald|obetalda|skuld
        need-osakert-boende: bor|bo|bott & hos & kompis|kompisar|bekanta|ex|exet|polare|väninna|bekant|olika ! boendestöd
        need-osakert-boende: bor|bo|bott & tillfälligt|inneboende|andrahand|runt ! boendestöd
        need-osakert-boende: andrahand|andrahandskontrakt|inneboende
        need-osakert-boende: andra & hand & bor|hyr|kontrakt|lägenhet
        need-trangboddhet: kvadrat|kvm|kvadratmeter & pers|personer|barn|familj|vi|oss
        need-trangboddhet: trångt|trång|trångbodda|trångbodd & bor|bo|lägenhet|lever|är
        need-trangboddhet: rum|etta|tvåa & bor|delar & barn|personer|familjen|syskon|oss
        need-flytta-hemifran: hemifrån & flytta|flyttar|flytt
        need-flytta-hemifran: bor & kvar|fortfarande & hemma|föräldrar|föräldrarna|mamma|pappa|oss|mamman
        need-flytta-hemifran: eget|egen & flytta & till|eget|hemifrån
        need-bostadsanpassning: hiss|trappor|trapporna|trösklar & utan|ingen|saknar|klarar|svårt|orkar|inte ! skräck|åka|vågar|andas
        need-stadning-hemmet: städa|städning|disk|disken|hemmet|stök|stökigt|tvätten|diska|städar & svårt|orkar|inte|hjälp|klarar|kaos|aldrig|ordning|över
        need-stadning-hemmet: lägenheten|hemma & kaos|stökigt|smutsigt|skräpigt
        need-stod-i-boendet: boendestöd|boendestödjare & vill|behöver|söker|önskar|få
        """

    private static let life = """
        need-ensamhet: ensam|ensamt|ensamhet|ensamheten & känner|är|mycket|så|alltid|ofta|för|hela|väldigt|livet|sitter|jämt|helt|vardagen|alldeles|dagarna|vara|lever|kväll|jätteensam|min|hemskt ! ensamstående|bor|mamma|pappa|förälder|barnen|henne|honom|vårdnad|vågar
        need-ensamhet: ensam & utan|men ! bor|barn|barnen|mamma|pappa|vårdnad|förälder|gå|går|sova|vågar|åka
        need-ensamhet: ensam$ ! bor|kom|reser|åkte|kommer|gå|går|sova|vågar|åka|barn|barnen
        need-ensamhet: vänner|kompisar|umgänge|nätverk|bekantskapskrets|polare & inga|inget|utan|saknar|få|ingen|tappat|förlorat ! fel|dåligt
        need-ensamhet: umgås|prata|träffar & ingen|aldrig ! svenska|tolk
        need-hitta-vanner: vänner|kompisar|likasinnade|gemenskap|sammanhang|umgänge|nya & hitta|träffa|få|lära|söker|vill|behöver|saknar|önskar|längtar ! jobb|pengar|bostad
        need-hitta-vanner: träffa|lära & folk|andra|människor & vill|behöver|känna|komma
        need-sysselsattning: inget|ingenting|något|nåt|nånting|någonting|nått & göra & dagarna|dagtid|hela|inget|ingenting|behöver|om|dagarna|veckorna|att|å ! hjälpa|åt|mot|ont
        need-sysselsattning: meningsfull|meningsfullt|sysselsättning|daglig & vill|behöver|söker|önskar|saknar|få|ha|utan|ingen ! verksamhet
        need-sysselsattning: gå & någonstans|ställe|plats & dagarna|till|dagtid|tisdagarna|behöver|vill|veckan|sammanhang
        need-ledsagning: läkaren|läkare|vårdcentralen|sjukhuset|mötet|möten|myndigheter|affären|banken|tandläkaren & sällskap|följa|följeslagare|följe|ledsagare|följer
        need-digital-kompetens: dator|datorn|datorer|internet|mobilen|smartphone|surfplatta & lärt|kan|förstår|klarar|van|krånglar|begriper & inte|aldrig|svårt ! sova|sluta|spela|spelar
        need-vardagsstruktur: struktur|rutiner|rutin|rutinerna|strukturen & behöver|behov|saknar|utan|inga|ingen|skapa|hjälp|få|svårt|hitta|vardagen|tappat|dygnet|på|i
        need-vardagsstruktur: vardagen|vardag & få|fungera|fungerar|klarar|ihop|kaos|struktur|klara|svårt ! jobb|arbete
        need-obetalda-rakningar: räkningar|räkningarna|räkningen|fakturor|fakturorna & betala|betalar|betalat|obetalda|berg|hög|högar|högen|kvar|hopar|efter|råd|växer|ligger|klarar
        need-pengar-till-mat-och-hyra: mat|maten|hyra|hyran|blöjor & råd|pengar|räcker|räcka|pengarna|har & inte|ingen|inga|till|knappt ! lagar|laga
        ^need-pengar-till-mat-och-hyra: räcker|räckte & inte|knappt & csn|lön|lönen|pension|pensionen|sjukpenningen|bidraget|bostadsbidrag|försörjningsstödet|ersättningen|barnbidraget|a-kassan|inkomsten
        need-pengar-till-mat-och-hyra: pengarna|pengar & räcker|räcka|slut|räckte & inte|knappt|månaden|till|månad
        need-ekonomi: hyran|hyra & hög|dyr|höjd|råd
        need-pengar-till-mat-och-hyra: råd & inte|ingen|har & inte|ingen|aldrig ! tips|goda|tandvård|tandvården|tandläkare|tandläkaren|tandläkarn|glasögon|medicin|medicinen|mediciner|körkort|körkortet|körlektioner|semester|advokat|dator|resa|resan|bil|bilen|terapi|terapeut
        need-ekonomi: pengar & inga|slut|ont|utan|saknar|oroar|problem|kris|aldrig|lite ! någonstans|ifrån|tjäna|bidrag
        need-ekonomi: ekonomi|ekonomin|ekonomisk|ekonomiskt & dålig|svår|körd|kaos|kris|usel|knaper|problem|hjälp|ansträngd|kass|tufft|svårt|oro|dåligt|ordning|botten|trång|orolig ! bistånd|våld
        need-skulder: skuld|skulder|skulderna|lån|snabblån|sms-lån|smslån & på|kronofogden|hos|inkasso|kr|tkr|tusen|har|mycket|stora|betala|kronor|många|miljon|höga|dra|i|tog ! skam|känner|csn|skuldkänslor
        need-ersattning-upphor: upphör|upphörde|upphört|slut|upphöra|indragen|indraget|drogs|dras|in|indragna|stoppats|stoppades & sjukpenning|sjukpenningen|aktivitetsersättning|aktivitetsersättningen|sjukersättningen|a-kassan|a-kassa|akassan|försörjningsstödet|försörjningsstöd|ersättningen|etableringsersättningen|bidraget|bidragen|aktivitetsstödet|soc & tog|tar|är|snart|drogs|dras|dragit|drar|drog|upphör|upphörde|upphört|indragen|indraget|indragna|stoppats|stoppades|blev|blivit|tagit
        need-kronofogden: kronofogden|fogden|utmätning|kfm
        need-skulder: klarna|resurs|kredit|krediter|kreditkort & skyldig|skuld|skulder|tusen|lån|hos ! betalt
        need-skuldsanering: skuldsanering|skuldsanerad
        need-aterkrav: betala|betalas & tillbaka ! kompis
        need-aterkrav: återkrav|återbetala|återbetalning|återkräver|återkrävd
        need-svenska-spraket: svenska|svenskan & inte|dålig|dåligt|lite|ingen|bättre|lära|svårt|knappt|begränsad|bristande|träna|öva|dåliga|svag|utveckla|lär|behöver|förbättra|förstår|språket ! personnummer|medborgare|pass|samhället|myndigheter|medborgarskap|vänner|medborgarskap|legitimation|lagar
        need-tolk: tolk|tolkhjälp & behöver|vill|behov|med|via|genom|kräver|krävs
        need-tolk: arabiska|arabisk|tigrinska|thailändska|vietnamesiska|kinesiska|albanska|portugisiska|franska|rumänska|bulgariska|serbiska|somaliska|tigrinja|dari|persiska|farsi|ukrainska|ryska|turkiska|kurdiska|sorani|pashto|bosniska|polska|spanska & prata|hjälp|stöd|någon|information|talar|pratar|tala|bara|personal ! läser|lärare|lära|läsa|skriva
        need-las-och-skrivsvarigheter: läsa|skriva|stava|läsning & svårt|problem|svårigheter ! utan|koncentrera|räkna
        need-matematik: räkna|matte|matten|matematik & svårt|problem|hjälp|hjälpa|klarar|underkänd|hopplös
        need-digital-kompetens: dator|datorn|datorer|internet|nätet|mobilen|appar|digitalt|digitala|smartphone & kan|förstår|svårt|lära|klarar|behärskar|hantera|hjälp & inte|svårt|lära|hjälp|knappt
        need-e-legitimation: bankid|bank-id|mobilt & inget|saknar|inte|utan|skaffa|ingen|hjälp|fungerar
        need-blanketter: blanketter|blanketten|formulär|ansökningar|papper|papperen|pappren|pappersarbete|ansökan|pappersexercis & svårt|hjälp|förstår|fylla|klarar|orkar ! jobb|uppehållstillstånd|slut|cv|personligt|länken|länk
        need-forsta-brev: brev|breven|brevet|post|posten|myndighetsbrev|beslut|myndighetspost & förstår|förstå|öppnar|öppna|läsa|vågar & inte|hjälp|svårt|vågar|aldrig
        need-samordnat-stod: bollas|bollad|slussas|skickas|bollats|runt|kors & myndigheter|myndigheterna|mellan|instanser|tvärs ! bor|soffor
        need-samordnat-stod: säger|hänvisar|skickar & af|soc|fk|försäkringskassan|arbetsförmedlingen|socialtjänsten & gå|ring|vänd|kontakta|till|vidare ! upp|nej
        need-samordnat-stod: stolarna|rundgång
        need-samordnat-stod: möten|kontakter|myndigheter|handläggare & många|alla|olika|flera|fem|fyra|sex|tre|tio & trött|samordna|håller|samma|orkar|berätta|reda|hålla|har|inblandade|koll
        need-sip: sip & önskas|behöver|vill|önskar|begär|initiera|upprätta|saknas|kalla
        need-avslag-och-overklagande: avslag|avslaget|nekad|nekats|nekat|nekades|överklaga|överklagat|överklagar|omprövning
        need-god-man: man & god & behöver|vill|söker|skaffa|byta|har
        need-livspussel: ihop|pussel|livspusslet|hinner & jobb|barn|familj|tiden|barnen & inte|få|går|svårt
        need-transport: buss|bussen|bil|bussar|tåg|kollektivtrafik & ingen|inga|saknar|utan|går & ingen|inga|saknar|utan|aldrig ! jobb
        need-fysisk-aktivitet: träna|motionera|röra|träning & vill|behöver|mer|börja|igång ! arbetsträna|svenska|på
        need-social-formaga: socialt|sociala|samspel & svårt|träna|koder|svårigheter|klumpig
        need-personligt-stod: stöttar|peppar|puttar & någon|nån
        need-samtalskontakt: prata|samtala|snacka & någon|nån & med|att|vill|behöver ! svenska
        """

    private static let work = """
        ~need-komma-i-arbete: jobba|arbeta & vill|vilja|önskar|drömmer|redo|hoppas|längtar|kunna|börja|prova|måste ! igen|tillbaka|ideellt|sen|fick|aldrig
        need-komma-i-arbete: jobb|arbete|arbetslivet|arbetsmarknaden|egenförsörjning|anställning & vill|önskar|drömmer|redo|hoppas|längtar|ut|in|närmare|behöver|närma|mål|målet|få|hjälp & vill|önskar|till|ut|in|få|ha|om|komma|kommer|hjälp|behöver|mot|mål|målet ! byta|tillbaka|inte|inget|ingen|utan|extra|förlorat|lämnat|praktik|fick|fått|slutade|började
        need-komma-i-arbete: ut|in & arbete|arbetslivet|arbetsmarknaden|jobb & kommer|komma ! aldrig
        need-komma-i-arbete: kommer|komma|kommit & inte|aldrig & ut|in & arbete|arbetslivet|arbetsmarknaden|jobb
        need-hitta-jobb: jobb|arbete|jobben|extrajobb|anställning & söker|söka|hittar|hitta|letar|sökt|leta|ansökningar ! inte
        need-atergang-i-arbete: tillbaka|åter|återgå|återgång & jobbet|arbete|arbetet|jobb|arbetslivet|jobba & till|i|vill|komma|börja
        ~need-arbetstraning: arbetstränar
        need-arbetstraning: arbetsträna|arbetsträning|arbetspröva & vill|behöver|önskar|söker|redo|behov|prova|börja|skulle|få
        need-praktikplats: praktik|praktikplats|praktiken & redo|vill|söker|behöver|väntat|väntar|hitta|ingen|plats|önskar|letar|få ! var
        need-cv-och-ansokan: cv|cvt & hjälp|inget|skriva|skrivit|aldrig|fixa|ordna|få|saknar|behöver|utan|göra|dåligt|uppdatera
        need-jobbintervju: intervju|intervjuer|jobbintervju|anställningsintervju & nervös|träna|öva|inför|kallas|svårt|hjälp|rädd
        need-korkort: körkort|körkortet|uppkörning|b-körkort & inget|saknar|inte|ta|utan|vill|behöver|skaffa|kosta|ej|råd|övningsköra|drömmer|plugga
        need-yrkesutbildning: bli|utbilda|plugga|läsa|studera & vill|drömmer|skulle|önskar|ska|till & -sköterska|-skötare|-förare|-lärare|-läkare|-tekniker|-biträde|-terapeut|-ingenjör|-montör|-chaufför|-chaffis|-assistent|-pedagog|-mekaniker|-snickare|-målare|-svetsare|-ledare|-väktare|-utvecklare|-programmerare|-ekonom|-designer|-reparatör|-operatör|-frisör|-kock|-bagare|-elektriker|-rörmokare|-plåtslagare|-städare|-brandman|-socionom|-polis|-florist|-murare|-optiker|-sekreterare|-bartender|-slöjdare ! arbetsledare|hos
        need-yrkesval: yrke|yrket & välja|vilket|vet|val
        need-omstallning: byta|byter|bytt|skola & yrke|jobb|bransch|bana|om ! handläggare
        need-behalla-jobbet: jobbet|jobb|anställningen & behålla|förlora|tappa|riskerar|rädd|kvar
        need-konflikt-pa-jobbet: chefen|kollegorna|chef & skriker|skäller|hånar|kränker|mobbar
        need-konflikt-pa-jobbet: chef|chefen|kollega|kollegor|kollegorna|jobbet & bråk|konflikt|konflikter|osams|bråkar|trakasserar
        need-ofrivillig-deltid: timmar|deltid|timmen & fler|få|ofrivillig|för|osäkra|ofrivilligt ! vill|två|några|träna|dagen
        need-starta-foretag: egen|eget & frisersalong|frisörsalong|salong|restaurang|café|butik|kiosk & drömmer|vill|öppna|starta
        need-starta-foretag: företag|firma|eget & starta|startar|öppna|dra|starta|vill & starta|igång|eget|öppna
        need-utlandsk-legitimation: läkare|tandläkare|sjuksköterska|barnmorska|apotekare|psykolog & land|hemland|hemlandet & mitt|sitt|i
        need-utlandsk-legitimation: legitimation & svensk|yrke|sjuksköterska|läkare|få|vill
        need-validering: betyg|utbildning|examen|examina & validera|validerad|godkända|godkänt|erkända|översatt|erkänd|godkänd|bedömd|validering
        need-studier: plugga|studera|utbilda|utbildning|studier|komvux & vill|skulle|drömmer|önskar|tänker|börja|funderar|söka ! svenska|sluta|inte|matte
        need-gymnasiet: gymnasiet|gymnasiebetyg|gymnasieexamen & läsa|klara|slutföra|fullfölja|avsluta|komplettera|upp|vill|klart ! gått|hoppat|hoppade|inte|aldrig|utan
        need-grundskolebetyg: nian|grundskolan|grundskolebetyg|kärnämnen|grundskola & läsa|komplettera|upp|klara|betyg|behörighet ! inte|aldrig
        need-studieavbrott: hoppade|hoppat|avbröt|avbrutit|hoppa & av|studierna|utbildningen|utbildningar|universitetet|högskolan|kursen|programmet ! gymnasiet|skolan|gänget|tåget
        need-skolfranvaro: skolan|lektioner|lektionerna & vägrar|frånvaro|skolkar|inte|borta|hemma & går|gå|gått|kommer|varit|från|frånvaro|hög|vägrar|skolkar ! slutat|klar|efter|sen|gymnasiet
        ^need-stod-i-studier: hänga|hänger & med & komvux|sfi|kursen|utbildningen|gymnasiet|lektionerna|plugget|skolan & svårt|inte
        need-stod-i-studier: studierna|skolan|skolarbetet|pluggandet|plugget & hjälp|stöd|svårt|hänger|halkat|klarar|efter ! slutat|vägrar
        need-nedsatt-arbetsformaga: jobba|arbeta|heltid & klarar|kan|orkar & inte|bara|max|aldrig|begränsat
        """

    private static let people = """
        need-vald-i-nara-relation: slår|slog|slagit|misshandlar|misshandlat|hotar|sparkat|stryper|misshandlad & man|mannen|sambo|sambon|partner|ex|exet|kille|pojkvän|fru|make|maken|expojkvän|exman|frun|honom
        need-vald-i-nara-relation: rädsla|rädd & han & hem|hemma|dörren|full|druckit
        need-vald-i-nara-relation: rädd|våld|slagen & man|mannen|sambo|sambon|partner|ex|exet|pojkvän|make|exman|honom ! barnet
        need-demens: glömmer|glömt|glömde & spisen|hitta|hem|namnen
        need-psykiskt-vald: mobil|mobilen|meddelanden|sms|kläder|telefon & läser|kollar|kontrollerar|bestämmer|genomsöker & pojkvän|man|sambo|kille|mannen|killen|partner|exet|pojkvännen|sambon|han
        need-anhorig-i-fangelse: man|mannen|pojkvän|sambo|sambon|son|pappa|bror|mamma|make|kille & sitter|avtjänar|häktad|satt & fängelse|fängelset|anstalt|anstalten|inne|häktet|kåken|häktad|kumlaanstalten
        need-skyddat-boende: måste|vill|vågar|behöver|fly|flytt & härifrån|honom|mannen|sambon & bort|lämna|ifrån|undan|fly|härifrån
        need-skyddat-boende: skyddat & boende
        need-hedersvald: hedersförtryck|hedersvåld|hederskultur|hedersrelaterat|hedersförtrycket
        need-hedersvald: familjen|släkten|bröder|bröderna & bestämmer|kontrollerar|övervakar|hotar|förbjuder
        need-tvangsaktenskap: gifta|bortgift|giftas|giftermål & tvinga|tvingas|tvingad|mot|bort
        need-sexuellt-vald: våldtagen|våldtäkt|övergrepp
        need-mobbning: mobbad|mobbas|mobbades|mobbning|mobbats|retad ! jobbet|arbetsplatsen
        need-separation: lämnade|lämna|lämnat|stack & sambon|mannen|frun|flickvännen|pojkvännen|sambo ! landet|jobbet
        need-separation: skilja|skiljer & oss|sig|mig & ska|vill|från|oss ! klockan|på
        need-separation: skild|skilde|frånskild|nyseparerad|nyskild|separerat|separerar|separera|skilsmässa|skiljas|separerad|skilsmässan|separationen|skilt
        need-vardnadstvist: träffa|se & dottern|sonen|barnen|barn & får & inte|varannan|bara|sällan
        need-vardnadstvist: vårdnaden|vårdnad|vårdnadstvist|umgänge|umgänget & barn|barnen|tvist|strid|kamp|bråk|om|får|vårdnadstvist|förlorat|sonen|dottern ! fel|dåligt
        need-tonarsforalder: tonåringen|tonåring|tonårsson|tonårsdotter|tonårsdottern|tonårssonen & skriker|bråkar|vägrar|lyssnar|ljuger|skolkar|trotsar
        need-foraldraskap: barn|barnen|sonen|dottern|tonåring|tonåringen|barnet|tonårssonen|tonårsdottern & gränser|hantera|lyssnar|bråkar|uppfostra|uppfostran|trotsar|utbrott
        need-barnomsorg: barnvakt|barnpassning|dagis|förskola|dagisplats|förskoleplats & ingen|saknar|behöver|plats|väntar|får|inte
        need-anhorigstod: vårdar|sköter|tar|hjälper & man|fru|mamma|pappa|make|maka|son|anhörig|sambo & dement|dementa|demenssjuk|sjuk|sjuka|sjuke|hand|hemma|heltid ! slår
        need-anhorigstod: anhörigvårdare|anhörigstöd|anhörig & stöd|som|behöver|är|anhörigvårdare ! professionell
        need-kriminalitet: kriminalitet|kriminaliteten|brott|kriminella & lämna|sluta|bort|begår|begått|kommer|ur|fast|livet|livsstil
        need-avhopp-fran-gang: gäng|gänget & lämna|hoppa|ur|av|hotad|ut
        need-parrelation: relationen|relation|äktenskapet|förhållandet & dålig|kris|problem|bråkar|bråk
        """

    private static let situations = """
        ~tg-studerande: pluggar|studerar ! varken|gymnasiet|gymnasiet|universitetet|högskolan|universitet|högskola|komvux|sfi|inte
        tg-studerande: studerar|pluggar|läser|utbildar & till|mig ! brev|vill|metoden|varken|inte
        ~tg-studenter: universitetet|högskolan|universitet|högskola|uni & pluggar|läser|studerar|går ! hoppat|hoppade|vill|provat
        ~tg-sfi: sfi & går|läser|pluggar|studerar|gå|på
        ~tg-komvux: komvux & går|läser|pluggar|studerar ! vill|ska|börja
        ~tg-gymnasieelever: gymnasiet|gymnasieskolan|fordonsprogrammet|samhällsprogrammet|gymnasieprogram & går|läser|pluggar|elev|studerar ! ut|inte|aldrig|klart|vill|gått|anpassad|anpassade|klar
        ~tg-folkhogskola: folkhögskola|folkhögskolan & går|läser|pluggar|studerar
        tg-utan-gymnasieexamen: gymnasieexamen|gymnasieutbildning|gymnasiebetyg|gymnasium|slutbetyg|gymnasiekompetens|gymnasieexamen|studenten|gymnasiet & ingen|inget|utan|saknar|inte|ej|aldrig|ofullständig|ofullständiga|inga & ingen|inget|utan|saknar|klar|klart|tagit|gått|klarat|ej|ofullständig|ofullständiga|inga|har|färdig ! hoppade|hoppat|klara|vänner|kompisar|jobb|efter
        tg-utan-gymnasieexamen: nian|grundskola|grundskolan|högstadiet & bara|endast|enbart
        tg-avhoppare: hoppade|hoppat|avbröt|avbrutit|hoppar|avbruten|slutade & gymnasiet|skolan|gymnasieskolan|gymnasie|tvåan|ettan|trean|gymnasieutbildning|linjen ! universitetet
        tg-kort-utbildning: utbildning|skolgång|utbildningar & ingen|kort|saknar|utan|låg|år|sex|några ! betyg|efter|vill
        tg-utan-arbetslivserfarenhet: jobbat|arbetat|jobb|arbetslivserfarenhet|arbetserfarenhet|arbete & aldrig|ingen|utan|saknar & haft|jobbat|arbetat|arbetslivserfarenhet|arbetserfarenhet ! slutat|så|här
        tg-langtidsarbetslosa: jobbat|arbetat & inte & år|länge|många|månader|evighet|tid
        tg-langtidsarbetslosa: arbetslös|arbetslöst|arbetslöshet|jobblös & år|länge|åratal|åren|månader & i|sedan|sen|på|flera|många|länge|över ! var|inskriven
        tg-langtidsarbetslosa: jobb|arbete|anställning & inget|ingen|utan|saknat|inte & år|länge|åratal|åren & i|sedan|sen|på|flera|många|länge|över ! man|kvinna|hemmafru|sökte|var|jobbat|egen|inskriven|vill
        tg-arbetslosa: jobb|arbete|arbetsgivare|anställning & inget|ingen|inga|utan|saknar|förlorat|förlorade|inte & inget|ingen|inga|utan|saknar|har|förlorat|hittar|får|förlorade ! vill|trivs|söka|praktik|år|länge|orkar|klarar|klara|varken|byta|ihop|lust|timvikarie|två|tre|råd|missar|kommer|tid
        ~tg-arbetslosa: arbetslös|jobblös|arbetslöst|arbetslösa
        tg-varslade: uppsagd|varslad|varsel|sparken|uppsägning|avskedad|varslats|sparkad & blivit|fick|fått|från|är|jobbet|efter|har|blev|arbetsbrist|risk ! lägenheten|hyreskontraktet|kontraktet
        ~tg-foretagare: egenföretagare|egenföretagaren|frilansare|frilansar|småföretagare
        tg-foretagare: driver & vandrarhem|restaurang|butik|salong|café|kafé|kiosk|gård|åkeri|pizzeria|verkstad|målarfirma|städfirma|byggfirma|firma|bolag|frisörsalong|lantbruk ! vill
        tg-foretagare: företag|företaget|firma|firman|enskild & eget|driver|egen|driva|drev|mitt|har|äger ! starta|vill|söker|inget|försäkring|hos
        tg-kriminalitetserfarenhet: bakgrund|förflutet|belastad|straffregistret|belastningsregistret & kriminell|kriminellt|prick|finns|i|belastad
        ~tg-kriminalitetserfarenhet: dömd|straffad|kriminell|straffats & tidigare|för|flera|är|brott|jag|gånger|varit|missbrukare
        tg-tillfrisknande: nykter|drogfri & mån|månader|år|veckor|dagar ! vill|bli
        tg-frigivna: muckade|muckat|muckar|frisläppt|friges|frigavs|frisläpptes|muckad|frigiven|frigivna
        tg-frigivna: fängelset|anstalten|kåken|fängelse|anstalt|häktet & ut|kom|släpptes|släpps|kommit|efter|suttit|satt|frigiven
        tg-intagna: sitter|avtjänar & anstalt|anstalten|fängelse|fängelset|kåken|häktet|häktad|kumla|hall|österåker|tidaholm|saltvik|fosie|skogome|straff|hinseberg|inne ! hemma|rummet|son|man
        tg-frivard: frivården|frivård|fotboja|skyddstillsyn|övervakare & har|går|med|hos|dömd|i
        tg-hemarbetande: hemmafru|hemmamamma|hemmapappa|hemmaman|hemmafruar
        tg-blivande-foraldrar: gravid|höggravid|gravida
        tg-blivande-foraldrar: väntar|väntas|vänta & barn|barnet|tvillingar|bebis
        tg-foraldralediga: föräldraledig|mammaledig|pappaledig|föräldraledighet|barnledig|föräldralediga|mammalediga
        tg-ensamstaende-foraldrar: ensam|ensamstående|ensamst & mamma|pappa|förälder|barn|barnen|mor|far|trebarnsmamma|tvåbarnsmamma|tvåbarnspappa|fyrabarnsmamma ! gravid|bor|hon|känner|inga|utan|utanför|barnet
        tg-ensamstaende-foraldrar: själv|ensam & med & barn|barnen|ungarna|ungar|småbarn ! hemma|bor|leker
        tg-nyanlanda: ny|nya|nykommen & sverige|landet|här ! jobb|insats
        tg-nyanlanda: nyanländ|nyanlända|nyanlänt|nyanländ
        tg-nyanlanda: uppehållstillstånd|tillstånd|uppehållstillståndet & fått|fick|nyss|beviljats ! inte|avslag
        tg-asylsokande: asyl|asylsökande & söker|sökt|väntar|asylsökande|process ! nej|avslag
        tg-papperslosa: papperslös|papperslösa|gömd
        tg-papperslosa: papper|uppehållstillstånd & inga|utan|saknar|inget ! leva|förstår
        tg-eu-medborgare: eu-migrant|eu-migranter|eu-medborgare|eu-migranten
        tg-ensamkommande: ensamkommande
        tg-ensamkommande: ensam|själv & kom|anlände & från|hit|sverige|barn ! barnen|mamma|pappa|föräldrar
        tg-lss: lss|personkrets & har|beviljad|insats|tillhör|omfattas|personkrets|inom|beslut ! avslag|nekad|söka|söker|ansöka|vill
        tg-daglig-verksamhet: verksamhet & daglig ! vill|söker|önskar|behöver
        tg-placerade: placerad & fam|famhem|jourhem|hvb
        tg-placerade: familjehem|hvb|hvb-hem|fosterhem|placerad|sis-hem & bor|placerad|är|på|i ! bli|tidigare|uppvuxen
        tg-tidigare-placerade: familjehem|hvb|fosterhem|placerad|fosterhem & uppvuxen|växt|tidigare|varit|växte|bodde
        tg-veteraner: utlandstjänst|veteran|utlandsveteran
        tg-landsbygd: landsbygden|landet|glesbygd|glesbygden & bor|på|ute ! i
        tg-programdeltagare: jobbgarantin|jobbgaranti|garantin|jobb-|ungdomsgarantin|jog|jug & går|deltar|i|på|inskriven|är|fas
        tg-etableringen: etableringsprogrammet|etableringen & går|i|inskriven|deltar|är
        tg-langt-fran-arbetsmarknaden: arbetsmarknaden|arbetslivet & långt|utanför|borta ! väg
        tg-unga-kriminalitet: umgänge|gäng|kretsar|kompisar & fel|dåligt|kriminella ! man|fru
        ^tg-utlandsk-utbildning: akademiker|ingenjör & syrien|irak|indien|iran|ukraina|afghanistan|turkiet|hemlandet|utomlands
        tg-utlandsk-utbildning: examen|utbildning|akademiker|ingenjör|läkare|sjuksköterska|lärare|tandläkare & utländsk|hemlandet|utomlands|syrien|irak|indien|filippinerna|iran|ukraina|polen
        tg-uvas: jobbar|arbetar|jobb|arbete|arbeta|jobba & varken & studerar|pluggar|studier|skola|studera|plugga
        ^tg-uvas: varken & jobb|arbete|jobbar|arbetar|praktik|arbeta & studier|skola|skolan|studerar|pluggar|utbildning|plugga|studera
        tg-uvas: jobbar|jobb & inte|inget|ingen & pluggar|skola & inte|ingen|inget
        tg-utan-myndighetskontakt: myndigheter|myndighet & ingen|inga|utan & kontakt|kontakter
        tg-skyddade-personuppgifter: skyddad|skyddade|sekretess|skyddat & identitet|uppgifter|personuppgifter|id
        tg-anstallda: jobbar|arbetar & heltid|halvtid|deltid|fulltid ! inte|ej|vill|orkar|klarar|kan|fler|max|svart|ideellt
        tg-anstallda: anställd|tillsvidareanställd|fastanställd & inom|på|som|är|fast|hos|tillsvidare ! inte|ej|blir|bli
        tg-timanstallda: timmar & städar|jobbar|arbetar|går & på ! fler|vill
        tg-timanstallda: timvikarie|timanställd|vikarierar|behovsanställd|visstidsanställd|timmar & inringd|som|är|timvikarie|vikarierar|timanställd|behovsanställd|rycker ! fler
        tg-elever-med-skolfranvaro: skolvägrare|hemmasittare & elev|skolvägrare
        tg-utlandsk-bakgrund: föräldrar|föräldrarna & utomlands|invandrade|invandrat ! flytta
        """

    private static let income = """
        ~income-forsorjningsstod: soc & går|lever|levt|gått|bidrag|försörjs|pengar|försörjning|uppbär|får & på|från|av|genom|via ! kompisen|nej|tid|hjälp|brev|möte|svar|fram|inga|samtal|orosanmälan
        ~income-forsorjningsstod: soc & nu|numera ! hjälp|brev|möte|svar|kontakt|ringer|vänta|väntar
        ~income-forsorjningsstod: fs|försörjningsst|försstöd
        ~income-forsorjningsstod: bistånd|bist & ek|ekonomiskt|ekon
        ~income-aktivitetsersattning: ers|ersättning & akt|aktivitets
        ~income-aktivitetsersattning: akters|aktivitetsers|aktersättning|akt-ers|aktivitetsersätt
        ~income-sjukersattning: sjukers|förtidspension|förtidspensionerad|förtidspensionär|sjukpensionär|sjukpensionerad
        ~income-sjukpenning: sjukp|sjukpeng
        ~income-a-kassa: stämplar|akassa|a-kasseersättning
        income-ingen-ersattning: inkomst|ersättning|inkomster|försörjning|bidrag & ingen|inga|utan|noll|0|saknar|inget ! utöver|förutom|annan|egen|väntar|räcker|slut|mat|kvar|på|till|a-kassa|vill
        income-lon: lön & på|från & deltid|jobbet|14|15|16|17|18|19|20|21|22|23|24|25|halvtid ! ingen|inget|slut|väntar|inga|utan
        income-forsorjd-av-annan: lever|försörjs|försörjer|försörjd|betalar & föräldrar|föräldrarna|mamma|pappa|man|mannen|fru|frun|sambo|sambon|make|maken|partner|anhöriga|föräldrapengar ! med|ensam|skuld
        income-eget-foretag: företag|företaget|firma|firman & inkomst|lön|lever|försörjer|pengar
        income-kapital: sparpengar|besparingar|sparkapital|arv & lever|på|levt
        ~income-studiemedel: csn & lever|på|med|får|pluggar|har|av|från ! skuld|skulder
        income-studiemedel: csn|studiemedel & inkomst|inkomsten|försörjning|försörjer ! skuld|skulder
        ~income-pension: pension|pensionen|ålderspension|tjänstepension & har|lever|får|på|liten|min|låg ! söka|söker|vill|snart|inför|framtida|ingen|inte|förtids
        ~income-forsorjningsstod: soc|socialbidrag & varken ! hjälp|svar|kontakt
        ~income-sjukpenning: sjukpenning|sjukpengen & ingen|inget|varken|utan|får ! söka|avslag|nekad
        ~income-bostadsbidrag: bostadsbidrag
        ~income-etableringsersattning: etableringsersättning|etableringsers
        ~income-etableringsersattning: ers|ersättning & etabl|etablerings
        ~income-aktivitetsstod: aktstöd|aktivitetsst|akt-stöd
        ~income-bostadstillagg: tillägg & bost|bostads
        income-ingen-ersattning: får|fick|har|kommer & noll|0|inget|ingenting & kr|kronor|nån|någon|någonstans|nu ! jobb|hjälp|svar|stöd|boende|bostad|plan|hem|lägenhet
        """
}
