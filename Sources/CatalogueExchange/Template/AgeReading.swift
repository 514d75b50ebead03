import CatalogueModel
import JSONTree

/// Fills in the ages.
struct AgeReading {
    let text: TemplateText

    /// Reads what stands under "Ålder".
    func read(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let words = text.words(in: span)
        let phrases = AgePhrases(words: words).read(isField: true)
        guard let first = phrases.first else { return readWords(words, span, into: &entry) }
        let others = words.enumerated().contains { index, word in
            word.kind == .number && !phrases[0].words.contains(index)
        }
        let why = others ? "Fler åldrar står i texten; bara den första lästes." : first.why
        fill(first, at: span, why, into: &entry)
    }

    /// Ages that are said in other sections, where nothing stands under "Ålder".
    func read(saidIn sections: [TemplateSection], into entry: inout EntryBuilder) {
        for sentence in sections.flatMap({ text.sentences(in: $0.lines) }) {
            let words = text.words(in: sentence)
            guard let phrase = AgePhrases(words: words).read(isField: false).first else { continue }
            let why = "Åldern står inte under någon rubrik; den lästes ur texten."
            return fill(phrase, at: sentence, why, into: &entry)
        }
    }

    private func fill(_ phrase: AgePhrase, at range: Range<Int>, _ why: String?, into entry: inout EntryBuilder) {
        for (field, age) in [("ageMin", phrase.lowest), ("ageMax", phrase.highest)] {
            guard let age else { continue }
            entry.fill(field, .number(Double(age)), shown: [String(age)], at: range, why)
        }
    }

    private func readWords(_ words: [TextWord], _ span: Range<Int>, into entry: inout EntryBuilder) {
        let everyone: [WordPhrase] = [
            "alla aldrar", "ingen aldersgrans", "ingen grans", "inga", "ingen", "alla", "oavsett alder", "inga granser",
            "inga aldersgranser", "obegransad",
        ]
        guard everyone.first(in: words) == nil else { return }
        entry.doubt(
            "ageMin", at: span, "Inga åldrar i siffror.", remedy: "Skriv till exempel 16–24, från 18 eller upp till 30."
        )
    }
}
