import ArgumentParser
import CatalogueExchange
import CatalogueHTTP
import CatalogueModel
import CatalogueService
import FoundationEssentials

struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Pröva alla insatser mot en person som är beskriven i en fil.",
        discussion: """
            Filen är ett JSON-objekt med det som är känt, till exempel {"age": 24, "municipality": "Haninge", \
            "incomeSupport": ["aktivitetsersättning"], "registered": false, "not": {"need": ["missbruk"]}}. Det som \
            inte är känt utelämnas. Med - som fil läses standard in.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: ArgumentHelp("Filen med uppgifter om personen.", valueName: "fil"))
    var facts: String

    @Argument(help: ArgumentHelp("Sökord, om bara vissa insatser ska prövas.", valueName: "sökord"))
    var query: [String] = []

    @OptionGroup(title: "Svaret") var result: ResultOptions

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            var reader = CaseFactsReader(vocabulary: service.vocabulary, today: service.today)
            let (known, problems) = reader.read(try bytes())
            guard problems.isEmpty else {
                let lines = problems.map {
                    "\(facts): \($0.field.isEmpty ? "" : $0.field + ": ")\($0.message). \($0.remedy)"
                }
                throw CommandFailure(.input, lines.joined(separator: "\n"))
            }
            var request = result.request(query.joined(separator: " "), known)
            request.understandsText = false
            let page = try service.search(request)
            if result.json {
                Console.print(searchJSON(page))
            } else {
                Console.printRaw(SearchText(page).text)
            }
        }
    }

    private func bytes() throws -> Data {
        guard facts == "-" else { return try InputFile(path: facts).bytes }
        return Data(StandardInputLines().joined(separator: [0x0A]))
    }
}
