import CatalogueModel

/// The parameters of a search, read from an address; every offender is named, not only the first.
struct SearchParameters {
    /// The request, as far as it could be read.
    private(set) var request = SearchRequest(query: "")
    /// What is wrong, in Swedish; empty when nothing is.
    private(set) var problems: [String] = []
    /// The municipality as written, when it is none.
    private(set) var unknownMunicipality: String?
    /// The age as written, when it is none.
    private(set) var unknownAge: String?

    /// Names that are understood, in the order they are documented.
    static let names =
        ["q", "municipality", "age"] + ConceptGroup.allCases.map(\.rawValue) + [
            "includeEnded", "includeStructural", "limit", "page", "explain",
        ]

    init(_ items: QueryItems, vocabulary: Vocabulary) {
        if items.isMalformed { problems.append("Adressen innehåller tecken som inte är kodade som UTF-8.") }
        for (name, value) in items.items { read(name, value, vocabulary) }
    }

    private mutating func read(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        // A form sends its empty fields too: they say nothing.
        let isEmpty = value.allSatisfy(\.isWhitespace)
        switch name {
        case "q": readQuery(value)
        case "municipality": if !isEmpty { readMunicipality(value) }
        case "age": if !isEmpty { readAge(value) }
        case "limit": if let limit = number(name, value, 1...SearchRequest.mostHitsPerPage) { request.limit = limit }
        case "page": if let page = number(name, value, 1...SearchRequest.lastPage) { request.page = page }
        case "includeEnded": request.includeEnded = flag(name, value) ?? request.includeEnded
        case "includeStructural": request.includeStructural = flag(name, value) ?? request.includeStructural
        case "explain": request.explain = flag(name, value) ?? request.explain
        default: readConcept(name, value, vocabulary)
        }
    }

    private mutating func readQuery(_ value: String) {
        guard value.utf8.count <= SearchRequest.longestQueryBytes else {
            problems.append("Söktexten (q) är för lång. Skriv högst \(SearchRequest.longestQueryBytes) tecken.")
            return
        }
        request.query = value
    }

    private mutating func readMunicipality(_ value: String) {
        if let municipality = Gazetteer.sweden.municipality(named: value) {
            request.municipality = municipality.code
        } else {
            unknownMunicipality = value
            problems.append(
                "\"\(value)\" är ingen kommun (municipality). Skriv namnet, till exempel Haninge, eller koden 0136.")
        }
    }

    private mutating func readAge(_ value: String) {
        if let age = Int(value.filter { !$0.isWhitespace }), (0...120).contains(age) {
            request.age = age
        } else {
            unknownAge = value
            problems.append("Åldern (age) ska vara ett helt tal 0–120, inte \"\(value)\".")
        }
    }

    private mutating func readConcept(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        guard let group = ConceptGroup(rawValue: name) else {
            problems.append("Okänd parameter: \(name). Möjliga är \(Self.names.joined(separator: ", ")).")
            return
        }
        if let concept = vocabulary[value], concept.group == group {
            request.selected[group, default: []].insert(value)
        } else {
            problems.append("\"\(value)\" är inget begrepp i gruppen \(group.swedishName) (\(name)).")
        }
    }

    private mutating func number(_ name: String, _ value: String, _ range: ClosedRange<Int>) -> Int? {
        if let number = Int(value), range.contains(number) { return number }
        problems.append("\(name) ska vara ett helt tal \(range.lowerBound)–\(range.upperBound), inte \"\(value)\".")
        return nil
    }

    private mutating func flag(_ name: String, _ value: String) -> Bool? {
        switch value {
        case "true": return true
        case "false": return false
        default:
            problems.append("\(name) ska vara true eller false, inte \"\(value)\".")
            return nil
        }
    }
}
