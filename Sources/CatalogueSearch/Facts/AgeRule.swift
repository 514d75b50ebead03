import CatalogueModel

/// Ages, in all forms that people give them.
///
/// "19 år", "19-åring", "nittonåring", "19-årig", "nitton år", "kvinna 24", "20 bast", "ålder: 53", "vid 56", "född
/// 2005", "fyller 30 i januari" (29); ranges are read by ``AgeRangeRule``. No ages: "50 %", "12 veckor", "i 3 år", "2 år
/// sedan", "Storgatan 34", "klockan 19", "innan hon fyller 18", "lag 2003:1210", "har två barn, 3 och 5 år".
struct AgeRule {
    let text: FactText
    let today: CalendarDate

    /// Ages of people whom the catalogue's entries are for; other numbers of years are mostly something else.
    static let plausible = 0...110
    private static let yearWords: Set<String> = ["år", "ar", "åå", "å", "years"]
    private static let slangYears: Set<String> = ["bast", "baskes", "vårar", "jordsnurr", "somrar"]
    private static let personEndings = [
        "åring", "åringen", "åringar", "årig", "årige", "åriga", "årigt", "aring", "arig",
    ]
    /// Words before a length of time that may also stand before an age.
    static let rough: Set<String> = [
        "ca", "cirka", "ungefär", "runt", "typ", "nästan", "bara", "drygt", "knappt", "närmare", "kring", "dryga",
    ]
    /// Words right before a number that make it an age without more ado.
    private static let persons: Set<String> = GenderRule.nouns.union([
        "person", "ungdom", "deltagare", "klient", "patient", "brukare", "elev", "kund", "medborgare", "nyanländ",
        "pat",
        "ensamstående", "är", "fyllt", "blir", "ar", "jag", "ålder", "ålder:", "vid", "bara", "hen", "kv", "k", "m",
        "arbetslös",
        "deltagaren", "klienten", "patienten", "åldern", "kvinnlig", "manlig", "redan", "nyss", "precis",
        "undersköterska",
        "sjuksköterska", "svenne", "flykting", "student", "arbetssökande", "son", "dotter", "man", "sambo", "singel",
        "endast", "nu", "far", "mor", "alder", "age", "am", "fadern", "modern", "barnbarn", "bror", "syster", "kusin",
        "gammal", "själv",
        "fyllda",
    ])
    /// Endings of words for what somebody does or where they live: "lärare 43", "haningebo 33".
    private static let personSuffixes = [
        "are", "bo", "ist", "ör", "sköterska", "man", "kvinna", "mamma", "pappa", "student", "dotter", "kille", "tjej",
        "elev", "biträde", "loge", "tekniker",
        "barnsmor", "barnsfar", "snickare",
    ]
    /// Words before a number that make it something else.
    private static let numbered: Set<String> = [
        "klockan", "kl", "kapitel", "kap", "nr", "nummer", "sida", "sid", "rum", "vecka", "buss", "linje", "våning",
        "lag", "paragraf",
        "gatan", "vägen", "lägenhet", "port", "poäng", "sjukskriven", "jobbar", "arbetar", "cirka", "personkrets",
        "procent", "typ", "fas",
        "steg", "nivå", "årskurs", "åk", "diagnos", "covid", "tel", "telefon", "mobil", "halvtid", "på", "till",
    ]

    /// The ages in the text.
    func found() -> [FoundFact] {
        let ranges = AgeRangeRule(text: text, today: today)
        var found: [FoundFact] = []
        var place = 0
        while place < text.words.count {
            if let fact = ranges.range(at: place) ?? birthYear(at: place)
                ?? maskedBirthDate(at: place) ?? dashedYear(at: place) ?? birthday(at: place) ?? single(at: place)
            {
                found.append(fact)
                place = max(fact.words.upperBound, place + 1)
            } else {
                place += isLaterBirthday(place) ? 2 : 1
            }
        }
        return found
    }

    func fact(_ age: Int, _ words: Range<Int>) -> FoundFact {
        FoundFact(fact: KnownFact(.age, .number(age)), words: words)
    }

    func age(_ place: Int) -> Int? {
        guard text.words.indices.contains(place), text.words[place].sign != UInt8(ascii: "%"), !isGrouped(place) else {
            return nil
        }
        return SwedishNumbers.value(of: text.words[place].text).flatMap { Self.plausible.contains($0) ? $0 : nil }
    }

