import ArgumentParser
import CatalogueModel
import CatalogueSearch
import CatalogueService
import FoundationEssentials

struct AnalyseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse", abstract: "Visa hur en text läses av sökningen.",
        discussion: """
            För varje ord visas grundform, delar i sammansättningar och stavning utan prickar, och sedan de begrepp \
            som känns igen. Använd det för att se varför något inte hittas. Utan text läses rader från standard in, \
            och varje rad ger ett JSON-objekt. Finns ingen katalog används den inbyggda begreppslistan.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Texten. Utelämnad läses rader från standard in.", valueName: "text"))
    var text: [String] = []

    @Flag(help: "Skriv svaret som JSON.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            var reader = try reader()
            guard text.isEmpty else {
                let analysis = reader.read(Array(text.joined(separator: " ").utf8))
                return Console.print(json ? try Self.json(analysis) : AnalysisText(analysis).text)
            }
            for line in StandardInputLines() { Console.print(try Self.json(reader.read(line))) }
        }
    }

    /// Reads by the catalogue's rules and vocabulary, or the built-in ones when there is no catalogue and
    /// none was asked for.
    private func reader() throws -> TextReader {
        catalogue.isAbsent ? IndexSnapshot.withoutEntries.textReader() : try catalogue.service().textReader()
    }

    private static func json(_ analysis: TextAnalysis) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(analysis), as: UTF8.self)
    }
}
