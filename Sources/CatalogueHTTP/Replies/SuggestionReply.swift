import CatalogueModel
public import CatalogueService
import FoundationEssentials

/// Suggestions as JSON.
struct SuggestionReply: Encodable {
    struct Item: Encodable {
        /// The name or label.
        let text: String
        /// `intervention` or `concept`.
        let kind: String
        /// Id of the entry or concept.
        let id: String
        /// The readable address of an entry.
        let slug: String?
        /// Number of published entries that have the concept.
        let count: Int?

        init(_ shown: ShownSuggestion) {
            text = shown.suggestion.text
            slug = shown.slug
            switch shown.suggestion.target {
            case .intervention(let id): (kind, self.id, count) = ("intervention", id.text, nil)
            case .concept(let id, let count): (kind, self.id, self.count) = ("concept", id, count)
            }
        }
    }

    let suggestions: [Item]

    init(_ shown: [ShownSuggestion]) { suggestions = shown.map(Item.init) }
}

/// The suggestions as JSON text, as the API and the command line print them.
///
/// - Throws: `EncodingError`.
public func suggestionJSON(_ shown: [ShownSuggestion]) throws -> String { try jsonText(SuggestionReply(shown)) }

/// The parameters of a request for suggestions.
struct SuggestionParameters {
    private(set) var query = ""
    private(set) var limit = Suggestion.defaultLimit
    /// What is wrong; empty when nothing is.
    private(set) var problems: [ParameterProblem] = []

    init(_ items: QueryItems) {
        if items.isMalformed {
            problems.append(
                ParameterProblem(name: "", message: "Adressen innehåller tecken som inte är kodade som UTF-8."))
        }
        var seen: Set<String> = []
        for (name, value) in items.items {
            if !seen.insert(name).inserted {
                problems.append(ParameterProblem(name: name, message: "Parametern ska stå högst en gång."))
            }
            switch name {
            case "q": readQuery(value)
            case "limit": readLimit(value)
            default:
                problems.append(ParameterProblem(name: name, message: "Parametern finns inte. Här finns q och limit."))
            }
        }
    }

    private mutating func readQuery(_ value: String) {
        query = value
        guard let message = SearchRequest.lengthProblem(value) else { return }
        problems.append(ParameterProblem(name: "q", message: message))
    }

    private mutating func readLimit(_ value: String) {
        guard let number = Int(value), (1...Suggestion.mostSuggestions).contains(number) else {
            return problems.append(
                ParameterProblem(name: "limit", message: "Skriv ett heltal 1–\(Suggestion.mostSuggestions)."))
        }
        limit = number
    }
}
