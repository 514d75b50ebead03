/// Whether somebody lives at a place that is named.
///
/// A verb of living before it says so, and so does a place in a list of its own or right after the person: "Man 47, FS,
/// Tyresö", "kvinna i Haninge". It is none where something else is at the place: "jobbar i Solna", "vårdcentralen i
/// Salem", "satt på Kumla", "uppvuxen i Pajala", "flyttade från Tyresö", "opererad i Linköping".
struct Residence {
    let text: FactText

    static let livingWords: Set<String> = [
        "bor", "bo", "boende", "bosatt", "bosatta", "folkbokförd", "folkbokford", "skriven", "hemma", "hemort", "lever",
        "hemmahörande", "hemkommun", "bostadsort", "kommuninvånare", "invånare", "hemstad", "bodde", "bott", "vistas",
        "hemmavarande", "bosat", "flyttat", "flyttade", "inflyttad", "hamnat", "kommun", "ort", "nyinflyttad", "kvar",
        "trivs", "skrivna", "inneboende", "sover",
        "hyr", "bor:", "tillhör", "live", "lives", "living",
    ]
    private static let pastLiving: Set<String> = ["bodde", "bott", "levde", "hade", "hyrde"]
    /// Verbs and nouns for what is at a place without the person living there.
    private static let elsewhere: Set<String> = [
        "jobbar", "jobbade", "jobbat", "jobba", "arbetar", "arbetade", "arbetat", "anställd", "anstalld",
        "arbetsgivare",
        "arbetsgivaren", "chef", "chefen", "pluggar", "pluggade", "pluggat", "studerar", "studerade", "studerat",
        "läser", "laser",
        "läste", "läst", "går", "gar", "gick", "gått", "praktiserar", "praktik", "arbetstränar", "arbetsträning",
        "arbetstränat",
        "född", "fodd", "uppvuxen", "uppväxt", "uppvaxt", "växte", "vuxit", "ursprungligen", "kommer", "kurator",
        "handläggare",
        "handlaggare", "kontakt", "boendestödjare", "mottagning", "psykiatri", "öppenvård", "vårdcentral", "sjukhus",
        "klinik",
        "skola", "gymnasium", "komvux", "sfi", "folkhögskola", "universitet", "högskola", "kontor", "af", "fk", "soc",
        "rättspsyk",
        "bup", "företag", "butik", "restaurang", "lager", "fabrik", "kund", "kollega", "inlagd", "behandlingshem",
        "läkare",
        "psykolog", "tingsrätt", "anstalt", "rättegång", "kurs", "utbildning", "dagis", "ame", "jobb", "vikarierar",
        "timvikarie",
        "pendlar", "pendla", "opererad", "opererades", "behandlad", "behandlades", "behandling", "vårdad", "vårdades",
        "vårdas", "remiss",
        "remitterad", "satt", "sitter", "suttit", "avtjänar", "avtjänade", "fängelse", "häktad", "utredd", "utreddes",
        "utredning", "bolag",
        "träffade", "besöker", "besökte", "semester", "resa", "reste", "åker", "kursen", "företaget", "tjänst",
        "sommarstuga", "stuga", "olycka", "demonstration", "möte", "mötet", "tåget", "region",
        "bussen", "anställning", "förening", "växt", "kör", "spelar", "handlar", "tränar", "examen", "tandläkare",
        "barnmorska", "provat",
    ]
    /// People who may be at a place without the person, unless the person lives with them: "bor hos en kompis i Lund".
    private static let persons: Set<String> = [
        "släkt", "släkten", "familj", "syster", "bror", "föräldrar", "barnen", "ex", "exet", "vän", "kompis",
        "kompisar", "vänner",
        "mormor", "farmor", "sambo", "flickvän", "pojkvän", "föräldrarna", "mannen",
    ]
    private static let elsewhereEndings = [
        "mottagning", "skola", "klinik", "sjukhus", "psykiatri", "gymnasium", "handläggare", "kontor", "central",
        "enhet", "läkare",
        "kurator", "avdelning", "boende", "hem", "lasarett", "anstalt", "fabrik", "butik", "verkstad", "jobb",
        "praktik", "företag",
    ]
    /// Islands, where one lives "på" and not "i".
    static let islands: Set<String> = [
        "gotland", "öckerö", "orust", "tjörn", "ekerö", "lidingö", "värmdö", "mörbylånga",
    ]
    /// Definite nouns that are the person, or how they live.
    private static let definitePersons: Set<String> = [
        "kvinnan", "mannen", "killen", "tjejen", "klienten", "deltagaren", "patienten", "eleven", "personen",
        "ungdomen", "sonen",
        "dottern", "familjen", "pojken", "flickan", "lägenheten", "huset", "brukaren", "kunden", "hemmet", "lägenhet",
        "barnet", "paret",
    ]

