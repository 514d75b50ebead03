import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueStore
import FoundationEssentials
import TerminalProgress

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Läs in insatser från filer.",
        discussion: """
            Allt läses in, eller inget: finns det ett enda fel ändras inget i katalogen. Samma fil kan läsas in \
            hur många gånger som helst; bara det som skiljer sig ändras.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("En eller flera filer med JSON Lines (.jsonl).", valueName: "fil"))
    var files: [String]

    @Flag(help: "Visa vad som skulle ändras, utan att ändra något.")
    var dryRun = false

    @Option(help: ArgumentHelp("Källan som filernas nycklar hör till.", valueName: "namn"))
    var source = ImportPlan.Options.defaultSource

    @Flag(help: "Publicera insatser som inte anger status. Annars blir nya insatser utkast.")
    var publish = false

    func validate() throws {
        guard source.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("--source får inte vara tom.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let inputs = try files.map { try InputFile(path: $0) }
            var line = ProgressLine()
            defer { line.clear() }
            let isNew = !FileManager.default.fileExists(atPath: catalogue.path)
            let existing = isNew ? nil : try catalogue.service(creation: .ifMissing)
            // A new catalogue begins with the built-in vocabulary.
            let documents = read(inputs, existing?.vocabulary ?? .builtIn, &line)
            if isNew, try isDoneWithoutCatalogue(documents, &line) { return }
            let service = try existing ?? catalogue.service(creation: .ifMissing)
            let report = try service.importDocuments(
                documents, importSource: source, publish: publish, dryRun: dryRun
            ) { line.show(ProgressText.of($0)) }
            line.clear()
            try tell(report.plan)
        }
    }

    private func read(_ inputs: [InputFile], _ vocabulary: Vocabulary, _ line: inout ProgressLine) -> [ImportDocument] {
        inputs.map { input in
            input.document(vocabulary: vocabulary) { line.show(ProgressText.reading($0)) }
        }
    }

    /// Tells what an import into a new catalogue would do; true when nothing more is to be done.
    ///
    /// A dry run, or files with faults, must leave nothing behind: not even an empty catalogue.
    private func isDoneWithoutCatalogue(_ documents: [ImportDocument], _ line: inout ProgressLine) throws -> Bool {
        var random = SystemRandomNumberGenerator()
        let plan = ImportPlan(
            documents: documents, existing: [],
            options: ImportPlan.Options(importSource: source, publish: publish, now: Date()), random: &random)
        guard dryRun || plan.hasErrors else { return false }
        line.clear()
        try tell(plan)
        return true
    }

    private func tell(_ plan: ImportPlan) throws {
        let text = ImportText(plan, isDryRun: dryRun)
        for line in text.problems { Console.error(line) }
        guard !plan.hasErrors else { throw CommandFailure(.input, text.refusal) }
        Console.printRaw(text.summary)
    }
}
