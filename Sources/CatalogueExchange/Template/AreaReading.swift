import CatalogueModel
import JSONTree

/// Fills in whose residents an intervention serves: municipalities, counties, the whole country, digitally.
struct AreaReading {
    let text: TemplateText
    let places: PlaceFinder
    let gazetteer: Gazetteer

    /// What the items of a list say together.
    private struct Listed {
        /// Places that stand there plainly.
        var plain: [NamedPlace] = []
        /// All places.
        var found: [NamedPlace] = []
        /// Whether "hela länet" stands there.
        var hasWholeCounty = false
    }

    /// Reads what stands under "Kommuner" or "Län".
    func read(_ section: TemplateSection, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let asksForCounty = text.words(in: section.title).first?.folded == "lan"
        var listed = Listed()
        let items = text.items(in: section.lines, dividedBy: [.commas, .words, .slashes])
        for item in items.prefix(EntryBuilder.mostValues + 1) {
            readItem(item, span, asksForCounty, &listed, into: &entry)
        }
        add(listed.plain, at: span, nil, into: &entry)
        if listed.hasWholeCounty { readWholeCounty(listed.found, span, into: &entry) }
    }

    private func readItem(
        _ item: Range<Int>, _ span: Range<Int>, _ asksForCounty: Bool, _ listed: inout Listed,
        into entry: inout EntryBuilder
    ) {
        let words = text.words(in: item)
        let letters = words.filter { $0.kind == .letters }
        if words.count == 1, words[0].kind == .number {
            listed.plain += readCode(words[0].text, item, into: &entry)
            return
        }
        if Self.wholeCounty.first(in: letters) != nil { listed.hasWholeCounty = true }
        let isGeneral = readGeneral(letters, span, into: &entry)
        let named = places.places(in: words, countyFirst: asksForCounty || isCounty(letters))
        if named.isEmpty {
            if !isGeneral, !letters.allSatisfy({ Self.fillers.contains($0.folded) }) { refuse(item, into: &entry) }
        } else if let except = letters.first(where: { Self.exceptions.contains($0.folded) }) {
            entry.doubt(
                "municipalities", at: item, "\"\(text.value(except.range))\" gör undantag, som inte lästes.",
                remedy: "Skriv de kommuner som omfattas.")
        } else {
            let found = named.map(\.place)
            listed.found += found
            if isPlain(words, named) { return listed.plain += found }
            add(found, at: item, "Läst ur \"\(text.value(item))\".", into: &entry)
        }
    }

    private static let exceptions: Set<String> = ["utom", "forutom", "undantag", "undantaget", "inte", "ej"]
    private static let wholeCounty: [WordPhrase] = [
        "hela lanet", "i lanet", "lanets kommuner", "alla kommuner i lanet",
    ]
    private static let wholeCountry: [WordPhrase] = [
        "hela landet", "hela sverige", "nationell*", "rikstack*", "sverige", "alla kommuner i landet",
    ]
    private static let digitally: [WordPhrase] = ["digital*", "pa distans", "online", "via natet", "video*", "distans"]
    private static let fillers: Set<String> = [
        "kommun", "kommuner", "kommunerna", "kommunen", "i", "inom", "boende", "bor", "invanare", "aven", "ocksa",
        "for",
        "personer", "alla", "hela", "lanet", "lan", "region", "stad", "och", "samt", "folkbokforda", "man", "ska",
        "vara",
        "den", "som", "de", "finns", "gaeller", "galler", "fran", "delar", "av",
    ]

    /// Notes the whole country, and what is given digitally.
    private func readGeneral(_ words: [TextWord], _ span: Range<Int>, into entry: inout EntryBuilder) -> Bool {
        var isGeneral = false
        for (field, phrases) in [("national", Self.wholeCountry), ("digital", Self.digitally)] {
            guard let hit = phrases.first(in: words) else { continue }
            isGeneral = true
            guard !entry.has(field) else { continue }
            let isDenied = Negation.stands(before: hit.lowerBound, in: words, within: 2)
            entry.fill(field, !isDenied, at: span)
        }
        return isGeneral
    }

