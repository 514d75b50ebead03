import CatalogueModel

/// Finds the municipalities that a text says the entry is for.
///
/// A name alone proves little: it may be a surname, a word, part of an authority's name, a town where something
/// lies or a neighbour that does likewise. A name counts after a preposition with those who live there, or with the
/// entry being given there, before it; in names, summaries and easy-read texts the preposition is enough, because
/// they are about the entry alone.
struct PlaceReader {
    let text: AuditedText
    let table: PlaceNameTable

    /// A municipality that is named.
    struct Mention {
        let municipality: Municipality
        let places: Range<Int>
    }

    private static let prepositions: Set<String> = ["i", "inom", "från", "för"]
    /// Words that may stand between the preposition and the name: "i kommunerna Haninge och Tyresö".
    private static let links: Set<String> = ["kommunen", "kommunerna", "kommun"]
    /// Those who live somewhere.
    private static let people: Set<String> = [
        "bor", "bo", "boende", "bosatt", "bosatta", "folkbokförd", "folkbokförda", "skriven", "skrivna", "invånare",
        "invånarna", "kommuninvånare", "unga", "ungdomar", "personer", "vuxna", "kvinnor", "män", "föräldrar",
        "familjer", "arbetslösa", "sjukskrivna", "nyanlända", "äldre", "seniorer", "alla", "dig", "barn", "elever",
    ]
    /// What is done with an entry where it is given.
    private static let giving: Set<String> = [
        "finns", "erbjuds", "ges", "gäller", "bedrivs", "öppen", "öppet", "öppna", "tillgänglig", "tillgängligt",
    ]
    /// Words that make another thing of a name, before it or in the sentence before it.
    private static let denying: Set<String> = [
        "inte", "ej", "utom", "förutom", "utanför", "undantag", "undantaget", "liknande", "motsvarande", "förebild",
        "inspiration", "inspirerad", "exempel", "exempelvis", "tidigare", "andra", "annan", "filial",
        "lokal", "lokaler", "lokalen", "lokalerna", "kontor", "kontoret", "ligger", "träffas", "möts", "hålls",
        "besöksadress", "adress", "huvudkontor", "universitetet", "sjukhuset", "studie", "studien", "forskning",
        "utbildning", "tingsrätten", "domstol", "flyttade", "flyttat", "född", "samarbete", "samarbetar",
    ]
    /// Words after a name that make it part of another: "Stockholms län", "Södertälje sjukhus".
    private static let continuations: Set<String> = [
        "län", "läns", "universitet", "universitets", "sjukhus", "tingsrätt", "högskola", "stift", "region", "city",
        "central", "centralstation", "station", "folkhögskola", "kommunförbund", "tekniska", "samordningsförbund",
        "arbetsmarknadsförvaltning", "modellen", "modell", "studentkår", "församling", "pastorat", "stadsmission",
        "sjukvårdsområde", "lasarett", "ab", "as", "ek",
    ]
    /// What stands between names of a list.
    private static let conjunctions: Set<String> = ["och", "samt", "eller"]

    /// Words before a name in which one that makes another thing of it is looked for.
    private static let reach = 25

    /// Fields that are about the entry alone.
    private var isAboutEntryAlone: Bool { ["name", "summary", "easyRead"].contains(text.field) }

    /// The municipalities, in the order named.
    ///
    /// - Complexity: O(n) in the words.
    func mentions() -> [Mention] {
        var found: [Mention] = []
        var place = 0
        while place < text.words.count {
            guard let first = table.match(in: text, at: place) else {
                place += 1
                continue
            }
            let list = list(from: place, first)
            if isArea(list) { found += list }
            place = list.last?.places.upperBound ?? place + 1
        }
        return found
    }

    /// The name at a place and those it is listed with: "Haninge, Nynäshamn och Tyresö".
    private func list(from place: Int, _ first: PlaceNameTable.Match) -> [Mention] {
        var found = [Mention(municipality: first.municipality, places: place..<place + first.count)]
        while let last = found.last?.places.upperBound, let next = text[last], text.areInOneSentence(place, last) {
            let isAfterWord = Self.conjunctions.contains(next.text)
            let start = isAfterWord ? last + 1 : last
            guard isAfterWord || next.gap.contains(.comma), start < text.words.count,
                text.areInOneSentence(place, start), let match = table.match(in: text, at: start)
            else { break }
            found.append(Mention(municipality: match.municipality, places: start..<start + match.count))
        }
        return found
    }

    private func isArea(_ list: [Mention]) -> Bool {
        guard let first = list.first?.places.lowerBound, let end = list.last?.places.upperBound,
            !goesOn(after: end), !text.words[first..<end].contains(where: isPartOfLonger)
        else { return false }
        let sentence = text.sentence(around: first)
        guard !text.contains(Self.denying, in: max(sentence.lowerBound, first - Self.reach)..<first) else {
            return false
        }
        if text.field == "name", list.count == 1 { return isEndOfName(first, end) || hasPreposition(first) }
        guard hasPreposition(first) else { return false }
        return isAboutEntryAlone || hasEvidence(before: first, sentence)
    }

    /// "Upplands Väsby-Sigtuna": names tied by hyphens are an association's.
    private func isPartOfLonger(_ word: Word) -> Bool {
        word.isJoined && !["upplands", "malung", "dals"].contains(word.text)
    }

    /// Whether the word after a name makes another name of it.
    private func goesOn(after end: Int) -> Bool {
        guard let next = text[end], text.areInOneSentence(end - 1, end), next.gap.isTogether else { return false }
        if Self.continuations.contains(next.text) || next.gap.contains(.dash) && !next.gap.contains(.space) {
            return true
        }
        return next.isCapitalised && next.number == nil
    }

    private func hasPreposition(_ place: Int) -> Bool {
        let before = Self.links.contains(text.text(place - 1)) ? place - 2 : place - 1
        return Self.prepositions.contains(text.text(before)) && text.areInOneSentence(before, place)
            && text.words[place].gap.isTogether
    }

    /// "MIA Södertälje": the last word of a name, with a word before it that is no authority.
    private func isEndOfName(_ first: Int, _ end: Int) -> Bool {
        guard end == text.words.count, first > 0, !Self.ordinary.contains(text.text(first)) else { return false }
        return text.words[first].gap.isTogether && !["region", "samordningsförbundet"].contains(text.text(first - 1))
    }

    /// Names that are words or surnames as well; at the end of a name they prove nothing.
    private static let ordinary: Set<String> = [
        "ale", "berg", "boden", "eda", "kil", "lund", "mark", "mora", "nora", "sala", "vara", "ydre", "åre", "salem",
        "klippan", "säter", "köping", "norberg", "falkenberg", "dorotea", "vilhelmina", "sunne", "kumla", "flen",
    ]

    /// Whether people who live there, or the entry being given there, stand shortly before the name.
    private func hasEvidence(before place: Int, _ sentence: Range<Int>) -> Bool {
        let near = max(sentence.lowerBound, place - 4)..<place
        if text.contains(Self.people, in: near) { return true }
        // "Metoden finns även i Göteborg" is of others.
        return text.contains(Self.giving, in: near) && !text.contains(["även", "också"], in: near)
    }
}
