import CatalogueModel
import Eligibility

/// Gender, by words for people and by pronouns.
///
/// "kvinna", "tjej", "min son", "ensamstående mamma", "hon". The noun "man" is told from the pronoun by what stands
/// beside it: "en man", "man 47", "ung man"; but "hur söker man".
struct GenderRule {
    let text: FactText
    let scope: FactScope

    private static let female: Set<String> = [
        "kvinna", "kvinnan", "tjej", "tjejen", "flicka", "flickan", "dam", "damen", "mamma", "mor", "moder", "dotter",
        "dottern", "syster", "systern", "fru", "hustru", "maka", "flickvän", "väninna", "mormor", "farmor", "tant",
        "hon", "henne", "hennes", "ensammamma", "småbarnsmamma", "tonårstjej", "kvinnlig", "kv", "moster", "faster",
        "systerdotter", "brorsdotter", "änka", "tvåbarnsmamma", "trebarnsmamma", "fyrabarnsmamma", "hemmafru",
        "hemmamamma",
        "mammaledig", "tonårsdotter", "tonårsdottern", "dotterdotter", "sondotter", "svägerska", "svägerskan",
        "svärmor",
        "svärdotter", "syrra", "syrran", "systra", "kvinnor", "tjejer", "gumman", "transtjej", "transkvinna",
        "invandrarkvinna", "frun",
        "flickvännen",
        "mamman", "morsan", "exfru", "sjuksyster", "hustrun", "studentska", "gravid", "höggravid", "styvdotter",
        "bonusdotter", "mammor", "mödrar", "flickor", "lillasyster", "storasyster", "dotters", "dotterns", "damer",
        "brud", "bruden", "tösen", "tös", "kärring", "kärringen", "barnsmor", "småbarnsmor", "sondottern",
        "dotterdottern", "exfrun",
        "tonårsflicka",
    ]
    private static let male: Set<String> = [
        "kille", "killen", "pojke", "pojken", "grabb", "grabben", "herre", "pappa", "far", "fader", "son", "sonen",
        "bror", "brorsan", "brodern", "make", "pojkvän", "morfar", "farfar", "gubbe", "han", "honom", "hans",
        "ensampappa", "tvåbarnspappa", "trebarnspappa", "tonårskille", "manlig", "mannen", "systerson", "brorson",
        "småbarnspappa", "änkling", "män", "killar", "tonårsson", "tonårssonen", "pappaledig", "hemmapappa",
        "dotterson", "sonson",
        "sons", "sonens", "herr", "transkille", "transman", "svåger", "svärson", "svärfar", "brorsa", "pappan",
        "farsan",
        "snubbe", "exman", "pojkvännen",
        "fyrabarnspappa",
        "styvson", "bonusson", "lillebror", "storebror", "pojkar", "pappor", "fäder",
        "herrar", "grabbar", "tonårspojke", "sonsonen", "dottersonen", "brorsonen", "systersonen", "exmannen",
        "farbror", "karl", "ynglingen", "yngling", "änkeman",
    ]
    /// Words for a person whose gender they tell.
    static let nouns: Set<String> = female.union(male).union(["man"]).subtracting([
        "hon", "henne", "hennes", "han", "honom", "hans", "kvinnlig", "manlig", "far", "maka", "gravid", "höggravid",
    ])

    /// Words before "man" that make it a noun.
    private static let beforeMan: Set<String> = [
        "en", "ung", "unga", "äldre", "yngre", "vuxen", "ensamstående", "arbetslös", "sjukskriven", "min", "svensk",
        "nyanländ", "utrikesfödd", "medelålders", "gift", "skild", "frånskild", "åring", "årig", "är", "hemlös",
        "deltidssjukskriven", "långtidssjukskriven", "långtidsarbetslös", "singel", "ensam", "åriga", "gammal",
        "avser", "gäller",
    ]

    /// The first words that tell the gender of the person sought.
    func found() -> [FoundFact] {
        for place in text.words.indices {
            guard let gender = gender(at: place), scope.isPersonSought(at: place) else { continue }
            return [
                FoundFact(
                    fact: KnownFact(.gender, .text(gender.rawValue)), words: place..<place + 1, statesItself: true)
            ]
        }
        return []
    }

