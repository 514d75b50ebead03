public import CatalogueModel
public import FoundationEssentials

/// A request for a list of services, read from an address; every offender is named, not only the first.
///
/// Source: Human Services Data Specification 3.1, API reference, "Query Parameters and Filters": all that is
/// asked for must hold.
public struct HSDSRequest: Sendable {
    /// Words to search for; empty lists all.
    public private(set) var search = ""
    /// Page, from 1.
    public private(set) var page = 1
    /// Services on a page.
    public var perPage: Int { statedPerPage ?? (isMinimal ? Self.mostMinimal : Self.defaultPerPage) }
    /// Only services changed at this moment or later.
    public private(set) var modifiedAfter: Date?
    /// Only services that have all of these concepts.
    public private(set) var concepts: [Concept] = []
    /// Whether only id and time of change are wanted.
    public private(set) var isMinimal = false
    /// Whether everything that hangs on the services is wanted too.
    public private(set) var isFull = false
    /// What is wrong; empty when nothing is.
    public private(set) var problems: [ParameterProblem] = []

    private var statedPerPage: Int?

    /// Services on a page unless asked otherwise.
    public static let defaultPerPage = 20
    /// The most services on a page.
    public static let mostPerPage = 100
    /// The most of a page with only id and time of change, and how many there are unless asked otherwise.
    public static let mostMinimal = 10_000
    /// The most concepts that are asked for at once; a request with more is not somebody's mistake.
    private static let mostConcepts = 20
    /// The most problems that are told.
    private static let mostProblems = 50

    /// Names that are understood, in the order they are documented.
    static let names = [
        "search", "page", "per_page", "modified_after", "taxonomy_term_id", "minimal", "full",
    ]

    /// Reads parameters.
    ///
    /// - Parameters:
    ///   - items: decoded names and values, in order.
    ///   - isMalformed: whether some could not be decoded.
    public init(_ items: [(name: String, value: String)], isMalformed: Bool = false, vocabulary: Vocabulary) {
        if isMalformed { note("", "Adressen innehåller tecken som inte är kodade som UTF-8.") }
        var seen: Set<String> = []
        for (name, value) in items {
            let isRepeated = !seen.insert(name).inserted
            if isRepeated, name != "taxonomy_term_id", Self.names.contains(name) {
                note(name, "Parametern ska stå högst en gång.")
            } else {
                read(name, value, vocabulary)
            }
        }
        let most = isMinimal ? Self.mostMinimal : Self.mostPerPage
        if let statedPerPage, statedPerPage > most {
            note("per_page", "per_page ska vara ett helt tal 1–\(most), inte \(statedPerPage).")
        }
    }

    private mutating func read(_ name: String, _ value: String, _ vocabulary: Vocabulary) {
        switch name {
        case "search": readSearch(value)
        case "page": page = number(name, value, 1...SearchRequest.lastPage) ?? page
        case "per_page": statedPerPage = number(name, value, 1...Self.mostMinimal) ?? statedPerPage
        case "modified_after": readMoment(value)
        case "taxonomy_term_id": readConcept(value, vocabulary)
        case "minimal": isMinimal = flag(name, value) ?? isMinimal
        case "full": isFull = flag(name, value) ?? isFull
        default:
            let known = Self.names.joined(separator: ", ")
            note(name, "Okänd parameter: \(QuotedText.quoted(name)). Möjliga är \(known).")
        }
    }

    private mutating func note(_ name: String, _ message: String) {
        let problem = ParameterProblem(name: String(name.prefix(100)), message: message)
        if !problems.contains(problem), problems.count < Self.mostProblems { problems.append(problem) }
    }

    private mutating func readSearch(_ value: String) {
        let words = PersonalNumbers.removed(from: value)
        search = words.allSatisfy(\.isWhitespace) ? "" : words
        if let message = SearchRequest.lengthProblem(value) { note("search", message) }
    }

    /// A moment (RFC 3339), or a date, which means its first moment in UTC.
    private mutating func readMoment(_ value: String) {
        let text = CalendarDate(value) == nil ? value : value + "T00:00:00Z"
        if let moment = Self.moment(text) {
            modifiedAfter = moment
        } else {
            let quoted = QuotedText.quoted(value)
            note("modified_after", "modified_after ska vara en tidpunkt som 2026-03-01T12:00:00Z, inte \(quoted).")
        }
    }

    /// Fractions of a second are read too, and count: what changed at 12:00:00 did not change after 12:00:00.5.
    private static func moment(_ text: String) -> Date? {
        let plain = try? Date(text, strategy: .iso8601)
        return plain ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }

    /// A concept by its own id, or by the UUID that answers give it.
    private mutating func readConcept(_ value: String, _ vocabulary: Vocabulary) {
        guard concepts.count < Self.mostConcepts else {
            return note("taxonomy_term_id", "taxonomy_term_id får anges högst \(Self.mostConcepts) gånger.")
        }
        let isUUID = UUID(uuidString: value) != nil
        let byUUID = isUUID ? vocabulary.concepts.first { HSDSTaxonomyTerm.id(of: $0.id) == value.lowercased() } : nil
        guard let concept = vocabulary[value] ?? byUUID else {
            return note("taxonomy_term_id", "\(QuotedText.quoted(value)) är inget begrepp i begreppslistan.")
        }
        if !concepts.contains(where: { $0.id == concept.id }) { concepts.append(concept) }
    }

    private mutating func number(_ name: String, _ value: String, _ range: ClosedRange<Int>) -> Int? {
        // Digits only: "+5" is no number here.
        let isPlain = value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isPlain, let number = Int(value), range.contains(number) { return number }
        let quoted = QuotedText.quoted(value)
        let most = name == "per_page" ? Self.mostPerPage : range.upperBound
        note(name, "\(name) ska vara ett helt tal \(range.lowerBound)–\(most), inte \(quoted).")
        return nil
    }

    private mutating func flag(_ name: String, _ value: String) -> Bool? {
        switch value {
        case "true": return true
        case "false": return false
        default:
            note(name, "\(name) ska vara true eller false, inte \(QuotedText.quoted(value)).")
            return nil
        }
    }
}
