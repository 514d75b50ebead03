import ArgumentParser
import CatalogueExchange
import CatalogueHTTP
import CatalogueModel
import CatalogueOpenData
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
        name: .customLong("public-url"),
        help: ArgumentHelp(
            "Adressen som allmänheten använder, till exempel https://insatser.example.se, om den inte är den som varje begäran anger. Annars gäller miljövariabeln INSATSKATALOGEN_PUBLIC_URL.",
            valueName: "adress"))
    var publicURL: String?

    @Option(
        help: ArgumentHelp(
            "Organisationen som ger ut katalogen, för API:ets och datamängdens beskrivning.", valueName: "namn"))
    var publisher: String?

    @Option(help: ArgumentHelp("Enheten som svarar på frågor om katalogens data.", valueName: "namn"))
    var contactName: String?

    @Option(help: ArgumentHelp("Dess e-postadress. Ange den: annars står kontakt@example.org.", valueName: "adress"))
    var contactEmail: String?

    @Option(
        name: .customLong("search-limit"),
        help: ArgumentHelp(
            "Sökningar per sekund som en besökare får göra i längden, tio gånger så många på en gång; 0 för ingen gräns.",
            valueName: "antal"))
    var searchLimit = 30

    @Option(
        help: ArgumentHelp(
            "Mapp med interventions.jsonl. Är katalogen tom läses den in och publiceras.", valueName: "mapp"))
    var seed: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port ska vara 0–65535, inte \(port).") }
        guard (0...100_000).contains(searchLimit) else {
            throw ValidationError("--search-limit ska vara 0–100000, inte \(searchLimit).")
        }
        if let url = address, BaseAddress(publicURL: url) == nil {
            throw ValidationError(
                "--public-url ska vara en adress som https://insatser.example.se, inte \(QuotedText.quoted(url)).")
        }
    }

    /// Who publishes, as the flags and the environment say.
    private var identity: ServerIdentity {
        var identity = ServerIdentity(publicURL: address.flatMap(BaseAddress.init(publicURL:))?.text)
        if let publisher { identity.publisherName = publisher }
        if let contactName { identity.contactName = contactName }
        if let contactEmail { identity.contactEmail = contactEmail }
        return identity
    }

    /// The public address: flag before environment.
    private var address: String? {
        let environment = ProcessInfo.processInfo.environment["INSATSKATALOGEN_PUBLIC_URL"] ?? ""
        return publicURL ?? (environment.isEmpty ? nil : environment)
    }

    func run() async throws {
        EarlyStop.install()
        try await reportingFailures {
            let logger = CommandLogger.server
            let service = try catalogue.service(
                creation: seed == nil ? .never : .ifMissing, concurrency: .pool, logger: logger)
            if let seed { try fill(service, from: seed) }
            warnWithoutContact(logger)
            let name = host.contains(":") ? "[\(host)]" : host == "0.0.0.0" ? "127.0.0.1" : host
            var options = ServerOptions(host: host, port: port)
            (options.identity, options.searchesPerSecond) = (identity, searchLimit)
            try await serve(service: service, options: options, logger: logger) { port in
                Console.print("Insatskatalogen svarar på http://\(name):\(port)/ (stoppa med Ctrl-C)")
            }
        }
    }

    /// Says that visitors have nobody to write to about what they can't use, though the law wants them to.
    ///
    /// Source: lag (2018:1937) om tillgänglighet till digital offentlig service, 13 §.
    private func warnWithoutContact(_ logger: Logger) {
        let email = identity.contactEmail.trimmingSpaces
        guard email.isEmpty || email == ServerIdentity.defaultContactEmail else { return }
        logger.warning(
            "no contact address: /tillganglighet tells nobody to write to, which lag (2018:1937) demands; give --contact-email"
        )
    }

    /// Fills a catalogue that has no entries at all; one that has any is left alone.
    private func fill(_ service: CatalogueService, from folder: String) throws {
        guard try service.allInterventions().isEmpty else { return }
        let file = try InputFile(path: folder + "/interventions.jsonl")
        let document = file.document(vocabulary: service.vocabulary)
        let report = try service.importDocuments(
            [document], importSource: ImportPlan.Options.defaultSource, publish: true, dryRun: false)
        let text = ImportText(report, [document], isDryRun: false, showsChanges: false)
        guard !report.plan.hasErrors else {
            for line in text.problems { Console.error(line) }
            throw CommandFailure(.input, text.refusal)
        }
        Console.printRaw(text.summary)
    }
}
