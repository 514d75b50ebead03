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
            Filerna kan vara Excel (.xlsx), CSV, JSON Lines (.jsonl), JSON eller den ifyllda textmallen (.txt). Allt \
            läses in, eller inget: finns det ett enda fel ändras inget i katalogen. Samma fil kan läsas in hur många \
            gånger som helst; bara det som skiljer sig ändras. En tabell ändrar bara det som den har kolumner för.

            En inläsning kan ångras som en helhet: insatskatalogen imports undo ID
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("En eller flera filer: .xlsx, .csv, .jsonl, .json eller .txt.", valueName: "fil"))
    var files: [String]

    @Flag(help: "Visa vad som skulle ändras, utan att ändra något.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Källan som filernas nycklar hör till. Utan den gäller \(ImportPlan.Options.defaultSource), och rader i tabeller får höra till vilken källa som helst.",
            valueName: "namn"))
    var source: String?

    @Option(help: ArgumentHelp("Bladet i en Excelfil som har flera.", valueName: "namn"))
    var sheet: String?

    @Flag(help: "Visa varje ändring fält för fält.")
    var changes = false

    @Flag(help: "Skriv utfallet som ett JSON-objekt.")
    var json = false

    @Flag(help: "Publicera insatser som inte anger status. Annars blir nya insatser utkast.")
    var publish = false

    func validate() throws {
        guard source?.contains(where: { !$0.isWhitespace }) ?? true else {
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
            try tell(report, documents)
        }
    }

    private func read(_ inputs: [InputFile], _ vocabulary: Vocabulary, _ line: inout ProgressLine) -> [ImportDocument] {
        inputs.map { input in
            input.document(vocabulary: vocabulary, sheet: sheet) { line.show(ProgressText.reading($0)) }
        }
    }

    /// Tells what an import into a new catalogue would do; true when nothing more is to be done.
    ///
    /// A dry run, or files with faults, must leave nothing behind: not even an empty catalogue.
    private func isDoneWithoutCatalogue(_ documents: [ImportDocument], _ line: inout ProgressLine) throws -> Bool {
        var random = SystemRandomNumberGenerator()
        let plan = ImportPlan(
            documents: documents, existing: [],
            options: ImportPlan.Options(
                importSource: source ?? ImportPlan.Options.defaultSource, publish: publish, now: Date()),
            random: &random)
        guard dryRun || plan.hasErrors else { return false }
        line.clear()
        try tell(ImportReport(plan: plan, isApplied: false), documents)
        return true
    }

    private func tell(_ report: ImportReport, _ documents: [ImportDocument]) throws {
        let text = ImportText(report, documents, isDryRun: dryRun, showsChanges: changes)
        for line in text.problems { Console.error(line) }
        if json { Console.print(try JSONLine.text(ImportOutcome(report, documents, dryRun: dryRun))) }
        guard !report.plan.hasErrors else {
            throw CommandFailure(.input, text.refusal)
        }
        if !json { Console.printRaw(text.mapping + text.summary) }
    }
}
