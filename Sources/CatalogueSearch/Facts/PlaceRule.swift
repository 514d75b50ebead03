import CatalogueModel

/// Where the person lives: municipalities and counties, in all forms of their names.
///
/// "i Haninge", "Södertäljebo", "moraborna", "sodertalje", "Ale kommun", "Skåne", "Örebro län". Names that are ordinary
/// words or surnames too (``PlaceNames/ambiguous``) are places only where the words around say so: "bor i Vara".
/// No place of residence, see ``Residence``: that of a clinic, a school or an employer, and where somebody used to
/// live or was born.
struct PlaceRule {
    let text: FactText
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
            } else {
                place += 1
            }
        }
        return found
    }

    /// Whether the word is for somebody who lives there.
    private func isInhabitant(_ words: Range<Int>) -> Bool {
        let word = text.text(words.lowerBound)
        return words.count == 1
            && (inhabitant(word) != nil || ["stockholmare", "göteborgare", "gotlänning"].contains(word))
    }

    private func goesOn(_ place: Int, _ last: (end: Int, isHome: Bool)?) -> Bool {
        guard let last, text.words[last.end - 1].sentence == text.words[place].sentence else { return false }
        return place == last.end && !text.areTogether(last.end - 1, place) && !last.isHome
            || place == last.end + 1 && ["och", "eller", "samt", "o"].contains(text.text(last.end))
    }

    private func name(at place: Int) -> (fact: KnownFact, words: Range<Int>)? {
        for length in stride(from: 4, through: 1, by: -1) {
            guard place + length <= text.words.count, text.areTogether(place, place + length - 1) else { continue }
            if let fact = fact(place..<place + length) { return (fact, place..<place + length) }
        }
        return nil
    }

    private func fact(_ words: Range<Int>) -> KnownFact? {
        let last = text.text(words.upperBound - 1)
        let full = words.map { text.text($0) }.joined(separator: " ")
        if last == "län" || last == "lan" {
            guard words.count > 1, let county = gazetteer.county(named: full) else { return nil }
            return KnownFact(.county, .text(county.code.rawValue))
        }
        if ["kommun", "kommuns", "stad", "stads"].contains(last) {
            guard words.count > 1, let found = gazetteer.municipality(named: full) else { return nil }
            return KnownFact(.municipality, .text(found.code.rawValue))
        }
        if full == "västra götaland" || full == "vastra gotaland" { return KnownFact(.county, .text("14")) }
        if words.count == 1 {
            if let code = PlaceNames.counties[full] { return KnownFact(.county, .text(code)) }
            if let code = PlaceNames.nicknames[full] { return KnownFact(.municipality, .text(code)) }
            if let code = inhabitant(full) { return KnownFact(.municipality, .text(code)) }
        }
        return municipality(words, full)
    }

    /// "haningebo", "Moraborna", "en sundsvallsbo": one who lives there.
    private func inhabitant(_ word: String) -> String? {
        for ending in ["borna", "bon", "bor", "bo"]
        where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
            let base = String(word.dropLast(ending.count))
            let names = base.hasSuffix("s") ? [base, String(base.dropLast())] : [base]
            for name in names {
                if let found = gazetteer.municipality(named: name), !["berg", "lund", "are", "ange"].contains(name) {
                    return found.code.rawValue
                }
            }
        }
        return nil
    }

    private func municipality(_ words: Range<Int>, _ full: String) -> KnownFact? {
        guard full.first?.isLetter == true, full.utf8.count > 2, let found = gazetteer.municipality(named: full) else {
            return nil
        }
        // "Haninges" and "Marks": the genitive is no name of a place where somebody lives.
        guard full.hasSuffix("s") == found.name.lowercased().hasSuffix("s") else { return nil }
        if words.count == 1, PlaceNames.ambiguous.contains(full), !isPlainlyPlace(words.lowerBound, full) { return nil }
        return KnownFact(.municipality, .text(found.code.rawValue))
    }

    /// Whether the words around make an ambiguous name a place.
    private func isPlainlyPlace(_ place: Int, _ name: String) -> Bool {
        let word = text.words[place]
        let isOrdinary = PlaceNames.ordinary.contains(name)
        let before = text.text(place - 1)
        if text.areTogether(place - 1, place),
            [
                "i", "från", "fran", "till", "kommun", "kommun:", "bor", "bostadsort", "ort", "bestämt", "hemort",
                "hemkommun", "bostad", "bosatt", "boende",
            ].contains(before)
        {
            if word.isCapitalised { return true }
            let lives = text.before(place, most: 4).contains { Residence.livingWords.contains(text.text($0)) }
            let goesOn =
                text.areTogether(place, place + 1)
                && !["med", "sedan", "sen", "och", "men", "året", "utan", "som", "o", "just"].contains(
                    text.text(place + 1))
            return lives && !goesOn || lives && !isOrdinary
                || !isOrdinary && ["i", "bestämt"].contains(before) && !goesOn
        }
        guard word.isCapitalised || !isOrdinary else { return false }
        // As a part of a list of its own: "Kvinna 24, Lund, sjukskriven"; but "Dorotea, 58" is a name.
        let isAlone = !text.areTogether(place - 1, place) && !text.areTogether(place, place + 1)
        if isAlone {
            let startsSentence = place == 0 || text.words[place - 1].sentence != word.sentence
            if PlaceNames.firstNames.contains(name) || isOrdinary {
                return !startsSentence && word.isCapitalised && !isSigned(place)
            }
            return true
        }
        guard !isOrdinary, !PlaceNames.firstNames.contains(name) else { return false }
        let hasName = place > 0 && text.areTogether(place - 1, place) && text.words[place - 1].isCapitalised
        let isBesideAge =
            SwedishNumbers.value(of: before) != nil || SwedishNumbers.value(of: text.text(place + 1)) != nil
        return word.isCapitalised ? !hasName || place == 1 && text.words.count < 5 && false : isBesideAge
    }

    /// "Hälsningar, Nora".
    private func isSigned(_ place: Int) -> Bool {
        text.before(place, most: 2).contains {
            ["hälsningar", "mvh", "hälsar", "heter", "vänligen"].contains(text.text($0))
        }
    }
}
