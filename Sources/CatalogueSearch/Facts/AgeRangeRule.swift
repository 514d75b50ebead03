import CatalogueModel

/// Ages of which only the limits are known.
///
/// "16–24 år", "18 till 25 år", "mellan 16 och 24", "minst 20 år, max 29", "över 50", "under 25", "upp till 29", "25+",
/// "i tjugoårsåldern", "runt 40", "20-nånting", "unga vuxna", "tonårsson", "pensionär".
struct AgeRangeRule {
    let text: FactText
    let today: CalendarDate

    /// Groups that are a range of ages.
    private static let groups: [String: ClosedRange<Int>] = [
        "tonåring": 13...19, "tonåringar": 13...19, "tonåringen": 13...19, "tonårig": 13...19, "tonåren": 13...19,
        "tonårsson": 13...19, "tonårsdotter": 13...19, "tonårssonen": 13...19, "tonårsdottern": 13...19,
        "tonårskille": 13...19, "tonårstjej": 13...19, "tonårsflicka": 13...19, "tonårspojke": 13...19,
        "tonårsmamma": 13...19,
        "minderårig": 0...17, "pensionär": 65...KnownFact.highestAge, "pensionären": 65...KnownFact.highestAge,
        "pensionerad": 65...KnownFact.highestAge, "ålderspensionär": 65...KnownFact.highestAge,
        "pensionärer": 65...KnownFact.highestAge,
    ]
    private static let over: Set<String> = ["över", "minst", "over", "äldre", "lägst", "från", "ovanför"]
    private static let under: Set<String> = ["under", "högst", "max", "maximalt", "yngre", "hogst"]

    /// The range that begins at a place.
    func range(at place: Int) -> FoundFact? {
        between(place) ?? fromTo(place) ?? limit(place) ?? decade(place) ?? group(place)
    }

    private func fact(_ range: ClosedRange<Int>, _ words: Range<Int>) -> FoundFact {
        FoundFact(fact: KnownFact(.ageRange, .range(range)), words: words)
    }

    private func age(_ place: Int) -> Int? {
        guard text.words.indices.contains(place), text.words[place].sign != UInt8(ascii: "%") else { return nil }
        return SwedishNumbers.value(of: text.words[place].text).flatMap { AgeRule.plausible.contains($0) ? $0 : nil }
    }

    private func isYears(_ place: Int) -> Bool {
        ["år", "ar", "års", "åringar", "åring", "årsåldern"].contains(text.text(place))
    }

    private func between(_ place: Int) -> FoundFact? {
        guard ["mellan", "emellan"].contains(text.text(place)), let low = age(place + 1) else { return nil }
        let at = isYears(place + 2) ? place + 3 : place + 2
        guard ["och", "till", "o"].contains(text.text(at)) || isDash(place + 1),
            let high = age(isDash(place + 1) ? place + 2 : at + 1),
            low < high, high >= 13, low >= 13 || isYears(at + 2), !isTime(place + 4)
        else { return nil }
        let end = isDash(place + 1) ? place + 3 : at + 2
        return fact(low...high, place..<end + (isYears(end) ? 1 : 0))
    }

    /// "16–24 år", "18 till 25 år", "från 16 upp till 29 år", "18-25-åringar".
    private func fromTo(_ place: Int) -> FoundFact? {
        guard let low = age(place) else { return nil }
        var at = isYears(place + 1) ? place + 2 : place + 1
        if text.text(at) == "upp" { at += 1 }
        let isWord = ["till", "t"].contains(text.text(at)) && text.areTogether(place, at)
        guard isWord || isDash(place), let high = age(isWord ? at + 1 : place + 1), low < high, high >= 13 else {
            return nil
        }
        let end = isWord ? at + 2 : place + 2
        let hasYears = isYears(end)
        let isGroup = isGroupBefore(place) || !text.areTogether(place - 1, place) && low >= 15 && text.words.count > 2
        guard
            hasYears
                || !isWord && isGroup
                    && (!text.areTogether(end - 1, end)
                        || ["i", "som", "med", "från", "utan", "och"].contains(text.text(end))
                        || text.words[end].isCapitalised)
        else { return nil }
        return fact(low...high, place..<end + (hasYears ? 1 : 0))
    }

