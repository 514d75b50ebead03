/// Which words of a text speak of the person sought, and which of others.
///
/// Somebody writes for themselves, or for somebody else: "min son 19", "söker för en kille på 17", "min klient". What
/// is said of the others (the children one has, a partner, the counsellor who writes) is no fact of the person.
struct PersonSought {
    /// For each word, whether it speaks of the person sought.
    var isSought: [Bool]
    /// The noun for the person sought, when somebody writes for another.
    private(set) var noun: Int?
    let text: FactText

    init(_ text: FactText) {
        self.text = text
        isSought = Array(repeating: true, count: text.words.count)
        guard !text.words.isEmpty else { return }
        noun = someoneElse
        if let person = noun {
            mark(writerUpTo: person)
            markOthersOf(person)
        } else {
            markOthersOfWriter()
        }
        markTheirs(except: noun)
        markChildren(except: noun)
    }

    // MARK: Who is sought

    /// The word for the person sought, when somebody writes for another.
    private var someoneElse: Int? {
        for place in text.words.indices where isSoughtFor(place) || isChildOfWriter(place) { return place }
        if asksForSelf { return nil }
        // The text begins with somebody of the writer's: "min son 19 sitter hemma".
        for place in text.words.indices.prefix(hasPronoun ? 200 : 6) {
            guard let noun = person(after: place) else { continue }
            let word = text.text(noun)
            // "Hans mor är 71, han själv är 44": he is sought and not she.
            if PersonNouns.theirs.contains(text.text(place)),
                text.after(noun, most: 30).contains(where: { ["han", "hon", "hen"].contains(text.text($0)) })
            {
                return nil
            }
            if PersonNouns.possessives.contains(text.text(place)), isKnownPerson(word) {
                if ["dog", "död", "avled", "dött", "förlorade"].contains(text.text(noun + 1)) { return nil }
                if PersonNouns.neverSought.contains(word) { return nil }
                if isOfAllChildren(place), !hasPronoun { return nil }
                if tellsOfSelf && !hasAnyPronoun || isSmall(noun) && writesOfSelf { return nil }
                if PersonNouns.partners.contains(word), !hasPronoun, !isSubject(noun) { return nil }
                // "min kille kollar min mobil": a partner, where somebody writes of themselves.
                if ["kille", "tjej"].contains(word), text.words.contains(where: { ["jag", "mig"].contains($0.text) }) {
                    return nil
                }
                if PersonNouns.partners.contains(word) || PersonNouns.relatives.contains(word), writesOfSelf,
                    !hasPronoun
                {
                    return nil
                }
                return isOwned(place) ? nil : noun
            }
        }
        guard writesAsProfessional || !writesOfSelf else {
            return writesAsProfessional ? firstClient : nil
        }
        if writesAsProfessional { return firstClient }
        return text.words.indices.first { place in
            PersonNouns.possessives.contains(text.text(place)) && !isOwned(place) && !isOfAllChildren(place)
                && (person(after: place).map { PersonNouns.children.contains(text.text($0)) } ?? false)
        }.flatMap(person)
    }

    /// "Vi är föräldrar till en pojke på 11 år som blir mobbad": a child that something is told of.
    private func isChildOfWriter(_ place: Int) -> Bool {
        let word = text.text(place)
        guard PersonNouns.children.contains(word) || ["kille", "tjej"].contains(word), word != "barn" else {
            return false
        }
        let before = text.before(place, most: 4, sameSegment: true).map { text.text($0) }
        guard let to = before.firstIndex(of: "till"), to + 1 < before.count, before[..<to].contains("en"),
            ["mamma", "pappa", "förälder", "föräldrar"].contains(before[to + 1])
        else { return false }
        return text.after(place, most: 6, sameSegment: true).contains { text.text($0) == "som" }
    }

    /// "mina barn", "våra söner": nobody is sought who is not told apart.
    private func isOfAllChildren(_ place: Int) -> Bool {
        ["mina", "våra"].contains(text.text(place))
            && (person(after: place).map { ["barn", "barnen", "söner", "döttrar"].contains(text.text($0)) } ?? false)
    }

    /// "hon behöver", "han har": somebody else is spoken of.
    private var hasPronoun: Bool {
        text.words.indices.contains {
            ["han", "hon", "hen"].contains(text.text($0))
                && [
                    "behöver", "har", "är", "vill", "får", "kan", "mår", "går", "orkar", "gråter", "sitter", "kom",
                    "bor", "behover", "dricker",
                ]
                .contains(text.text($0 + 1))
        }
    }

    /// "jag behöver", "stöd för mig", "slår mig": the writer is the one sought, whoever else is named.
    private var asksForSelf: Bool {
        text.words.indices.contains { place in
            switch text.text(place) {
            case "mig", "mej":
                return [
                    "för", "åt", "till", "slår", "hotar", "hjälpa", "hjälper", "hjälpt", "stötta", "lämnat",
                    "misshandlar", "hjälp",
                    "kontrollerar",
                ]
                .contains(text.text(place - 1)) && !["för", "till"].contains(text.text(place + 1))
            case "jag":
                return ["behöver", "måste", "söker", "orkar"].contains(text.text(place + 1))
                    && !text.after(place, most: 7, sameSegment: true).contains {
                        ["för", "till", "åt"].contains(text.text($0))
                    }
                    && !writesAsProfessional
            default: return false
            }
        }
    }

