/// Whether something is only asked about.
extension FactScope {
    private static let asking: Set<String> = [
        "söka", "söker", "sökt", "sökte", "ansöka", "ansöker", "ansökt", "ansökte", "ansökan", "ansökningar", "få",
        "bli", "blir",
        "rätt", "vill", "behöver", "önskar", "undrar", "hur", "information", "fråga", "frågor", "skriva", "söks",
        "beviljas", "nekas", "soka", "soker", "ansoka", "fa", "angående", "överklaga", "riskerar", "risk", "väntar",
        "möjlighet", "möjligheter", "gällande", "byta", "bevilja", "funderar", "tänker", "kräver",
    ]
    private static let stating: Set<String> = [
        "har", "är", "lever", "uppbär", "på", "med", "erhåller", "beviljats", "beviljad", "som", "ar", "fått", "går",
        "tar",
        "försörjs",
    ]

    /// Whether a support or status is only asked about, wished for or applied for.
    func isAskedAbout(_ words: Range<Int>) -> Bool {
        if isForGroup(words) { return false }
        if text.words[words].contains(where: { ["söka", "söker", "ansöka", "få", "soka", "sökt"].contains($0.text) }) {
            return true
        }
        if words.contains(where: { ["får", "far"].contains(text.text($0)) && isInverted($0) }) { return true }
        if isGeneralQuestion(words) { return true }
        for place in text.before(words.lowerBound, most: 6, sameSegment: true) {
            let word = text.text(place)
            if word == "får" || word == "far" { return isInverted(place) }
            if ["är", "ar"].contains(word), ["vad", "hur"].contains(text.text(place - 1)) { return true }
            if word == "kan", isInverted(place), text.isQuestion[text.words[place].sentence] { return true }
            if word == "har", isInverted(place), text.after(place, most: 3).contains(where: { text.text($0) == "rätt" })
            {
                return true
            }
            if Self.asking.contains(word) || word == "på" && Self.asking.contains(text.text(place - 1)) { return true }
            if Self.stating.contains(word) { return false }
        }
        return false
    }

    /// "insats för långtidssjukskrivna kvinnor": what is asked for is the insats, for such people.
    private func isForGroup(_ words: Range<Int>) -> Bool {
        text.text(words.lowerBound - 1) == "för"
            && ["insats", "insatser", "stöd", "något", "grupp", "verksamhet", "aktivitet", "hjälp"].contains(
                text.text(words.lowerBound - 2))
    }

    /// "Måste man vara inskriven på AF för att delta?", "Kan den som har sjukersättning vara med?"
    private func isGeneralQuestion(_ words: Range<Int>) -> Bool {
        let before = text.before(words.lowerBound, most: 14)
        if let first = before.last, ["hur", "vad", "vilka", "vilken", "vem"].contains(text.text(first)),
            before.count < 14,
            !before.contains(where: { ["jag", "hon", "han"].contains(text.text($0)) })
        {
            return true
        }
        guard text.isQuestion[text.words[words.lowerBound].sentence] else { return false }
        return before.contains {
            ["man", "alla", "finns", "krävs", "den", "personer", "någon"].contains(text.text($0))
        }
            && !before.contains { ["jag", "min", "hon", "han"].contains(text.text($0)) }
    }

    /// "får jag", "kan man": the verb before its subject, in a question.
    private func isInverted(_ place: Int) -> Bool {
        ["jag", "man", "hon", "han", "hen", "vi", "min", "mitt"].contains(text.text(place + 1))
            && (text.isQuestion[text.words[place].sentence] || place == 0 || text.text(place - 1) == "hur")
    }
}
