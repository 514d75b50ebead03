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

    @OptionGroup(title: "Om personen") var person: FactOptions

    @OptionGroup(title: "Svaret") var result: ResultOptions

    @Flag(
        inversion: .prefixedNo,
        help: "Läs ut uppgifter om personen ur texten: ålder, kommun, försörjning, behov och annat.")
    var understand = true

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            var request = result.request(query.joined(separator: " "), try person.facts(service.vocabulary))
            request.understandsText = understand
            let page = try service.search(request)
            if result.json {
                Console.print(searchJSON(page))
            } else {
                Console.printRaw(SearchText(page).text)
            }
        }
    }
}
