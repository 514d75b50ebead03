import CatalogueModel

/// Fills in the concepts of a group: items of a list as they are, and labels found in prose.
struct ConceptFieldReading {
    let text: TemplateText
    let vocabulary: Vocabulary
    let labels: LabelFinder
    let group: ConceptGroup

    /// The most words of an item; longer ones are prose.
    private static let mostWords = 5

    private var field: String { InterventionContent.fieldName(of: group) }

    /// Reads a section. Returns whether it says more than the concepts do, so that its words must be kept.
    func read(_ section: TemplateSection, into entry: inout EntryBuilder) -> Bool {
        guard let span = section.span else { return false }
        if let items = items(of: section) {
            readList(items, span, into: &entry)
            return false
        }
        for sentence in text.sentences(in: section.lines) { readProse(sentence, into: &entry) }
        return true
    }

    // MARK: Lists

    /// The items of a list; `nil` when it is prose.
    private func items(of section: TemplateSection) -> [Range<Int>]? {
        let lines = section.lines.filter { !$0.isEmpty }
        if lines.count == 1, vocabulary.concept(text.value(lines[0]), in: group) != nil { return lines }
        let rough = text.items(in: lines, dividedBy: .commas)
        // A label may have "och" in it, so what the vocabulary knows whole is not divided further.
        let items = rough.flatMap { item in
            isKnown(item) ? [item] : text.items(in: item, dividedBy: [.words, .slashes])
        }
        return items.allSatisfy { isKnown($0) || isShort($0) } ? items : nil
    }

    private func isKnown(_ item: Range<Int>) -> Bool {
        item.count < 200 && vocabulary.concept(text.value(item), in: group) != nil
    }

    private func isShort(_ item: Range<Int>) -> Bool {
        guard item.count <= 80 else { return false }
        let words = text.words(in: item)
        let beginsSentence = words.first.map { Self.beginnings.contains($0.folded) } ?? true
        let hasStop = words.contains { [".", "!", "?", ":"].contains($0.text) }
        return !hasStop && !beginsSentence && words.count { $0.kind != .sign } <= Self.mostWords
    }

    /// Words with which a sentence begins, and no label.
    private static let beginnings: Set<String> = [
        "vi", "du", "ni", "insatsen", "den", "det", "de", "har", "som", "alla", "man", "for", "projektet",
        "verksamheten",
        "deltagaren", "deltagarna", "malgruppen", "stod", "inte", "dig", "att",
    ]

    private func readList(_ items: [Range<Int>], _ span: Range<Int>, into entry: inout EntryBuilder) {
        var stated: [String] = []
        var unsure: [(label: String, item: Range<Int>, why: String)] = []
        for item in items.prefix(EntryBuilder.mostValues + 1) {
            let value = text.value(item)
            if vocabulary.concept(value, in: group) != nil {
                stated.append(value)
            } else if let concept = labels.concept(text, item, group: group) {
                unsure.append((concept.label, item, "\"\(value)\" lästes som \"\(concept.label)\"."))
            } else {
                stated.append(value)
                unsure += labels.matches(in: text, item, group: group).map { match in
                    (match.concept.label, item, "\"\(text.value(match.range))\" står i \"\(value)\".")
                }
            }
        }
        entry.append(field, stated, at: span)
        for (label, item, why) in unsure { entry.append(field, [label], at: item, why) }
    }

    // MARK: Prose

    private func readProse(_ sentence: Range<Int>, into entry: inout EntryBuilder) {
        let words = text.words(in: sentence)
        let ages = AgePhrases(words: words).read(isField: false).map { phrase in
            words[phrase.words.lowerBound].range.lowerBound..<words[phrase.words.upperBound - 1].range.upperBound
        }
        // "unga 16–24 år som varken arbetar eller studerar" has a label with ages in its midst.
        let over = ages.isEmpty ? [] : labels.matches(in: text, sentence, group: group, leaving: ages)
        let within = labels.matches(in: text, sentence, group: group)
        let all = over + within.filter { match in !over.contains { $0.range.overlaps(match.range) } }
        let found = all.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { !isDenied($0.range, words) }
        guard !found.isEmpty else { return }
        entry.append(
            field, found.map(\.concept.label).uniqued(), at: sentence,
            "Läst ur löpande text; ta bort det som inte stämmer.")
    }

    /// Whether the words before it in the sentence deny it: "inte för personer med missbruk".
    private func isDenied(_ range: Range<Int>, _ words: [TextWord]) -> Bool {
        guard let index = words.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }) else { return false }
        return Negation.stands(before: index, in: words, within: 8)
    }
}
