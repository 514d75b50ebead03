import ArgumentParser
import CatalogueModel
import CatalogueService
import FoundationEssentials

extension VocabularyCommand {
    struct Find: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "find", abstract: "Sök begrepp vars ord börjar så.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Ett eller flera ord.", valueName: "ord"))
        var words: [String]

        @Flag(help: "Skriv en rad JSON för varje begrepp.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let vocabulary = catalogue.isAbsent ? .builtIn : try catalogue.service().vocabulary
                let found = vocabulary.concepts(beginning: words.joined(separator: " "))
                for concept in found {
                    let labels = concept.swedishLabels.joined(separator: ", ")
                    Console.print(json ? try JSONLine.text(concept) : "\(concept.id)  \(labels)")
                }
                if found.isEmpty, !json { Console.print("Inga begrepp.") }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Lägg till ett ord i ett begrepp, eller visa vad det skulle ändra.")

        @OptionGroup var catalogue: CatalogueOptions

        @Argument(help: ArgumentHelp("Begreppets id, som find visar det.", valueName: "begrepp"))
        var concept: String

        @Argument(help: ArgumentHelp("Ordet eller uttrycket.", valueName: "ord"))
        var word: String

        @Flag(help: "Visa vad en sökning på ordet då hittar, utan att ändra något.")
        var dryRun = false

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func run() async throws {
            try await reportingFailures {
                let service = try catalogue.service()
                let effect = try service.effectOfSynonym(word, of: concept)
                if !dryRun { try service.addSynonym(word, to: concept, by: .commandLine) }
                if json { return Console.print(try JSONLine.text(EffectLine(effect, isDone: !dryRun))) }
                Console.print(
                    dryRun
                        ? "Skulle läggas till: ”\(effect.synonym)” i \(effect.concept.label)."
                        : "Tillagt: ”\(effect.synonym)” i \(effect.concept.label).")
                Console.print(
                    "En sökning på ordet: \(effect.before) insatser förut, \(effect.after) med ordet i begreppet.")
                for name in effect.added { Console.print("  + \(name)") }
            }
        }
    }
}

/// What a new synonym changes, as JSON.
private struct EffectLine: Encodable {
    private let concept, synonym: String
    private let before, after: Int
    private let added: [String]
    private let applied: Bool

    init(_ effect: SynonymEffect, isDone: Bool) {
        (concept, synonym) = (effect.concept.id, effect.synonym)
        (before, after, added, applied) = (effect.before, effect.after, effect.added, isDone)
    }
}
