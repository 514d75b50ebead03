import CatalogueModel

/// Birthdays and years of birth.
extension AgeRule {
    /// "fyller 30 i januari", "ska fylla 18": the year before; "fyllt 40", "fyllde 65 i maj".
    func birthday(at place: Int) -> FoundFact? {
        // "Mamma blev 70 i september", "snart 18"
        if text.text(place) == "blev", let age = age(place + 1), age > 12, text.text(place + 2) == "i",
            text.areTogether(place, place + 2), !isAfterWhen(place)
        {
            return fact(age, place..<place + 2)
        }
        if text.text(place) == "snart", let age = age(place + 1), age > 12, text.areTogether(place, place + 1),
            !text.areTogether(place + 1, place + 2) || isYears(place + 2)
        {
            return fact(age - 1, place..<place + (isYears(place + 2) ? 3 : 2))
        }
        // "hon blir arton om en månad", "blir 18 i mars"
        if text.text(place) == "blir", let age = age(place + 1), age > 12,
            ["om", "i", "nästa", "snart"].contains(text.text(place + (isYears(place + 2) ? 3 : 2))),
            text.areTogether(place, place + 2)
        {
            return fact(age - 1, place..<place + 2)
        }
        guard ["fyller", "fylla", "fyllt", "fyllde"].contains(text.text(place)), let age = age(place + 1), age > 0,
            text.areTogether(place, place + 1), !isLaterBirthday(place)
        else { return nil }
        let words = place..<place + (isYears(place + 2) ? 3 : 2)
        let isPast = text.text(place) == "fyllt" || text.text(place) == "fyllde"
        return fact(isPast ? age : age - 1, words)
    }

    /// "innan hon fyller 18", "när han fyllde 21", "om man inte fyllt 18": no age of now.
    func isLaterBirthday(_ place: Int) -> Bool {
        guard ["fyller", "fylla", "fyllt", "fyllde"].contains(text.text(place)) else { return false }
        return text.before(place, most: 4, sameSegment: true).contains {
            ["innan", "när", "tills", "om", "inte", "efter", "sedan", "sen", "måste"].contains(text.text($0))
        }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]

    /// "född 2005", "född år 1998", "född i mars 1979", "född -05", "f. 1976", "årgång 72", "98:a".
    func birthYear(at place: Int) -> FoundFact? {
        guard
            ["född", "fodd", "f", "föddes", "årgång", "födelseår", "fött", "födda", "årsmodell"].contains(
                text.text(place))
        else { return nil }
        var (at, month) = (place + 1, 0)
        while at < min(place + 5, text.words.count), text.areTogether(place, at) || at == place + 1 {
            let word = text.text(at)
            if let number = Self.months.firstIndex(where: {
                word.hasPrefix($0) && word.utf8.count <= 9 && !word.hasPrefix("mars ")
            }) {
                month = number + 1
            } else if word.utf8.count == 6, let number = Int(word), (1...12).contains(number / 100 % 100) {
                // "f 680922"
                return born(number / 10_000, String(word.prefix(2)), number / 100 % 100, place..<at + 1)
            } else if let number = Int(word), !isDay(at, number) {
                // "F, 36 år" is a woman.
                if text.text(place) == "f", isYears(at + 1) { return nil }
                if isWoman(place), !isDashed(at) { return fact(number, place..<at + 1) }
                return born(number, word, month > 0 ? month : monthAfter(at), place..<at + 1)
            } else if let number = SwedishNumbers.value(of: word), number >= 30, text.text(place) != "f" {
                return born(number, String(number), month, place..<at + 1)  // "född nittiofem"
            } else if !["år", "ar", "i", "den", "on", "utomlands"].contains(word), Int(word) == nil,
                !(text.text(at - 1) == "i" && text.words[at].isCapitalised)
            {
                return nil  // "född i Iran 1969" goes on.
            }
            at += 1
        }
        return nil
    }

    /// "F 59, Boden": a capital of its own stands for a woman, as "f. 59" does for a year of birth.
    private func isWoman(_ place: Int) -> Bool {
        text.text(place) == "f" && text.words[place].isCapitalised && !text.areTogether(place - 1, place)
            && !text.excerpt(place..<min(place + 2, text.words.count)).text.contains(".")
            && (age(place + 1) ?? 0) > 12 && text.text(place + 1).utf8.count == 2
            && !text.areTogether(place + 1, place + 2)
    }

    /// "1998-12-05", "2008 i oktober"; 0 where no month follows.
    private func monthAfter(_ year: Int) -> Int {
        if text.words[year].isJoined, let month = Int(text.text(year + 1)), (1...12).contains(month) { return month }
        guard text.text(year + 1) == "i" else { return 0 }
        return (Self.months.firstIndex { text.text(year + 2).hasPrefix($0) } ?? -1) + 1
    }

    /// "880907-xxxx", "20010424-XXXX": a date of birth, the rest left out.
    func maskedBirthDate(at place: Int) -> FoundFact? {
        let word = text.text(place)
        guard [6, 8].contains(word.utf8.count), let number = Int(word), text.words[place].isJoined,
            text.text(place + 1) == "xxxx", (1...12).contains(number / 100 % 100), (1...31).contains(number % 100)
        else { return nil }
        return born(number / 10_000, String(word.dropLast(4)), number / 100 % 100, place..<place + 1)
    }

    private func isAfterWhen(_ place: Int) -> Bool {
        text.before(place, most: 4, sameSegment: true).contains { ["när", "sedan", "innan"].contains(text.text($0)) }
    }

    /// "M -71", "kvinna -98": a year after a dash that nothing stands close before.
    func dashedYear(at place: Int) -> FoundFact? {
        let word = text.text(place)
        guard isDashed(place), word.utf8.count == 2, let number = Int(word) else { return nil }
        let before = text.text(place - 1)
        guard isPerson(place - 1) || GenderRule.nouns.contains(before) || ["k", "m", "kv", "f"].contains(before) else {
            return nil
        }
        return born(number, word, 0, place..<place + 1)
    }

    /// Whether a dash stands close before a word, and a space before that.
    func isDashed(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let ends = (text.words[place - 1].byteRange.upperBound, text.words[place].byteRange.lowerBound)
        guard ends.1 - ends.0 > 1 else { return false }
        let gap = text.excerpt(place - 1..<place + 1).text.dropFirst(text.words[place - 1].text.count)
        return gap.hasPrefix(" -") || gap.hasPrefix(" –")
    }

    /// "12 mars 1979".
    private func isDay(_ place: Int, _ number: Int) -> Bool {
        (1...31).contains(number) && Self.months.contains { text.text(place + 1).hasPrefix($0) }
    }

    private func born(_ number: Int, _ word: String, _ month: Int, _ words: Range<Int>) -> FoundFact? {
        guard word.utf8.count == 2 || word.utf8.count == 4 else { return nil }
        let year = word.utf8.count == 4 ? number : number <= today.year % 100 ? 2000 + number : 1900 + number
        guard year <= today.year, today.year - year <= Self.plausible.upperBound else { return nil }
        // Whether the birthday has passed is not always known; it most likely has in the second half of the year.
        let isOver = month > 0 ? month <= today.month : today.month > 6
        let age = today.year - year - (isOver ? 0 : 1)
        return age >= 0 ? fact(age, words) : nil
    }
}
