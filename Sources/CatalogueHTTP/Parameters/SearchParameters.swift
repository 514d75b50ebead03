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
    /// The catalogue's revision that is to answer; `nil` for the newest.
    private(set) var revision: Int?
    private let takesRevision: Bool

    /// The most problems that are told; a request with more is not somebody's mistake.
    private static let mostProblems = 50

    /// Names that are understood, in the order they are documented.
    static let names =
        ["q"] + FactKind.allCases.map(\.parameterName) + ["show", "understand", "ignore"]
        + ConceptGroup.allCases.map(\.parameterName) + [
            "includeEnded", "includeStructural", "sort", "limit", "page", "revision", "explain",
        ]

    /// Those that have one value.
    private static let singleNames: Set<String> = [
        "q", "show", "understand", "includeEnded", "includeStructural", "sort", "limit", "page", "revision", "explain",
    ]

    /// Reads parameters.
    ///
    /// - Parameters:
    ///   - ignoresUnknownNames: for pages, whose links others decorate with parameters of their own.
    ///   - takesRevision: whether another page of an earlier answer can be asked for.
    init(
        _ items: QueryItems, vocabulary: Vocabulary, ignoresUnknownNames: Bool = false, takesRevision: Bool = false
    ) {
        self.takesRevision = takesRevision
        if items.isMalformed {
            problems.append(
                ParameterProblem(name: "", message: "Adressen innehåller tecken som inte är kodade som UTF-8."))
        }
        var seen: Set<String> = []
        for (name, value) in items.items where !ignoresUnknownNames || Self.names.contains(name) {
            read(name, value, vocabulary)
            let isRepeated = !seen.insert(name).inserted && Self.singleNames.contains(name)
            if isRepeated, !ignoresUnknownNames { note(name, "\(name) ska stå högst en gång.") }
        }
        for contradiction in KnownFact.contradictions(among: request.facts, vocabulary) {
            note(contradiction.facts.first?.kind.parameterName ?? "", contradiction.message)
        }
    }

    private mutating func read(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        // A form sends its empty fields too: they say nothing.
        let isEmpty = value.allSatisfy(\.isWhitespace)
        switch name {
        case "q": readQuery(value)
        case "show": readShown(value)
        case "understand": request.understandsText = flag(name, value) ?? request.understandsText
        case "ignore": readIgnored(value, vocabulary)
        case "limit": if let limit = number(name, value, 1...SearchRequest.mostHitsPerPage) { request.limit = limit }
        case "page": if let page = number(name, value, 1...SearchRequest.lastPage) { request.page = page }
        case "includeEnded": request.includeEnded = flag(name, value) ?? request.includeEnded
        case "includeStructural": request.includeStructural = flag(name, value) ?? request.includeStructural
        case "sort": readOrder(value)
        case "revision": if takesRevision { revision = number(name, value, 0...Int.max - 1) ?? revision }
        case "explain": request.explain = flag(name, value) ?? request.explain
        default:
            if let kind = FactKind.allCases.first(where: { $0.parameterName == name }) {
                if !isEmpty { readFact(kind, value, vocabulary) }
            } else {
                readConcept(name, value, vocabulary)
            }
        }
    }

    private mutating func note(_ name: String, _ message: String) {
        let problem = ParameterProblem(name: name, message: message)
        if !problems.contains(problem), problems.count < Self.mostProblems { problems.append(problem) }
    }

    private mutating func readQuery(_ value: String) {
        // Kept although it may be too long, so that the form can show it again; a problem stops the search.
        request.query = PersonalNumbers.removed(from: value)
        if let message = SearchRequest.lengthProblem(value) { note("q", message) }
    }

    /// The most facts that are read; a request with more is not somebody's mistake.
    private static let mostFacts = 50

    private mutating func readFact(_ kind: FactKind, _ value: String, _ vocabulary: Vocabulary) {
        do {
            let fact = try KnownFact.read(kind, value, vocabulary)
            guard !request.facts.contains(fact) else { return }
            guard request.facts.count < Self.mostFacts else {
                return note(kind.parameterName, "En sökning får ha högst \(Self.mostFacts) uppgifter om personen.")
            }
            request.facts.append(fact)
        } catch {
            if kind == .municipality { unknownMunicipality = value }
            if kind == .age { unknownAge = value }
            note(kind.parameterName, error.message)
        }
    }

    private mutating func readShown(_ value: String) {
        if let shown = ShownVerdicts(rawValue: value) {
            request.shownVerdicts = shown
        } else {
            let names = ShownVerdicts.allCases.map(\.rawValue).joined(separator: ", ")
            note("show", "show ska vara något av \(names), inte \(Self.quoted(value)).")
        }
    }

    private mutating func readOrder(_ value: String) {
        if let order = SearchOrder(rawValue: value) {
            request.order = order
        } else {
            let names = SearchOrder.allCases.map(\.rawValue).joined(separator: ", ")
            note("sort", "sort ska vara något av \(names), inte \(Self.quoted(value)).")
        }
    }

    private mutating func readIgnored(_ value: String, _ vocabulary: Vocabulary) {
        guard let fact = try? KnownFact.read(ignoring: value, vocabulary) else {
            note(
                "ignore", "ignore ska vara en uppgift och dess värde, till exempel age:19, inte \(Self.quoted(value)).")
            return
        }
        request.ignoredFacts.insert(fact)
    }

    private mutating func readConcept(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        guard let group = ConceptGroup.allCases.first(where: { $0.parameterName == name }) else {
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
        if let number = WholeNumber.read(value), range.contains(number) { return number }
        let most = range.upperBound < Int.max - 1 ? String(range.upperBound) : ""
        note(name, "\(name) ska vara ett helt tal \(range.lowerBound)–\(most), inte \(Self.quoted(value)).")
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

    private static func quoted(_ text: String) -> String { QuotedText.quoted(text) }
}
