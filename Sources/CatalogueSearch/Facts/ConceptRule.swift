import CatalogueModel
import SwedishText

/// What the vocabulary knows: income support, needs, and groups that the person belongs to.
///
/// Every label of the vocabulary is recognised in any inflection. A lack that is the need itself ("ingen bostad", "kan
/// inte svenska") states itself; what is said in more ways than labels can hold is found by ``CueRule``.
struct ConceptRule {
    let text: FactText
    let snapshot: IndexSnapshot

    /// Words that deny, and so may be part of a label.
    private static let denials: Set<String> = [
        "inte", "ingen", "inget", "inga", "utan", "saknar", "ej", "aldrig", "varken",
    ]
    /// Words that a label does not end with when all of it was found.
    private static let unfinished: Set<String> = [
        "på", "för", "med", "av", "till", "i", "om", "hos", "från", "mot", "att", "och", "en", "ett", "är", "har",
        "igång",
    ]
    /// Labels of one word that are an ordinary word, an authority or a support as well, and so tell nothing alone.
    private static let tellNothing: Set<String> = [
        "soc", "socialen", "barn", "mamma", "pappa", "mammor", "pappor", "hemma", "svenska", "engelska", "utbildning",
        "studera", "plugga", "hjälpmedel",
        "ekonomi", "ekonomin", "bostad", "sysselsättning", "motivation", "underhåll", "lön", "pension", "pensionen",
        "umgänge", "gemenskap", "rehabilitering", "psykolog", "sjukgymnast", "personnummer", "folkbokförd", "ombud",
        "elev", "student", "chef", "kontakt", "vila", "familj", "familjer", "föreningar", "föräldrar", "föräldrarna",
        "lss", "csn", "tolk", "droger", "alkohol", "drogar", "sjuk", "tandläkare", "läkarintyg", "förskola", "dagis",
        "fritids", "anhörig", "anhöriga", "närstående", "heder", "relation", "kreativ", "utredning", "placerad",
        "garantin", "protes", "cp", "ts", "ra", "ms-skov", "kol", "ast", "add", "als", "pem", "ae", "put", "ekb",
        "ags", "atp", "jug", "damp", "lma", "if", "hjälp", "mani", "rullator", "cv", "körkort", "körkortet", "sfi",
        "bankid", "ensamstående", "bankkonto", "transport", "skjuts", "hopp", "inflytande", "försörjning", "trans",
        "spel", "casino", "sjukdom", "sjukdomar", "besparingar", "karensdag", "rörelse", "motion", "kost", "veteran",
        "drogs", "igång", "arbetslivserfarenhet", "arbetserfarenhet", "matematik", "matte", "gymnasieutbildning",
        "gymnasieexamen",
        "gymnasiebetyg", "grundskolebetyg", "praktikplats", "sommarjobb", "extrajobb", "tv-spel", "vårdnad", "avsked",
        "delaktighet", "egenmakt", "självständig", "boende", "hyresrätt", "hyreskontrakt", "bostadskö", "hobby", "lvu",
        "lönen", "löner", "pensioner", "hemmafru", "självförtroende", "självkänsla", "kollektivtrafik", "färdtjänst",
        "läkare", "kurator", "garanti", "ohälsa", "slut", "röker", "studenten", "skilja", "medicin", "mediciner",
        "avhoppare", "umgås", "tobak", "litium", "ensam", "trött", "orolig", "stress-", "förvaltare", "par",
        "friskvård", "hälsa", "egen", "sen", "tid", "tider", "vänner", "nätverk", "struktur", "rutiner", "intervju",
    ]
    /// Short labels and others that are read though they look like ordinary words.
    private static let abbreviations: Set<String> = ["cp", "als", "kol", "add", "ast", "ae", "jug", "damp", "ms"]
    /// Where a label is both of a need and of a group, the group is meant: it is a situation in life.
    private static let situations: Set<String> = [
        "need-arbetsloshet", "need-uppsagd", "need-frigiven", "need-etablering", "need-papperslos", "need-ung-foralder",
        "need-ensam-foralder", "need-kriminalitet", "need-asyl", "need-sfi", "need-uppvaxt-i-vard",
        "need-placerade-barn",
        "need-starta-foretag", "need-graviditet", "need-alfabetisering", "need-pension", "need-jamstalldhet",
        "need-anhorigstod", "need-lss-stod", "need-tonarsforalder", "need-hbtqi", "need-avhopp-fran-gang",
        "need-familjeaterforening", "need-studieavbrott", "need-gymnasiet", "need-studier",
    ]
    /// Groups that are told as the need that goes with them: an illness, a difficulty, a lack.
    private static let needOfGroup: [String: String] = [
        "tg-adhd": "need-adhd", "tg-autism": "need-autism", "tg-npf": "need-npf", "tg-dyslexi": "need-dyslexi",
        "tg-sprakstorning": "need-sprakstorning", "tg-hjarnskada": "need-hjarnskada",
        "tg-dova": "need-horselnedsattning",
        "tg-intellektuell-funktionsnedsattning": "need-intellektuell-funktionsnedsattning",
        "tg-psykisk-funktionsnedsattning": "need-psykisk-funktionsnedsattning",
        "tg-synnedsattning": "need-synnedsattning", "tg-horselnedsattning": "need-horselnedsattning",
        "tg-dovblindhet": "need-dovblindhet", "tg-fysisk-funktionsnedsattning": "need-rorelsenedsattning",
        "tg-flera-funktionsnedsattningar": "need-flerfunktionsnedsattning", "tg-missbruk": "need-missbruk",
        "tg-kognitiv-funktionsnedsattning": "need-kognitiva-svarigheter", "tg-svag-begavning": "need-svag-begavning",
        "tg-spelberoende": "need-spelberoende", "tg-samsjuklighet": "need-samsjuklighet",
        "tg-skuldsatta": "need-skulder",
        "tg-langvarig-smarta": "need-smarta", "tg-hemlosa": "need-bostadsloshet",
        "tg-ofrivillig-ensamhet": "need-ensamhet",
        "tg-valdsutsatta": "need-vald", "tg-funktionsnedsattning": "need-funktionsnedsattning",
        "tg-stressrelaterad-ohalsa": "need-utmattning", "tg-hedersutsatta": "need-hedersvald",
        "tg-hemmasittare": "need-isolering", "tg-utan-sysselsattning": "need-sysselsattning",
        "tg-sexuella-overgrepp": "need-sexuellt-vald", "tg-krigstrauma": "need-krigstrauma",
        "tg-nedsatt-arbetsformaga": "need-nedsatt-arbetsformaga", "tg-valdsutsatta-kvinnor": "need-vald",
        "tg-begransad-svenska": "need-svenska-spraket", "tg-samordnat-stod": "need-samordnat-stod",
        "tg-elever-med-skolfranvaro": "need-skolfranvaro", "tg-ekonomiskt-utsatta": "need-ekonomi",
    ]
    /// Groups whose labels state another fact of the person.
    private static let incomeOfGroup: [String: String] = [
        "tg-forsorjningsstod": "income-forsorjningsstod", "tg-sjukersattning": "income-sjukersattning",
        "tg-aktivitetsersattning": "income-aktivitetsersattning",
    ]
    /// Words after an expression that take it back: "ingen inkomst utöver etableringsersättning".
    private static let goesOn: Set<String> = ["utöver", "förutom", "förrän"]
    /// Words that strengthen what they are written together with.
    private static let strengthening = ["jätte", "skit", "super", "svin", "as", "urs", "dunder", "jette"]