    /// Whether somebody lives at the place that some words name, as far as the words around tell.
    func isHome(_ words: Range<Int>) -> Bool {
        let first = words.lowerBound
        let preposition = text.text(first - 1)
        if isOfSomething(words) || isOnlyName(first) { return false }
        if isWhereOneLives(words.upperBound) || isLackThere(first) { return true }
        if preposition == "i", ["söker", "sökt"].contains(text.text(first - 2)) { return false }
        // "vad finns för mig i Säter?"
        if preposition == "i", ["mig", "oss"].contains(text.text(first - 2)), text.text(first - 3) == "för" {
            return true
        }
        guard text.areTogether(first - 1, first) else {
            // A part of its own, or the first words of one: "Solna har bra vård" tells of no home.
            return !hasVerb(after: words)
                || text.after(words.upperBound - 1, most: 8).contains { Self.livingWords.contains(text.text($0)) }
                || SwedishNumbers.value(of: text.text(words.upperBound)) != nil
        }
        switch preposition {
        case "på" where Self.islands.contains(text.text(first)): break
        case "region": return !text.areTogether(first - 2, first) && !text.areTogether(first, words.upperBound)
        case "till", "t": return isMovedTo(first)
        case "från", "fran", "ifrån", "fr": return isFrom(first)
        case "utanför", "nära":
            // "bor ensam i ett hus utanför Leksand"
            return !hasVerb(inSentenceOf: first) && preposition == "utanför"
                || text.before(first, most: 9, sameSegment: true).contains {
                    ["bor", "bosatt", "lever"].contains(text.text($0))
                }
        case "på", "vid", "mot", "via", "genom", "mellan": return lives(first) ?? false
        case "åt", "för": return false
        default: break
        }
        // "praktik Haninge": a search of a few words.
        if text.words.count < 4, !hasVerb(inSentenceOf: first), SwedishNumbers.value(of: preposition) == nil,
            !["i", "på", "vid", "hos", "åt", "för"].contains(preposition)
        {
            return !isName(first - 1)
        }
        if preposition == "i", asksWhatIsThere(first) { return true }
        if preposition == "i", isDefinite(first - 2) { return lives(first, nearest: true) ?? false }
        if let lives = lives(first) { return lives }
        // In a sentence that tells something, only words for a person or a home before the place make it where they live.
        if hasVerb(inSentenceOf: first) {
            if isLonePart(words) { return true }
            if preposition == "i", !text.areTogether(first - 2, first),
                !hasVerb(after: words) || isPersonOrHome(first - 2)
            {
                return true
            }
            let before = preposition == "i" || preposition == "på" ? first - 2 : first - 1
            return text.areTogether(before, first) && isPersonOrHome(before)
        }
        // "Johan Solna": a surname.
        return preposition == "i" || !isName(first - 1)
    }

    /// Whether it is said in so many words that somebody lives at a place: "bor i Haninge", "bosatt Nybro".
    func isStated(_ words: Range<Int>) -> Bool {
        text.before(words.lowerBound, most: 3, sameSegment: true).contains {
            ["bor", "bosatt", "folkbokförd", "boende", "hemmahörande", "kommun", "hemkommun"].contains(text.text($0))
        }
    }

    /// "ingen bostad i Nynäshamn", "inget jobb i Kiruna", "hittar ingen lägenhet i Lund": where it is lacking, one lives.
    private func isLackThere(_ first: Int) -> Bool {
        text.text(first - 1) == "i" && text.areTogether(first - 3, first)
            && ["ingen", "inget", "inga", "utan", "saknar"].contains(text.text(first - 3))
    }

