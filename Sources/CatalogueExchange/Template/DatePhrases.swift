import CatalogueModel

/// A date that words state.
struct DatePhrase: Sendable {
    /// The first day that is meant, and the last: they differ where only a month or a year stands.
    let first: CalendarDate
    let last: CalendarDate
    /// Index after its last word.
    let end: Int
    /// Why it is unsure, in Swedish.
    let why: String?
}

/// Reads dates: "2026-03-01", "1 mars 2026", "1/3 2026", "mars 2026", "2026".
struct DatePhrases: Sendable {
    let words: [TextWord]
    let today: CalendarDate
    /// Words that look like a date that is none: "31 februari 2026".
    private(set) var impossible = false
    private(set) var dates: [DatePhrase] = []

    /// - Complexity: O(n) in the words.
    init(_ words: [TextWord], today: CalendarDate) {
        (self.words, self.today) = (words, today)
        var index = 0
        // After a day that does not exist the rest of it is no month either.
        while index < words.count, !impossible {
            if let date = date(at: index) {
                dates.append(date)
                index = date.end
            } else {
                index += 1
            }
        }
    }

    private mutating func date(at index: Int) -> DatePhrase? {
        if let month = Self.month(words[index].folded) { return monthAndYear(month, at: index) }
        guard let number = words[index].number else { return nil }
        let digits = words[index].text.utf8.count
        if digits == 8 { return exact(number / 10_000, number / 100 % 100, number % 100, index + 1) }
        if digits == 4 { return fromYear(number, at: index) }
        guard digits <= 2 else { return nil }
        let after = index + 1 + (endsOrdinal(at: index + 1) ? 2 : 0)
        if after < words.count, let month = Self.month(words[after].folded) {
            return day(number, month, at: after + 1)
        }
        if text(index + 1) == "/", let month = self.number(index + 2), (1...12).contains(month) {
            return day(number, month, at: index + 3)
        }
        return nil
    }

    private func text(_ index: Int) -> String { index < words.count ? words[index].folded : "" }
    private func number(_ index: Int) -> Int? { index < words.count ? words[index].number : nil }
    private func endsOrdinal(at index: Int) -> Bool { text(index) == ":" && ["a", "e"].contains(text(index + 1)) }

    private mutating func exact(_ year: Int, _ month: Int, _ day: Int, _ end: Int, _ why: String? = nil) -> DatePhrase?
    {
        guard let date = CalendarDate(year: year, month: month, day: day), Self.years.contains(year) else {
            impossible = true
            return nil
        }
        return DatePhrase(first: date, last: date, end: end, why: why)
    }

    private static let years = 1900...2199

    /// "2026-03-01", "2026-03", "2026".
    private mutating func fromYear(_ year: Int, at index: Int) -> DatePhrase? {
        guard Self.years.contains(year) else { return nil }
        let signs: Set<String> = ["-", "/", "."]
        if signs.contains(text(index + 1)), let month = number(index + 2), words[index + 2].text.utf8.count <= 2 {
            if text(index + 3) == text(index + 1), let day = number(index + 4), words[index + 4].text.utf8.count <= 2 {
                return exact(year, month, day, index + 5)
            }
            return wholeMonth(year, month, index + 3)
        }
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        return DatePhrase(first: first, last: last, end: index + 1, why: "Bara året står.")
    }

    /// A day with its month; the year may follow, else it is the one that runs.
    private mutating func day(_ day: Int, _ month: Int, at index: Int) -> DatePhrase? {
        let skipped = text(index) == "-" || text(index) == "," ? index + 1 : index
        if let year = number(skipped), words[skipped].text.utf8.count == 4, Self.years.contains(year) {
            return exact(year, month, day, skipped + 1)
        }
        if text(index) == "-", let year = number(index + 1), words[index + 1].text.utf8.count == 2 {
            return exact(2000 + year, month, day, index + 2, "Årtalet är skrivet med två siffror.")
        }
        return exact(today.year, month, day, index, "Inget år står; det lästes som \(today.year).")
    }

    private mutating func monthAndYear(_ month: Int, at index: Int) -> DatePhrase? {
        guard let year = number(index + 1), words[index + 1].text.utf8.count == 4, Self.years.contains(year) else {
            return nil
        }
        return wholeMonth(year, month, index + 2)
    }

    private mutating func wholeMonth(_ year: Int, _ month: Int, _ end: Int) -> DatePhrase? {
        let days = (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }
        guard let first = CalendarDate(year: year, month: month, day: 1), let last = days.first else {
            impossible = true
            return nil
        }
        return DatePhrase(first: first, last: last, end: end, why: "Bara månaden står.")
    }

    private static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0 == word || $0.hasPrefix(word) && (word.utf8.count == 3 || word == "sept") }
            .map { $0 + 1 }
    }

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
}
