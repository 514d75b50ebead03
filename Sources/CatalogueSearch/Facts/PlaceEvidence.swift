/// Whether the words around an ambiguous name say that it is a place.
///
/// "bor i Vara", "från Nora", "kvinna 24, Mark, sjukskriven" do; "Anna Lund", "handläggare Berg", "det kan vara bra",
/// "Kil satt bra" and "tror på Sala" do not. Without a sign of a place there is none.
struct PlaceEvidence {
    let text: FactText

    /// Words right before a place.
    private static let prepositions: Set<String> = [
        "i", "från", "fran", "ifrån", "fr", "till", "kommun", "kommun:", "bor", "bostadsort", "ort", "bestämt",
        "hemort", "hemkommun", "bostad", "bosatt", "boende", "folkbokförd", "skriven", "utanför", "hemmahörande",
    ]
    /// Of these, those that only stand before names of places.
    private static let living: Set<String> = [
        "bor", "bo", "boende", "bosatt", "bosatta", "folkbokförd", "skriven", "bott", "kommun", "hemort", "bostadsort",
        "hemkommun", "hemmahörande", "invånare", "kvar", "hemma", "inneboende", "flyttat", "flyttade", "lever", "bosat",
    ]
    /// Words that may follow where somebody lives without going on about it: "bor i mark med min man".
    private static let after: Set<String> = [
        "med", "sedan", "sen", "och", "men", "året", "utan", "som", "o", "just", "nu", "ensam", "själv", "kommun",
        "hos", "är", "har", "fast", "idag", "tillsammans",
    ]

    /// Whether the name at a place is one.
    func isPlace(_ place: Int, name: String) -> Bool {
        let word = text.words[place]
        let isOrdinary = PlaceNames.ordinary.contains(name)
        let isCapital = word.isCapitalised && !text.isShouting
        let before = text.text(place - 1)
        if before == "på", isCapital, Residence.islands.contains(name) { return true }
        if isAlone(place, name, isCapital: isCapital) { return true }
        if text.areTogether(place - 1, place), Self.prepositions.contains(before) {
            if isCapital { return true }
            // "stöd i solna"
            if !Self.bodily.contains(name), !PlaceNames.common.contains(name), ["i", "från"].contains(before),
                !text.areTogether(place, place + 1)
            {
                return true
            }
            let lives = text.before(place, most: 4, sameSegment: true).contains { Self.living.contains(text.text($0)) }
            let ends = !text.areTogether(place, place + 1) || Self.after.contains(text.text(place + 1))
            if isOrdinary { return lives && ends && !isPhrase(place) }
            return lives || ["i", "bestämt", "från", "fr"].contains(before) && ends
        }
        guard isCapital || !isOrdinary else { return false }
        let isStart = place == 0 || text.words[place - 1].sentence != word.sentence
        if !text.areTogether(place - 1, place), !text.areTogether(place, place + 1) {
            // A part of its own: "Kvinna 24, Lund, sjukskriven"; but "Dorotea, 58" and "Handläggare: Berg" are people.
            guard !isOfPerson(place) else { return false }
            guard isOrdinary || PlaceNames.personal.contains(name) else { return true }
            return isCapital && (!isStart || !PlaceNames.personal.contains(name) && isNote(place))
        }
        // "Tjej 21 Sandviken"
        let age = ["år", "ar"].contains(before) ? text.text(place - 2) : before
        if isCapital, (SwedishNumbers.value(of: age) ?? AgeRule.lettered(age) ?? 0) > 12,
            !text.areTogether(place, place + 1),
            AgeRule.lettered(age) != nil
                || text.before(place, most: 4, sameSegment: true).contains(where: {
                    GenderRule.nouns.contains(text.text($0))
                })
        {
            return true
        }
        guard !isOrdinary, !PlaceNames.personal.contains(name), !isOfPerson(place) else { return false }
        // "kvinna 24 Ystad": beside an age.
        return [age, text.text(place + 1)].contains {
            (SwedishNumbers.value(of: $0) ?? AgeRule.lettered($0) ?? 0) > 12
        }
    }

    /// Names that are nouns which often stand after "i", with a slip: "ont i nacka".
    private static let bodily: Set<String> = ["nacka", "klippan", "trosa", "skara", "kinda", "köping", "koping"]

    /// "solna", "i vara", "Mora": a search for a place and nothing else; but "vara", "mark".
    private func isAlone(_ place: Int, _ name: String, isCapital: Bool) -> Bool {
        switch text.words.count {
        case 1: isCapital || !PlaceNames.common.contains(name)
        case 2: place == 1 && ["i", "på"].contains(text.text(0))
        default: false
        }
    }

    /// "Boden, tjej 18", "… har inget jobb. Flen": the first word of a note, or the last of a text.
    private func isNote(_ place: Int) -> Bool {
        if place == text.words.count - 1 { return place > 2 }
        let next = text.text(place + 1)
        return SwedishNumbers.value(of: next) != nil || GenderRule.nouns.contains(next)
    }

    /// "i skog och mark", "i vara och icke vara", "bor i kil- och kantområdet".
    private func isPhrase(_ place: Int) -> Bool {
        text.words[place].isJoined || text.text(place - 1) == "och"
    }

    /// Words after which a name is somebody's: "handläggare Berg", "heter Nora", "hälsningar Lund".
    static let titles: Set<String> = [
        "handläggare", "handläggaren", "doktor", "dr", "läkare", "läkaren", "kurator", "kuratorn", "chef", "lärare",
        "kontaktperson", "psykolog", "coach", "herr", "fru", "familjen", "tant", "farbror", "kund", "klient",
        "klienten",
        "syster", "socialsekreterare", "sköterska", "sjuksköterska", "terapeut", "arbetsterapeut", "rektor", "kontakt",
        "mvh", "hälsningar", "hälsar", "heter", "vänligen", "namn", "efternamn", "namnet", "kallas", "anhörig",
        "boendestödjare", "advokat", "mentor", "handledare", "brukare", "patient", "patienten", "kollega", "kollegan",
        "grannen", "väninna", "väninnan", "dotter", "son", "dottern", "sonen", "hund", "hunden", "katt", "katten",
        "behandlare", "fysioterapeut", "sjukgymnast", "god", "samordnare", "arbetsförmedlare", "tjejen", "vän",
    ]

    /// Whether a name is somebody's, by the words before it: a title, a greeting or a first name.
    func isOfPerson(_ place: Int) -> Bool {
        let near = text.before(place, most: 2)
        if near.contains(where: { Self.titles.contains(text.text($0)) }) { return true }
        return place > 0 && text.areTogether(place - 1, place) && text.words[place - 1].isCapitalised
            && AgeRule.lettered(text.text(place - 1)) == nil
    }
}
