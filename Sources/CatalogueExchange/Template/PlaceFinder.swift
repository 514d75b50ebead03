import CatalogueModel

/// A municipality or county that a text names.
enum NamedPlace: Hashable, Sendable {
    case municipality(Municipality)
    case county(County)

    /// Its name.
    var name: String {
        switch self {
        case .municipality(let place): place.name
        case .county(let place): place.name
        }
    }

    /// Its SCB code.
    var code: String {
        switch self {
        case .municipality(let place): place.code.rawValue
        case .county(let place): place.code.rawValue
        }
    }

    /// Whether it is a county.
    var isCounty: Bool { if case .county = self { true } else { false } }
}

/// Finds the names of municipalities and counties among words.
struct PlaceFinder: Sendable {
    private struct Names<Value: Hashable & Sendable>: Sendable {
        var exact: [String: Value] = [:]
        var folded: [String: Set<Value>] = [:]

        mutating func add(_ words: [TextWord], _ value: Value) {
            exact[words.map(\.text).joined(separator: " ")] = value
            folded[words.map(\.folded).joined(separator: " "), default: []].insert(value)
        }

        /// The value of a name as written or in the genitive; without dots only where one answer is left.
        func value(_ words: ArraySlice<TextWord>) -> Value? {
            let name = words.map(\.text).joined(separator: " ")
            let names = name.hasSuffix("s") ? [name, String(name.dropLast())] : [name]
            for name in names {
                if let value = exact[name] { return value }
                if name == name.foldedSwedish, let values = folded[name], values.count == 1 { return values.first }
            }
            return nil
        }
    }

    private var municipalities = Names<Municipality>()
    private var counties = Names<County>()
    private let gazetteer: Gazetteer
    /// Three words have the longest names: "Dals-Ed" has two.
    private static let mostWords = 3

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        for place in gazetteer.municipalities { municipalities.add(Self.words(place.name), place) }
        for place in gazetteer.counties {
            // "Stockholms län" is asked for without its last word, and as "Stockholm".
            let words = Self.words(place.name).dropLast()
            counties.add(Array(words), place)
            let name = words.map(\.text).joined(separator: " ")
            if name.hasSuffix("s") { counties.add(Self.words(String(name.dropLast())), place) }
        }
        for name in Self.everydayCounties {
            if let place = gazetteer.county(named: name) { counties.add(Self.words(name), place) }
        }
    }

    /// Everyday names of counties that the table of names does not have.
    private static let everydayCounties = ["Sörmland"]

    private static func words(_ name: String) -> [TextWord] {
        let text = TemplateText(name)
        return text.words(in: 0..<text.bytes.count).filter { $0.kind == .letters }
    }

    /// A name among words.
    struct Found: Sendable {
        let place: NamedPlace
        /// The words that it covers, "kommun" and "län" among them.
        let words: Range<Int>
        /// Whether "kommun", "stad" or "län" follows it.
        let hasKind: Bool
    }

    /// Every name in the order of the words, the longest where they overlap.
    ///
    /// - Complexity: O(n) lookups.
    func places(in words: [TextWord], countyFirst: Bool = false) -> [Found] {
        var (found, start): ([Found], Int) = ([], 0)
        while start < words.count {
            if let place = place(in: words, from: start, countyFirst: countyFirst) {
                found.append(place)
                start = place.words.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    private func place(in words: [TextWord], from start: Int, countyFirst: Bool) -> Found? {
        guard words[start].kind == .letters else { return nil }
        for count in stride(from: Self.mostWords, through: 1, by: -1) {
            guard let (name, end) = name(in: words, from: start, count) else { continue }
            let next = end < words.count ? words[end].folded : ""
            if next == "lan" || next == "lans", let county = counties.value(name) {
                return Found(place: .county(county), words: start..<(end + 1), hasKind: true)
            }
            let hasKind = ["kommun", "kommuns", "kommunen", "stad", "stads"].contains(next)
            let range = start..<(hasKind ? end + 1 : end)
            let municipality = municipalities.value(name).map(NamedPlace.municipality)
            let county = counties.value(name).map(NamedPlace.county)
            if let place = countyFirst ? county ?? municipality : municipality ?? county {
                return Found(place: place, words: range, hasKind: hasKind)
            }
        }
        return nil
    }

    /// So many words of letters from `start` on, with at most hyphens between; and where they end.
    private func name(in words: [TextWord], from start: Int, _ count: Int) -> (ArraySlice<TextWord>, Int)? {
        var (name, place): ([TextWord], Int) = ([], start)
        while place < words.count, name.count < count {
            if words[place].kind == .letters {
                name.append(words[place])
            } else if words[place].text != "-" {
                return nil
            }
            place += 1
        }
        return name.count == count ? (name[...], place) : nil
    }

    /// The municipality whose name differs by one slip of the pen, if there is one.
    func likely(_ name: String) -> Municipality? {
        let name = name.lowercased()
        guard name.utf8.count > 3, name.utf8.count < 40 else { return nil }
        return gazetteer.municipalities.first { EditDistance.isOne($0.name.lowercased(), name) }
    }
}