    /// "10 000", "08-123 45 67": digits of a longer number.
    private func isGrouped(_ place: Int) -> Bool {
        func isDigits(_ other: Int) -> Bool {
            text.areTogether(place, other) && (text.text(other).utf8.first.map { (48...57).contains($0) } ?? false)
        }
        guard text.text(place).utf8.first.map({ (48...57).contains($0) }) ?? false else { return false }
        // "17,5"
        if place > 0, text.words[place - 1].byteRange.upperBound + 1 == text.words[place].byteRange.lowerBound,
            text.text(place - 1).utf8.last.map({ (48...57).contains($0) }) ?? false, !text.words[place - 1].isJoined
        {
            return true
        }
        return isDigits(place - 1) && !isYears(place + 1) || isDigits(place + 1)
    }

    /// Whether a word counts years; "19 å" does too, where "å" is no "och".
    func isYears(_ place: Int) -> Bool {
        if Self.yearWords.contains(text.text(place)) { return true }
        return text.text(place) == "och" && !text.areTogether(place, place + 1)
            && text.excerpt(place..<place + 1).text == "å"
    }

    /// Whether a number before a word counts it.
    static func isCounted(_ word: String) -> Bool { units.contains(word) || plural.contains(word) }

    /// Whether a word is a number, or counts years.
    static func isNumberOrYears(_ word: String) -> Bool {
        SwedishNumbers.value(of: word) != nil || yearWords.contains(word)
    }

    // MARK: One age

    private func single(at place: Int) -> FoundFact? {
        if isOfThen(place) || isTurningPoint(place)
            || isDashed(place) && text.text(place).utf8.count == 2 && text.text(place - 1) != ""
        {
            return nil
        }
        if let age = wordForPerson(text.text(place)) {
            return isTheirChild(place, age) ? nil : fact(age, place..<place + 1)
        }
        if let age = wordForYears(place) ?? Self.lettered(text.text(place)) { return fact(age, place..<place + 1) }
        guard let age = age(place) else { return nil }
        let next = text.text(place + 1)
        if Self.personEndings.contains(next), text.areTogether(place, place + 1) {
            return isTheirChild(place, age) ? nil : fact(age, place..<place + 2)
        }
        guard !isSoon(place), !isBusLine(place), !isOfAnybody(place), text.text(place + 2) != "gammalt" else {
            return nil
        }
        if text.areTogether(place, place + 1) {
            if Self.slangYears.contains(next) { return fact(age, place..<place + 2) }
            if isYears(place + 1), next != "årsåldern" {
                return isDuration(place, age) ? nil : fact(age, place..<place + 2)
            }
        }
        return isBare(place, age) ? fact(age, place..<place + 1) : nil
    }

    /// "kom hit som tolvåring", "sedan jag var 14", "när hon var tjugo år": an age of then.
    private func isOfThen(_ place: Int) -> Bool {
        guard text.areTogether(place - 1, place) else { return false }
        let before = text.text(place - 1)
        if ["var", "varit"].contains(before) { return true }
        let isWord = Self.personEndings.contains { text.text(place).hasSuffix($0) || text.text(place + 1) == $0 }
        return before == "som" && isWord
            && text.before(place, most: 6, sameSegment: true).contains {
                [
                    "kom", "kommit", "började", "flydde", "flyttade", "redan", "blev", "hamnade", "fick", "var",
                    "hoppade",
                ]
                .contains(text.text($0))
            }
    }

    /// "två mammor med en treåring", "har en femåring hemma": a small child that is had.
    private func isTheirChild(_ place: Int, _ age: Int) -> Bool {
        age < 13
            // "Vår fyraåring säger bara enstaka ord": the child is who it is about.
            && !(place == 1 && PersonNouns.possessives.contains(text.text(0)))
            && text.before(place, most: 5, sameSegment: true).contains {
                ["med", "har", "till", "mamma", "pappa", "och", "vår", "ensam"].contains(text.text($0))
            }
    }

    /// "om man är 30", "28 sjuttonåringar": of people in general, or of several.
    private func isOfAnybody(_ place: Int) -> Bool {
        ["är", "fyllt", "fyller"].contains(text.text(place - 1)) && text.text(place - 2) == "man"
            && ["om", "när", "att", "som", "får", "kan", "innan"].contains(text.text(place - 3))
    }

