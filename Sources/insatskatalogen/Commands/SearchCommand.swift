import ArgumentParser
import CatalogueHTTP
import CatalogueModel
import CatalogueService

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Sök insatser.",
        discussion: """
            Skriv ett ord, ett behov eller en hel mening. Utan sökord listas alla insatser.

            "citattecken" söker orden i den ordning och form de står (utan prickar hittas också ord med), -ord \
            utesluter ett ord och bör* hittar allt som börjar så. Sätt enkla citattecken om hela sökningen när \
            den har sådana tecken, och två bindestreck före om den börjar med ett: \
            search '"psykisk ohälsa" -unga', search -- '-unga'.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Det du söker.", valueName: "sökord"))
    var query: [String] = []

    @Option(help: ArgumentHelp("Kommun där personen bor, som namn eller kod.", valueName: "kommun"))
    var municipality: String?

    @Option(help: ArgumentHelp("Personens ålder i hela år.", valueName: "år"))
    var age: Int?

    @Option(help: ArgumentHelp("Antal träffar, 1–100.", valueName: "antal"))
    var limit = SearchRequest.defaultLimit

    @Option(help: ArgumentHelp("Sida med träffar, från 1.", valueName: "sida"))
    var page = 1

    @Flag(help: "Ta med insatser som är avslutade.")
    var includeEnded = false

    @Flag(help: "Ta med insatser för personal och organisationer.")
    var includeStructural = false

    @Flag(help: "Skriv svaret som JSON, likadant som API:et.")
    var json = false

    @Flag(help: "Visa hur varje träff fick sina poäng.")
    var explain = false

    func validate() throws {
        guard (1...SearchRequest.mostHitsPerPage).contains(limit) else {
            throw ValidationError("--limit ska vara 1–\(SearchRequest.mostHitsPerPage), inte \(limit).")
        }
        guard (1...SearchRequest.lastPage).contains(page) else {
            throw ValidationError("--page ska vara 1–\(SearchRequest.lastPage), inte \(page).")
        }
        if let age, !(0...120).contains(age) {
            throw ValidationError("--age ska vara 0–120, inte \(age).")
        }
        if let municipality, Gazetteer.sweden.municipality(named: municipality) == nil {
            throw ValidationError(
                "\"\(municipality)\" är ingen kommun. Skriv namnet, till exempel Haninge, eller koden 0136.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            let result = try service.search(request)
            if json {
                Console.print(try searchJSON(result))
            } else {
                Console.printRaw(SearchText(result).text)
            }
        }
    }

    private var request: SearchRequest {
        SearchRequest(
            query: query.joined(separator: " "),
            municipality: municipality.flatMap { Gazetteer.sweden.municipality(named: $0)?.code }, age: age,
            includeStructural: includeStructural, includeEnded: includeEnded, page: page, limit: limit,
            explain: explain)
    }
}