    /// The facts in the text, in its order; denials of other words not yet looked at.
    ///
    /// - Parameter taken: the words that tell of something already; a label that needs one of them is passed over.
    func found(except taken: Set<Int>) -> [FoundFact] {
        let words = text.words.map { word in
            let surface = Array(Self.plain(word.text).utf8)
            return snapshot.phrases.word(surface, snapshot.analyser.analyse(surface))
        }
        var fruitless: Set<Range<Int>> = []
        return facts(in: words[...], except: taken, &fruitless)
    }

    /// The word without what only strengthens it: "jättedement".
    private static func plain(_ word: String) -> String {
        for first in strengthening where word.utf8.count > first.utf8.count + 4 && word.hasPrefix(first) {
            return first == "as" || first == "urs" ? word : String(word.dropFirst(first.count))
        }
        return word
    }

    /// The facts that labels in some of the words tell.
    ///
    /// Where a label tells nothing, shorter ones inside it may: "har försörjningsstöd". A range of words that told
    /// nothing is `fruitless` and not tried again, so that a label of n words costs O(n²) tries and not 2ⁿ.
    private func facts(
        in words: ArraySlice<PhraseWord>, except taken: Set<Int>, _ fruitless: inout Set<Range<Int>>
    ) -> [FoundFact] {
        guard !words.isEmpty, !fruitless.contains(words.indices) else { return [] }
        var found: [FoundFact] = []
        for match in snapshot.phrases.matches(in: Array(words)) {
            let range = match.range.lowerBound + words.startIndex..<match.range.upperBound + words.startIndex
            if !range.contains(where: taken.contains) {
                if let each = listed(words[range], except: taken, &fruitless) {
                    found += each
                    continue
                }
                let own = facts(of: match, range)
                found += own
                if !own.isEmpty { continue }
            }
            guard range.count > 1 else { continue }
            let later = facts(in: words[range.dropFirst()], except: taken, &fruitless)
            found += later.isEmpty ? facts(in: words[range.dropLast()], except: taken, &fruitless) : later
        }
        if found.isEmpty { fruitless.insert(words.indices) }
        return found
    }

