import ArgumentParser
import CatalogueService
import CatalogueStore

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kontrollera att databasen och sökregistret är hela.")

    @OptionGroup var catalogue: CatalogueOptions

    @Flag(help: "Skriv utfallet som ett JSON-objekt.")
    var json = false

    /// What was found, as JSON.
    private struct Outcome: Encodable {
        let problems: [String]
        let entries, concepts, revision: Int
    }

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            let problems = try service.problems()
            if json {
                let status = service.status
                Console.print(
                    try JSONLine.text(
                        Outcome(
                            problems: problems, entries: status.entryCount, concepts: status.conceptCount,
                            revision: status.revision)))
            }
            for problem in problems where !json { Console.error("Fel: " + problem) }
            guard problems.isEmpty else {
                throw CommandFailure(.system, "\(problems.count) fel i \(catalogue.path). Läs in en säkerhetskopia.")
            }
            guard !json else { return }
            let status = service.status
            Console.print(
                "Allt är helt: \(status.entryCount) publicerade insatser, \(status.conceptCount) begrepp, revision \(status.revision)."
            )
        }
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Kopiera hela katalogen till en ny fil.",
        discussion: "Kopian är hel även om någon ändrar i katalogen under tiden. En fil som finns skrivs aldrig över.")

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Filen som kopian skrivs till.", valueName: "fil"))
    var file: String

    @Flag(help: "Skriv utfallet som ett JSON-objekt.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let database = try CatalogueDatabase(path: catalogue.path, creation: .never)
            try database.backUp(to: file)
            Console.print(json ? try JSONLine.text(["file": file]) : "Katalogen är kopierad till \(file).")
        }
    }
}
