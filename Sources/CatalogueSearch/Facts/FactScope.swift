/// Of whom, and of what time, the words of a text speak: the person sought, as things are now.
///
/// A child's or a partner's age is no fact of the person, nor is what somebody had before, or only asks about. "min
/// son 19" is the person sought; so is "en kille på 17" whom a counsellor writes for.
struct FactScope {
    let text: FactText
    /// Whether each word speaks of the person sought.
    private let isSought: [Bool]
    /// The noun for the person sought, when somebody writes for another.
    let noun: Int?

    init(_ text: FactText) {
        self.text = text
        let person = PersonSought(text)
        (isSought, noun) = (person.isSought, person.noun)
        isByPersonSought =
            person.noun == nil
            && text.words.contains { ["jag", "mig", "mej", "min", "mitt", "mina"].contains($0.text) }
        isByUs = person.noun == nil && text.words.contains { ["vi", "oss"].contains($0.text) }
    }

    /// Whether the person sought writes: there is an "I", and nobody else is sought.
    let isByPersonSought: Bool
    /// Whether there is a "we" or an "us", and nobody else is sought.
    let isByUs: Bool

    /// Whether the word at a place speaks of the person sought.
    func isPersonSought(at place: Int) -> Bool { isSought[place] }

    // MARK: Denial

    private static let negators: Set<String> = [
        "inte", "ej", "icke", "aldrig", "ingen", "inget", "inga", "utan", "saknar", "sakna", "saknas", "slutat",
        "nekad", "nekats", "nekas", "varken", "int", "förlorat", "avslag", "förlorade", "mist", "indragen",
        "utesluten", "avstängd", "nekat",
    ]
    /// Words that end what a denial before them reaches.
    private static let stops: Set<String> = [
        "men", "fast", "dock", "däremot", "eftersom", "därför", "så", "när", "innan", "sen", "sedan", "dessutom",
        "ändå",
        "istället", "utöver", "grund", "pga", "trots", "p.g.a", "därav",
    ]
    /// Verbs that begin a statement of their own.
    static let verbs: Set<String> = [
        "har", "är", "får", "bor", "lever", "vill", "söker", "behöver", "går", "kan", "hade", "var", "fick", "uppbär",
        "ar", "far", "mår", "lider", "orkar", "jobbar", "arbetar", "tar", "röker", "dricker", "pratar", "känner",
        "sitter",
        "klarar", "tror", "säger", "tycker", "ser", "sover", "pluggar", "studerar", "läser", "hittar", "kommer",
        "ligger", "gråter", "vågar", "måste",
    ]
    private static let onlyWords: Set<String> = ["bara", "enbart", "endast", "minst"]

    /// Whether the words before or after deny an expression.
    func isDenied(_ words: Range<Int>) -> Bool { isDeniedBefore(words.lowerBound) || isDeniedAfter(words) }

    /// Words that may stand between a denial and the place that it is about: "bor inte längre i", "inte från".
    private static let beforePlace: Set<String> = [
        "i", "på", "från", "bor", "bo", "bosatt", "boende", "längre", "kvar", "ens", "jag", "hon", "han", "vi",
        "skriven",
        "folkbokförd", "men", "ju", "alls", "utanför", "nära",
    ]

    /// Whether it is denied that somebody lives at a place; in "ingen bostad i Nynäshamn" something else is.
    func isDeniedPlace(_ words: Range<Int>) -> Bool {
        for place in text.before(words.lowerBound, most: 5, sameSegment: true) {
            let word = text.text(place)
            if ["inte", "ej", "icke", "aldrig"].contains(word) { return !isMereEmphasis(place) }
            guard Self.beforePlace.contains(word) else { return false }
        }
        return false
    }

    private func isDeniedBefore(_ first: Int) -> Bool {
        var hasVerb = false
        for place in text.before(first, most: 7, sameSegment: true) {
            let word = text.text(place)
            if ["och", "o"].contains(word), isVerb(text.text(place + 1)) { return false }
            if Self.negators.contains(word) { return !isMereEmphasis(place) && !isContrast(place) }
            if hasVerb, !["jag", "hon", "han", "hen", "som", "den"].contains(word) { return false }
            if Self.stops.contains(word) { return false }
            if Self.verbs.contains(word) { hasVerb = true }
        }
        return isInDeniedList(first)
    }

