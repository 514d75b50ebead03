import CatalogueModel

/// Entries for persons that do not say how one gets in.
struct WayInRule: EntryRule {
    /// Words by which a text tells how one gets in.
    private static let telling: Set<String> = [
        "ansök", "ansöker", "ansöka", "anmäl", "anmäler", "remiss", "remitteras", "remittera", "remitterar",
        "remitterad", "hänvisas", "hänvisa", "hänvisar", "kontakta", "kontaktar", "ring", "ringa", "mejla", "boka",
        "bokar", "biståndsbeslut", "egenanmälan", "självremiss",
    ]
    /// Words of a sentence that tells that nothing is known: "Planen säger inte hur man ansöker."
    private static let denying: Set<String> = ["inte", "ej", "inget", "ingen", "oklart", "saknas"]

    func findings(in entry: AuditedEntry) -> [Finding] {
        guard entry.isIndividual, !entry.content.access.isStated else { return [] }
        let quote = entry.prose.lazy.compactMap(Self.tellingQuote).first
        let proposal =
            quote == nil
            ? "Skriv hur man kommer in: söker själv, får remiss eller beslut, och vad man gör först."
            : "Texten kan ha svaret. Skriv det som väg in: vem som får remittera, steg och vem som beslutar."
        return [
            Finding(
                .noWayIn, in: entry.reference, quote: quote,
                message: "Det står inte hur man kommer in i insatsen.", proposal: proposal)
        ]
    }

    private static func tellingQuote(_ text: AuditedText) -> Quote? {
        let place = text.words.indices.first { place in
            telling.contains(text.text(place))
                && !text.contains(denying, in: text.nearby(place..<place + 1, most: 15))
        }
        return place.map { text.quote($0..<$0 + 1) }
    }
}
