import ArgumentParser
import CatalogueModel
import CatalogueService
import CatalogueStore
import FoundationEssentials

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Läs och stäng besökares rapporter om fel i insatser.",
        discussion: """
            Besökare rapporterar fel på insatsens sida, utan att tala om vilka de är. En rapport står i kön tills någon \
            stänger den.
            """,
        subcommands: [List.self, Close.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Visa öppna rapporter, de nyaste först.")

        @OptionGroup var catalogue: CatalogueOptions

        @Flag(help: "Visa även stängda.")
        var all = false

        @Flag(help: "Skriv en rad JSON för varje rapport.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let reports = try catalogue.service().reports(includingClosed: all)
                for report in reports {
                    let line = ReportLine(report)
                    Console.print(json ? try JSONLine.text(line) : line.swedishText)
                }
                if reports.isEmpty, !json { Console.print(all ? "Inga rapporter." : "Inga öppna rapporter.") }
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close", abstract: "Stäng en rapport som är åtgärdad eller inte behöver någon åtgärd.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Rapportens id i listan, tio tecken.", valueName: "id"))
        var id: String

        func run() async throws {
            try await reportingFailures {
                guard try catalogue.service().closeReport(id: id) else {
                    throw CommandFailure(.input, "Ingen rapport har det id:t. Se: insatskatalogen report list --all")
                }
                Console.print("Stängd: \(id)")
            }
        }
    }
}

/// A report as a list tells it.
private struct ReportLine: Encodable {
    let id, state, kind, intervention, slug, name, createdAt: String
    let text, closedAt, closedBy: String?
    private let swedishKind: String

    private enum CodingKeys: String, CodingKey {
        case id, state, kind, intervention, slug, name, createdAt, text, closedAt, closedBy
    }

    init(_ queued: QueuedReport) {
        let report = queued.report
        (id, kind, text, closedBy) = (report.id, report.kind.rawValue, report.text, report.closedBy)
        swedishKind = report.kind.swedishName
        state = report.closedAt == nil ? "open" : "closed"
        (intervention, slug, name) = (report.intervention.text, queued.slug, queued.name)
        createdAt = report.createdAt.formatted(.iso8601)
        closedAt = report.closedAt?.formatted(.iso8601)
    }

    /// One line, and the visitor's words indented below it.
    var swedishText: String {
        let closed = closedAt.map { "stängd \($0.prefix(10)) av \(closedBy ?? "okänd")" }
        let parts = [id, String(createdAt.prefix(10)), swedishKind, "\(name) (\(slug))", closed]
        let words = (text ?? "").split(separator: "\n").map { "    " + $0 }
        return ([parts.compactMap(\.self).joined(separator: "  ")] + words).joined(separator: "\n")
    }
}