    /// Whether a word looks like a verb of the present: "kollar", "dricker".
    private func isVerb(_ word: String) -> Bool {
        Self.verbs.contains(word) || word.utf8.count > 4 && (word.hasSuffix("ar") || word.hasSuffix("er"))
    }

    /// "inte i Lund utan i Eslöv".
    private func isContrast(_ place: Int) -> Bool {
        text.text(place) == "utan"
            && text.before(place, most: 5, sameSegment: true).contains { ["inte", "ej"].contains(text.text($0)) }
    }

    /// "inte bara", and "utan" that only goes on: "utan också".
    private func isMereEmphasis(_ place: Int) -> Bool {
        let next = text.text(place + 1)
        switch text.text(place) {
        case "utan" where text.text(place - 1) == "snart": return true
        case "utan": return ["också", "även", "dessutom", "är", "har", "att", "jag", "hon", "han"].contains(next)
        case "inte", "ej": return Self.onlyWords.contains(next)
        default: return false
        }
    }

    /// "varken jobb, studier eller försörjningsstöd", "saknar sjukpenning, a-kassa": the denial before a comma reaches
    /// on over parts that are only named.
    private func isInDeniedList(_ first: Int) -> Bool {
        let segment = text.words[first].segment
        guard
            let start = text.before(first, most: 40).last(where: { text.words[$0].segment == segment })
                ?? Optional(first),
            start == first || !(start..<first).contains(where: { Self.stops.contains(text.text($0)) })
        else { return false }
        guard !(start..<max(first, start + 1)).contains(where: { Self.verbs.contains(text.text($0)) }) else {
            return false
        }
        let before = text.before(start, most: 6).filter { text.words[$0].segment == segment - 1 }
        guard let denial = before.first(where: { ["varken", "saknar"].contains(text.text($0)) }) else { return false }
        return !before.prefix { $0 > denial }.contains { Self.verbs.contains(text.text($0)) }
    }

    /// "försörjningsstöd har hon inte", "inskriven på AF: nej".
    private func isDeniedAfter(_ words: Range<Int>) -> Bool {
        let last = words.upperBound - 1
        let next = text.after(last, most: 4)
        if let first = next.first, text.text(first) == "nej" { return true }
        let together = next.prefix { text.areTogether(last, $0) }
        guard let verb = together.first else { return false }
        // "dricker inte": the expression is a verb that is denied.
        if ["inte", "ej", "aldrig"].contains(text.text(verb)), ["er", "ar"].contains(where: text.text(last).hasSuffix) {
            return !isMereEmphasis(verb)
        }
        guard ["har", "får", "är"].contains(text.text(verb)) else { return false }
        for place in together.dropFirst() {
            let word = text.text(place)
            if ["inte", "ej", "aldrig"].contains(word) { return !isMereEmphasis(place) }
            guard ["jag", "hon", "han", "hen", "personen", "vi", "de", "man"].contains(word) else { return false }
        }
        return false
    }

    /// The words together with the denying word where it stands close: "inte inskriven på AF".
    func withDenial(_ words: Range<Int>) -> Range<Int> {
        for place in text.before(words.lowerBound, most: 4, sameSegment: true)
        where Self.negators.contains(text.text(place)) {
            return place..<words.upperBound
        }
        for place in text.after(words.upperBound - 1, most: 3, sameSegment: true)
        where ["inte", "ej", "nej", "aldrig"].contains(text.text(place)) {
            return words.lowerBound..<place + 1
        }
        return words
    }

    /// "vill inte bo kvar i Filipstad", "trivs inte i Lund".
    func isLeaving(_ words: Range<Int>) -> Bool {
        text.before(words.lowerBound, most: 6, sameSegment: true).contains {
            ["kvar", "trivs", "trivas"].contains(text.text($0))
        }
    }

    /// "har egen lägenhet", "har ett körkort": what is had, and so not needed.
    func isHad(_ words: Range<Int>) -> Bool {
        let first = text.text(words.lowerBound)
        guard !["svårt", "problem", "behov", "dåligt", "dålig", "lite"].contains(first),
            !["at", "it", "tt"].contains(where: first.hasSuffix)
        else { return false }
        return text.before(words.lowerBound, most: 2, sameSegment: true).contains {
            ["har", "äger", "fått", "trivs"].contains(text.text($0))
        }
    }