    /// "Min flickvän har bulimi": all that is told is of that person, and nothing of who writes.
    private func isSubject(_ noun: Int) -> Bool {
        // "min fru, 36, har blivit av med jobbet"
        let verb = text.after(noun, most: 3).first { AgeRule.isNumberOrYears(text.text($0)) == false } ?? noun
        return ["har", "är", "mår", "vill", "behöver", "orkar", "kan", "sover", "spelar"].contains(
            text.text(verb))
            && !["dött", "lämnat", "stuckit", "gått", "misshandlat", "slagit", "hotat", "död"].contains(
                text.text(verb + 1))
            && text.words.count > 4
            && !text.words.contains {
                ["våldsam", "aggressiv", "alkoholist", "slår", "hotar", "missbrukar", "dricker", "otrogen", "elak"]
                    .contains(
                        $0.text)
            }
            && !text.words.contains {
                ["jag", "mig", "mej", "oss", "mina", "våra", "barnen", "ensam", "skild"].contains($0.text)
            }
    }

    private func isKnownPerson(_ word: String) -> Bool {
        PersonNouns.children.contains(word) || PersonNouns.relatives.contains(word)
            || PersonNouns.partners.contains(word)
            || PersonNouns.clients.contains(word) || Self.isCompoundChild(word)
    }

    /// "tonårsdotter", "låtsaspappa".
    private static func isCompoundChild(_ word: String) -> Bool {
        word.utf8.count > 6 && ["dotter", "dottern", "sonen", "årsson", "barnet"].contains { word.hasSuffix($0) }
    }

    /// "har en son", "mamma till min dotter": named as somebody's, not as the one sought.
    private func isOwned(_ place: Int) -> Bool {
        text.before(place, most: 2, sameSegment: true).contains {
            ["har", "med", "hos", "bor", "och", "av", "tar", "rädd", "hotad", "slagen"].contains(text.text($0))
        }
    }

    /// The noun that a possessive or article belongs to, over at most two words between.
    func person(after place: Int) -> Int? {
        text.after(place, most: 3, sameSegment: true).first { isKnownPerson(text.text($0)) }
    }

    /// "(söker stöd) för en kille", "hjälp till min son", "åt en klient".
    private func isSoughtFor(_ place: Int) -> Bool {
        guard isKnownPerson(text.text(place)) else { return false }
        let before = text.before(place, most: 4, sameSegment: true)
        guard
            let preposition = before.first(where: {
                ["för", "till", "åt", "for", "kring", "angående", "om", "med", "gäller", "avser"].contains(
                    text.text($0))
            })
        else { return false }
        let between = (preposition + 1..<place).map { text.text($0) }
        guard between.allSatisfy({ isArticleOrAdjective($0) }) else { return false }
        if ["mamma", "pappa", "förälder", "föräldrar", "mor", "far"].contains(text.text(preposition - 1)) {
            return false
        }
        // "Det gäller min fru, 56"
        if ["gäller", "avser", "angående"].contains(text.text(preposition)) { return true }
        return text.before(preposition, most: 6).contains { PersonNouns.seeking.contains(text.text($0)) }
    }

    private func isArticleOrAdjective(_ word: String) -> Bool {
        PersonNouns.possessives.contains(word)
            || ["en", "ett", "den", "ung", "vuxen", "yngre", "äldre", "gammal"].contains(word)
            || word.hasSuffix("årig") || SwedishNumbers.value(of: word) != nil || ["år", "åring"].contains(word)
    }

    /// "jag är kurator", "Handläggare här".
    private var writesAsProfessional: Bool {
        text.words.indices.contains { place in
            PersonNouns.professions.contains(text.text(place))
                && (text.before(place, most: 3).contains { ["jag", "som", "är"].contains(text.text($0)) } || place == 0)
                && (place == 0
                    || !text.before(place, most: 2).contains {
                        ["min", "har", "en", "med", "till"].contains(text.text($0))
                    }
                    || text.before(place, most: 3).contains { text.text($0) == "jag" })
        }
    }

    private var firstClient: Int? {
        text.words.indices.first { place in
            PersonNouns.clients.contains(text.text(place)) && !PersonNouns.professions.contains(text.text(place))
        }
    }

    /// "jag är 28", "jag är sjukskriven", "jag bor i Lund": the writer tells of themselves what a search needs to know.
    private var tellsOfSelf: Bool {
        text.words.indices.contains { place in
            guard text.text(place) == "jag", !writesAsProfessional else { return false }
            switch text.text(place + 1) {
            case "är", "e":
                let next = text.text(place + 2)
                return (SwedishNumbers.value(of: next) ?? 0) > 12
                    || ["sjukskriven", "inskriven", "arbetslös", "ensamstående", "hemlös"].contains(next)
            case "bor": return true
            default: return false
            }
        }
    }

