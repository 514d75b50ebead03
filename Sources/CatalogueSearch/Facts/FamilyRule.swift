import CatalogueModel

/// Whether the person has children: `tg-foraldrar`.
///
/// "tre barn", "har barn", "barn hemma", "mamma till två", "trebarnsmamma", "pappa, 34"; "inga barn" denies it. No
/// parent: "min mamma", "bor hos mamma", "vård av barn", "barn och unga".
struct FamilyRule {
    let text: FactText
    let scope: FactScope

    private static let parents: Set<String> = [
        "mamma", "pappa", "morsa", "farsa", "förälder", "småbarnsförälder", "flerbarnsmamma", "barnamamma", "mor",
        "mamman", "pappan", "mammor", "pappor",
    ]
    private static let children: Set<String> = [
        "barn", "ungar", "småbarn", "söner", "döttrar", "tonåringar", "tvillingar", "bebis", "baby", "barnen",
        "pojkar", "flickor", "småkillar", "småtjejer", "döttrarna", "sönerna", "treåring", "fyraåring", "femåring",
    ]
    private static let counts: Set<String> = [
        "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "2", "3", "4", "5", "6", "7", "flera", "många", "små", "ett",
        "1",
        "mina", "våra", "hemmavarande", "vuxna", "minderåriga", "egna",
    ]
    private static let partners: Set<String> = ["fru", "man", "sambo", "make", "maka", "hus", "familj", "hem"]
    private static let denials: Set<String> = ["inga", "inte", "utan", "saknar", "ej", "aldrig", "varken"]
    /// Words before which a parent is the person spoken of.
    static let isParent: Set<String> = [
        "är", "en", "som", "för", "två", "ensamstående", "ung", "ensam", "nybliven", "arbetslös", "sjukskriven",
        "trött", "sliten",
        "och", "år",
        "gravid", "utbränd", "papperslös", "nyanländ", "orolig", "åring", "årig", "utmattad", "hemmavarande", "skild",
        "stressad",
    ]

    /// The facts in the text.
    func found() -> [FoundFact] {
        text.words.indices.compactMap { parent(at: $0) ?? child(at: $0) ?? writersChild(at: $0) ?? children(at: $0) }
    }

    private func fact(_ words: Range<Int>, isNegated: Bool = false, concept: String = "tg-foraldrar") -> FoundFact {
        FoundFact(
            fact: KnownFact(.background, .text(concept), isNegated: isNegated), words: words, statesItself: true)
    }

    /// A parent by a child that is named, and of whom the words themselves speak.
    private func factOfChild(_ words: Range<Int>) -> FoundFact {
        var found = fact(words)
        found.isOfRelation = true
        return found
    }

    private func parent(at place: Int) -> FoundFact? {
        let word = text.text(place)
        if ["barnsmamma", "barnspappa", "barnsförälder", "barnsmor", "barnsfar"].contains(where: { word.hasSuffix($0) }
        ), !word.hasPrefix("små") {
            return fact(place..<place + 1)
        }
        guard Self.parents.contains(word) else { return nil }
        if ["till", "åt"].contains(text.text(place + 1)), text.areTogether(place, place + 1) {
            guard
                !text.before(place, most: 2, sameSegment: true).contains(where: {
                    ["min", "hans", "hennes"].contains(text.text($0))
                })
            else { return nil }
            return fact(place..<min(place + 3, text.words.count))
        }
        let isFirst = !text.areTogether(place - 1, place)
        if text.text(place - 1) == "för", !word.hasSuffix("or") || word == "mor" { return nil }
        guard isFirst || Self.isParent.contains(text.text(place - 1)) else { return nil }
        // "växte upp med en mamma som drack"
        if text.text(place - 1) == "en", ["med", "hos", "av"].contains(text.text(place - 2)) { return nil }
        if text.text(place - 1) == "och", isFirst == false { return nil }
        let next = text.text(place + 1)
        if isFirst, text.areTogether(place, place + 1),
            !(["i", "från", "med", "som", "utan"].contains(next) || SwedishNumbers.value(of: next) != nil
                || next == "på" && SwedishNumbers.value(of: text.text(place + 2)) != nil)
        {
            return nil
        }
        return fact(place..<place + 1, concept: word.hasPrefix("små") ? "tg-smabarnsforaldrar" : "tg-foraldrar")
    }

    /// "har en son på 5 år"; but "har en son som är 19" may be who is sought.
    private func child(at place: Int) -> FoundFact? {
        guard ["son", "dotter", "bebis", "pojke", "flicka"].contains(text.text(place)),
            ["en", "ett", "liten"].contains(text.text(place - 1)), text.areTogether(place - 2, place),
            ["har", "till"].contains(text.text(place - 2)),
            !text.after(place, most: 30).contains(where: { ["som", "han", "hon", "hen"].contains(text.text($0)) })
        else { return nil }
        return fact(place - 2..<place + 1)
    }