    /// "47:an till stan".
    private func isBusLine(_ place: Int) -> Bool {
        ["an", "ans"].contains(text.text(place + 1)) && text.excerpt(place..<place + 2).text.contains(":")
    }

    /// "fick barn vid sexton", "började röka vid 14": an age of then.
    private func isTurningPoint(_ place: Int) -> Bool {
        text.text(place - 1) == "vid"
            && text.before(place, most: 6, sameSegment: true).contains {
                ["fick", "fått", "började", "börjat", "flyttade", "kom", "hoppade", "blev", "dog", "gifte"].contains(
                    text.text($0))
            }
    }

    /// "snart 17", and an age that a question or a wish is about: "när man fyllt 18".
    private func isSoon(_ place: Int) -> Bool {
        ["snart", "blir", "blev", "tills", "bli"].contains(text.text(place - 1)) && text.areTogether(place - 1, place)
    }

    /// "nittonåring", "20åring", "tjugotreårig": the number is part of the word.
    private func wordForPerson(_ word: String) -> Int? {
        if word.hasSuffix("åringar"), word != "åringar" { return nil }
        for ending in Self.personEndings where word.hasSuffix(ending) && word != ending {
            if let age = SwedishNumbers.value(of: String(word.dropLast(ending.count))) { return age }
        }
        return nil
    }

    /// "K56", "m22": gender and age in one.
    static func lettered(_ word: String) -> Int? {
        guard let first = word.first, ["k", "m"].contains(first), word.utf8.count == 3 else { return nil }
        return Int(word.dropFirst()).flatMap { (15...99).contains($0) ? $0 : nil }
    }

    /// "14år", written together.
    private func wordForYears(_ place: Int) -> Int? {
        let word = text.text(place)
        guard let ending = ["år", "ar", "åå"].first(where: word.hasSuffix),
            word.utf8.first.map({ (49...57).contains($0) }) ?? false,
            let age = SwedishNumbers.value(of: String(word.dropLast(ending.count))), Self.plausible.contains(age),
            !isSoon(place), !isDuration(place, age)
        else { return nil }
        return age
    }

    /// A number alone: after a word for a person, or as a part of a list of its own.
    private func isBare(_ place: Int, _ age: Int) -> Bool {
        let word = text.words[place]
        if age < 13 { return isSmallChild(place) }
        guard age < 100, !word.isJoined, word.sign == 0 else { return false }
        let isFirst = !text.areTogether(place - 1, place)
        let isLast = !text.areTogether(place, place + 1)
        if ["ålder", "åldern"].contains(text.text(place - 1)) { return true }
        // "31/12"
        if place + 1 < text.words.count, Int(text.text(place + 1)) != nil,
            text.excerpt(place..<place + 2).text.contains("/")
        {
            return false
        }
        if place > 0, text.excerpt(place - 1..<place + 1).text.contains("/"), self.age(place - 1) != nil {
            return false
        }
        if ["gammal", "fyllda"].contains(text.text(place + 1)), age >= 13, text.areTogether(place, place + 1) {
            return true
        }
        if text.text(place - 1) == "till", text.text(place - 2).hasPrefix("åldersbedöm") { return true }
        if isFirst, isLast { return text.words.count > 1 && !isPartTime(place) }
        if !isFirst {
            if text.text(place - 1) == "på", isPerson(place - 2) || GenderRule.nouns.contains(text.text(place - 2)) {
                return isLast || !isUnit(place + 1)  // "en kille på 22"
            }
            // "kvinna ca 45"
            if Self.rough.contains(text.text(place - 1)), isPerson(place - 2) { return isLast }
            guard !Self.numbered.contains(text.text(place - 1)) else { return false }
            if isPerson(place - 1) { return isLast || !isUnit(place + 1) }
            // "nu är han 13 och bråkar"
            if ["han", "hon", "hen"].contains(text.text(place - 1)), ["är", "e"].contains(text.text(place - 2)) {
                return !isUnit(place + 1)
            }
            // "kvinna och 53 och trött"
            if ["och", "o"].contains(text.text(place - 1)), GenderRule.nouns.contains(text.text(place - 2)) {
                return !isUnit(place + 1)
            }
            // "dotter Alva 23", "min mamma som är 63".
            if place >= 2, text.words[place - 1].isCapitalised, isPerson(place - 2) {
                return isLast || !isUnit(place + 1)
            }
            return false
        }
        // "24 kvinna", "68 pensionär", "25 Umeå"; ", 49 och städerska".
        let next = text.text(place + 1)
        if ["och", "o"].contains(next) {
            let isWord = place == 0 && !(word.text.utf8.first.map { (48...57).contains($0) } ?? true)
            return (place > 0 || isWord) && age >= 18 && !isUnit(place + 2) && self.age(place + 2) == nil
        }
        return GenderRule.nouns.contains(next) && !Self.plural.contains(next) || Self.whoIs.contains(next)
            || isPlace(place + 1)
    }

