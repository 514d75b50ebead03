import CatalogueModel

/// Entries that look like another one: by name where the areas meet, or by description.
struct DuplicateRule {
    /// What was found, on the later of two entries.
    let findings: [Finding]

    /// Compares all entries that are neither archived nor ended.
    ///
    /// - Complexity: O(n log n) in the letters of the names and the words of the descriptions.
    init(entries: [Intervention], today: CalendarDate) {
        let entries = entries.filter { $0.status != .archived && !$0.hasEnded(on: today) }
        let names = DuplicateNames.earlier(entries.map(\.content))
        let texts = SimilarTexts.earlier(entries.map { $0.content.description ?? "" })
        findings = entries.indices.flatMap { number -> [Finding] in
            var found: [Finding] = []
            if let match = names[number] {
                let isSameText = texts[number] == match.entry
                found.append(
                    match.isOfAliases && !isSameText
                        ? Self.alias(entries[number], entries[match.entry])
                        : Self.name(entries[number], entries[match.entry], isSameText: isSameText))
            }
            if let earlier = texts[number], earlier != names[number]?.entry {
                found.append(Self.text(entries[number], entries[earlier]))
            }
            return found
        }
    }

    private static func name(_ entry: Intervention, _ other: Intervention, isSameText: Bool) -> Finding {
        let text = isSameText ? " Beskrivningarna är också nästan lika." : ""
        return Finding(
            .duplicateName, in: EntryReference(entry),
            message: "Namnet är detsamma eller nästan detsamma som för \(named(other)), i samma område." + text,
            proposal: "Behåll en av dem och arkivera den andra, eller gör namnen tydligt olika.",
            others: [EntryReference(other)])
    }

    private static func alias(_ entry: Intervention, _ other: Intervention) -> Finding {
        let others = Set(DuplicateNames.names(of: other.content))
        let shared = entry.content.aliases.first { others.contains(DuplicateNames.letters(of: $0)) }
        let what = shared.map { "namnet \(QuotedText.quoted($0))" } ?? "ett annat namn"
        return Finding(
            .duplicateName, in: EntryReference(entry), severity: .note,
            message: "Insatsen har \(what) gemensamt med \(named(other)), i samma område.",
            proposal: "Är de två insatser? Ta då bort det gemensamma namnet från den som det passar sämst på.",
            others: [EntryReference(other)])
    }

    private static func text(_ entry: Intervention, _ other: Intervention) -> Finding {
        let meets = ServedArea(entry.content).meets(ServedArea(other.content))
        return Finding(
            .duplicateText, in: EntryReference(entry), severity: meets ? .warning : .note,
            message: "Beskrivningen är nästan densamma som för \(named(other)).",
            proposal: meets
                ? "Är det samma insats? Behåll då en av dem. Skriv annars vad som skiljer dem åt."
                : "Är det samma insats i flera kommuner? Då räcker en post med alla kommunerna.",
            others: [EntryReference(other)])
    }

    private static func named(_ entry: Intervention) -> String { QuotedText.quoted(entry.content.name) }
}
