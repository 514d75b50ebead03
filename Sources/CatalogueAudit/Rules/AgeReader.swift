/// Finds the ages that a text states: "16–24 år", "från 18 år", "som har fyllt 20 år", "under 25 år".
///
/// Made to be right rather than to find all: spans of time, years of the calendar, sums and single years of life are
/// passed over. Whose age it is, is for ``AgeScope`` to say.
struct AgeReader {
    let text: AuditedText

    /// Below this a number before "år" is more likely a span of time, or a child's age.
    private static let lowestSingle = 13
    private static let highest = 110
    /// Ages of one text that are looked at.
    private static let most = 100

    /// Every age stated, in order, the first hundred.
    ///
    /// - Complexity: O(n) in the words.
    func mentions() -> [AgeMention] {
        var found: [AgeMention] = []
        var place = 0
        while place < text.words.count, found.count < Self.most {
            if let mention = range(at: place) ?? bound(at: place) {
                found.append(mention)
                place = max(place + 1, mention.places.upperBound)
            } else {
                place += 1
            }
        }
        return found
    }

    private func number(_ place: Int) -> Int? {
        // "2,5 år" and "08-16": part of another number.
        guard let word = text[place], let number = word.number, number <= Self.highest else { return nil }
        let isPart = !word.gap.isEmpty && word.gap.isSubset(of: [.comma, .mark]) && text[place - 1]?.number != nil
        return isPart ? nil : number
    }

    private func single(_ place: Int) -> Int? { number(place).flatMap { $0 >= Self.lowestSingle ? $0 : nil } }

    private func areTogether(_ a: Int, _ b: Int) -> Bool {
        guard let word = text[b], text.areInOneSentence(a, b) else { return false }
        return word.gap.isTogether
    }

    /// Whether "år", "års" or "åringar" follows.
    private func isYears(_ place: Int) -> Bool {
        areTogether(place - 1, place)
            && ["år", "års", "åringar", "åringarna", "åring"].contains(text.text(place))
    }

    // MARK: Two ends

    /// "16–24 år", "mellan 16 och 24 år", "från 16 till 24 år", "i åldern 16–24".
    private func range(at place: Int) -> AgeMention? {
        guard let low = number(place) else { return nil }
        let afterLow = isYears(place + 1) && text.text(place + 1) == "år" ? place + 2 : place + 1
        guard let end = secondEnd(after: place, at: afterLow), let high = number(end), low < high,
            high >= Self.lowestSingle
        else { return nil }
        let hasYears = isYears(end + 1)
        guard hasYears || isOfAge(before: place) else { return nil }
        let first = ["mellan", "från"].contains(text.text(place - 1)) ? place - 1 : place
        return AgeMention(lower: low...low, upper: high...high, places: first..<end + (hasYears ? 2 : 1))
    }

    /// Where the second number of a range stands.
    private func secondEnd(after first: Int, at place: Int) -> Int? {
        guard text.areInOneSentence(first, place), let word = text[place] else { return nil }
        if word.number != nil {
            return word.gap.contains(.dash) && word.gap.isTogether && place == first + 1 ? place : nil
        }
        let before = text.text(first - 1)
        let links = word.text == "till" || word.text == "och" && before == "mellan"
        return links && areTogether(first, place) && areTogether(place, place + 1) ? place + 1 : nil
    }

    /// "i åldern 16–24", "åldersgruppen 18–29".
    private func isOfAge(before place: Int) -> Bool {
        let words: Set<String> = ["ålder", "åldern", "åldrar", "åldrarna", "åldersgruppen", "åldersspannet", "ålders"]
        return text.contains(words, in: max(0, place - 2)..<place) && text.areInOneSentence(place, max(0, place - 2))
    }

    // MARK: One end

    private func bound(at place: Int) -> AgeMention? {
        guard let age = single(place), text[place - 1]?.gap != nil, areTogether(place - 1, place) || place == 0 else {
            return nil
        }
        let hasYears = isYears(place + 1)
        if let mention = fulfilled(age, place, hasYears) { return mention }
        guard hasYears else { return nil }
        return orOlder(age, place) ?? fromAge(age, place) ?? underAge(age, place)
    }