    private func isGroupBefore(_ place: Int) -> Bool {
        text.areTogether(place - 1, place)
            && [
                "unga", "ungdomar", "åldersgrupp", "åldersgruppen", "ålder", "åldern", "åldrarna", "deltagare",
                "personer", "kvinnor", "män", "vuxna", "åldersspann", "åldersspannet", "elever", "klienter", "spann",
                "ung", "målgr", "målgrupp", "ungdom",
            ].contains(text.text(place - 1))
    }

    private func isTime(_ place: Int) -> Bool {
        ["timmar", "kr", "kronor", "procent", "dagar", "veckor", "klockan"].contains(text.text(place))
    }

    /// Whether only a dash stands between a number and the next.
    private func isDash(_ place: Int) -> Bool {
        guard place + 1 < text.words.count else { return false }
        let gap = text.excerpt(place..<place + 2).text.drop { $0.isNumber || $0.isLetter }
            .prefix { !$0.isNumber && !$0.isLetter }
        return gap.contains { $0 == "-" || $0 == "–" || $0 == "—" }
    }

    /// "över 50 år", "under 25", "upp till 29 år", "25+", "minst 20 år, max 29".
    private func limit(_ place: Int) -> FoundFact? {
        if let age = age(place), age >= 15,
            text.words[place].sign == UInt8(ascii: "+") || text.text(place + 1) == "plus"
        {
            guard !AgeRule.isCounted(text.text(place + 1)) else { return nil }  // "40+ ansökningar"
            let end = text.text(place + 1) == "plus" || isYears(place + 1) ? place + 2 : place + 1
            return fact(age...KnownFact.highestAge, place..<end)
        }
        // "inte fyllt 20"
        if text.text(place) == "fyllt", ["inte", "ej"].contains(text.text(place - 1)), let age = age(place + 1),
            age >= 13
        {
            return fact(0...(age - 1), place - 1..<place + 2)
        }
        var at = place + 1
        let word = text.text(place)
        let isUpTo = word == "upp" && text.text(place + 1) == "till" || word == "fram" && text.text(place + 1) == "till"
        if isUpTo { at = place + 2 }
        // "gå upp till 60 procent"
        if isUpTo, ["gå", "går", "gick", "öka", "ökar", "gått"].contains(text.text(place - 1)) { return nil }
        if ["äldre", "yngre"].contains(word), text.text(at) == "än" { at += 1 }
        let isOver = Self.over.contains(word)
        // "i över tjugo år" is a length of time.
        if ["i", "på", "sedan", "efter"].contains(text.text(place - 1)), text.areTogether(place - 1, place) {
            return nil
        }
        guard isOver || isUpTo || Self.under.contains(word), let age = age(at), age >= 13, text.areTogether(place, at)
        else {
            return nil
        }
        let hasYears = isYears(at + 1)
        let isEnd =
            !text.areTogether(at, at + 1)
            || ["och", "bor", "med", "utan", "som", "i", "men"].contains(text.text(at + 1))
        guard hasYears && text.text(at + 1) != "årsåldern" || !hasYears && isEnd, !isTime(at + 1),
            word != "från" || text.text(at + (hasYears ? 2 : 1)) == "och"
        else { return nil }
        guard !["sedan", "sen", "i", "på", "erfarenhet", "tillbaka"].contains(text.text(at + 2)) || !hasYears else {
            return nil
        }
        let end = at + (hasYears ? 2 : 1)
        if isOver, let (high, last) = upper(after: end), age < high { return fact(age...high, place..<last) }
        let highest = KnownFact.highestAge
        switch word {
        case "över", "over", "äldre", "ovanför": return fact(min(age + 1, highest)...highest, place..<end)
        case "under", "yngre": return fact(0...(age - 1), place..<end)
        case _ where isOver: return fact(age...highest, place..<end)
        default: return fact(0...age, place..<end)
        }
    }

    /// The upper limit that follows a lower one: "max 29", "högst 29 år", "men under 30".
    private func upper(after place: Int) -> (age: Int, end: Int)? {
        let at = ["och", "men"].contains(text.text(place)) ? place + 1 : place
        guard Self.under.contains(text.text(at)), let age = age(at + 1), age > 13 else { return nil }
        let isBelow = ["under", "yngre"].contains(text.text(at))
        return (isBelow ? age - 1 : age, at + (isYears(at + 2) ? 3 : 2))
    }