    /// Relatives, who are mostly somebody else's: "bor hos mamma".
    private static let kin: Set<String> = [
        "mamma", "pappa", "mor", "moder", "fader", "mormor", "farmor", "morfar", "farfar", "syster", "bror", "son",
        "dotter",
        "farbror", "morbror", "moster", "faster", "kusin",
        "make", "maka", "fru", "hustru", "pojkvän", "flickvän", "brorsan", "syrran", "morsan", "farsan",
    ]

    private func gender(at place: Int) -> Gender? {
        let word = text.text(place)
        if Self.kin.contains(word), text.areTogether(place - 1, place),
            ["hos", "med", "av", "från", "på", "sin", "för", "mot", "till", "utan", "och"].contains(
                text.text(place - 1)),
            !(text.text(place - 1) == "för" || text.text(place - 1) == "till") || !isSeeker(place)
        {
            return nil
        }
        // "rädd för min pappa": whose gender it is matters only where that person is sought.
        if Self.kin.contains(word), place != scope.noun,
            text.before(place, most: 2, sameSegment: true).contains(where: {
                ["min", "mitt", "sin", "hennes", "hans", "vår"].contains(text.text($0))
            })
        {
            return nil
        }
        if Self.kin.contains(word), text.text(place - 1) == "en", ["med", "hos", "av"].contains(text.text(place - 2)) {
            return nil  // "växte upp med en mamma som drack"
        }
        if isRelativeInNote(place, word) { return nil }
        if isLeaver(place) || isOfWriter(place, word) || isParentOfClient(place, word) { return nil }
        if Self.kin.contains(word) || Self.namedKin.contains(word) || word == "mannen",
            ["dog", "avled", "gick", "dött"].contains(text.text(place + 1))
        {
            return nil
        }
        if Self.alwaysOthers.contains(word), place > 0, place != scope.noun { return nil }
        if let letter = word.first, AgeRule.lettered(word) != nil { return letter == "k" ? .female : .male }
        if text.text(place - 1) == "kön", word == "man" || word == "m" { return .male }
        if text.text(place - 1) == "kön", word == "k" { return .female }
        if isPartnerOf(place, word) || isOfStaff(place, word) || isMet(place, word) { return nil }
        if word == "k" || word == "m" { return isLetter(place) ? (word == "k" ? .female : .male) : nil }
        if word == "f", isLetter(place), isAgeInYears(place + 1) || isCapitalWoman(place) { return .female }
        if word == "man" { return isNoun(place) ? .male : nil }
        if word == "far" {
            return ["ensamstående", "min", "en", "är"].contains(text.text(place - 1))
                || !text.areTogether(place - 1, place)
                    && (SwedishNumbers.value(of: text.text(place + 1)) != nil || text.text(place + 1) == "till")
                ? .male : nil
        }
        if Self.female.contains(word) || word.utf8.count > 6 && word.hasSuffix("erska") && !word.hasSuffix("köterska") {
            return .female
        }
        if Self.male.contains(word) { return .male }
        if word.hasSuffix("barnsmor") || word.hasSuffix("barnsmamma") { return .female }
        return word.hasSuffix("barnsfar") || word.hasSuffix("barnspappa") ? .male : nil
    }