    /// "fyllt 18", "inte fyllt 20 år".
    private func fulfilled(_ age: Int, _ place: Int, _ hasYears: Bool) -> AgeMention? {
        guard text.text(place - 1) == "fyllt" else { return nil }
        let isDenied = text.contains(["inte", "ej", "ännu"], in: max(0, place - 4)..<place - 1)
        let places = place - 1..<place + (hasYears ? 2 : 1)
        return isDenied
            ? AgeMention(upper: age - 1...age - 1, places: places) : AgeMention(lower: age...age, places: places)
    }

    /// "18 år eller äldre", "30 år och yngre".
    private func orOlder(_ age: Int, _ place: Int) -> AgeMention? {
        guard ["eller", "och"].contains(text.text(place + 2)), areTogether(place + 1, place + 2) else { return nil }
        switch text.text(place + 3) {
        case "äldre", "uppåt", "över": return AgeMention(lower: age...age, places: place..<place + 4)
        case "yngre", "under", "nedåt": return AgeMention(upper: age...age, places: place..<place + 4)
        default: return nil
        }
    }

    /// "från 18 år", "från och med 18 år", "över 18 år", "äldre än 18 år", "vara minst 18 år".
    private func fromAge(_ age: Int, _ place: Int) -> AgeMention? {
        let (before, first) = (text.text(place - 1), place - 1)
        switch before {
        case "från", "from": return AgeMention(lower: age...age, places: first..<place + 2)
        case "över": return AgeMention(lower: age...age + 1, places: first..<place + 2)
        case "än" where text.text(place - 2) == "äldre":
            return AgeMention(lower: age...age + 1, places: place - 2..<place + 2)
        case "med" where text.has(["från", "och", "med"], at: place - 3):
            return AgeMention(lower: age...age, places: place - 3..<place + 2)
        case "minst" where isBeing(place), "lägst" where isBeing(place):
            return AgeMention(lower: age...age, places: first..<place + 2)
        default: return nil
        }
    }

    /// "under 25 år", "upp till 30 år", "till och med 29 år", "yngre än 25 år", "vara högst 25 år".
    private func underAge(_ age: Int, _ place: Int) -> AgeMention? {
        let (before, first) = (text.text(place - 1), place - 1)
        switch before {
        case "under" where !isDuration(place): return AgeMention(upper: age - 1...age, places: first..<place + 2)
        case "än" where text.text(place - 2) == "yngre":
            return AgeMention(upper: age - 1...age, places: place - 2..<place + 2)
        case "till" where text.text(place - 2) == "upp" && !isDuration(place - 1):
            return AgeMention(upper: age...age, places: place - 2..<place + 2)
        case "med" where text.has(["till", "och", "med"], at: place - 3):
            return AgeMention(upper: age...age, places: place - 3..<place + 2)
        case "tom": return AgeMention(upper: age...age, places: first..<place + 2)
        case "högst" where isBeing(place): return AgeMention(upper: age...age, places: first..<place + 2)
        default: return nil
        }
    }

    /// "vara minst 18 år", "är högst 25 år": of somebody, and not of how long something lasts.
    private func isBeing(_ place: Int) -> Bool {
        ["vara", "är", "var", "varit", "bli"].contains(text.text(place - 2)) || text.text(place + 2) == "gammal"
            || text.text(place + 2) == "gamla"
    }

    /// "har funnits under 20 år", "i upp till 15 år".
    private func isDuration(_ place: Int) -> Bool {
        let words: Set<String> = [
            "funnits", "drivits", "arbetat", "jobbat", "pågått", "bott", "gäller", "gälla", "vara", "varat",
            "arkiveras",
            "sparas", "sparat", "bevaras", "erfarenhet", "vuxit", "i", "betala", "betalar", "lån", "lånet",
        ]
        return words.contains(text.text(place - 2))
            || words.contains(text.text(place - 3)) && text.text(place - 3) != "i"
    }
}
