import CatalogueModel

/// Words of offices and of the trade that a text does not explain.
struct PlainWordRule: EntryRule {
    private let words: PlainWords

    init(words: PlainWords = .swedish) { self.words = words }

    /// Where an expression stands.
    private struct Place {
        let text: AuditedText
        let places: Range<Int>
        let expression: PlainWords.Entry
    }

    func findings(in entry: AuditedEntry) -> [Finding] {
        var (order, found): ([String], [String: [Place]]) = ([], [:])
        let all = entry.prose.flatMap(places)
        guard !all.isEmpty else { return [] }
        let titles = Set(([entry.content.name] + entry.content.aliases).flatMap(NameWords.folded))
        for place in all {
            let name = place.expression.name
            // What the entry is called is explained by the entry.
            guard !place.expression.words.allSatisfy({ titles.contains(NameWords.folded($0).joined()) }) else {
                continue
            }
            if found[name] == nil { order.append(name) }
            found[name, default: []].append(place)
        }
        return order.compactMap { name in
            guard let places = found[name], let first = places.first, !places.contains(where: isExplained) else {
                return nil
            }
            return finding(first, times: places.count, entry)
        }
    }

    private func places(_ text: AuditedText) -> [Place] {
        var found: [Place] = []
        var place = 0
        while place < text.words.count {
            if let expression = words.entry(in: text, at: place) {
                let places = place..<place + expression.words.count
                if !expression.plain.isEmpty, !isName(text, places) {
                    found.append(Place(text: text, places: places, expression: expression))
                }
                place = places.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    /// "Rusta och Matcha", "Kartläggning Plus": a capital inside a sentence makes a name.
    private func isName(_ text: AuditedText, _ places: Range<Int>) -> Bool {
        let isFirst = text.sentence(around: places.lowerBound).lowerBound == places.lowerBound
        return text.words[places.lowerBound].isCapitalised && !isFirst || text.words[places.lowerBound].isJoined
    }

    /// Said in other words right after or before: in brackets, or "det vill säga", "innebär", "så kallad".
    private func isExplained(_ place: Place) -> Bool {
        let (text, end) = (place.text, place.places.upperBound)
        if text[end]?.gap.contains(.opens) == true || text[place.places.lowerBound]?.gap.contains(.opens) == true {
            return true
        }
        let after = end..<min(end + 5, text.words.count)
        let before = max(0, place.places.lowerBound - 2)..<place.places.lowerBound
        return text.contains(["dvs", "innebär", "betyder", "alltså", "handlar"], in: after)
            || text.has(["det", "vill", "säga"], at: end) || text.has(["är", "ett", "sätt"], at: end)
            || text.has(["är", "när"], at: end)
            || text.contains(["kallas", "kallad", "kallade", "kallat", "heter"], in: before)
    }

    private func finding(_ place: Place, times: Int, _ entry: AuditedEntry) -> Finding {
        let written = place.text.written(place.places)
        let plain = place.expression.plain.map { "\"\($0)\"" }.joined(separator: " eller ")
        return Finding(
            .hardWord, in: entry.reference, quote: place.text.quote(place.places),
            message: "\"\(written)\" kan vara svårt att förstå" + (times > 1 ? " och står \(times) gånger." : "."),
            proposal: "Skriv hellre \(plain), eller förklara ordet.")
    }
}
