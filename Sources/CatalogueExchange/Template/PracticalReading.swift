import CatalogueModel
import JSONTree

/// Fills in what it costs, how long it is and which languages are spoken.
struct PracticalReading {
    let text: TemplateText

    // MARK: Cost

    private static let free: [WordPhrase] = [
        "gratis", "kostnadsfri*", "avgiftsfri*", "ingen kostnad", "inga kostnader", "kostar inget", "kostar ingenting",
        "kostar inte", "utan kostnad", "utan avgift", "ingen avgift", "inga avgifter", "0 kr", "0 kronor", "fri",
        "fritt",
        "ingenting", "inget", "ingen", "noll kronor", "0",
    ]

    /// Reads what stands under "Kostnad".
    func readCost(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span, !entry.has("cost.free"), !entry.has("cost.note") else { return }
        let words = text.words(in: span).filter { $0.kind != .sign }
        let freeHit = Self.free.first(in: words)
        let isFreeDenied = freeHit.map { hit in
            Negation.stands(before: hit.lowerBound, in: words, within: 2) && words[hit.lowerBound].folded != "ingen"
        }
        let price = isPrice(words)
        if freeHit != nil, isFreeDenied == false {
            entry.fill("cost.free", true, at: span, price ? "Texten nämner också ett pris." : nil)
        } else if price || isFreeDenied == true {
            entry.fill("cost.free", false, at: span)
        }
        let saysMore = words.count > (freeHit?.count ?? 0)
        if saysMore { entry.fill("cost.note", text.value(span), at: span) }
    }

    /// Whether a sum of money above nothing stands among the words.
    private func isPrice(_ words: [TextWord]) -> Bool {
        words.indices.dropFirst().contains { index in
            let unit = words[index].folded
            guard unit == "kr" || unit.hasPrefix("kron") || unit == "sek" else { return false }
            return words[index - 1].kind == .number && words[index - 1].number != 0
        }
    }

    // MARK: Extent

    /// Reads what stands under "Omfattning".
    func readExtent(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let words = text.words(in: span)
        let hours = hours(words)
        let length = length(words)
        if let hours, !entry.has("extent.hoursPerWeek") {
            entry.fill("extent.hoursPerWeek", text.value(bytes(of: hours, words)), at: span)
        }
        guard !entry.has("extent.duration") else { return }
        if let length {
            entry.fill("extent.duration", text.value(bytes(of: length, words)), at: span)
        } else if hours == nil {
            entry.fill("extent.duration", text.value(span), at: span, "Ingen längd i veckor, månader eller år.")
        }
    }

    /// Reads what stands under "Timmar per vecka".
    func readHours(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span, !entry.has("extent.hoursPerWeek") else { return }
        entry.fill("extent.hoursPerWeek", text.value(span), at: span)
    }

    private func bytes(of range: Range<Int>, _ words: [TextWord]) -> Range<Int> {
        words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    }

    /// The words of a number, or of a range of numbers, that ends right before an index.
    private func numbers(before index: Int, _ words: [TextWord]) -> Range<Int>? {
        guard index > 0, words[index - 1].kind == .number else { return nil }
        var start = index - 1
        while start >= 2, words[start - 2].kind == .number, ["-", "till", ","].contains(words[start - 1].folded) {
            start -= 2
        }
        return start..<index
    }

    private static let perWeek: [WordPhrase] = [
        "i veckan", "per vecka", "/ vecka", "/ v", "/ veckan", "varje vecka", "veckovis", ". / vecka", ". / v",
        ". per vecka",
        ". i veckan",
    ]

    private func hours(_ words: [TextWord]) -> Range<Int>? {
        for index in words.indices {
            let unit = words[index].folded
            guard unit.hasPrefix("timm") || unit == "tim" || unit == "h", let number = numbers(before: index, words)
            else {
                continue
            }
            if Self.perWeek.stand(in: words, at: index + 1) { return number }
        }
        return nil
    }

    private static let approximations: [WordPhrase] = [
        "hogst", "minst", "upp till", "cirka", "ca", "ca .", "ungefar", "max", "maximalt", "omkring", "som langst",
    ]

    /// "5 dagar i veckan" is no length.
    private static let ofEach: [WordPhrase] = ["i veckan", "per vecka", "/ vecka", "i manaden", "per manad"]

    private func length(_ words: [TextWord]) -> Range<Int>? {
        for index in words.indices {
            let unit = words[index].folded
            let isUnit =
                ["ar", "manader", "manad", "man", "veckor", "vecka", "dagar", "dag", "terminer", "termin"].contains(
                    unit)
            guard isUnit, let number = numbers(before: index, words) else { continue }
            guard !Self.ofEach.stand(in: words, at: index + 1) else { continue }
            let before =
                Self.approximations.filter { $0.precedes(number.lowerBound, in: words) }.map(\.count).max() ?? 0
            return (number.lowerBound - before)..<(index + 1)
        }
        return nil
    }

    // MARK: Languages

    /// Reads what stands under "Språk".
    func readLanguages(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        var stated: [String] = []
        var unsure: [(String, Range<Int>)] = []
        for item in text.items(in: section.lines, dividedBy: [.commas, .words, .slashes]) {
            let words = text.words(in: item)
            let letters = words.filter { $0.kind == .letters }
            if letters.contains(where: { $0.folded.hasPrefix("tolk") }) {
                readInterpreter(letters, item, into: &entry)
                continue
            }
            let rest = letters.drop { ["pa", "vi", "talar", "aven", "ocksa", "lite", "viss"].contains($0.folded) }
            guard let first = rest.first, let last = rest.last else { continue }
            let value = text.value(first.range.lowerBound..<last.range.upperBound)
            let isKnown = rest.contains { Self.known.contains($0.folded) } && rest.count <= 3
            if isKnown { stated.append(value) } else { unsure.append((value, item)) }
        }
        entry.append("languages.spoken", stated, at: span)
        for (value, item) in unsure.prefix(EntryBuilder.mostValues) {
            entry.append("languages.spoken", [value], at: item, "Känns inte igen som ett språk.")
        }
    }

    /// Reads what stands under "Tolk".
    func readInterpreter(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        readInterpreter(text.words(in: span).filter { $0.kind == .letters }, span, into: &entry)
    }

    private func readInterpreter(_ words: [TextWord], _ range: Range<Int>, into entry: inout EntryBuilder) {
        guard !entry.has("languages.interpreter") else { return }
        let isDenied = words.contains { ["inte", "ej", "ingen", "utan", "nej", "inga"].contains($0.folded) }
        entry.fill("languages.interpreter", !isDenied, at: range)
    }

    private static let known: Set<String> = Set(
        """
        svenska engelska arabiska somaliska tigrinja persiska dari farsi pashto ukrainska ryska polska spanska franska \
        tyska finska turkiska kurdiska sorani kurmanji bosniska kroatiska serbiska rumanska romani thailandska kinesiska \
        mandarin vietnamesiska amhariska teckensprak samiska meankieli jiddisch norska danska albanska grekiska \
        italienska portugisiska hindi urdu bengali swahili azerbajdzjanska armeniska ungerska bulgariska litauiska \
        lettiska estniska syrianska assyriska makedonska nederlandska punjabi tamil oromo uzbekiska mongoliska
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
