import ArgumentParser
import CatalogueModel
import CatalogueService
import FoundationEssentials

struct ImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports", abstract: "Visa och ångra inläsningar.",
        discussion: """
            En inläsning ångras som en helhet: det den ändrade blir som förut, och det den lade till tas bort, eller \
            arkiveras om det någon gång har varit publicerat. Har något av det ändrats sedan dess ångras ingenting.
            """,
        subcommands: [List.self, Undo.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Visa inläsningar, de senaste först.")

        @OptionGroup var catalogue: CatalogueOptions

        @Flag(help: "Skriv en rad JSON för varje inläsning.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let runs = try catalogue.service().importRuns()
                for run in runs {
                    Console.print(json ? try JSONLine.text(ImportRunLine(run)) : ImportRunLine.swedishText(run))
                }
                if runs.isEmpty, !json { Console.print("Inga inläsningar.") }
            }
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo", abstract: "Ångra en inläsning som en helhet.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Inläsningens id i listan.", valueName: "id"))
        var id: String

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                guard let operation = UUID(uuidString: id) else { throw UndoRefusal.unknownImport }
                let undone = try catalogue.service().undoImport(operation, by: .commandLine)
                if json {
                    return Console.print(
                        try JSONLine.text([
                            "restored": undone.restoredCount, "removed": undone.removedCount,
                            "archived": undone.archivedCount, "withdrawn": undone.withdrawnCount,
                        ]))
                }
                Console.print("Ångrad: \(undone.swedishText).")
            }
        }
    }
}

/// An import as a list tells it.
private struct ImportRunLine: Encodable {
    let id, at, actor: String
    let files: [String]
    let added, changed, unchanged, proposed: Int
    let undoneAt, undoneBy: String?

    init(_ run: ImportRun) {
        (id, at, actor, files) = (run.id.text, run.at.formatted(.iso8601), run.actor, run.files)
        (added, changed, unchanged) = (run.addedCount, run.changedCount, run.unchangedCount)
        proposed = run.proposedCount
        (undoneAt, undoneBy) = (run.undoneAt?.formatted(.iso8601), run.undoneBy)
    }

    static func swedishText(_ run: ImportRun) -> String {
        let line = ImportRunLine(run)
        let undone = line.undoneAt.map { "  ångrad \($0.prefix(10)) av \(line.undoneBy ?? "okänd")" } ?? ""
        let time = line.at.prefix(16).replacing("T", with: " ")
        let files = line.files.joined(separator: ", ")
        return "\(line.id)  \(time)  \(line.actor)  \(files)  \(run.swedishOutcome)\(undone)"
    }
}
