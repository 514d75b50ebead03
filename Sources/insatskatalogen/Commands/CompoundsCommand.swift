import ArgumentParser
import CatalogueService
import CatalogueStore
import SwedishText

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
                let (list, problems) = CompoundOverrides.read(bytes)
                guard problems.isEmpty else {
                    for problem in problems { Console.error("Fel: \(file) rad \(problem.line): \(Self.text(problem))") }
                    throw CommandFailure(.input, "\(problems.count) fel. Inget ändrades. Rätta och försök igen.")
                }
                try catalogue.service(creation: .ifMissing).replaceCompounds(list.entries)
                Console.print("Inläst: \(list.count) ord.")
            }
        }

        private static func text(_ problem: CompoundOverrides.Problem) -> String {
            switch problem.reason {
            case .notAWord: "\"\(problem.got)\" är inte ett enda ord. Skriv ett ord med | mellan delarna."
            case .notUTF8: "\"\(problem.got)\" är inte skrivet i UTF-8. Spara om filen som UTF-8."
            case .contradiction: "\"\(problem.got)\" står delat på ett annat sätt på en tidigare rad."
            case .emptyPart: "\"\(problem.got)\" har ett | utan bokstäver på båda sidor."
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
