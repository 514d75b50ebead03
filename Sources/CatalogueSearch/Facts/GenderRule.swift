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
        "svärdotter", "syrra", "syrran", "systra", "kvinnor", "tjejer", "gumman", "invandrarkvinna", "frun",
        "flickvännen",
        "mamman", "morsan", "exfru", "sjuksyster", "hustrun", "studentska", "gravid", "höggravid", "styvdotter",
        "bonusdotter", "mammor", "mödrar", "flickor", "damer", "brud", "bruden", "tösen", "tonårsflicka",
    ]
    private static let male: Set<String> = [
        "kille", "killen", "pojke", "pojken", "grabb", "grabben", "herre", "pappa", "far", "fader", "son", "sonen",
        "bror", "brorsan", "brodern", "make", "pojkvän", "morfar", "farfar", "gubbe", "han", "honom", "hans",
        "ensampappa", "tvåbarnspappa", "trebarnspappa", "tonårskille", "manlig", "mannen", "systerson", "brorson",
        "småbarnspappa", "änkling", "män", "killar", "tonårsson", "tonårssonen", "pappaledig", "hemmapappa",
        "dotterson", "sonson",
        "svåger", "svärson", "svärfar", "brorsa", "pappan", "farsan", "snubbe", "exman", "pojkvännen", "fyrabarnspappa",
        "styvson", "bonusson", "lillebror", "storebror", "pojkar", "pappor", "fäder",
        "herrar", "grabbar", "tonårspojke", "farbror", "karl", "ynglingen", "yngling",
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
        "make", "maka", "fru", "hustru", "pojkvän", "flickvän", "brorsan", "syrran", "morsan", "farsan",
    ]

    private func gender(at place: Int) -> Gender? {
        let word = text.text(place)
        if Self.kin.contains(word), text.areTogether(place - 1, place),
            ["hos", "med", "av", "från", "sin", "för", "mot", "till", "utan", "och"].contains(text.text(place - 1)),
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
        if isLeaver(place) { return nil }
        if word == "k" || word == "m" { return isLetter(place) ? (word == "k" ? .female : .male) : nil }
        if word == "man" { return isNoun(place) ? .male : nil }
        if word == "far" { return ["ensamstående", "min", "en", "är"].contains(text.text(place - 1)) ? .male : nil }
        if Self.female.contains(word) { return .female }
        if Self.male.contains(word) { return .male }
        return nil
    }

    /// "ensam med barnen sen han stack", "efter att hon lämnade mig": somebody who is gone.
    private func isLeaver(_ place: Int) -> Bool {
        ["han", "hon"].contains(text.text(place))
            && ["stack", "drog", "lämnade", "dog", "försvann", "övergav", "gick"].contains(text.text(place + 1))
            && ["sen", "sedan", "att", "när", "efter", "innan"].contains(text.text(place - 1))
    }

    /// "söker för son 17".
    private func isSeeker(_ place: Int) -> Bool {
        text.before(place, most: 5).contains {
            ["söker", "soker", "hjälp", "stöd", "letar", "insats", "något"].contains(text.text($0))
        }
    }

    /// "K, 26 år" and "M 45": a letter of its own beside an age, first in the text.
    private func isLetter(_ place: Int) -> Bool {
        place == 0 && SwedishNumbers.value(of: text.text(place + 1)) != nil
    }

    private func isNoun(_ place: Int) -> Bool {
        if !text.areTogether(place, place + 1), SwedishNumbers.value(of: text.text(place + 1)) != nil { return true }
        if text.areTogether(place - 1, place) {
            return Self.beforeMan.contains(text.text(place - 1))
                || SwedishNumbers.value(of: text.text(place - 1)) != nil
                    && place == 1
        }
        // First in its part: "man 47", "Man, 52 år", "man i Haninge"; but "man orkar inte".
        let next = text.text(place + 1)
        if SwedishNumbers.value(of: next) != nil || next == "född" { return true }
        if !text.areTogether(place, place + 1) { return true }
        return ["i", "från", "med", "som", "på", "utan"].contains(next)
    }
}
