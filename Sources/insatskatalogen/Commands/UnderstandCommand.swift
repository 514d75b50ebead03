import ArgumentParser
import CatalogueHTTP
import CatalogueModel
import CatalogueSearch
import CatalogueService
import FoundationEssentials

struct UnderstandCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "understand", abstract: "Visa vilka uppgifter om personen som läses ut ur en text.",
        discussion: """
            Ålder, kommun och län, försörjning, behov, bakgrund, kön, inskrivning på Arbetsförmedlingen och \
            sjukskrivning, som de är nu och om den som stödet är för. Personnummer och telefonnummer tas bort. Utan text läses rader från standard in, och varje \
            rad ger ett JSON-objekt. Finns ingen katalog används den inbyggda begreppslistan.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Texten. Utelämnad läses rader från standard in.", valueName: "text"))
    var text: [String] = []

    @Flag(help: "Skriv svaret som JSON.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let understand = try reader()
            guard text.isEmpty else {
                let input = PersonalNumbers.removed(from: text.joined(separator: " "))
                let facts = understand(input)
                return Console.print(json ? understandingJSON(input, facts) : UnderstandingText(facts).text)
            }
            for line in StandardInputLines() {
                let input = PersonalNumbers.removed(from: String(decoding: line, as: UTF8.self))
                Console.print(understandingJSON(input, understand(input)))
            }
        }
    }

    /// Reads by the catalogue's vocabulary, or the built-in one when there is no catalogue and none was asked for.
    private func reader() throws -> (String) -> [UnderstoodFact] {
        catalogue.isAbsent
            ? FactReader(snapshot: .withoutEntries, today: SwedishCalendar.date()).facts
            : try catalogue.service().understand
    }
}
