import ArgumentParser
import CatalogueHTTP
import CatalogueModel
import CatalogueService

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Visa en insats.")

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Insatsens id, läsbara adress eller nyckel.", valueName: "insats"))
    var name: String

    @Flag(help: "Skriv svaret som JSON, likadant som API:et.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let found = try catalogue.service().interventions(named: name)
            guard let page = found.first else {
                throw CommandFailure(
                    .input,
                    "Ingen insats har id, adress eller nyckel \"\(name)\". Sök med: insatskatalogen search \(name)")
            }
            guard found.count == 1 else {
                let addresses = found.map { "  \($0.intervention.slug) (källa \($0.intervention.importSource))" }
                throw CommandFailure(
                    .input,
                    "Nyckeln \"\(name)\" finns i flera källor. Ange adressen i stället:\n"
                        + addresses.joined(separator: "\n"))
            }
            if json {
                Console.print(try interventionJSON(page))
            } else {
                Console.printRaw(InterventionText(page).text)
            }
        }
    }
}
