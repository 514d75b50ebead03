import ArgumentParser
import CatalogueHTTP
import CatalogueModel
import CatalogueService

struct SuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Föreslå vad som kan sökas.",
        discussion: """
            Skriv början av ett ord eller namn. Förslagen är namn på publicerade insatser och begrepp som insatser \
            har, också där ordet står inne i en sammansättning: boende föreslår korttidsboende. Utelämnade prickar \
            och ett fel tecken gör inget.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Början av det du söker.", valueName: "början"))
    var beginning: [String]

    @Option(help: ArgumentHelp("Antal förslag, 1–50.", valueName: "antal"))
    var limit = Suggestion.defaultLimit

    @Flag(help: "Skriv svaret som JSON, likadant som API:et.")
    var json = false

    func validate() throws {
        guard (1...Suggestion.mostSuggestions).contains(limit) else {
            throw ValidationError("--limit ska vara 1–\(Suggestion.mostSuggestions), inte \(limit).")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            let shown = try service.suggestions(for: beginning.joined(separator: " "), limit: limit)
            if json { return Console.print(try suggestionJSON(shown)) }
            for item in shown { Console.print(Self.line(item)) }
        }
    }

    private static func line(_ shown: ShownSuggestion) -> String {
        switch shown.suggestion.target {
        case .intervention: "\(shown.suggestion.text)  (insats: \(shown.slug ?? ""))"
        case .concept(_, let count): "\(shown.suggestion.text)  (\(count) \(count == 1 ? "insats" : "insatser"))"
        }
    }
}