    /// Whether somebody who writes of themselves names another: "han slår mig", "mamma är sjuk", "har fru och barn".
    /// Only what they call themselves tells their gender: "jag är mamma", "ensamstående pappa", "mamma, 34".
    private func isOfWriter(_ place: Int, _ word: String) -> Bool {
        if Self.partners.contains(word),
            text.before(place, most: 3, sameSegment: true).contains(where: { ["har", "hade"].contains(text.text($0)) })
        {
            return true
        }
        if FamilyRule.meeting.contains(text.text(place - 1)) { return true }
        guard scope.noun == nil, scope.isByPersonSought || scope.isByUs else { return false }
        if Self.pronouns.contains(word) { return scope.isByPersonSought }
        guard Self.kin.contains(word) || Self.namedKin.contains(word) else { return false }
        let before = text.text(place - 1)
        let next = text.text(place + 1)
        let isCalled =
            text.areTogether(place - 1, place)
            && (FamilyRule.isParent.contains(before) && before != "och" || before.hasSuffix("ande")
                || ["gammal", "årig", "år"].contains(before) || before.hasSuffix("årig"))
        let isFirst = !text.areTogether(place - 1, place)
        let goesOn =
            !text.areTogether(place, place + 1) || SwedishNumbers.value(of: next) != nil
            || ["till", "i", "från", "med"].contains(next)
            || next == "på" && SwedishNumbers.value(of: text.text(place + 2)) != nil
        // "Killen är 20 och …": whom a text begins with is who it is about.
        if place == 0, ["killen", "tjejen", "sonen", "dottern"].contains(word) { return false }
        return !(isCalled || isFirst && goesOn && !Self.namedKin.contains(word))
    }

    private static let pronouns: Set<String> = ["han", "hon", "honom", "henne", "hans", "hennes"]
    private static let partners: Set<String> = [
        "fru", "hustru", "flickvän", "pojkvän", "make", "maka", "kille", "tjej", "son", "dotter", "frun",
    ]
    /// Relatives by a definite noun: always somebody else of the writer's.
    private static let namedKin: Set<String> = [
        "mannen", "frun", "sonen", "dottern", "maken", "hustrun", "exman", "exfru", "pojkvännen", "flickvännen",
        "brodern", "systern", "mamman", "pappan", "farsan", "morsan", "svärmor", "svärfar", "brorsan", "syrran",
        "lillebror", "storebror", "killen",
    ]

    /// "vill ha kvinnlig läkare"
    private func isOfStaff(_ place: Int, _ word: String) -> Bool {
        ["kvinnlig", "manlig"].contains(word)
            && PersonNouns.professions.union(["personal", "terapeut", "barnmorska", "gynekolog", "polis"]).contains(
                text.text(place + 1))
    }

    /// "slagen av en man", "prata med en kvinna", "träffa andra tjejer": somebody else, when no more is said of them.
    private func isMet(_ place: Int, _ word: String) -> Bool {
        guard ["man", "män", "kvinna", "kvinnor", "tjej", "tjejer", "kille", "killar"].contains(word),
            !text.areTogether(place, place + 1)
        else { return false }
        let before = ["en", "andra", "någon"].contains(text.text(place - 1)) ? place - 2 : place - 1
        return ["av", "med", "mot", "träffa", "möta"].contains(text.text(before))
            || text.text(before) == "för" && ["rädd", "rädsla"].contains(text.text(before - 1))
    }

    /// "sambo med en kille"
    private func isPartnerOf(_ place: Int, _ word: String) -> Bool {
        ["kille", "tjej", "man", "kvinna"].contains(word) && ["en", "annan"].contains(text.text(place - 1))
            && text.text(place - 2) == "med"
            && ["sambo", "gift", "ihop", "tillsammans", "förlovad", "bor"].contains(text.text(place - 3))
    }

    /// Of these, those whom hardly a text is about.
    private static let alwaysOthers: Set<String> = [
        "pojkvännen", "flickvännen", "frun", "maken", "hustrun", "mamman", "pappan", "svärmor", "svärfar", "exman",
        "exfru",
    ]

    /// "ensam med barnen sen han stack", "efter att hon lämnade mig": somebody who is gone.
    private func isLeaver(_ place: Int) -> Bool {
        // "tjejen har stuckit"
        if ["tjejen", "killen", "frun", "mannen"].contains(text.text(place)), text.text(place + 1) == "har",
            ["stuckit", "lämnat", "dragit", "gått", "flyttat", "dött"].contains(text.text(place + 2))
        {
            return true
        }
        return ["han", "hon"].contains(text.text(place))
            && ["stack", "drog", "lämnade", "dog", "försvann", "övergav", "gick", "gjorde"].contains(
                text.text(place + 1))
            && ["sen", "sedan", "att", "när", "efter", "innan"].contains(text.text(place - 1))
    }

