import CatalogueModel

/// Where the person lives: municipalities and counties, in all forms of their names.
///
/// "i Haninge", "Södertäljebo", "moraborna", "sodertalje", "Ale kommun", "Skåne", "Örebro län". Names that are ordinary
/// words or surnames too (``PlaceNames/ambiguous``) are places only where the words around say so, see
/// ``PlaceEvidence``: "bor i Vara". No place of residence, see ``Residence``: that of a clinic, a school or an employer,
/// and where somebody used to live or was born.
struct PlaceRule {
    let text: FactText
    let spelling: FactSpelling
    private let gazetteer = Gazetteer.sweden

    /// The places where the person lives, or is said not to.
    func found() -> [FoundFact] {
        let residence = Residence(text: text)
        var found: [FoundFact] = []
        var last: (end: Int, isHome: Bool)?
        var place = 0
        while place < text.words.count {
            if let name = name(at: place) {
                // "jobbat i Solna, Täby och Nacka": names in a row are said the same of.
                let isHome =
                    goesOn(place, last)
                    ? last?.isHome ?? false : isInhabitant(name.words) || residence.isHome(name.words)
                if isHome { found.append(FoundFact(fact: name.fact, words: name.words)) }
                last = (name.words.upperBound, isHome)
                place = name.words.upperBound
            } else if goesOn(place, last), last?.isHome == true, let name = listed(at: place) {
                found.append(FoundFact(fact: name.fact, words: name.words))
                last = (name.words.upperBound, true)
                place = name.words.upperBound
            } else {
                place += 1
            }
        }
        // Where the text says where somebody lives, a name after another word is something else: "LARO Kalmar, bor
        // Nybro".
        let stated = found.filter { $0.fact.kind == .municipality && residence.isStated($0.words) }
        let homes = found.filter { !residence.isRegisteredOnly($0.words) }
        if !homes.isEmpty, homes.count < found.count { return homes }
        return stated.isEmpty ? found : found.filter { !isAfterName($0.words) || stated.contains($0) }
    }

    /// Whether a name stands right after a word in capitals or with one, which it belongs to.
    private func isAfterName(_ words: Range<Int>) -> Bool {
        let before = words.lowerBound - 1
        return text.areTogether(before, words.lowerBound) && text.words[before].isCapitalised
            && text.words[before].text.utf8.count > 1 && Int(text.text(before)) == nil
    }

    /// "Umeå, Vindeln eller Mark": an ambiguous name in a row of places.
    private func listed(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        guard text.words[place].isCapitalised else { return nil }
        return PlaceNames.names(beginningWith: text.text(place)).first { $0.words.count == 1 }.map {
            (KnownFact(.municipality, .text($0.code)), place..<place + 1)
        }
    }

    /// Whether the word is for somebody who lives there.
    private func isInhabitant(_ words: Range<Int>) -> Bool {
        let word = text.text(words.lowerBound)
        return words.count == 1 && text.text(words.lowerBound - 1) != "början"
            && (inhabitant(word) != nil
                || [
                    "stockholmare", "göteborgare", "gotlänning", "malmöit", "goteborgare", "lundabo", "skåning",
                    "värmlänning",
                    "hallänning", "blekingebo",
                ].contains(word))
    }

    private func goesOn(_ place: Int, _ last: (end: Int, isHome: Bool)?) -> Bool {
        guard let last, text.words[last.end - 1].sentence == text.words[place].sentence else { return false }
        return place == last.end && !text.areTogether(last.end - 1, place) && !last.isHome
            || place == last.end + 1 && ["och", "eller", "samt", "o"].contains(text.text(last.end))
    }

    private func name(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        county(at: place) ?? municipality(at: place) ?? inhabitant(at: place)
    }

    /// "Örebro län", "Västra Götalands län", "Skåne", "Västra Götaland".
    private func county(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        func found(_ code: String, _ end: Int) -> (fact: KnownFact, words: Range<Int>) {
            (KnownFact(.county, .text(code)), place..<end)
        }
        for end in place + 1..<place + 4 where ["län", "lan"].contains(text.text(end)) {
            guard text.areTogether(place, end) else { break }
            let name = (place...end).map(text.text).joined(separator: " ")
            return gazetteer.county(named: name).map { found($0.code.rawValue, end + 1) }
        }
        let word = text.text(place)
        // "Region Stockholm"
        if word == "region", text.areTogether(place, place + 1), !text.areTogether(place - 1, place),
            let county = gazetteer.county(named: text.text(place + 1) + " län")
                ?? gazetteer.county(named: text.text(place + 1) + "s län")
        {
            return found(county.code.rawValue, place + 2)
        }
        if word == "västra" || word == "vastra", ["götaland", "gotaland"].contains(text.text(place + 1)) {
            return found("14", place + 2)
        }
        return PlaceNames.counties[word].map { found($0, place + 1) }
    }

