import ArgumentParser
import CatalogueModel
import CatalogueService
import CatalogueStore
import FoundationEssentials

struct VocabularyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vocabulary", abstract: "Läs in begreppslistan, sök i den och lägg till ord.",
        discussion: """
            Begreppslistan har målgrupper, behov, metoder, försörjning och aktiviteter med vardagsord och förkortningar. \
            En ny katalog börjar med den inbyggda listan.
            """,
        subcommands: [Import.self, Find.self, Add.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Ersätt hela begreppslistan med en fil.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("En JSON-fil av samma form som seed/vocabulary.json.", valueName: "fil"))
        var file: String

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let vocabulary = try read()
                let problems = vocabulary.problems()
                let outcome = Outcome(concepts: problems.isEmpty ? vocabulary.concepts.count : 0, problems: problems)
                guard problems.isEmpty else {
                    for problem in problems where !json { Console.error("Fel: " + problem) }
                    if json { Console.print(try JSONLine.text(outcome)) }
                    throw CommandFailure(.input, "\(problems.count) fel. Inget ändrades. Rätta och försök igen.")
                }
                try catalogue.service(creation: .ifMissing).replaceVocabulary(vocabulary)
                Console.print(json ? try JSONLine.text(outcome) : "Inläst: \(outcome.concepts) begrepp.")
            }
        }

        /// What came of it, as JSON: the concepts that are there now, or what is wrong with the file.
        private struct Outcome: Encodable {
            let concepts: Int
            let problems: [String]
        }

        private func read() throws -> Vocabulary {
            do {
                return try Vocabulary(parsing: try InputFile(path: file).bytes)
            } catch let error as DecodingError {
                throw CommandFailure(.input, "\(file): \(Self.reason(error)). Inget ändrades.")
            }
        }

        private static func reason(_ error: DecodingError) -> String {
            func place(_ context: DecodingError.Context) -> String {
                let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? "." + $0.stringValue }.joined()
                return path.isEmpty ? "" : " vid " + path.drop { $0 == "." }
            }
            switch error {
            case .keyNotFound(let key, let context): return "fältet \"\(key.stringValue)\" saknas" + place(context)
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                return "fel sorts värde" + place(context)
            case .dataCorrupted(let context): return "ogiltig JSON eller ogiltigt värde" + place(context)
            @unknown default: return "ogiltig begreppslista"
            }
        }
    }
}