    /// "flydde med min dotter", "får träffa sonen varannan helg": the child of who writes.
    private func writersChild(at place: Int) -> FoundFact? {
        let word = text.text(place)
        guard scope.noun == nil, text.areTogether(place - 1, place) else { return nil }
        let before = text.text(place - 1)
        if ["son", "dotter", "bebis", "barn"].contains(word), ["min", "mitt"].contains(before) {
            let isWith = ["med", "om", "utan", "för", "träffa", "hämta"].contains(text.text(place - 2))
            return isWith && scope.isByPersonSought ? factOfChild(place - 1..<place + 1) : nil
        }
        guard ["sonen", "dottern", "barnen"].contains(word), Self.meeting.contains(before) else { return nil }
        return factOfChild(place - 1..<place + 1)
    }

    /// Verbs for what only parents do with a child who lives elsewhere.
    static let meeting: Set<String> = ["träffa", "träffar", "träffat"]

    private func children(at place: Int) -> FoundFact? {
        guard Self.children.contains(text.text(place)) else { return nil }
        let before = text.before(place, most: 4, sameSegment: true)
        if scope.noun == nil, isWriters(place) { return factOfChild(place..<place + 1) }
        if text.text(place) == "barnen", !before.contains(where: { ["har", "ensam", "själv"].contains(text.text($0)) })
        {
            return atHome(place)  // Children who are there already are never denied.
        }
        guard let last = before.first else { return atHome(place) }
        let word = text.text(last)
        if Self.denials.contains(word), word != "inte" {
            return word == "utan" && text.text(place + 1) != "" && text.areTogether(place, place + 1)
                ? nil : fact(last..<place + 1, isNegated: true)
        }
        // "har fru och barn"
        if word == "och", before.dropFirst().prefix(1).contains(where: { Self.partners.contains(text.text($0)) }),
            before.contains(where: { text.text($0) == "har" })
        {
            return fact(last..<place + 1)
        }
        let isCounted = before.prefix(2).contains { Self.counts.contains(text.text($0)) }
        let isHad = before.contains { ["har", "med", "hemma", "ensam", "själv"].contains(text.text($0)) }
        if isHad, before.contains(where: { ["inte", "inga"].contains(text.text($0)) }) {
            return fact(last..<place + 1, isNegated: true)
        }
        if before.contains(where: {
            ["jobba", "jobbar", "arbetar", "arbetat", "jobbat", "arbeta"].contains(text.text($0))
        }) {
            return nil
        }
        if ["vård", "av", "för", "och", "som", "jobba", "jobbar", "arbetar", "grupper"].contains(word) { return nil }
        // "försöker få barn", "vill ha barn"
        if before.prefix(2).contains(where: { ["få", "vill", "skaffa", "önskar"].contains(text.text($0)) }) {
            return nil
        }
        guard isCounted || isHad || text.text(place + 1) == "hemma" else { return nil }
        if ["min", "mitt", "ett", "1", "en", "mina"].contains(word), !isHad { return nil }
        return fact(last..<place + 1)
    }

    /// "hinner inte vara med barnen", "oroar mig för mina barn", "Barnen är 3, 5 och 8": children of who writes.
    private func isWriters(_ place: Int) -> Bool {
        let word = text.text(place)
        let before = text.text(place - 1)
        if ["mina", "våra"].contains(before), !["vill", "skaffa", "få"].contains(text.text(place - 2)) { return true }
        guard word == "barnen" else { return false }
        // "vill ta barnen till hemlandet", "vinterkläder till barnen": where somebody writes of "min man" or themselves.
        if scope.isByPersonSought,
            !text.before(place, most: 8).contains(where: { Self.careers.contains(text.text($0)) }),
            ["ta", "tar", "till", "tog", "åt", "och", "hämta", "lämna"].contains(before)
        {
            return true
        }
        if ["är", "bor", "har", "behöver", "går", "kan", "vill", "måste", "får"].contains(text.text(place + 1)),
            place == 0 || scope.isByPersonSought || scope.isByUs
        {
            return scope.isByPersonSought || SwedishNumbers.value(of: text.text(place + 2)) != nil
        }
        // Who writes of themselves may leave "jag" out: "hinner inte vara med barnen".
        return ["med", "för", "om", "hos", "från"].contains(before)
            && !text.before(place, most: 5).contains {
                ["jobba", "jobbar", "arbetar", "arbeta", "dagis", "förskola", "skolan"].contains(text.text($0))
            }
    }

    /// Words for work with children.
    private static let careers: Set<String> = [
        "jobba", "jobbar", "arbetar", "arbeta", "jobbat", "arbetat", "dagis", "förskola", "förskolan", "fritids",
        "lärare",
    ]

    private func atHome(_ place: Int) -> FoundFact? {
        ["hemma", "hos"].contains(text.text(place + 1)) && text.areTogether(place, place + 1)
            ? fact(place..<place + 2) : nil
    }
}