    /// "Haninge", "Upplands Väsby", "Ale kommun", "Salems kommun"; "sthlm".
    private func municipality(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        func found(_ code: String, _ end: Int) -> (fact: KnownFact, words: Range<Int>) {
            (KnownFact(.municipality, .text(code)), place..<end)
        }
        let word = text.text(place)
        if let code = PlaceNames.nicknames[word] { return found(code, place + 1) }
        if text.words[place].isJoined, let code = PlaceNames.nicknames[text.joined(place)] {
            return found(code, place + 2)
        }
        for name in PlaceNames.names(beginningWith: word) {
            let end = place + name.words.count
            guard text.areTogether(place, end - 1),
                zip(place..<end, name.words).allSatisfy({ text.text($0) == $1 })
                    || name.words.count > 1 && isMunicipality(end) && isGenitive(name.words, place..<end)
            else { continue }
            if isMunicipality(end), text.areTogether(place, end) { return found(name.code, end + 1) }
            let isClear =
                name.words.count > 1 || !PlaceNames.ambiguous.contains(word)
                || PlaceEvidence(text: text).isPlace(place, name: word)
            return isClear ? found(name.code, end) : nil
        }
        return genitive(at: place) ?? misspelt(at: place).map { found($0, place + 1) }
    }

    /// "Salems kommun", "Malmös stad", "Botkyrkas norra delar": a genitive; alone it is the place of something else.
    private func genitive(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        let word = text.text(place)
        guard word.last == "s", text.areTogether(place, place + 1),
            let name = PlaceNames.names(beginningWith: String(word.dropLast())).first(where: { $0.words.count == 1 })
        else { return nil }
        let isPart =
            ["norra", "södra", "östra", "västra", "yttre"].contains(text.text(place + 1))
            && ["del", "delar", "delen", "delarna", "sidan"].contains(text.text(place + 2))
        guard isPart || isMunicipality(place + 1) || text.text(place + 1).hasPrefix("kommun") else { return nil }
        return (KnownFact(.municipality, .text(name.code)), place..<place + (isPart ? 3 : 2))
    }

    /// "bor i Kristianstd", ", Lidköpng": a name with a slip, where a place stands, and no other word.
    private func misspelt(at place: Int) -> String? {
        let word = text.words[place]
        // As it is written: spelling may have mended it to another word.
        let written = text.excerpt(place..<place + 1).text.lowercased()
        let isLivedIn =
            text.text(place - 1) == "i" && ["bor", "bosatt", "bo"].contains(text.text(place - 2))
            || text.text(place - 1) == "bor"
        guard word.isCapitalised || isLivedIn, !text.isShouting, written.utf8.count > 5 else { return nil }
        let isAfterPreposition =
            text.areTogether(place - 1, place)
            && ["i", "bor", "bosatt", "kommun", "utanför", "skriven"].contains(text.text(place - 1))
        let isPart = place > 0 && !text.areTogether(place - 1, place) && !text.areTogether(place, place + 1)
        guard isAfterPreposition || isPart && !PlaceEvidence(text: text).isOfPerson(place),
            !spelling.isKnown(written)
        else { return nil }
        return PlaceNames.nearest(FactText.fold(written))
    }

    /// "Malung-Sälens (kommun)", "Upplands-Bros (kommun)".
    private func isGenitive(_ name: [String], _ words: Range<Int>) -> Bool {
        zip(words.dropLast(), name).allSatisfy { text.text($0) == $1 }
            && text.text(words.upperBound - 1) == (name.last ?? "") + "s"
    }

    private func isMunicipality(_ place: Int) -> Bool {
        ["kommun", "kommuns", "stad", "stads", "kommunen", "kn"].contains(text.text(place))
    }

    /// "haningebo", "Moraborna", "en sundsvallsbo": one who lives there.
    private func inhabitant(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        inhabitant(text.text(place)).map { (KnownFact(.municipality, .text($0)), place..<place + 1) }
    }

    private func inhabitant(_ word: String) -> String? {
        guard word.utf8.count > 4 else { return nil }
        for ending in ["borna", "bon", "bor", "bo"]
        where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
            let base = String(word.dropLast(ending.count))
            let names = base.last == "s" ? [base, String(base.dropLast())] : [base]
            for name in names where !Self.unlived.contains(name) {
                if let found = PlaceNames.names(beginningWith: name).first(where: { $0.words.count == 1 }) {
                    return found.code
                }
            }
        }
        return nil
    }

    /// Words that mean something else with "bo" after them.
    private static let unlived: Set<String> = ["berg", "lund", "are", "ange", "mark", "vara", "mala", "kil", "ale"]
}
