import ArgumentParser
import CatalogueModel
import CatalogueService
import CatalogueStore

struct CompoundsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compounds", abstract: "Bestäm hur sammansatta ord delas.",
        discussion: """
            Sökningen delar sammansatta ord själv. Blir något fel skriver du ordet i en lista, ett ord på varje rad: \
            öppen|vård delas så, handläggare utan streck delas aldrig. Din lista går före den inbyggda.
            """,
        subcommands: [Import.self, List.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Ersätt hela listan med en fil. En tom fil tar bort den.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("En textfil med ett ord på varje rad; # inleder en kommentar.", valueName: "fil"))
        var file: String

        func run() async throws {
            try await reportingFailures {
                let bytes = Array(try InputFile(path: file).bytes)
                do {
                    let count = try catalogue.service(creation: .ifMissing).setCompounds(bytes, by: .commandLine)
                    Console.print("Inläst: \(count) ord.")
                } catch let refusal as CompoundRefusal {
                    for problem in refusal.problems {
                        Console.error("Fel: \(file) rad \(problem.line): \(problem.text)")
                    }
                    throw CommandFailure(
                        .input, "\(refusal.problems.count) fel. Inget ändrades. Rätta och försök igen.")
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Visa listan, i samma form som den läses in.")

        @OptionGroup var catalogue: CatalogueOptions

        func run() async throws {
            try await reportingFailures {
                for entry in try catalogue.service().compounds() { Console.print(entry) }
            }
        }
    }
}