    /// "Finns det nåt ställe i Kalix …?", "nån som vet var man får gratis mat i Gävle": where help is sought, one lives.
    private func asksWhatIsThere(_ first: Int) -> Bool {
        let before = text.before(first, most: 12).filter {
            text.words[$0].sentence == text.words[first].sentence
        }.map { text.text($0) }
        return before.prefix(6).contains("finns")
            || before.contains("vet") && before.contains { ["var", "vart", "vem"].contains($0) }
    }

    /// "från Knivsta där jag bor".
    private func isWhereOneLives(_ next: Int) -> Bool {
        text.text(next) == "där" && ["jag", "hon", "han", "hen", "vi"].contains(text.text(next + 1))
            && text.text(next + 2) == "bor"
    }

    /// Whether it is only said that somebody is registered at a place: "skriven i Solna men bor i Huddinge".
    func isRegisteredOnly(_ words: Range<Int>) -> Bool {
        text.before(words.lowerBound, most: 4, sameSegment: true).contains {
            ["skriven", "folkbokförd", "mantalsskriven"].contains(text.text($0))
        }
            && text.after(words.upperBound - 1, most: 12).contains { ["bor", "vistas"].contains(text.text($0)) }
    }

    private static let sights: Set<String> = [
        "slott", "djurpark", "sommarland", "station", "central", "c", "ff", "if", "ik", "bk", "aik", "badhus",
        "flygplats", "mässan", "arena", "silvergruva", "gruva", "kyrka", "församling", "marknad", "bibliotek",
        "tingsrätt", "universitet", "högskola", "torg", "centrum", "energi", "bostäder", "folkhögskola", "studenten",
        "studentkår", "arbetsgivare", "konsthall", "museum", "stadion", "hamn", "camping",
    ]

    /// "min handläggare heter som en stad, Kalmar": somebody's name.
    private func isOnlyName(_ first: Int) -> Bool {
        let before = text.before(first, most: 6).map { text.text($0) }
        return before.contains { ["heter", "hette", "kallas", "döpt"].contains($0) }
            && !before.contains(where: Self.livingWords.contains)
    }

    /// "Lunds universitet", "Skara sommarland", "Handläggare: Tibro", "Kalmar FF": a name that is a part of another.
    private func isOfSomething(_ words: Range<Int>) -> Bool {
        let (last, next) = (words.upperBound - 1, text.text(words.upperBound))
        if text.areTogether(last, words.upperBound), Self.sights.contains(next) || next.hasSuffix("sjukhus") {
            return true
        }
        guard words.lowerBound > 0 else { return false }
        return PlaceEvidence.titles.contains(text.text(words.lowerBound - 1))
            && ![
                "kund", "klient", "dotter", "son", "brukare", "patient", "anhörig", "kontakt", "klienten", "patienten",
                "dottern", "sonen", "vän", "tjejen",
            ]
            .contains(text.text(words.lowerBound - 1))
    }

    private static let homes: Set<String> = [
        "lägenhet", "lägenheten", "etta", "tvåa", "trea", "villa", "radhus", "hus", "huset", "studentrum",
        "hyresrätt", "bostadsrätt", "rum", "ungdomslägenhet", "stödboende", "gruppbostad", "gård", "torp",
        "gruppboende",
        "kontrakt", "hyreskontrakt", "förstahandskontrakt", "familjehem", "hvb", "serviceboende", "härbärge",
        "jourboende", "träningslägenhet",
    ]

    /// "kvinna i", "45 år i", "24-åring i", "egen lägenhet i".
    private func isPersonOrHome(_ place: Int) -> Bool {
        let word = text.text(place)
        if Self.homes.contains(word) {
            return !text.before(place, most: 12).contains {
                ["hade", "sålde", "ägde", "sålt", "förlorade"].contains(text.text($0))
            }
        }
        return GenderRule.nouns.contains(word) || ["jag", "vi"].contains(word) || Self.livingWords.contains(word)
            || [
                "år", "ar", "åring", "person", "ungdom", "familj", "här", "klient", "deltagare", "patient", "hemlös",

                "vuxen",
                "vuxna", "brukare", "elev",
            ]
            .contains(word)
            || word.hasSuffix("åring") || word.hasSuffix("mamma") || word.hasSuffix("pappa")
            || SwedishNumbers.value(of: word) != nil && word.utf8.count > 1 || AgeRule.lettered(word) != nil
    }

