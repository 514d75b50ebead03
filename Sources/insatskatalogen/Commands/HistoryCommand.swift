import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Visa allt som har hänt med en insats, det senaste först.")

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Insatsens id, adress eller nyckel.", valueName: "insats"))
    var name: String

    @Flag(help: "Skriv en rad JSON för varje händelse.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            // What was taken away has a history still, by its id.
            let id = try UUID(uuidString: name) ?? service.anyEntry(name).id
            for step in try service.history(of: id) {
                let line = HistoryLine(step)
                Console.print(json ? try JSONLine.text(line) : line.swedishText)
            }
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Återställ vad en insats sade i en tidigare version.",
        discussion: "Insatsen får ett nytt versionsnummer, och historiken finns kvar. Statusen ändras inte.")

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Insatsens id, adress eller nyckel.", valueName: "insats"))
    var name: String

    @Option(help: ArgumentHelp("Versionen, som history visar den.", valueName: "nummer"))
    var revision: Int

    @Flag(help: "Skriv utfallet som ett JSON-objekt.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let entry = try catalogue.service().restore(name, toRevision: revision, by: .commandLine)
            Console.print(
                json
                    ? try JSONLine.text(EntryLine(entry))
                    : "Återställd: \(entry.content.name), nu version \(entry.revision).")
        }
    }
}

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Publicera eller arkivera insatser, eller gör dem till utkast.")

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("draft, published eller archived.", valueName: "status"))
    var status: PublicationStatus

    @Argument(help: ArgumentHelp("Insatsernas id, adresser eller nycklar.", valueName: "insats"))
    var names: [String]

    @Flag(help: "Skriv en rad JSON för varje insats.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let service = try catalogue.service()
            // All are looked up before any is changed.
            for entry in try names.map(service.anyEntry) {
                let changed = try service.setStatus(status, of: entry.id.text, by: .commandLine)
                Console.print(
                    json
                        ? try JSONLine.text(EntryLine(changed)) : "\(entry.content.name): \(status.swedishName)")
            }
        }
    }
}

struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Visa ändringsloggen, det senaste först.")

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: ArgumentHelp("Det största antalet rader.", valueName: "antal"))
    var limit = 50

    @Flag(help: "Skriv en rad JSON för varje händelse.")
    var json = false

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit ska vara 1–100000, inte \(limit).") }
    }

    func run() async throws {
        try await reportingFailures {
            for line in try catalogue.service().auditLog(limit: limit) {
                let text = LogLine(line)
                Console.print(json ? try JSONLine.text(text) : text.swedishText)
            }
        }
    }
}

/// A line of the audit log, as a list tells it: without what entries said, which `history` shows.
private struct LogLine: Encodable {
    let id: Int
    let at, actor, action, operation: String
    let subject: String?
    private let swedishAction: String

    private enum CodingKeys: String, CodingKey { case id, at, actor, action, operation, subject }

    init(_ line: AuditEntry) {
        (id, at, actor) = (line.id, line.at.formatted(.iso8601), line.actor)
        (action, operation, subject) = (line.action.rawValue, line.operation.text, line.subject)
        swedishAction = line.action.swedishName
    }

    var swedishText: String {
        "\(id)  \(at.prefix(16).replacing("T", with: " "))  \(actor)  \(swedishAction)  \(subject ?? "")"
    }
}

/// A step in the history of an entry, as a list tells it.
private struct HistoryLine: Encodable {
    let id: Int
    let at, actor, action, operation: String
    let revision: Int?
    let status: String?
    let differences: [Difference]
    private let step: HistoryStep

    struct Difference: Encodable {
        let field: String
        let before, after: String?
    }

    private enum CodingKeys: String, CodingKey {
        case id, at, actor, action, operation, revision, status, differences
    }

    init(_ step: HistoryStep) {
        self.step = step
        (id, at, actor) = (step.id, step.at.formatted(.iso8601), step.actor)
        (action, operation) = (step.action.rawValue, step.operation.text)
        (revision, status) = (step.state?.revision, step.state?.status.rawValue)
        differences = step.differences.map { Difference(field: $0.field, before: $0.before, after: $0.after) }
    }

    var swedishText: String {
        let version = revision.map { "version \($0)" } ?? "borttagen"
        let state = step.state.map { ", \($0.status.swedishName)" } ?? ""
        let head =
            "\(at.prefix(16).replacing("T", with: " "))  \(version)\(state)  \(step.action.swedishName) av \(actor)"
        return ([head] + step.differences.flatMap(DifferenceText.lines)).joined(separator: "\n")
    }
}

/// An entry after a change, as JSON.
struct EntryLine: Encodable {
    private let id, slug, key, name, status: String
    private let revision: Int
    private let reviewedAt, reviewedBy: String?

    init(_ entry: Intervention) {
        (id, slug, key, name) = (entry.id.text, entry.slug, entry.content.key, entry.content.name)
        (status, revision) = (entry.status.rawValue, entry.revision)
        (reviewedAt, reviewedBy) = (entry.content.reviewedAt?.description, entry.content.reviewedBy)
    }
}