    /// What the sides of an "och" tell, where both tell something: "adhd och autism" are two.
    private func listed(
        _ words: ArraySlice<PhraseWord>, except taken: Set<Int>, _ fruitless: inout Set<Range<Int>>
    ) -> [FoundFact]? {
        let joining = words.indices.dropFirst().dropLast().first {
            ["och", "o", "eller", "samt"].contains(text.text($0))
        }
        guard let joining else { return nil }
        let first = facts(in: words[..<joining], except: taken, &fruitless)
        let second = facts(in: words[(joining + 1)...], except: taken, &fruitless)
        return first.isEmpty || second.isEmpty ? nil : first + second
    }

    private func facts(of match: PhraseTable.Match, _ range: Range<Int>) -> [FoundFact] {
        if range.count == 2, text.text(range.lowerBound).hasPrefix("kom"), text.text(range.lowerBound + 1) == "ut" {
            return []  // "kom ut från", "kommer ut på": much else than home.
        }
        guard !(range.count == 1 && isEmptyWord(range.lowerBound)), text.text(range.lowerBound) != "från" else {
            return []
        }
        if isMereHome(range) { return [] }
        if isSeeker(range) || isJob(range) || isCrime(range.lowerBound) { return [] }
        if Self.goesOn.contains(text.text(range.upperBound)) { return [] }
        let sentence = text.words[range.lowerBound].segment
        guard text.words[range.upperBound - 1].segment == sentence || range.count > 3 else { return [] }
        let concepts = match.concepts.map { snapshot.vocabulary.concepts[Int($0)] }
            .filter { has(label: range, of: $0) && ($0.id != "tg-anhoriga" || isOfRelative(range)) }
        let incomes = concepts.compactMap {
            $0.group == .incomeSupport && $0.statesFact ? $0.id : Self.incomeOfGroup[$0.id]
        }
        let statesItself = range.contains { Self.denials.contains(text.text($0)) }
        func found(_ kind: FactKind, _ ids: [String]) -> [FoundFact] {
            ids.map { FoundFact(fact: KnownFact(kind, .text($0)), words: range, statesItself: statesItself) }
        }
        if !incomes.isEmpty { return found(.incomeSupport, incomes) }
        let stating = concepts.filter(\.statesFact)
        let needs = stating.filter { $0.group == .need }.map(\.id)
        let groups = stating.filter { $0.group == .targetGroup }.map(\.id)
        if range.count == 1, groups.contains("tg-hemmasittare") { return found(.background, ["tg-hemmasittare"]) }
        let own = groups.filter { Self.needOfGroup[$0] == nil }
        if !own.isEmpty, needs.allSatisfy(Self.situations.contains) { return found(.background, own) }
        let all = needs + groups.compactMap { Self.needOfGroup[$0] }.filter { !needs.contains($0) }
        if !all.isEmpty { return found(.need, Array(all.prefix(1))) }
        return found(.background, own)
    }