    /// "i Haninge" as a part of its own between signs.
    private func isLonePart(_ words: Range<Int>) -> Bool {
        !text.areTogether(words.lowerBound - 2, words.lowerBound)
            && !text.areTogether(words.upperBound - 1, words.upperBound)
    }

    private static let subjects: Set<String> = [
        "jag", "hon", "han", "hen", "vi", "ni", "du", "de", "det", "dom", "som", "man", "att", "finns",
    ]
    private static let verbs: Set<String> = [
        "är", "har", "var", "hade", "får", "fick", "vill", "kan", "ska", "skulle", "går", "gick", "kommer", "kom",
        "söker", "sökte", "behöver", "fanns", "finns", "blir", "blev", "gör", "gjorde", "ser", "såg", "tar", "tog",
        "ligger", "låg", "står", "stod", "kostar", "gäller", "hittar", "ringer", "mår", "måste", "brukar", "tycker",
        "vet", "hjälper", "erbjuder", "ger", "gav", "säger", "sa", "skriver", "skrev", "sitter", "satt", "heter",
        "flyr", "älskar", "saknar", "trivs", "åker", "åkte", "hämtar", "hämtade", "träffar", "pratade", "ar", "far",
    ]

    private func isVerb(_ place: Int) -> Bool {
        let word = text.text(place)
        return Self.verbs.contains(word) || word.utf8.count > 5 && word.hasSuffix("ade")
    }

    private func hasVerb(inSentenceOf place: Int) -> Bool {
        isVerb(place)
            || (text.before(place, most: 60) + text.after(place, most: 60)).contains {
                isVerb($0) || Self.subjects.contains(text.text($0)) && text.text($0) != "man"
            }
    }

    private func hasVerb(after words: Range<Int>) -> Bool {
        text.after(words.upperBound - 1, most: 2, sameSegment: true).contains(where: isVerb)
    }

    private func isName(_ place: Int) -> Bool {
        place > 0 && text.words[place].isCapitalised && text.words[place - 1].sentence == text.words[place].sentence
            && SwedishNumbers.value(of: text.text(place)) == nil && AgeRule.lettered(text.text(place)) == nil
            && !Self.beforePlaces.contains(text.text(place))
    }

    private static let beforePlaces: Set<String> = ["fs", "af", "fk", "adhd", "kvinna", "man", "npf", "uvas", "bor"]

    /// What the nearest telling word before the place says: that somebody lives there, or that something else is.
    private func lives(_ first: Int, nearest: Bool = false) -> Bool? {
        var hasPerson = false
        for place in text.before(first, most: nearest ? 6 : 9) {
            guard text.words[place].segment == text.words[first].segment else { return hasPerson ? false : nil }
            let word = text.text(place)
            if ["men", "numera"].contains(word) { break }  // "uppvuxen i Kalix men sen 2015 i Luleå"
            if Self.pastLiving.contains(word) { return isSince(place) }
            if Self.livingWords.contains(word) { return !isPastAuxiliary(place) }
            if Self.homes.contains(word) {
                if place == first - 2 { return isPersonOrHome(place) }
                continue
            }
            if ["här", "hemma", "kvar", "själv", "ensam", "tillbaka"].contains(word), place == first - 2 {
                return true
            }
            if word == "familj", place == first - 2 { return true }
            // "Farmor 88 Strömsund"
            if Self.persons.contains(word), place < first - 1,
                (place + 1..<first).allSatisfy({ AgeRule.isNumberOrYears(text.text($0)) })
            {
                return true
            }
            // "lever på soc i Fagersta": the municipality that pays is where one lives.
            if word == "soc", ["på", "från", "av"].contains(text.text(place - 1)) { return true }
            if Self.persons.contains(word) { hasPerson = true } else if isElsewhere(word) { return false }
        }
        return hasPerson ? false : nil
    }

    /// "har bott i Lund sedan 2019", "alltid bott i Värnamo" are still so.
    private func isSince(_ place: Int) -> Bool {
        guard text.text(place) == "bott" else { return false }
        return text.after(place, most: 9, sameSegment: true).contains {
            ["sedan", "hela", "sen", "nu"].contains(text.text($0))
        }
            || text.before(place, most: 3).contains { ["alltid", "länge"].contains(text.text($0)) }
    }