    /// "Make sköter allt.", "86 år, dotter önskar plats": a relative in a note of whom something else is told.
    private func isRelativeInNote(_ place: Int, _ word: String) -> Bool {
        let next = text.text(place + 1)
        return Self.kin.contains(word) && place > 0 && place != scope.noun && !text.areTogether(place - 1, place)
            && text.areTogether(place, place + 1) && SwedishNumbers.value(of: next) == nil
            && ["sköter", "önskar", "orolig", "ringer", "hjälper", "vill", "säger", "handlar", "städar", "död", "bor"]
                .contains(next)
    }

    /// "Elev 18 år. Mamma tveksam": a parent of whom a note is about.
    private func isParentOfClient(_ place: Int, _ word: String) -> Bool {
        guard ["mamma", "pappa", "mor", "far"].contains(word), !text.areTogether(place - 1, place) else { return false }
        return text.words.indices.prefix(place).contains {
            ["elev", "eleven", "ungdom", "ungdomen", "pojke", "flicka", "klient", "klienten"].contains(text.text($0))
        } && SwedishNumbers.value(of: text.text(place + 1)) == nil && text.text(place + 1) != "till"
    }

    /// "söker för son 17".
    private func isSeeker(_ place: Int) -> Bool {
        text.before(place, most: 5).contains {
            ["söker", "soker", "hjälp", "stöd", "letar", "insats", "något"].contains(text.text($0))
        }
    }

    /// "K, 26 år", "Ej FS. M 45", "22 år, m, Gävle": a letter of its own, beside an age or in a row of notes.
    private func isLetter(_ place: Int) -> Bool {
        let isPart = !text.areTogether(place - 1, place)
        // "56-årig m, Krokom"
        if !isPart {
            return ["årig", "åring", "år"].contains { text.text(place - 1).hasSuffix($0) }
                && !text.areTogether(place, place + 1)
        }
        if text.words[place].isCapitalised || place == 0, SwedishNumbers.value(of: text.text(place + 1)) != nil {
            return true
        }
        // "Deltagare 22 år, m, Finspång"
        return place > 0 && !text.areTogether(place, place + 1)
            && (text.words.last?.segment ?? 0) >= 2 && text.excerpt(place..<place + 1).text != "M"
    }

    /// "F 59, Boden", "F -03": not "f. 59".
    private func isCapitalWoman(_ place: Int) -> Bool {
        text.words[place].isCapitalised && (SwedishNumbers.value(of: text.text(place + 1)) ?? 0) >= 0
            && text.text(place + 1).utf8.count == 2 && Int(text.text(place + 1)) != nil
            && !text.excerpt(place..<place + 2).text.contains(".")
    }

    /// "36 år", so that the letter before it is no "född".
    private func isAgeInYears(_ place: Int) -> Bool {
        SwedishNumbers.value(of: text.text(place)) != nil && ["år", "ar"].contains(text.text(place + 1))
    }

    private func isNoun(_ place: Int) -> Bool {
        // "sjuk man 40", "58 år man"
        if SwedishNumbers.value(of: text.text(place + 1)) != nil || ["år", "ar"].contains(text.text(place - 1)) {
            return true
        }
        if ["f", "född", "fd"].contains(text.text(place + 1)) { return true }
        if text.areTogether(place - 1, place) {
            let isEnd = !text.areTogether(place, place + 1)
            // "37. man"
            if isEnd, (SwedishNumbers.value(of: text.text(place - 1)) ?? 0) > 12 { return true }
            return Self.beforeMan.contains(text.text(place - 1))
                || isEnd && ["ad", "sk", "lös", "sjuk", "född"].contains { text.text(place - 1).hasSuffix($0) }
                || SwedishNumbers.value(of: text.text(place - 1)) != nil
                    && (place == 1 || ["är", "jag"].contains(text.text(place - 2)))
        }
        // First in its part: "man 47", "Man, 52 år", "man i Haninge"; but "man orkar inte".
        let next = text.text(place + 1)
        if SwedishNumbers.value(of: next) != nil || ["född", "f"].contains(next) { return true }
        if !text.areTogether(place, place + 1) { return true }
        return ["i", "från", "med", "som", "på", "utan", "runt", "omkring", "ca", "cirka", "kring"].contains(next)
    }
}