    /// Words for several people, whom a number before them counts.
    private static let plural: Set<String> = [
        "damer", "herrar", "kvinnor", "män", "tjejer", "killar", "flickor", "pojkar", "mammor", "pappor", "grabbar",
        "mödrar", "fäder",
    ]

    /// Words for what somebody is, after an age: "68 pensionär".
    private static let whoIs: Set<String> = [
        "pensionär", "arbetslös", "singel", "sjukskriven", "student", "arbetssökande", "ensamstående", "gravid",
        "nyanländ", "person", "hemlös",
    ]

    private func isPlace(_ place: Int) -> Bool {
        PlaceNames.names(beginningWith: text.text(place)).contains { $0.words.count == 1 }
            && !PlaceNames.common.contains(text.text(place)) && !text.areTogether(place, place + 1)
    }

    /// "Pojken är 5": the age of a small child who is sought.
    private func isSmallChild(_ place: Int) -> Bool {
        // "mitt barnbarn, 12, har slutat äta"
        if PersonNouns.children.contains(text.text(place - 1)), PersonNouns.possessives.contains(text.text(place - 2)),
            !text.areTogether(place - 1, place), !text.areTogether(place, place + 1), age(place + 1) == nil
        {
            return true
        }
        // "pojke 12, mobbad"
        if place == 1, ["pojke", "flicka", "kille", "tjej", "grabb"].contains(text.text(0)),
            !text.areTogether(place, place + 1)
        {
            return true
        }
        return ["är", "ar"].contains(text.text(place - 1)) && text.areTogether(place - 2, place)
            && ["pojken", "flickan", "barnet", "sonen", "dottern", "son", "dotter", "eleven"].contains(
                text.text(place - 2))
            && (!text.areTogether(place, place + 1) || text.text(place + 1) == "och") && age(place + 1) == nil
            && age(place + 2) == nil
    }

    func isPerson(_ place: Int) -> Bool {
        let word = text.text(place)
        return Self.persons.contains(word) || word.utf8.count > 4 && Self.personSuffixes.contains { word.hasSuffix($0) }
    }

    /// "sjukskriven, 50": a share of full time.
    private func isPartTime(_ place: Int) -> Bool {
        let before = text.text(place - 1)
        // Benefits are for quarters of full time: "hel sjukersättning, 47" is an age.
        if let number = age(place), !number.isMultiple(of: 25), before.hasPrefix("sjuk") { return false }
        return before.hasSuffix("skriven") && before != "friskskriven"
            || ["sjukersättning", "se", "deltid", "gatan", "tel", "kl"].contains(before)
            || ["procent", "proc"].contains(text.text(place + 1))
    }

    /// Words that a number before them counts.
    private static let units: Set<String> = [
        "veckor", "vecka", "timmar", "timme", "tim", "kr", "kronor", "procent", "dagar", "dag", "månader", "mån",
        "minuter", "gånger",
        "kilo", "kg", "poäng", "barn", "personer", "meter", "kvadrat", "kvm", "tusen", "lax", "km", "mil", "cm",
        "ansökningar",
        "syskon", "platser", "jobbansökningar", "följare", "deltagare", "anställda", "elever", "studenter", "steg", "h",
        "min", "proc", "st",
        "stycken", "personers", "katter",
        "hundar", "mars", "maj",
        "januari", "februari", "april", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]

    /// Whether a word counts something: "veckor", "timmar", "kr".
    private func isUnit(_ place: Int) -> Bool {
        Self.units.contains(text.text(place)) || Self.plural.contains(text.text(place))
    }
}