    private func isPastAuxiliary(_ place: Int) -> Bool {
        text.before(place, most: 2, sameSegment: true).contains {
            ["brukade", "tidigare", "förut"].contains(text.text($0))
        }
    }

    /// "flyttade till Sthlm i höstas", but not "ska flytta till Gävle", "pendlar till Lund".
    private func isMovedTo(_ first: Int) -> Bool {
        // "hör till Ljungby kommun"
        if ["hör", "hörde"].contains(text.text(first - 2)) { return true }
        return text.before(first, most: 6, sameSegment: true).contains {
            ["flyttat", "flyttade", "kommit", "nyinflyttad", "flyttad", "inflyttad", "nyinflyttade", "inflyttade"]
                .contains(text.text($0))
        }
    }

    /// "kvinna från Haninge", "jag är från Lund"; but not "flyttade från", "kommer ursprungligen från".
    private func isFrom(_ first: Int) -> Bool {
        // "kommer från Hedemora men bor i Borlänge"
        let after = text.after(first, most: 6, sameSegment: false)
        if let home = after.first(where: { ["bor", "bosatt", "flyttade"].contains(text.text($0)) }),
            text.text(home + 1) == "i"
                || text.text(home + 1) == "nu"
        {
            return false
        }
        return isFromHere(first)
    }

    private func isFromHere(_ first: Int) -> Bool {
        // "skriver från Gotland", "en man på 59 bast från Säffle"
        if text.text(first + 1) == "kommun",
            text.before(first, most: 3).contains(where: {
                ["försörjningsstöd", "bistånd", "socialbidrag", "socialhjälp"].contains(text.text($0))
            })
        {
            return true  // "får försörjningsstöd från Alingsås kommun"
        }
        if ["skriver", "ringer", "mejlar", "bast", "vårar"].contains(text.text(first - 2)) { return true }
        if hasVerb(inSentenceOf: first) {
            let before = text.text(first - 2)
            let after = text.text(first + 1)
            if before == "pendlar" || text.text(first + 2) != "" && after == "pendlar" { return true }
            guard
                isPersonOrHome(first - 2) || !text.areTogether(first - 2, first)
                    || ["är", "kommer", "jag", "vi", "ar", "ensam", "hit", "fyller"].contains(before)
            else { return false }
        }
        return !text.before(first, most: 6, sameSegment: true).contains {
            [
                "flyttat", "flyttade", "flyttar", "flytta", "flyttad", "nyinflyttad", "kommit", "flyr", "flydde",
                "inflyttad",
                "ursprungligen",
                "uppvuxen", "läkare", "brev", "remiss", "remitterad", "handläggare", "född", "egentligen",
                "tåget", "bussen",
                "kurator", "mamma", "pappa", "mannen", "sambo", "ursprung", "utskriven", "frigiven", "släppt", "muckar",
                "muckat", "muckade", "friges", "anstalten", "kom",
            ].contains(text.text($0))
        }
    }

    /// "vårdcentralen i Salem", "Återbruket i Västerås", "hemtjänsten i Partille": the place of what is named.
    private func isDefinite(_ place: Int) -> Bool {
        guard text.areTogether(place, place + 1), place >= 0 else { return false }
        let word = text.text(place)
        guard word.utf8.count > 4, !Self.definitePersons.contains(word), !Self.livingWords.contains(word),
            !GenderRule.nouns.contains(word)
        else { return false }
        return ["et", "en", "an", "ten", "na"].contains { word.hasSuffix($0) }
            && !["liten", "ensamen", "vuxen", "skriven", "sedan"].contains(word)
            && !word.hasSuffix("skriven") && !word.hasSuffix("iven") && SwedishNumbers.value(of: word) == nil
            && !word.hasSuffix("man")
    }

    private func isElsewhere(_ word: String) -> Bool {
        if Self.elsewhere.contains(word) { return true }
        return Self.elsewhereEndings.contains { ending in
            word.utf8.count > ending.utf8.count
                && (word.hasSuffix(ending) || word.hasSuffix(ending + "en") || word.hasSuffix(ending + "et"))
                && !Self.livingWords.contains(word)
        }
    }
}
