import ArgumentParser

/// The program's version, as `--version` prints it.
enum ProgramVersion {
    static let current = "0.1.0"
}

struct RootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insatskatalogen",
        abstract: "Sök, läs in och visa insatser: stöd till arbete och studier.",
        discussion: """
            Slutkoder: 0 klart, 1 fel i indata (inget ändrat), 2 fel i kommandot, 3 fel i databas eller system.
            """,
        version: ProgramVersion.current,
        subcommands: [
            SearchCommand.self, MatchCommand.self, ShowCommand.self, SuggestCommand.self, UnderstandCommand.self,
            AnalyseCommand.self, ImportCommand.self, ImportsCommand.self, TemplateCommand.self,
            ExportCommand.self, StatusCommand.self,
            HistoryCommand.self, RestoreCommand.self, ProposalCommand.self, ReviewCommand.self, AuditCommand.self,
            FixCommand.self,
            GapsCommand.self,
            LogCommand.self,
            VocabularyCommand.self, CompoundsCommand.self, TokenCommand.self, ReportCommand.self, ServeCommand.self,
            CheckCommand.self, BackupCommand.self,
            HelpReferenceCommand.self,
        ])
}
