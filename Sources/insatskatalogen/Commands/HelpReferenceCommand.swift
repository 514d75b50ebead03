import ArgumentParser

/// Prints the help of every command as Markdown: `docs/cli.md` is its output.
struct HelpReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help-reference", abstract: "Skriv all hjälp som Markdown.", shouldDisplay: false)

    func run() throws { Console.printRaw(CommandReference.markdown) }
}

/// The help of every command that is shown, as one document.
enum CommandReference {
    /// Columns of the help texts, fixed so that the document does not depend on a terminal.
    private static let columns = 100

    static var markdown: String {
        let head = """
            # Kommandoraden

            Den här filen är gjord av programmet självt med `make docs`, och ett test jämför den med `--help`.


            """
        return head + sections(RootCommand.self, path: "insatskatalogen").joined(separator: "\n")
    }

    private static func sections(_ command: any ParsableCommand.Type, path: String) -> [String] {
        let help = SwedishUsage.translate(RootCommand.helpMessage(for: command, columns: columns))
        var sections = ["## `\(path)`\n\n```\n\(help)\n```\n"]
        for subcommand in command.configuration.subcommands where subcommand.configuration.shouldDisplay {
            sections += Self.sections(subcommand, path: path + " " + (subcommand.configuration.commandName ?? ""))
        }
        return sections
    }
}