    /// "i tjugoårsåldern", "i 50-årsåldern", "20-nånting", "runt 40", "i trettioårsåldern".
    private func decade(_ place: Int) -> FoundFact? {
        let word = text.text(place)
        for ending in ["årsåldern", "arsaldern", "årsålder", "nånting", "någonting"]
        where word.hasSuffix(ending) && word != ending {
            let stem = String(word.dropLast(ending.count))
            if let ten = SwedishNumbers.ten(stem) { return fact(ten...(ten + 9), place..<place + 1) }
            // "tjugofemårsåldern": a few years around.
            if let age = SwedishNumbers.value(of: stem), age > 14 {
                return fact((age - 3)...(age + 3), place..<place + 1)
            }
        }
        if let ten = SwedishNumbers.ten(word), text.areTogether(place, place + 1),
            ["årsåldern", "arsaldern", "någonting", "något", "årsålder"].contains(text.text(place + 1))
        {
            return fact(ten...(ten + 9), place..<place + 2)
        }
        // "40 å nånting"
        if let ten = SwedishNumbers.ten(word), ["och", "o", "å"].contains(text.text(place + 1)),
            ["någonting", "nånting", "något"].contains(text.text(place + 2))
        {
            return fact(ten...(ten + 9), place..<place + 3)
        }
        let isRound = ["runt", "omkring", "kring", "drygt", "närmare", "strax"].contains(word)
        guard isRound, let ten = SwedishNumbers.ten(text.text(place + 1)) else { return nil }
        let end = isYears(place + 2) ? place + 3 : place + 2
        let isEnd = !text.areTogether(place + 1, end) || ["och", "bor", "med", "utan", "som"].contains(text.text(end))
        guard isEnd, ten < 90, text.words[place + 1].sign == 0 else { return nil }
        return fact((ten - 5)...(ten + 5), place..<end)
    }

    private func group(_ place: Int) -> FoundFact? {
        let word = text.text(place)
        // "60-plussare", "trettioplussare".
        for ending in ["plussare", "plus"] where word.hasSuffix(ending) {
            let number = word == ending ? text.text(place - 1) : String(word.dropLast(ending.count))
            if let ten = SwedishNumbers.ten(number) {
                return fact(ten...KnownFact.highestAge, (word == ending ? place - 1 : place)..<place + 1)
            }
        }
        if ["unga", "ung"].contains(word), ["vuxna", "vuxen"].contains(text.text(place + 1)) {
            return fact(18...29, place..<place + 2)
        }
        // "kom hit som tonåring", "prata med sin tonåring", "har två tonåringar": then, and somebody else.
        if word.hasPrefix("tonåring"),
            ["som", "sin", "sina", "två", "tre", "fyra", "2", "3", "4", "mina", "våra", "har"].contains(
                text.text(place - 1))
        {
            return nil
        }
        if ["ej", "inte", "inga", "ingen"].contains(text.text(place - 1)) { return nil }
        if word == "tonåren", text.text(place - 1) == "i", text.text(place - 2) != "är" { return nil }
        if let range = born(place) { return range }
        return Self.groups[word].map { fact($0, place..<place + 1) }
    }

    /// "90-talist", "00-talist", "nittiotalist", "född på 80-talet".
    private func born(_ place: Int) -> FoundFact? {
        let word = text.text(place)
        for ending in ["talist", "talisten", "talare"] where word.hasSuffix(ending) {
            let isApart = word == ending
            let decade = isApart ? text.text(place - 1) : String(word.dropLast(ending.count))
            return range(ofDecade: decade, isApart ? place - 1..<place + 1 : place..<place + 1)
        }
        guard word == "talet", text.before(place, most: 3).contains(where: { text.text($0) == "född" }) else {
            return nil
        }
        return range(ofDecade: text.text(place - 1), place - 1..<place + 1)
    }

    private func range(ofDecade word: String, _ words: Range<Int>) -> FoundFact? {
        guard let ten = word == "00" ? 100 : SwedishNumbers.value(of: word), ten % 10 == 0, ten >= 10 else {
            return nil
        }
        let oldest = today.year - 1900 - (ten < 30 ? ten + 100 : ten)
        return oldest > 0 ? fact(max(oldest - 10, 0)...oldest, words) : nil
    }
}