    /// "vill inte prata med någon", "behöver inte hitta jobb": what is not wished for.
    func isUnwanted(_ words: Range<Int>) -> Bool {
        let near = text.before(words.lowerBound, most: 4, sameSegment: true) + Array(words)
        return near.contains { place in
            if text.text(place) == "behov" { return ["inget", "inte", "ej", "utan"].contains(text.text(place - 1)) }
            return ["inte", "ej", "aldrig"].contains(text.text(place))
                && ["vill", "behöver", "önskar", "tänker", "behov"].contains(text.text(place - 1))
        }
    }

    // MARK: Time

    /// "aldrig varit sjukskriven": not now either.
    func isNever(_ words: Range<Int>) -> Bool {
        text.before(words.lowerBound, most: 5, sameSegment: true).contains { text.text($0) == "aldrig" }
    }

    /// Whether a state, which mostly lasts, is said to be over: "hade tidigare ångest".
    func isLongPast(_ words: Range<Int>) -> Bool {
        if ["tog", "slutade", "gick"].contains(text.text(words.lowerBound)), isYear(words.upperBound) { return true }
        // "var sjukskriven för depression 2019"
        if isYear(words.upperBound),
            text.before(words.lowerBound, most: 6, sameSegment: true).contains(where: { text.text($0) == "var" })
        {
            return true
        }
        return text.before(words.lowerBound, most: 4, sameSegment: true).contains {
            ["tidigare", "förut", "förr", "dessförinnan", "brukade", "hade"].contains(text.text($0))
        }
    }

    private static let past: Set<String> = [
        "hade", "tidigare", "förut", "förr", "brukade", "fick", "levde", "fanns", "dåvarande", "forut", "forr", "gick",
        "avslutade", "avslutad", "avslutat", "slutade", "före", "efter", "dessförinnan", "innan",
    ]

    /// Whether an expression is of a time that is over.
    func isPast(_ words: Range<Int>) -> Bool {
        for place in text.before(words.lowerBound, most: 5, sameSegment: true) {
            let word = text.text(place)
            if ["har", "är", "får", "men", "nu", "ar"].contains(word) {
                return !isGranted(words) && isPerfect(place, words)
            }
            if word == "var", !["jag", "hon"].contains(text.text(place - 1)), place > 0, isQuestionWord(place) {
                return false
            }
            if word == "fick", isGranted(words) { return false }
            if Self.past.contains(word) || word == "var" { return !isSince(words) }
            if ["varit", "haft", "levt"].contains(word) { return isOver(words) }
        }
        let next = text.after(words.upperBound - 1, most: 3, sameSegment: true)
        if let first = next.first {
            let word = text.text(first)
            if word == "tidigare" || word == "förut" || word == "förra" { return true }
            if word == "från", next.count > 2, text.text(next[2]) == "till" { return isOverSince(next[2]) }
            if isYear(first) || ["år", "under"].contains(word) && isYear(first + 1) { return true }
            // "för två år sedan"; but "för utbrändhet sen i februari".
            if word == "för", next.contains(where: { ["sedan", "sen"].contains(text.text($0)) }),
                next.contains(where: {
                    SwedishNumbers.value(of: text.text($0)) != nil
                        || ["länge", "några", "många", "flera"].contains(text.text($0))
                })
            {
                return true
            }
        }
        return false
    }

    /// "har haft" and "har varit": over, unless it is said since when.
    private func isPerfect(_ place: Int, _ words: Range<Int>) -> Bool {
        guard text.text(place) == "har" else { return false }
        let between = (place + 1..<words.lowerBound).map { text.text($0) }
        if between.contains("tidigare") || between.contains("förut") { return true }
        return between.contains { ["varit", "haft", "levt"].contains($0) } && isOver(words)
    }

    /// "från maj till augusti förra året".
    private func isOverSince(_ place: Int) -> Bool {
        text.after(place, most: 4, sameSegment: true).contains {
            ["förra", "fjol"].contains(text.text($0)) || isYear($0)
        }
    }

    private func isOver(_ words: Range<Int>) -> Bool {
        let next = text.after(words.upperBound - 1, most: 5).map { text.text($0) }
        if next.contains(where: { ["men", "tidigare", "förut", "innan"].contains($0) }) { return true }
        // "har varit sjukskriven i två år", "sedan i våras": still so.
        return !next.prefix(4).contains {
            ["sedan", "sen", "i", "länge", "hela", "till", "snart", "över", "nu"].contains($0)
        }
    }