    private var hasAnyPronoun: Bool {
        text.words.contains { ["han", "hon", "hen", "honom", "henne"].contains($0.text) }
    }

    /// "min son är 5", "min dotter på 3 år".
    private func isSmall(_ noun: Int) -> Bool {
        text.after(noun, most: 3, sameSegment: true).contains {
            SwedishNumbers.value(of: text.text($0)).map { $0 < 13 } ?? false
        }
    }

    /// Whether the writer says something of their own state: "jag är", "jag har", "jag orkar".
    var writesOfSelf: Bool {
        text.words.indices.contains { place in
            text.text(place) == "jag"
                && (text.after(place, most: 1) + text.before(place, most: 1)).contains {
                    [
                        "är", "har", "orkar", "mår", "bor", "får", "behöver", "kan", "lever", "jobbar", "fick", "ar",
                        "vill", "går", "känner",
                    ]
                    .contains(text.text($0))
                }
        }
    }

    // MARK: Of whom each word speaks

    /// Where somebody writes for another, what stands with "jag" is of the writer.
    private mutating func mark(writerUpTo person: Int) {
        let sentence = text.words[person].sentence
        for place in text.words.indices where ["jag", "vi"].contains(text.text(place)) && place != person {
            if text.text(place) == "vi",
                ["bor", "kom", "flydde"].contains(text.text(place + 1))
                    || ["bor", "kom"].contains(text.text(place - 1))
            {
                continue  // A family lives together.
            }
            let end = text.after(place, most: 30).first { next in
                next == person || ["han", "hon", "hen", "som"].contains(text.text(next))
                    || PersonNouns.clients.contains(text.text(next)) && text.text(next + 1) != "till"
                    || (["för", "till", "åt"].contains(text.text(next)) && next < person
                        && text.words[next].sentence == sentence)
            }
            let last = end ?? (text.after(place, most: 30).last ?? place) + 1
            for other in place..<max(last, place) { isSought[other] = false }
        }
        // "mamma 45 söker för son 17": what comes before is of the writer; "söker ledsagare för elev": what is sought
        // is for the person.
        let seeks = text.before(person, most: 8).first {
            ["söker", "soker", "letar", "ringer", "skriver"].contains(text.text($0))
        }
        guard let seeks else { return }
        for place in text.before(seeks + 1, most: 40) { isSought[place] = false }
    }

    /// Where somebody writes of themselves, what is said of "min man" or "min mamma" is of others.
    private mutating func markOthersOfWriter() {
        for place in text.words.indices where PersonNouns.possessives.contains(text.text(place)) {
            guard let noun = person(after: place) else { continue }
            if text.text(place - 1) == "hos",
                text.before(place, most: 5).contains(where: { ["bor", "bott"].contains(text.text($0)) })
            {
                for other in place..<noun + 1 { isSought[other] = false }
                continue  // "bor hos min syster i Växjö"
            }
            var end = noun + 1
            // "bor med min man och tre barn" goes on about who lives there.
            let isWith = text.text(place - 1) == "med" && text.text(end) != "som"
            while end < text.words.count, !isWith, text.words[end].sentence == text.words[noun].sentence {
                if ["jag", "mig", "själv"].contains(text.text(end)) { break }
                // Another part that does not go on with "som" or "och han" is of the writer again.
                if text.words[end].segment != text.words[noun].segment, !["som", "han", "hon"].contains(text.text(end))
                {
                    break
                }
                end += 1
            }
            for other in place..<end { isSought[other] = false }
        }
        markNamedOthers()
        markPronounsOfOthers()
    }

    /// "har två barn, 3 och 5 år", "mamma till en son på 7": the children's ages.
    private mutating func markChildren(except person: Int?) {
        for place in text.words.indices where PersonNouns.children.contains(text.text(place)) && place != person {
            guard person == nil || !isSought[place] || isOwnedChild(place) else { continue }
            guard isOwnedChild(place) else { continue }
            isSought[place] = false
            let isOfParent = text.before(place, most: 3, sameSegment: true).contains { text.text($0) == "till" }
            for next in text.after(place, most: 12) {
                let word = text.text(next)
                // "pappa till en flicka på 6 med epilepsi"
                if isOfParent, text.areTogether(place, next) {
                    isSought[next] = false
                    continue
                }
                let isAge =
                    SwedishNumbers.value(of: word) != nil
                    || [
                        "år", "ar", "åring", "åringar", "månader", "och", "på", "som", "är", "gammal", "gamla", "varav",
                        "ar",
                    ].contains(word)
                guard isAge else { break }
                isSought[next] = false
            }
        }
    }

    private func isOwnedChild(_ place: Int) -> Bool {
        text.before(place, most: 5, sameSegment: true).contains {
            [
                "har", "vårdar", "sköter", "till", "med", "m", "tre", "två", "fyra", "fem", "2", "3", "4", "5", "mina",
                "våra", "1", "ett",
            ]
            .contains(text.text($0))
        }
    }
}
