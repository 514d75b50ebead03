import ArgumentParser
import CatalogueExchange
import CatalogueHTTP
import CatalogueModel
import CatalogueService
import CatalogueStore
import FoundationEssentials
import Logging

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Starta webbplatsen och API:et.",
        discussion: "Stoppas med Ctrl-C eller SIGTERM; pågående svar hinner bli klara.")

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: ArgumentHelp("Adress att lyssna på; 0.0.0.0 för alla.", valueName: "adress"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Port att lyssna på; 0 för en ledig.", valueName: "port"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "Mapp med interventions.jsonl. Är katalogen tom läses den in och publiceras.", valueName: "mapp"))
    var seed: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port ska vara 0–65535, inte \(port).") }
    }

    func run() async throws {
        EarlyStop.install()
        try await reportingFailures {
            let logger = CommandLogger.server
            let service = try catalogue.service(
                creation: seed == nil ? .never : .ifMissing, concurrency: .pool, logger: logger)
            if let seed { try fill(service, from: seed) }
            let name = host.contains(":") ? "[\(host)]" : host == "0.0.0.0" ? "127.0.0.1" : host
            try await serve(service: service, options: ServerOptions(host: host, port: port), logger: logger) { port in
                Console.print("Insatskatalogen svarar på http://\(name):\(port)/ (stoppa med Ctrl-C)")
            }
        }
    }

    /// Fills a catalogue that has no entries at all; one that has any is left alone.
    private func fill(_ service: CatalogueService, from folder: String) throws {
        guard try service.allInterventions().isEmpty else { return }
        let file = try InputFile(path: folder + "/interventions.jsonl")
        let document = file.document(vocabulary: service.vocabulary)
        let report = try service.importDocuments(
            [document], importSource: ImportPlan.Options.defaultSource, publish: true, dryRun: false)
        let text = ImportText(report.plan, isDryRun: false)
        for line in text.problems { Console.error(line) }
        guard !report.plan.hasErrors else { throw CommandFailure(.input, text.refusal) }
        Console.printRaw(text.summary)
    }
}
