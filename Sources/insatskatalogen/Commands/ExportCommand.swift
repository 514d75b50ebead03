import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueService
import Spreadsheet

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Skriv ut alla insatser.",
        discussion: "Alla insatser skrivs, även utkast och arkiverade, till standard ut.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl
        case csv
        case excel
    }

    @OptionGroup var catalogue: CatalogueOptions

    @Option(
        help: ArgumentHelp(
            "jsonl tar med allt; csv följer RFC 4180; excel öppnas rätt i svenskt Excel.", valueName: "format"))
    var format = Format.jsonl

    func run() async throws {
        try await reportingFailures {
            let entries = try catalogue.service().allInterventions()
            switch format {
            case .jsonl:
                let writer = JSONLinesWriter()
                for entry in entries { Console.print(try writer.line(entry)) }
            case .csv: Console.printRaw(TableWriter(dialect: .standard).file(entries))
            case .excel: Console.printRaw(TableWriter(dialect: .excel).file(entries))
            }
        }
    }
}
