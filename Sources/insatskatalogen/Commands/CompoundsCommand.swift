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

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let bytes = Array(try InputFile(path: file).bytes)
                do {
                    let count = try catalogue.service(creation: .ifMissing).setCompounds(bytes, by: .commandLine)
                    Console.print(json ? try JSONLine.text(Outcome(words: count)) : "Inläst: \(count) ord.")
                } catch let refusal as CompoundRefusal {
                    let problems = refusal.problems.map { Outcome.Problem(line: $0.line, message: $0.text) }
                    if json { Console.print(try JSONLine.text(Outcome(words: 0, problems: problems))) }
                    for problem in refusal.problems where !json {
                        Console.error("Fel: \(file) rad \(problem.line): \(problem.text)")
                    }
                    throw CommandFailure(
                        .input, "\(refusal.problems.count) fel. Inget ändrades. Rätta och försök igen.")
                }
            }
        }

        /// What came of it, as JSON: the words that are there now, or what is wrong with the file.
        private struct Outcome: Encodable {
            struct Problem: Encodable {
                let line: Int
                let message: String
            }
            let words: Int
            var problems: [Problem] = []
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Visa listan, i samma form som den läses in.")

        @OptionGroup var catalogue: CatalogueOptions

        @Flag(help: "Skriv listan som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let words = try catalogue.service().compounds()
                if json { return Console.print(try JSONLine.text(["words": words])) }
                for word in words { Console.print(word) }
            }
        }
    }
}