    /// "inte anmäld som arbetssökande" says that the person is not registered, not that they have work.
    private func isSeeker(_ range: Range<Int>) -> Bool {
        text.text(range.upperBound - 1) == "arbetssökande" && ["som"].contains(text.text(range.upperBound - 2))
    }

    /// "själv är jag hemma": who is at home need not be shut in.
    private func isMereHome(_ range: Range<Int>) -> Bool {
        text.text(range.upperBound - 1) == "hemma" && ["är", "var", "vara", "ar"].contains(text.text(range.lowerBound))
            && !range.contains { ["bara", "jämt", "alltid", "mest"].contains(text.text($0)) }
    }

    /// "jobbar deltid" is how things are; the labels "jobba deltid" are wishes.
    private func isJob(_ range: Range<Int>) -> Bool {
        ["jobbar", "arbetar", "jobbade", "jobbat", "arbetat"].contains(text.text(range.lowerBound))
            && !range.contains { Self.denials.contains(text.text($0)) || text.text($0) == "svart" }
    }

    /// "dömd för misshandel": what the person did.
    private func isCrime(_ place: Int) -> Bool {
        text.before(place, most: 3, sameSegment: true).contains {
            ["dömd", "dömdes", "dömts", "åtalad", "misstänkt"].contains(text.text($0))
        }
            && text.text(place - 1) == "för"
    }

    /// "min mamma" is only somebody; "anhörigvårdare" is what the person is.
    private func isOfRelative(_ range: Range<Int>) -> Bool {
        range.contains { text.text($0).hasPrefix("anhörig") || text.text($0).hasPrefix("närstående") }
    }

    /// Whether a word tells nothing alone, unless it is written as an abbreviation.
    private func isEmptyWord(_ place: Int) -> Bool {
        let word = text.words[place]
        if ["alkohol", "droger"].contains(word.text), isNote(place) { return false }
        guard Self.tellNothing.contains(word.text) else {
            return word.text.utf8.count < 3 && !isCapitals(place) && word.text != "ms"
        }
        return
            !(Self.abbreviations.contains(word.text) && isCapitals(place)
            || Self.abbreviations.contains(word.text)
                && word.text != "as" && ["har", "och", "med"].contains(text.text(place - 1)))
    }

    /// Whether a word is a part of its own in a row of such, as in notes: "M 54, FS, alkohol, Sandviken".
    private func isNote(_ place: Int) -> Bool {
        !text.areTogether(place - 1, place) && !text.areTogether(place, place + 1)
            && (text.words.last?.segment ?? 0) >= 2 && text.words[place].segment > 0
    }

    private func isCapitals(_ place: Int) -> Bool {
        text.excerpt(place..<place + 1).text.utf8.allSatisfy { (65...90).contains($0) || $0 > 0x7F }
    }

    /// Whether what was found is a label of the concept, and not only what remains of one without its fillers.
    private func has(label range: Range<Int>, of concept: Concept) -> Bool {
        let last = text.text(range.upperBound - 1)
        if range.count > 1 {
            guard Self.unfinished.contains(last) else { return true }
            return concept.swedishLabels.contains { $0.hasSuffix(" " + last) }
        }
        let word = Self.plain(text.text(range.lowerBound))
        let beginning = word.prefix(4).lowercased()
        let folded = FactText.fold(beginning)
        return concept.swedishLabels.contains { label in
            guard !label.utf8.contains(UInt8(ascii: " ")) else { return false }
            let first = label.prefix(4).lowercased()
            return first == beginning || text.isUndotted && FactText.fold(first) == folded
        }
    }
}
