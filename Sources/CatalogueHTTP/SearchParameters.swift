import CatalogueModel

/// The parameters of a search, read from an address; every offender is named, not only the first.
struct SearchParameters {
    /// The request, as far as it could be read.
    private(set) var request = SearchRequest(query: "")
    /// What is wrong; empty when nothing is.
    private(set) var problems: [ParameterProblem] = []
    /// The municipality as written, when it is none.
    private(set) var unknownMunicipality: String?
    /// The age as written, when it is none.
    private(set) var unknownAge: String?

    /// The most problems that are told; a request with more is not somebody's mistake.
    private static let mostProblems = 50

    /// Names that are understood, in the order they are documented.
    static let names =
        ["q", "municipality", "age"] + ConceptGroup.allCases.map(\.rawValue) + [
            "includeEnded", "includeStructural", "limit", "page", "explain",
        ]

    /// Reads parameters.
    ///
    /// - Parameter ignoresUnknownNames: for pages, whose links others decorate with parameters of their own.
    init(_ items: QueryItems, vocabulary: Vocabulary, ignoresUnknownNames: Bool = false) {
        if items.isMalformed {
            problems.append(
                ParameterProblem(name: "", message: "Adressen innehåller tecken som inte är kodade som UTF-8."))
        }
        for (name, value) in items.items where !ignoresUnknownNames || Self.names.contains(name) {
            read(name, value, vocabulary)
        }
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

    private mutating func note(_ name: String, _ message: String) {
        let problem = ParameterProblem(name: name, message: message)
        if !problems.contains(problem), problems.count < Self.mostProblems { problems.append(problem) }
    }

    private mutating func readQuery(_ value: String) {
        // Kept although it may be too long, so that the form can show it again; a problem stops the search.
        request.query = value
        if value.utf8.count > SearchRequest.longestQueryBytes {
            note("q", "Söktexten är för lång. Skriv högst \(SearchRequest.longestQueryBytes) tecken.")
        }
    }

    private mutating func readMunicipality(_ value: String) {
        if let municipality = Gazetteer.sweden.municipality(named: value) {
            request.municipality = municipality.code
        } else {
            unknownMunicipality = value
            note(
                "municipality",
                "\(Self.quoted(value)) är ingen kommun. Skriv namnet, till exempel Haninge, eller koden, till exempel 0136."
            )
        }
    }

    private mutating func readAge(_ value: String) {
        if let age = Int(value.filter { !$0.isWhitespace }), (0...120).contains(age) {
            request.age = age
        } else {
            unknownAge = value
            note("age", "Åldern ska vara ett helt tal 0–120, inte \(Self.quoted(value)).")
        }
    }

    private mutating func readConcept(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        guard let group = ConceptGroup(rawValue: name) else {
            note(
                name,
                "Okänd parameter: \(Self.quoted(name)). Möjliga är \(Self.names.joined(separator: ", ")).")
            return
        }
        if let concept = vocabulary[value], concept.group == group {
            request.selected[group, default: []].insert(value)
        } else {
            note(name, "\(Self.quoted(value)) är inget begrepp i gruppen \(group.swedishName).")
        }
    }

    private mutating func number(_ name: String, _ value: String, _ range: ClosedRange<Int>) -> Int? {
        if let number = Int(value), range.contains(number) { return number }
        note(name, "\(name) ska vara ett helt tal \(range.lowerBound)–\(range.upperBound), inte \(Self.quoted(value)).")
        return nil
    }

    private mutating func flag(_ name: String, _ value: String) -> Bool? {
        switch value {
        case "true": return true
        case "false": return false
        default:
            note(name, "\(name) ska vara true eller false, inte \(Self.quoted(value)).")
            return nil
        }
    }

    /// A caller's text inside our sentence: cut, and isolated where it could turn the rest of it around.
    private static func quoted(_ text: String) -> String {
        let shown = text.prefix(100)
        let turns = shown.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFEFC: true
            default: false
            }
        }
        return turns ? "\"\u{2068}\(shown)\u{2069}\"" : "\"\(shown)\""
    }
}
