/// Ages that words state.
struct AgePhrase: Sendable {
    /// Lowest and highest age in whole years, inclusive.
    var lowest: Int?
    var highest: Int?
    /// The words that state them.
    var words: Range<Int>
    /// Why they are unsure, in Swedish.
    var why: String?
}

/// Reads ages: "16–24 år", "mellan 16 och 24", "från 18", "18+", "upp till 30", "fyllt 16 men inte 20".
struct AgePhrases: Sendable {
    let words: [TextWord]

    /// The ages in the order of the words.
    ///
    /// - Parameter isField: whether the words stand under "Ålder", where every number is one.
    /// - Complexity: O(n).
    func read(isField: Bool) -> [AgePhrase] {
        var (found, index): ([AgePhrase], Int) = ([], 0)
        while index < words.count {
            if let phrase = phrase(at: index, isField: isField) {
                join(phrase, to: &found)
                index = phrase.words.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// "Från 16" and "upp till 20" right after it are one range.
    private func join(_ phrase: AgePhrase, to found: inout [AgePhrase]) {
        guard let last = found.last, let lowest = last.lowest, last.highest == nil, phrase.lowest == nil,
            let highest = phrase.highest, lowest <= highest, phrase.words.lowerBound - last.words.upperBound <= 5
        else { return found.append(phrase) }
        let words = last.words.lowerBound..<phrase.words.upperBound
        found[found.count - 1] = AgePhrase(
            lowest: lowest, highest: highest, words: words, why: last.why ?? phrase.why)
    }

    private func phrase(at index: Int, isField: Bool) -> AgePhrase? {
        guard let age = age(at: index), !isOtherNumber(index) else { return nil }
        let afterAge = afterYears(index + 1)
        if let range = self.range(from: index, age, afterAge, isField) { return range }
        guard isField || isSaidOfAge(index, afterAge, age) else { return nil }
        if let limit = limit(at: index, age, afterAge) { return limit }
        guard isField else { return nil }
        return AgePhrase(
            lowest: age, words: index..<afterAge, why: "Bara en ålder står. Den lästes som den lägsta.")
    }

    private func age(at index: Int) -> Int? {
        guard index < words.count, let number = words[index].number, number <= 120 else { return nil }
        return number
    }

    /// Whether a number counts months, weeks or years gone: "18 månader", "2 år sedan", "10 års erfarenhet".
    private func isOtherNumber(_ index: Int) -> Bool {
        let next = index + 1 < words.count ? words[index + 1].folded : ""
        let units = [
            "man", "vecka", "veckor", "dag", "timm", "tim", "kr", "person", "plats", "%", "procent", "ars", ":",
        ]
        if units.contains(where: { next.hasPrefix($0) }) { return true }
        let after = afterYears(index + 1)
        return ["sedan", "sen", "framat"].contains(after < words.count ? words[after].folded : "")
    }

    /// The index after "år", "år fyllda" and the like.
    private func afterYears(_ index: Int) -> Int {
        guard index < words.count, words[index].folded == "ar" || words[index].folded.hasPrefix("aring") else {
            return index
        }
        return index + 1
    }

    // MARK: Two ages

    private static let connectors: [WordPhrase] = [
        "-", "till", "till och med", "upp till", "t o m", "t . o . m .", "t . o . m", "tom", "fram till",
        "och upp till",
    ]

    private static let connectorsBetween: [WordPhrase] = connectors + ["och"]
    private static let between: [WordPhrase] = ["mellan"]

    private func range(from index: Int, _ low: Int, _ afterLow: Int, _ isField: Bool) -> AgePhrase? {
        let isBetween = Self.between.precede(index, in: words)
        let connectors = isBetween ? Self.connectorsBetween : Self.connectors
        let fitting = connectors.filter { $0.stands(in: words, at: afterLow) }
        guard let connector = fitting.max(by: { $0.count < $1.count }), let high = age(at: afterLow + connector.count),
            !isOtherNumber(afterLow + connector.count)
        else { return nil }
        let place = afterLow + connector.count
        let end = afterYears(place + 1)
        let isSaid = end > place + 1 && high >= 7 && !isDuration(index) || isAgeWord(near: index)
        guard isField || isSaid && low <= high else { return nil }
        // The validation of the record says what is wrong with 24–16.
        return AgePhrase(lowest: low, highest: high, words: index..<end)
    }

    /// Words that make years a time: "pågår 1–2 år".
    private func isDuration(_ index: Int) -> Bool {
        let before = index > 0 ? words[index - 1].folded : ""
        let signs = ["under", "inom", "pa", "efter", "varar", "pagar", "pagatt", "funnits", "tar", "i", "cirka", "ca"]
        return signs.contains(before)
    }

    private func isAgeWord(near index: Int) -> Bool {
        words[max(0, index - 3)..<index].contains { $0.folded.hasPrefix("alder") || $0.folded.hasPrefix("aldrar") }
    }

    // MARK: One age

    private static let lowest: [WordPhrase] = [
        "fran", "fran och med", "fr o m", "fr . o . m .", "minst", "lagst", "fyllt", "fyller", "fran cirka", "from",
    ]
    private static let highest: [WordPhrase] = [
        "upp till", "hogst", "max", "maximalt", "till och med", "t o m", "t . o . m .", "fram till", "till", "tom",
        "upp till och med",
    ]
    private static let below: [WordPhrase] = [
        "under", "yngre an", "inte fyllt", "ej fyllt", "inte har fyllt", "inte ha fyllt", "ej har fyllt", "fore",
        "innan", "men inte", "men ej", "inte hunnit fylla",
    ]
    private static let filled: [WordPhrase] = ["fyllt", "fyller"]
    private static let above: [WordPhrase] = ["over", "aldre an"]
    private static let upwards: [WordPhrase] = [
        "+", "och uppat", "och aldre", "eller aldre", "uppat", "fyllda", "och over", "eller over", "plus",
    ]
    private static let downwards: [WordPhrase] = ["och yngre", "eller yngre", "och nedat", "och under"]

    /// Whether "år" or a word like "fyllt" makes a number outside the field an age.
    private func isSaidOfAge(_ index: Int, _ after: Int, _ age: Int) -> Bool {
        let isFilled = Self.filled.precede(index, in: words)
        return age >= 13 && (after > index + 1 || isFilled || isAgeWord(near: index))
    }

    private func limit(at index: Int, _ age: Int, _ after: Int) -> AgePhrase? {
        func phrase(_ lowest: Int?, _ highest: Int?, _ end: Int, why: String? = nil) -> AgePhrase {
            AgePhrase(lowest: lowest, highest: highest, words: index..<end, why: why)
        }
        if Self.below.precede(index, in: words) { return phrase(nil, max(0, age - 1), after) }
        if Self.lowest.precede(index, in: words) { return phrase(age, nil, after) }
        if Self.above.precede(index, in: words) {
            return phrase(age, nil, after, why: "\"Över \(age)\" kan betyda från \(age) eller från \(age + 1).")
        }
        if Self.highest.precede(index, in: words) { return phrase(nil, age, after) }
        if let up = Self.upwards.first(where: { $0.stands(in: words, at: after) }) {
            return phrase(age, nil, after + up.count)
        }
        if let down = Self.downwards.first(where: { $0.stands(in: words, at: after) }) {
            return phrase(nil, age, after + down.count)
        }
        // "18–" with nothing after the dash.
        let isOpen = after < words.count && words[after].text == "-" && self.age(at: after + 1) == nil
        return isOpen ? phrase(age, nil, after + 1) : nil
    }
}