    private func isCounty(_ words: [TextWord]) -> Bool {
        words.last.map { ["lan", "lans"].contains($0.folded) } == true || words.first?.folded == "region"
    }

    /// Whether only the names stand in an item, and words that say no more.
    private func isPlain(_ words: [TextWord], _ named: [PlaceFinder.Found]) -> Bool {
        let isRegion = words.first?.folded == "region"
        return !isRegion
            && words.enumerated().allSatisfy { index, word in
                word.kind == .sign || Self.fillers.contains(word.folded) && word.folded != "delar"
                    || named.contains { $0.words.contains(index) }
            }
    }

    private func readCode(_ code: String, _ item: Range<Int>, into entry: inout EntryBuilder) -> [NamedPlace] {
        if let place = gazetteer.municipality(named: code) { return [.municipality(place)] }
        if let place = gazetteer.county(named: code) { return [.county(place)] }
        refuse(item, into: &entry)
        return []
    }

    private func refuse(_ item: Range<Int>, into entry: inout EntryBuilder) {
        guard !entry.isFull else { return }
        let name = text.value(item)
        let hint = places.likely(name).map { "Menas \($0.name)? " } ?? ""
        entry.note(
            .error, "municipalities", "\"\(name)\" är ingen kommun och inget län",
            hint + "Skriv kommunens namn, till exempel Haninge, eller Stockholms län, eller hela landet.", at: item)
    }

    /// Adds places that the same words name.
    private func add(_ places: [NamedPlace], at range: Range<Int>, _ why: String?, into entry: inout EntryBuilder) {
        for (field, isWanted) in [("municipalities", false), ("counties", true)] {
            let values = places.filter { $0.isCounty == isWanted }
                .map { (value: JSONValue.string($0.code), shown: $0.name) }
            entry.append(field, values, at: range, why)
        }
    }

    /// "Hela länet": the county of the municipalities that stand beside it, if it is one.
    private func readWholeCounty(_ found: [NamedPlace], _ span: Range<Int>, into entry: inout EntryBuilder) {
        let codes = Set(
            found.map { place in
                switch place {
                case .municipality(let place): place.code.county
                case .county(let place): place.code
                }
            })
        guard codes.count == 1, let county = codes.first.flatMap({ gazetteer.county($0) }) else {
            return entry.doubt(
                "counties", at: span, "Det står inte vilket län som menas.",
                remedy: "Skriv länets namn, till exempel Stockholms län.")
        }
        guard !found.contains(.county(county)) else { return }
        add([.county(county)], at: span, "Länet lästes ur kommunerna som står bredvid.", into: &entry)
    }

    // MARK: Prose

    /// Municipalities and counties that are named in other sections, where nothing stands under "Kommuner".
    func read(saidIn sections: [TemplateSection], into entry: inout EntryBuilder) {
        for sentence in sections.flatMap({ text.sentences(in: $0.lines) }) {
            let words = text.words(in: sentence)
            if !entry.has("national"), Self.wholeCountry.prefix(2).contains(where: { [$0].first(in: words) != nil }) {
                entry.fill("national", true, at: sentence, Self.whyProse)
            }
            var last: Int?
            var said: [NamedPlace] = []
            for found in places.places(in: words) where isSaid(found, words, last) {
                said.append(found.place)
                last = found.words.upperBound
            }
            add(said, at: sentence, Self.whyProse, into: &entry)
        }
    }

    private static let whyProse = "Platsen står inte under någon rubrik; den lästes ur texten."

    /// Whether a name in a sentence says where: "i Haninge", "Haninge kommun", "i Haninge, Tyresö och Nynäshamn".
    private func isSaid(_ found: PlaceFinder.Found, _ words: [TextWord], _ last: Int?) -> Bool {
        let start = found.words.lowerBound
        guard words[start].isCapitalised, !Negation.stands(before: start, in: words, within: 4) else { return false }
        let before = start > 0 ? words[start - 1].folded : ""
        if found.hasKind || ["i", "inom", "for", "hela"].contains(before) { return true }
        guard let last else { return false }
        return start - last <= 2 && words[last..<start].allSatisfy { [",", "och", "samt", "/"].contains($0.folded) }
    }
}
