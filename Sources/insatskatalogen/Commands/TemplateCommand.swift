import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials

struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Visa hur en ifylld textmall tolkas, fält för fält.",
        discussion: """
            Varje fält visas med orden som det kommer ur. Det som är osäkert är märkt. Ingenting sparas. Ser det rätt ut \
            läses filen in med kommandot import. Utan fil skrivs den tomma mallen.
            """)

    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("Textfilen.", valueName: "fil"))
    var file: String?

    @Flag(help: "Skriv en rad JSON för varje fält.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            guard let file else { return Console.printRaw(TextTemplateReader.emptyTemplate) }
            let vocabulary = catalogue.isAbsent ? .builtIn : try catalogue.service().vocabulary
            let reader = TextTemplateReader(vocabulary: vocabulary, today: SwedishCalendar.date())
            let draft = reader.read(try InputFile(path: file).bytes, name: file)
            for field in draft.fields {
                let line = TemplateFieldLine(field)
                Console.print(json ? try JSONLine.text(line) : line.swedishText)
            }
            for problem in draft.document.problems {
                Console.error((problem.severity == .error ? "Fel: " : "Varning: ") + problem.text)
            }
            guard !draft.document.hasErrors else { throw CommandFailure(.input, "Rätta texten och försök igen.") }
        }
    }
}

/// A field of a text as a list tells it.
private struct TemplateFieldLine: Encodable {
    let record: Int
    let field: String
    let values: [String]
    let line: Int
    let sentence, confidence: String
    let why: String?
    private let name: String

    private enum CodingKeys: String, CodingKey { case record, field, values, line, sentence, confidence, why }

    init(_ field: TemplateField) {
        (record, self.field, name, values) = (field.record + 1, field.field, field.swedishName, field.values)
        (line, sentence) = (field.line, field.sentence)
        (confidence, why) = (field.confidence.rawValue, field.why)
    }

    var swedishText: String {
        let mark = why.map { "  osäkert: \($0)" } ?? ""
        let words = sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(name): \(values.joined(separator: ", "))\(mark)\n    rad \(line): ”\(words)”"
    }
}