    /// "Sjukpenningen drogs in", "a-kassan tog slut", "indragen aktivitetsersättning", "avslag på": had no more.
    func isEnded(_ words: Range<Int>) -> Bool {
        let after = text.after(words.upperBound - 1, most: 4, sameSegment: true).map { text.text($0) }
            .prefix { !["sedan", "sen", "när", "men", "och", "efter"].contains($0) }
        if after.contains(where: {
            ["indragen", "indraget", "indragna", "upphörde", "upphört", "stoppades", "stoppats", "nekades", "nekad"]
                .contains($0)
        }) {
            return true
        }
        if after.contains("in"), after.contains(where: { ["drogs", "dragits", "dragit", "drog", "dras"].contains($0) })
        {
            return true
        }
        if isEndedLater(words.upperBound - 1) { return true }
        // "blev av med försörjningsstödet", "FK drog in min sjukpenning"
        let before = (text.before(words.lowerBound, most: 4, sameSegment: true).reversed() + [words.lowerBound]).map {
            text.text($0)
        }
        if zip(before, before.dropFirst()).contains(where: {
            $0 == "av" && $1 == "med" || ["drog", "dragit", "drar"].contains($0) && $1 == "in"
        }) {
            return true
        }
        if after.contains("slut"), !after.contains("snart"),
            after.contains(where: { ["tog", "tagit", "är"].contains($0) })
        {
            return true
        }
        return text.before(words.lowerBound, most: 3, sameSegment: true).contains {
            [
                "indragen", "indraget", "avslag", "nekad", "nekats", "nekat", "överklaga", "utan", "utförsäkrad",
                "väntar",
            ].contains(text.text($0))
                && text.text($0) != "utan"
        }
    }

    /// "har haft sjukpenning i ett år men den är indragen".
    private func isEndedLater(_ last: Int) -> Bool {
        let after = text.after(last, most: 14).map { text.text($0) }
        guard let but = after.firstIndex(where: { ["men", "fast"].contains($0) }), but + 2 < after.count,
            ["den", "det", "de", "nu"].contains(after[but + 1])
        else { return false }
        return after[(but + 2)...].prefix(4).contains {
            ["indragen", "indraget", "slut", "upphört", "upphörde", "stoppad", "stoppats", "drogs", "dragits", "bort"]
                .contains($0)
        }
    }

    /// Verbs whose denial is the trouble itself: "förstår inte deklarationen" does not deny a need.
    private static let abilities: Set<String> = [
        "förstår", "förstått", "fattar", "begriper", "kan", "kunnat", "klarar", "klarat", "orkar", "orkat", "hinner",
        "vågar", "vågat", "fixar", "vet", "lyckas", "pallar", "hittar", "lärt", "sköter", "förmår", "grejar", "reder",
        "forstar", "vagar",
    ]

    /// Whether what denies an expression is an ability that is lacking: "kan jag inte", "orkar aldrig".
    func isInability(before words: Range<Int>) -> Bool {
        for place in text.before(words.lowerBound, most: 7, sameSegment: true)
        where ["inte", "ej", "aldrig", "int"].contains(text.text(place)) {
            let verb = ["jag", "hon", "han", "hen", "vi", "de"].contains(text.text(place - 1)) ? place - 2 : place - 1
            return Self.abilities.contains(text.text(verb)) && text.text(place + 1) != "ha"
        }
        return false
    }

    /// "fick sjukersättning beviljad förra veckan" is had now.
    private func isGranted(_ words: Range<Int>) -> Bool {
        text.after(words.upperBound - 1, most: 3, sameSegment: true).contains {
            ["beviljad", "beviljat", "godkänd", "veckan", "igår", "nyss", "nyligen"].contains(text.text($0))
        }
    }

    private func isSince(_ words: Range<Int>) -> Bool {
        text.after(words.upperBound - 1, most: 2, sameSegment: true).contains { text.text($0) == "sedan" }
    }

    private func isQuestionWord(_ place: Int) -> Bool {
        ["kan", "finns", "ska", "får", "hittar"].contains(text.text(place + 1))
    }

    private func isYear(_ place: Int) -> Bool {
        Int(text.text(place)).map { (1950...2100).contains($0) } ?? false
    }
}
