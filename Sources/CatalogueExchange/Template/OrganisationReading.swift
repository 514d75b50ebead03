import CatalogueModel
import JSONTree

/// Fills in organisations, places and other lists of names.
struct OrganisationReading {
    let text: TemplateText
    let gazetteer: Gazetteer

    /// Reads a list of organisations.
    func readOrganisations(_ section: TemplateSection, _ field: String, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let rough = text.items(in: section.lines, dividedBy: .commas)
        entry.append(field, rough.flatMap(divided).map { text.value($0) }, at: span)
    }

    /// Divides "Region Stockholm och Haninge kommun", and leaves "Kultur och fritid" whole.
    private func divided(_ item: Range<Int>) -> [Range<Int>] {
        let parts = text.items(in: item, dividedBy: .words)
        let areNames = parts.allSatisfy { text.scalar(at: $0.lowerBound).scalar.properties.isUppercase }
        return areNames ? parts : [item]
    }

    /// Reads a list of texts; on a line of its own each, or with signs between.
    func readTexts(
        _ section: TemplateSection, _ field: String, dividedBy signs: TemplateText.ItemSigns,
        into entry: inout EntryBuilder
    ) {
        guard let span = section.span else { return }
        entry.append(field, text.items(in: section.lines, dividedBy: signs).map { text.value($0) }, at: span)
    }

    /// Reads places: "Huset, Storgatan 1, Haninge" on a line of its own each.
    func readPlaces(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let items = text.items(in: section.lines, dividedBy: [])
        let named = items.filter { item in
            text.words(in: item).contains { $0.kind == .letters && $0.folded != "platser" }
        }
        entry.append("places", named.map(place), at: span)
        guard named.isEmpty else { return }
        entry.doubt(
            "places", at: span, "Det står ingen plats.",
            remedy: "Skriv var insatsen finns, till exempel Medborgarhuset.")
    }

    private func place(_ item: Range<Int>) -> (value: JSONValue, shown: String) {
        let parts = text.items(in: item, dividedBy: .commas)
        var (names, addresses, municipality): ([String], [String], String?) = ([], [], nil)
        for (index, part) in parts.enumerated() {
            let value = text.value(part)
            if isAddress(part) {
                addresses.append(value)
            } else if index > 0, municipality == nil, let place = gazetteer.municipality(named: value) {
                municipality = place.code.rawValue
            } else {
                names.append(value)
            }
        }
        let shown = text.value(item)
        let name = names.isEmpty ? addresses.first ?? shown : names.joined(separator: ", ")
        var members: [String: JSONValue] = ["name": .string(name)]
        if let address = addresses.first { members["address"] = .string(address) }
        if let municipality { members["municipality"] = .string(municipality) }
        return (.object(members), shown)
    }

    private func isAddress(_ part: Range<Int>) -> Bool {
        let words = text.words(in: part)
        let ends = ["gatan", "vagen", "torget", "grand", "plan", "allen", "stigen", "backen", "gata", "vag", "torg"]
        return words.contains { $0.kind == .number }
            && words.contains { word in ends.contains { word.folded.hasSuffix($0) } }
    }

    /// Reads yes or no, or words that say so.
    func readFlag(_ section: TemplateSection, _ field: String, into entry: inout EntryBuilder) {
        guard let span = section.span, !entry.has(field) else { return }
        let words = text.words(in: span).filter { $0.kind != .sign }
        if let answer = AccessReading.answer(words) { return entry.fill(field, answer, at: span) }
        entry.fill(field, true, at: span, "Det står varken ja eller nej.")
    }

    /// Reads whether it is aimed at persons or structures.
    func readKind(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span, !entry.has("kind") else { return }
        let words = text.words(in: span)
        let kinds: [(WordPhrase, InterventionKind, String)] = [
            ("struktur*", .structural, "strukturövergripande"), ("individ*", .individual, "individinriktad"),
        ]
        for (phrase, kind, name) in kinds where [phrase].first(in: words) != nil {
            return entry.fill("kind", .string(kind.rawValue), shown: [name], at: span)
        }
        entry.doubt(
            "kind", at: span, "Inriktningen gick inte att läsa.",
            remedy: "Skriv individinriktad eller strukturövergripande.")
    }
}
